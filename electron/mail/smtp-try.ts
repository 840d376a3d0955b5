import { isLoopback } from '@shared/submission/endpoint-address';
import type { Patience } from '../outbox/idle-timeout';
import { Ended, type SmtpEnd, type SmtpPhase } from './smtp-end';
import { SmtpConnection, type SmtpConnectionOptions, type MailServerAddress } from './smtp-connection';
import type { Reply } from './smtp-replies';

export interface MailServer extends MailServerAddress {
  /** Empty: the server asks for nobody. */
  user: string;
  password: string;
  /** 差出人, as the server sees it. */
  address: string;
}

export interface SmtpEnvelope {
  to: readonly string[];
  message: Buffer;
}

export interface TryOptions extends Partial<SmtpConnectionOptions> {
  /** Bytes of the message that have left. */
  onProgress?: ((sent: number) => void) | undefined;
  /** For the answer behind the dot: a server may look through the letter before it says something (RFC 5321 §4.5.3.2.6). */
  lastPatience?: Patience;
}

const PATIENCE: Patience = { connecting: 30_000, standingStill: 90_000, overall: 30 * 60_000 };
const LAST_PATIENCE: Patience = { connecting: 10 * 60_000, standingStill: 10 * 60_000, overall: 10 * 60_000 };
/** How much is handed to the system at once. In bytes. */
const PIECE = 64 * 1024;

/**
 * Sends a letter, once: to all whom it is for, or to nobody. Written here because what counts is how far a try came, and the
 * library for it says DATA before it knows of each receiver. Never rejects.
 */
export const sendMail = (
  server: MailServer,
  { to, message }: SmtpEnvelope,
  options: TryOptions = {},
): Promise<SmtpEnd> =>
  talk(server, options, async (connection, extensions) => {
    const limit = sizeLimit(extensions);
    if (limit > 0 && message.length > limit) throw new Ended({ kind: 'too-large', size: message.length, limit });
    const size = extensions.some((one) => /^SIZE\b/i.test(one)) ? ` SIZE=${message.length}` : '';
    await expect(connection, 'mail', `MAIL FROM:<${server.address}>${size}`, 2);
    for (const recipient of to) await expect(connection, 'rcpt', `RCPT TO:<${recipient}>`, 2, recipient);
    await expect(connection, 'data', 'DATA', 3);
    connection.phase = 'body';
    const stuffed = Buffer.from(message.toString('latin1').replace(/^\./gm, '..'), 'latin1');
    for (let at = 0; at < stuffed.length; at += PIECE) {
      await connection.write(stuffed.subarray(at, at + PIECE));
      options.onProgress?.(Math.min(message.length, at + PIECE));
    }
    connection.waitWith(options.lastPatience ?? LAST_PATIENCE);
    // From here on the letter may be taken, whatever is heard of it.
    await expect(connection, 'end', message.subarray(-2).toString('latin1') === '\r\n' ? '.' : '\r\n.', 2);
  });

/** メールの設定を試す: signs in and asks whether the sender may write; nothing is sent. Never rejects. */
export const trySigningIn = (server: MailServer, options: TryOptions = {}): Promise<SmtpEnd> =>
  talk(server, options, async (connection) => {
    await expect(connection, 'mail', `MAIL FROM:<${server.address}>`, 2);
  });

/** What both have in common: until the server would take a letter, and the goodbye. */
async function talk(
  server: MailServer,
  options: TryOptions,
  work: (connection: SmtpConnection, extensions: string[]) => Promise<void>,
): Promise<SmtpEnd> {
  let connection: SmtpConnection | null = null;
  try {
    const opened = await SmtpConnection.open(server, { ...options, patience: options.patience ?? PATIENCE });
    connection = opened.connection;
    if (opened.greeting.code !== 220) throw no('greeting', opened.greeting);
    const extensions = await introduce(connection, server);
    await signIn(connection, server, extensions);
    await work(connection, extensions);
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof Ended) return error.end;
    throw error;
  } finally {
    connection?.leave();
  }
}

/** EHLO, and STARTTLS before anything else is said. @returns what the server can do */
async function introduce(connection: SmtpConnection, { host, security }: MailServerAddress): Promise<string[]> {
  const hello = (): Promise<Reply> => expect(connection, 'ehlo', 'EHLO [127.0.0.1]', 2);
  const offered = (await hello()).lines.slice(1);
  if (security === 'tls') return offered;
  if (!offered.some((one) => /^STARTTLS\b/i.test(one))) {
    // In the clear to this PC itself only, as http is.
    if (isLoopback(host)) return offered;
    throw new Ended({ kind: 'starttls-missing' });
  }
  const agreed = await connection.ask('starttls', 'STARTTLS');
  if (agreed.code !== 220) throw no('starttls', agreed);
  await connection.encrypt();
  return (await hello()).lines.slice(1);
}

async function signIn(connection: SmtpConnection, { user, password }: MailServer, extensions: string[]): Promise<void> {
  if (user === '') return;
  const ways = extensions.find((one) => /^AUTH[ =]/i.test(one))?.toUpperCase().split(/[ =]+/).slice(1) ?? []; // prettier-ignore
  if (ways.includes('PLAIN')) {
    await expect(connection, 'auth', `AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, 2);
    return;
  }
  if (!ways.includes('LOGIN')) throw new Ended({ kind: 'sign-in-missing' });
  await expect(connection, 'auth', 'AUTH LOGIN', 3);
  await expect(connection, 'auth', base64(user), 3);
  await expect(connection, 'auth', base64(password), 2);
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Says something; throws `Ended` when the answer is another kind than was expected. */
async function expect(
  connection: SmtpConnection,
  phase: SmtpPhase,
  words: string,
  kind: 2 | 3,
  recipient = '',
): Promise<Reply> {
  const reply = await connection.ask(phase, words);
  if (Math.floor(reply.code / 100) !== kind) throw no(phase, reply, recipient);
  return reply;
}

const no = (phase: SmtpPhase, reply: Reply, recipient = ''): Ended =>
  new Ended({ kind: 'reply', phase, reply, recipient });

/** In bytes; 0: it doesn't say (RFC 1870). */
const sizeLimit = (extensions: readonly string[]): number =>
  Number(/^SIZE +(\d+)/i.exec(extensions.find((one) => /^SIZE\b/i.test(one)) ?? '')?.[1] ?? 0);
