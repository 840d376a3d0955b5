import { isIP, connect as connectPlain, type Socket } from 'node:net';
import * as tls from 'node:tls';
import { IdleTimeout, type Patience } from '../outbox/idle-timeout';
import { Ended, type SmtpFault, type SmtpPhase } from './smtp-end';
import { Replies, type Reply } from './smtp-replies';
import { byWord } from '@shared/text/by-word';

export interface MailServerAddress {
  host: string;
  port: number;
  security: 'tls' | 'starttls';
}

export interface SmtpConnectionOptions {
  patience: Patience;
  signal?: AbortSignal | undefined;
  /** Authorities that count beside the system's, PEM. */
  authorities?: readonly string[];
}

/**
 * One connection to a mail server: words go out, replies come in, in order. Whatever goes wrong ends it with the phase that
 * it was in. TLS is checked by Node with the system's authorities; nothing here ever passes a certificate over,
 * whatever a variable of the PC says (NODE_TLS_REJECT_UNAUTHORIZED).
 */
export class SmtpConnection {
  phase: SmtpPhase = 'connect';
  private socket: Socket;
  private replies = new Replies();
  private readonly heard: Reply[] = [];
  private waiting: { hear: (reply: Reply) => void; fail: (end: Ended) => void } | null = null;
  private ended: Ended | null = null;
  private idle: IdleTimeout;

  private constructor(
    private readonly server: MailServerAddress,
    private readonly options: SmtpConnectionOptions,
  ) {
    this.idle = new IdleTimeout(options.patience, this.timedOut);
    options.signal?.addEventListener('abort', this.stop);
    const { port } = server;
    const host = bare(server.host);
    this.socket =
      server.security === 'tls'
        ? tls.connect({ host, port, ...this.tlsOptions() }, this.connected)
        : connectPlain({ host, port }, this.connected);
    this.listen();
    if (options.signal?.aborted) this.stop();
  }

  /** @returns once the server has greeted, with its greeting */
  static async open(
    server: MailServerAddress,
    options: SmtpConnectionOptions,
  ): Promise<{ connection: SmtpConnection; greeting: Reply }> {
    const connection = new SmtpConnection(server, options);
    try {
      return { connection, greeting: await connection.reply() };
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** The next reply. Throws `Ended`. */
  reply(): Promise<Reply> {
    const next = this.heard.shift();
    if (next) return Promise.resolve(next);
    if (this.ended) return Promise.reject(this.ended);
    return new Promise((hear, fail) => {
      this.waiting = { hear, fail };
    });
  }

  /** Says something, and hears what comes back. @param words without the end of the line */
  async ask(phase: SmtpPhase, words: string): Promise<Reply> {
    this.phase = phase;
    await this.write(Buffer.from(`${words}\r\n`, 'latin1'));
    return this.reply();
  }

  /** Resolves when the system has taken it. */
  async write(bytes: Buffer): Promise<void> {
    if (this.ended) throw this.ended;
    await new Promise<void>((done) => {
      this.socket.write(bytes, () => done());
    });
    this.idle.hears();
    if (this.ended) throw this.ended;
  }

  /** Another wait from here on: some answers take longer. */
  waitWith(patience: Patience): void {
    this.idle.end();
    this.idle = new IdleTimeout(patience, this.timedOut);
  }

  /** STARTTLS: what was said in the clear counts no more (RFC 3207 §6). */
  async encrypt(): Promise<void> {
    const plain = this.socket;
    plain.removeAllListeners();
    this.replies = new Replies();
    this.heard.length = 0;
    await new Promise<void>((done, fail) => {
      this.waiting = { hear: () => {}, fail };
      this.socket = tls.connect({ socket: plain, ...this.tlsOptions() }, () => {
        this.waiting = null;
        done();
      });
      plain.on('error', (error) => this.fail(faultOf(error)));
      this.listen();
    });
  }

  get isEncrypted(): boolean {
    return this.socket instanceof tls.TLSSocket;
  }

  /** Says goodbye, and doesn't wait for what comes back. */
  leave(): void {
    if (this.ended) return;
    const { socket } = this;
    this.ended = new Ended({ kind: 'done' });
    this.options.signal?.removeEventListener('abort', this.stop);
    this.idle.end();
    socket.end('QUIT\r\n');
    setTimeout(() => socket.destroy(), GOODBYE).unref();
  }

  close(): void {
    this.ended ??= new Ended({ kind: 'fault', phase: this.phase, fault: 'cut-off' });
    this.options.signal?.removeEventListener('abort', this.stop);
    this.idle.end();
    this.socket.destroy();
  }

  private tlsOptions(): tls.ConnectionOptions {
    const host = bare(this.server.host);
    const ca = trusted(this.options.authorities ?? []);
    const checked = { rejectUnauthorized: true, minVersion: 'TLSv1.2' } as const;
    // Asked for by name, and checked against it; a numbered address has no name to ask for.
    return { host, ...(isIP(host) ? {} : { servername: host }), ...(ca ? { ca } : {}), ...checked };
  }

  private listen(): void {
    const { socket } = this;
    socket.on('data', (piece: Buffer) => this.hear(piece));
    socket.on('error', (error) => this.fail(faultOf(error)));
    socket.on('close', () => this.fail(this.isBeforeTls() ? 'tls' : 'cut-off'));
  }

  /** A server that hangs up on a handshake speaks no TLS there. */
  private isBeforeTls(): boolean {
    return this.phase === 'starttls' && this.isEncrypted && !(this.socket as tls.TLSSocket).authorized;
  }

  private hear(piece: Buffer): void {
    this.idle.hears();
    const replies = this.replies.read(piece);
    if (replies === null) return this.fail('not-smtp');
    for (const reply of replies) {
      const { waiting } = this;
      this.waiting = null;
      if (waiting) waiting.hear(reply);
      else this.heard.push(reply);
    }
  }

  private fail(fault: SmtpFault): void {
    if (this.ended) return;
    this.ended = new Ended({ kind: 'fault', phase: this.phase, fault });
    const { waiting } = this;
    this.waiting = null;
    waiting?.fail(this.ended);
    this.close();
  }

  private readonly connected = (): void => {
    this.phase = 'greeting';
    this.idle.hears();
  };

  private readonly timedOut = (): void => this.fail('timed-out');
  private readonly stop = (): void => this.fail('stopped');
}

/** Milliseconds for the other side to hang up, too. */
const GOODBYE = 2_000;

/** As Node wants a numbered address of IPv6. */
const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

/** Node's own list, and that of the system, where an office's own authority stands. Null: Node's own alone. */
function trusted(more: readonly string[]): string[] | null {
  const { getCACertificates } = tls as { getCACertificates?: (of: 'system') => string[] };
  let system: readonly string[] = [];
  try {
    system = getCACertificates?.('system') ?? [];
  } catch {
    // An unreadable store of the system's: what Node brings along still counts.
  }
  const added = [...system, ...more];
  return added.length === 0 ? null : [...tls.rootCertificates, ...added];
}

const faults: Partial<Record<string, SmtpFault>> = byWord({
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'offline',
  ENETUNREACH: 'offline',
  ENETDOWN: 'offline',
  EHOSTUNREACH: 'offline',
  EADDRNOTAVAIL: 'offline',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timed-out',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-issuer',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-issuer',
});

function faultOf(error: Error & { code?: string; errors?: (Error & { code?: string })[] }): SmtpFault {
  // Of several addresses of one name each has its own error.
  const code = error.code || (error.errors?.[0]?.code ?? '');
  const known = faults[code];
  if (known) return known;
  if (/^(?:CERT_|UNABLE_TO_|INVALID_)/.test(code)) return 'certificate-other';
  return /^(?:ERR_SSL_|ERR_TLS_|EPROTO)/.test(code) ? 'tls' : 'cut-off';
}
