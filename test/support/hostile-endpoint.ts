import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Certificate } from './certificates.ts';

/** What becomes of a request, or of the answer to it. */
export type Fate = keyof typeof fates;

export interface Arrival {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  /** Bytes of its body that came. */
  length: number;
}

/** A city's endpoint that does the worst things a network and a server can do, one per request. */
export class HostileEndpoint {
  /** What happens to the next requests; the last one goes on for ever. */
  fates: Fate[] = ['receipt'];
  readonly arrivals: Arrival[] = [];
  /** Where `redirect` leads. */
  elsewhere = 'https://wifi.example/login';

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(certificate?: Certificate): Promise<HostileEndpoint> {
    const server = certificate ? createSecureServer(certificate) : createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const endpoint = new HostileEndpoint(server, `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`);
    server.on('request', (request, response) => void endpoint.meet(request, response));
    // Cut connections are what it is for.
    server.on('clientError', (_error, socket) => socket.destroy());
    return endpoint;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fate = this.fates.length > 1 ? this.fates.shift() : this.fates[0];
    const { method = '', url: path = '', headers } = request;
    const arrival = { method, path, headers, length: 0 };
    this.arrivals.push(arrival);
    // One connection each: a fate must not fall upon the next request.
    response.setHeader('connection', 'close');
    request.on('data', (piece: Buffer) => (arrival.length += piece.length));
    request.on('error', () => {});
    await fates[fate ?? 'receipt'](request, response, this.elsewhere);
  }
}

type Meets = (request: IncomingMessage, response: ServerResponse, elsewhere: string) => void | Promise<void>;

const arrived = (request: IncomingMessage): Promise<string> => text(request).catch(() => '');
const cut = (response: ServerResponse): void => void response.socket?.destroy();
/** The whole request comes, then these bytes go out as they are, then the line is cut. */
const writes =
  (bytes: string): Meets =>
  async (request, response) => {
    await arrived(request);
    response.socket?.end(bytes, () => cut(response));
  };
const answers =
  (status: number, body: unknown, headers: Record<string, string> = {}): Meets =>
  async (request, response) => {
    await arrived(request);
    const isPage = typeof body === 'string';
    response.writeHead(status, { 'content-type': isPage ? 'text/html' : 'application/json', ...headers });
    response.end(isPage ? body : JSON.stringify(body));
  };

const receiptOf = (request: IncomingMessage): object => ({
  submissionId: request.headers['idempotency-key'],
  receiptNumber: 'R8-004512',
  receivedAt: '2026-11-20T04:00:00.000Z',
  payloadDigest: '0'.repeat(64),
});

const fates = {
  receipt: (request, response, elsewhere) => answers(201, receiptOf(request))(request, response, elsewhere),
  'cut at once': (_request, response) => cut(response),
  'cut in the body': (request, response) => {
    request.once('data', () => cut(response));
  },
  'cut before the answer': async (request, response) => {
    await arrived(request);
    cut(response);
  },
  'cut in the answer’s first line': writes('HTTP/1.1 20'),
  'cut in the answer’s headers': writes('HTTP/1.1 201 Created\r\nContent-Ty'),
  'cut in the answer': writes(
    'HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 300\r\n\r\n{"submissionId":',
  ),
  'cut in a chunk': writes(
    'HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{"submi',
  ),
  garbage: writes('\u0000\u0001\u0002 not http at all\r\n\r\n'),
  'no json': answers(201, '{"submissionId": ', { 'content-type': 'application/json' }),
  page: answers(200, '<!doctype html><title>Wi-Fi ログイン</title>'),
  redirect: (request, response, elsewhere) => answers(307, '', { location: elsewhere })(request, response, elsewhere),
  busy: answers(503, {}, { 'retry-after': '120' }),
  unauthorized: answers(401, {}, { 'www-authenticate': 'Basic realm="city"' }),
  cookie: (request, response, elsewhere) =>
    answers(201, receiptOf(request), { 'set-cookie': 'session=himitsu; Max-Age=9999' })(request, response, elsewhere),
  endless: async (request, response) => {
    await arrived(request);
    response.writeHead(201, { 'content-type': 'application/json' });
    const more = (): void => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  /** Says that it took the paper, and never says more. */
  'stands still in the answer': async (request, response) => {
    await arrived(request);
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '300' });
    response.flushHeaders();
  },
  /** Takes the first bytes, and never reads on. */
  'stands still': (request) => {
    request.once('data', () => request.pause());
  },
  connected: answers(200, {
    recipient: '流山市 介護支援課',
    office: { name: 'ひまわりの里 流山' },
    networks: ['nagareyama-tritrus'],
    limits: { files: 10, fileBytes: 20_971_520, bodyBytes: 52_428_800 },
  }),
} satisfies Record<string, Meets>;
