import { app, net, type ClientRequest, type IncomingMessage, type Session } from 'electron';
import { networkFault, type CertificateDates } from './network-fault';
import { LONGEST_ANSWER, type HttpAnswer, type HttpRequest, type Send, type Sent } from './send';
import { IdleTimeout, type Patience } from './idle-timeout';

const PATIENCE: Patience = { connecting: 30_000, standingStill: 90_000, overall: 30 * 60_000 };
/** How often Chromium is asked how much has left. It doesn't say so by itself. */
const LOOK = 200;

/**
 * Requests through Chromium: the system's proxy, its certificates and its checks.
 *
 * @param session of its own and in memory only: no cookie, no cache, nothing on disk
 */
export function electronSend(session: Session): Send {
  session.setUserAgent(`renkei-daicho/${app.getVersion()}`);
  const datesOf = watchCertificates(session);
  return (asked) => new Try(asked, session, datesOf).sent;
}

/** The dates of certificates that were found wrong, by host name. Chromium's own verdict stands. */
function watchCertificates(session: Session): (url: string) => CertificateDates | null {
  const wrong = new Map<string, CertificateDates>();
  session.setCertificateVerifyProc(({ hostname, certificate, errorCode }, decide) => {
    const { validStart, validExpiry } = certificate;
    if (errorCode !== 0)
      wrong.set(hostname, { validFrom: new Date(validStart * 1000), validUntil: new Date(validExpiry * 1000) });
    decide(AS_CHROMIUM_SAYS);
  });
  return (url) => wrong.get(new URL(url).hostname.replace(/^\[|\]$/g, '')) ?? null;
}
const AS_CHROMIUM_SAYS = -3;

/** One request, until whatever ends it first. */
class Try {
  readonly sent: Promise<Sent>;
  private settle: (sent: Sent) => void = () => {};
  private readonly request: ClientRequest;
  private readonly idle: IdleTimeout;
  private looking: NodeJS.Timeout | undefined;
  private left = 0;

  constructor(
    private readonly asked: HttpRequest,
    session: Session,
    private readonly datesOf: (url: string) => CertificateDates | null,
  ) {
    const { method, url, headers } = asked;
    const ended = new Promise<Sent>((resolve) => {
      this.settle = resolve;
    });
    this.sent = ended.finally(() => this.cleanUp());
    this.idle = new IdleTimeout(PATIENCE, () => this.settle({ ok: false, fault: { cause: 'timed-out' } }));
    this.request = net.request({
      method,
      url,
      headers,
      session,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    this.begin();
  }

  private begin(): void {
    const { request, asked } = this;
    request.on('response', (response) => this.read(response));
    request.on('redirect', (status) => this.answer({ status, headers: {}, body: new Uint8Array() }));
    request.on('error', ({ message }) => this.fail(message));
    request.on('login', ({ isProxy }, giveUp) => {
      if (isProxy) this.settle({ ok: false, fault: { cause: 'proxy-password' } });
      giveUp();
    });
    asked.signal?.addEventListener('abort', this.stop);
    if (asked.signal?.aborted) return this.stop();
    if (asked.body) this.looking = setInterval(() => this.look(), LOOK);
    request.end(asked.body ? Buffer.from(asked.body.buffer, asked.body.byteOffset, asked.body.byteLength) : undefined);
  }

  private look(): void {
    const { active, started, current } = this.request.getUploadProgress();
    if (!active || !started || current <= this.left) return;
    this.left = current;
    this.idle.hears();
    this.asked.onProgress?.(current);
  }

  private read(response: IncomingMessage): void {
    this.idle.hears();
    this.asked.onHead?.(response.statusCode);
    const pieces: Buffer[] = [];
    let length = 0;
    response.on('data', (piece) => {
      this.idle.hears();
      length += piece.length;
      if (length > LONGEST_ANSWER) this.settle({ ok: false, fault: { cause: 'too-long' } });
      else pieces.push(piece);
    });
    response.on('aborted', () => this.fail('net::ERR_ABORTED'));
    response.on('error', (error: Error) => this.fail(error.message));
    response.on('end', () => {
      const { statusCode: status, headers } = response;
      this.answer({ status, headers: plain(headers), body: new Uint8Array(Buffer.concat(pieces)) });
    });
  }

  private answer(answer: HttpAnswer): void {
    this.settle({ ok: true, answer });
  }

  private fail(message: string): void {
    const fault = networkFault(message, { dates: this.datesOf(this.asked.url), isOnline: net.isOnline() });
    this.settle({ ok: false, fault });
  }

  private readonly stop = (): void => this.settle({ ok: false, fault: { cause: 'stopped' } });

  private cleanUp(): void {
    this.asked.signal?.removeEventListener('abort', this.stop);
    clearInterval(this.looking);
    this.idle.end();
    this.request.abort();
  }
}

const plain = (headers: Record<string, string | string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]));
