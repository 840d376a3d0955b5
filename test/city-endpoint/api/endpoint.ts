import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { contentDigestOf } from '@shared/submission/frozen';
import { limits, problemTypes, type Connection } from '@shared/submission/wire';
import { changesAfter, statusOf } from '../changes.ts';
import { routeOf } from '../contract.ts';
import { officeOfToken, type Office } from '../offices.ts';
import type { Receiver } from '../receiver.ts';
import { withdraw } from '../withdrawal.ts';
import { answerBrokenRequest, answerProblem } from './answer-problem.ts';
import { Refused } from './refused.ts';
import { Strangers } from './strangers.ts';
import { submit } from './submit.ts';

/** Milliseconds; see the tests for what they keep away. */
export interface Patience {
  /** Until the head of a request is there. */
  headers: number;
  /** Without a byte. */
  silence: number;
  /** Until a whole request is there: 50 MB over a thin line take a while. */
  request: number;
}

const usualPatience: Patience = { headers: 10_000, silence: 30_000, request: 15 * 60_000 };

const noSuchPlace = (): Refused => new Refused(404, { title: 'この窓口にはありません' });

/** What the offices' app talks to: the contract, and nothing else. */
export function endpoint(
  receiver: Receiver,
  patience: Patience = usualPatience,
  { isBehindTls = false } = {},
): FastifyInstance {
  const strangers = new Strangers(() => performance.now());
  const { database, recipient, now } = receiver;
  const headers = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    ...(isBehindTls && { 'strict-transport-security': 'max-age=31536000' }),
  };
  const app = fastify({
    logger: receiver.log,
    trustProxy: isBehindTls ? 'loopback' : false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: patience.request,
    connectionTimeout: patience.silence,
    clientErrorHandler: answerBrokenRequest,
    // An address that no route can be looked up for passes by all hooks, and would be answered with its own text.
    frameworkErrors: (_, request, reply) =>
      answerProblem(noSuchPlace(), request as FastifyRequest, (reply as FastifyReply).headers(headers)),
    http: {
      headersTimeout: patience.headers,
      connectionsCheckingInterval: Math.min(patience.headers, patience.request) / 2,
    },
    // The contract's own words decide: nothing is bent to fit.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, strict: false } },
  });
  app.removeAllContentTypeParsers();
  void app.register(multipart);
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler(() => {
    throw noSuchPlace();
  });

  app.addHook('onSend', async (_, reply, content) => {
    if (typeof content === 'string') void reply.header('content-digest', contentDigestOf(Buffer.from(content)));
  });

  const offices = new WeakMap<FastifyRequest, Office>();
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    const [, token] = /^Bearer ([\w.~+/=-]{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
    const office = token === undefined ? undefined : await officeOfToken(database, token);
    if (!office) {
      await strangers.hold(request.ip);
      throw Refused.unauthorized();
    }
    offices.set(request, office);
  });
  /** The hook has put it there, or has refused. */
  const officeOf = (request: FastifyRequest): Office => {
    const office = offices.get(request);
    if (!office) throw Refused.unauthorized();
    return office;
  };

  app.route({
    ...routeOf('ping'),
    handler: async (request): Promise<Connection> => {
      const { name, networks } = officeOf(request);
      return { recipient, office: { name }, networks, limits };
    },
  });

  app.route({
    ...routeOf('submit'),
    handler: async (request, reply) => {
      const receipt = await submit(receiver, officeOf(request), request);
      return reply.code(201).send(receipt);
    },
  });

  app.route<{ Querystring: { after?: string; limit: number } }>({
    ...routeOf('listChanges'),
    handler: async (request) => {
      const { after, limit } = request.query;
      const page = await changesAfter(database, officeOf(request), { after, limit });
      if (page) return page;
      throw new Refused(400, {
        type: problemTypes.unknownCursor,
        title: 'つづきの目印を読めません',
        detail: 'after なしで、はじめから読み直してください。',
      });
    },
  });

  app.route<{ Params: { id: string } }>({
    ...routeOf('getSubmission'),
    handler: async (request) => {
      const status = await statusOf(database, officeOf(request), request.params.id);
      if (status) return status;
      throw Refused.neverArrived();
    },
  });

  app.route<{ Params: { id: string } }>({
    ...routeOf('withdraw'),
    handler: async (request) => {
      const asked = { office: officeOf(request), submissionId: request.params.id, at: now() };
      const withdrawal = await withdraw(database, asked);
      if (withdrawal.kind === 'withdrawn') return withdrawal.status;
      if (withdrawal.kind === 'never-arrived') throw Refused.neverArrived();
      throw new Refused(409, {
        type: problemTypes.decided,
        title: 'もう受理されています',
        detail: '取り下げるときは、窓口に電話でご相談ください。',
      });
    },
  });
  return app;
}
