import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { reasonOf } from '../api/answer-problem.ts';
import { audit } from '../audit.ts';
import type { Decision } from '../changes.ts';
import { decide } from '../decision.ts';
import type { Receiver } from '../receiver.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import { logIn } from './login.ts';
import { stretchPassword } from './officers.ts';
import { auditPage, listPage, loginPage } from './pages.ts';
import { countByStatus, listAudit, listSubmissions, showSubmission, type Shown } from './records.ts';
import { Sessions, type Session } from './session.ts';
import { submissionPage } from './submission-page.ts';
import { statusWords } from './words.ts';

/** No scripts at all, nothing from elsewhere, and forms to here only. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const style = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');
const COOKIE = 'renkei-staff';
/** Browsers take a cookie of this name over TLS only, and of this very host. */
const SECURE_COOKIE = `__Host-${COOKIE}`;

/** What goes wrong with a person in front of it: a page with a sentence instead of one with an error. */
class Told extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

type Fields = Record<string, string>;
type Of<Params> = { Params: Params; Body: Fields; Querystring: { status?: string; before?: string } };

const NO_PAGE = 'このページはありません。';

/**
 * The pages of the city's officers: see what came in, take it out as files, 受理 or 差戻し.
 *
 * @param isBehindTls a proxy on this machine speaks TLS with the browsers, and says who they are
 */
export function staffApp(receiver: Receiver, { isBehindTls = false, stretch = stretchPassword } = {}): FastifyInstance {
  const { database, files, recipient, now } = receiver;
  const sessions = new Sessions(database);
  const cookie = isBehindTls ? SECURE_COOKIE : COOKIE;
  const attributes = `HttpOnly; SameSite=Strict; Path=/${isBehindTls ? '; Secure' : ''}`;
  const headers = {
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'x-frame-options': 'DENY',
    ...(isBehindTls && { 'strict-transport-security': 'max-age=31536000' }),
  };
  const tell = (reply: FastifyReply, status: number, sentence: string) =>
    reply
      .code(status)
      .headers(headers)
      .type('text/html; charset=utf-8')
      .send(page({ title: 'お知らせ', recipient }, told(sentence)));
  const app = fastify({
    logger: receiver.log,
    trustProxy: isBehindTls ? 'loopback' : false,
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
    connectionTimeout: 30_000,
    // Asking for the head of a file is no download.
    exposeHeadRoutes: false,
    // An address that no route can be looked up for passes by all hooks, and would be answered with its own text.
    frameworkErrors: (_, __, reply) => void tell(reply as FastifyReply, 404, NO_PAGE),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    if (request.method === 'POST' && !isFromHere(request, isBehindTls))
      throw new Told(403, 'この画面からは操作できません。');
  });

  const sessionOf = (request: FastifyRequest): Promise<Session | undefined> =>
    sessions.read(cookieNamed(cookie, request.headers.cookie), now());
  const send = (reply: FastifyReply, title: string, content: Html, session?: Session, status = 200) =>
    reply.code(status).type('text/html; charset=utf-8').send(page({ title, recipient, session }, content));

  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error instanceof Told ? error.status : (error.statusCode ?? 500);
    if (status >= 500) request.log.error(reasonOf(error));
    const sentence =
      error instanceof Told ? error.message : 'うまくいきませんでした。何も変わっていません。もう一度お試しください。';
    return tell(reply, status, sentence);
  });
  app.setNotFoundHandler(() => {
    throw new Told(404, NO_PAGE);
  });

  app.get('/style.css', (_, reply) => reply.type('text/css; charset=utf-8').send(style));

  app.post<Of<object>>('/login', async ({ body, ip }, reply) => {
    const given = (field: string, longest: number): string => (body?.[field] ?? '').trim().slice(0, longest);
    const form = { name: given('name', 50), password: given('password', 200), code: given('code', 6), ip };
    const outcome = await logIn(database, form, now(), stretch);
    switch (outcome.kind) {
      case 'in': {
        const value = await sessions.begin(outcome.officerId, now());
        return reply.header('set-cookie', `${cookie}=${value}; ${attributes}`).redirect('/', 303);
      }
      case 'wait': {
        const sentence = `続けて違ったため、${outcome.seconds}秒お待ちください。そのあいだに入れたものは、確かめません。`;
        void reply.header('retry-after', String(outcome.seconds));
        return send(reply, 'ログイン', loginPage(sentence), undefined, 429);
      }
      case 'wrong': {
        const sentence = 'お名前、パスワード、数字のどれかが違います。';
        return send(reply, 'ログイン', loginPage(sentence), undefined, 403);
      }
    }
  });

  /** A page for who is logged in; a form besides must carry the session's key. */
  const inside =
    <T extends Of<object>>(
      work: (request: FastifyRequest<T>, reply: FastifyReply, session: Session) => Promise<unknown>,
    ) =>
    async (request: FastifyRequest<T>, reply: FastifyReply): Promise<unknown> => {
      const session = await sessionOf(request);
      if (!session) {
        if (request.method === 'POST') throw new Told(403, 'ログインし直してください。何も変わっていません。');
        return send(reply, 'ログイン', loginPage());
      }
      const given = (request.body as Fields | undefined)?.['key'] ?? '';
      if (request.method === 'POST' && !sessions.isFormKey(session, given))
        throw new Told(403, 'この画面は古くなっています。開き直してから、もう一度お試しください。');
      return work(request, reply, session);
    };

  app.post<Of<object>>(
    '/logout',
    inside<Of<object>>(async (_, reply, session) => {
      await sessions.end(session);
      await audit(database, { at: now(), who: session.name, what: 'logged-out' });
      return reply.header('set-cookie', `${cookie}=; Max-Age=0; ${attributes}`).redirect('/', 303);
    }),
  );

  app.get<Of<object>>(
    '/',
    inside<Of<object>>(async ({ query }, reply, session) => {
      const chosen = query.status === 'all' ? undefined : isDecision(query.status) ? query.status : 'received';
      const { rows, next } = await listSubmissions(database, { status: chosen, before: numberIn(query.before) });
      return send(
        reply,
        '届いた書類',
        listPage({ rows, next, chosen, counts: await countByStatus(database) }),
        session,
      );
    }),
  );

  app.get<Of<object>>(
    '/audit',
    inside<Of<object>>(async ({ query }, reply, session) => {
      const { rows, next } = await listAudit(database, numberIn(query.before));
      return send(reply, '操作の記録', auditPage(rows, next), session);
    }),
  );

  const shownAt = async ({ number }: { number: string }): Promise<Shown> => {
    // What no database can hold was never given out.
    const shown = isPrintable(number) ? await showSubmission(database, number) : undefined;
    if (!shown) throw new Told(404, `受付番号 ${number} の書類はありません。`);
    return shown;
  };

  app.get<Of<{ number: string }>>(
    '/submissions/:number',
    inside<Of<{ number: string }>>(async ({ params }, reply, session) => {
      const shown = await shownAt(params);
      await audit(database, { at: now(), who: session.name, what: 'viewed', submission: shown.id });
      return send(reply, shown.receiptNumber, submissionPage(shown, session), session);
    }),
  );

  app.post<Of<{ number: string }>>(
    '/submissions/:number/decision',
    inside<Of<{ number: string }>>(async ({ params, body }, reply, session) => {
      const { id, receiptNumber } = await shownAt(params);
      const { decision, field = '' } = body;
      const revision = numberIn(body['revision']);
      const comment = (body['comment'] ?? '').replaceAll('\r\n', '\n').trim();
      if (!isDecision(decision) || decision === 'withdrawn' || revision === undefined)
        throw new Told(400, '何も変わっていません。');
      if (decision === 'returned' && comment === '')
        throw new Told(400, '差し戻すときは、事業所に伝えることを書いてください。何も変わっていません。');
      if (
        comment.length > 2000 ||
        field.length > 200 ||
        !isPrintable(comment.replaceAll('\n', '')) ||
        !isPrintable(field)
      )
        throw new Told(400, '使えない文字があるか、長すぎます。何も変わっていません。');
      const said = decision === 'returned' ? { comment, field } : { comment: '', field: '' };
      const judgement = { id, revision, decision, ...said, who: session.name, at: now() };
      const outcome = await decide(database, judgement);
      if (outcome === 'done') return reply.redirect(`/submissions/${receiptNumber}`, 303);
      const problem =
        outcome === 'changed-meanwhile'
          ? 'ほかの方か事業所が、先に変えました。いまの状態を確かめてください。あなたの操作では、何も変わっていません。'
          : 'この書類は、もう変えられません。';
      return send(reply, receiptNumber, submissionPage(await shownAt(params), session, problem), session, 409);
    }),
  );

  app.get<Of<{ number: string; index: string }>>(
    '/submissions/:number/files/:index',
    inside<Of<{ number: string; index: string }>>(async ({ params }, reply, session) => {
      const { id, metadata } = await shownAt(params);
      const file = metadata.files[numberIn(params.index) ?? -1];
      if (!file) throw new Told(404, 'このファイルはありません。');
      const bytes = await files.read(file.sha256);
      await audit(database, { at: now(), who: session.name, what: 'downloaded', submission: id, note: file.name });
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${encoded(file.name)}`)
        .send(bytes);
    }),
  );
  return app;
}

const told = (sentence: string): Html =>
  html`<div class="card narrow">
    <h1>お知らせ</h1>
    <p>${sentence}</p>
    <p><a href="/">届いた書類へ</a></p>
  </div>`;

const isDecision = (text: string | undefined): text is Decision =>
  text !== undefined && Object.hasOwn(statusWords, text);
const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
const isPrintable = (text: string): boolean => !/\p{Cc}/u.test(text);

const cookieNamed = (name: string, header: string | undefined): string | undefined =>
  header
    ?.split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Browsers say where a form was sent from; what says nothing is no browser. */
function isFromHere({ headers }: FastifyRequest, isBehindTls: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined || headers.origin === `${isBehindTls ? 'https' : 'http'}://${headers.host}`;
}

/** RFC 8187. */
const encoded = (name: string): string =>
  encodeURIComponent(Buffer.from(name).toString()).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
