import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Queries } from '../database/database.ts';

/** Milliseconds: a working day, and a break. */
const LONGEST = 10 * 60 * 60_000;
const IDLE = 60 * 60_000;
/** That somebody is still there is noted this often. */
const NOTED = 60_000;

export interface Session {
  /** Of the officer; stands in the record of what was done. */
  name: string;
  /** Sent along with every form, so that no other site can fill one in for the officer. */
  formKey: string;
  /** Which one it is. */
  sha256: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Who is logged in: a random cookie, of which the database holds the digest. Nothing is signed, so there is no key to guess;
 * what is taken out of the table has ended, in every process.
 */
export class Sessions {
  readonly #queries: Queries;

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  /** The value of the cookie. */
  async begin(officerId: number, now: Date): Promise<string> {
    const cookie = randomBytes(32).toString('base64url');
    const [at, oldest] = [now.toISOString(), new Date(now.getTime() - LONGEST).toISOString()];
    await this.#queries.query('DELETE FROM session WHERE begun_at < $1', [oldest]);
    await this.#queries.query(
      'INSERT INTO session (sha256, officer_id, form_key, begun_at, used_at) VALUES ($1, $2, $3, $4, $4)',
      [sha256(cookie), officerId, randomBytes(32).toString('base64url'), at],
    );
    return cookie;
  }

  async read(cookie: string | undefined, now: Date): Promise<Session | undefined> {
    if (cookie === undefined || !/^[\w-]{43}$/.test(cookie)) return undefined;
    const [found] = await this.#queries.query<Session & { usedAt: Date }>(
      `SELECT officer.name, form_key AS "formKey", sha256, used_at AS "usedAt"
       FROM session JOIN officer ON officer.id = officer_id WHERE sha256 = $1 AND begun_at > $2 AND used_at > $3`,
      [sha256(cookie), new Date(now.getTime() - LONGEST).toISOString(), new Date(now.getTime() - IDLE).toISOString()],
    );
    if (!found) return undefined;
    const { usedAt, ...session } = found;
    if (now.getTime() - usedAt.getTime() > NOTED)
      await this.#queries.query('UPDATE session SET used_at = $2 WHERE sha256 = $1', [
        session.sha256,
        now.toISOString(),
      ]);
    return session;
  }

  async end(session: Session): Promise<void> {
    await this.#queries.query('DELETE FROM session WHERE sha256 = $1', [session.sha256]);
  }

  isFormKey = (session: Session, given: string): boolean =>
    timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(session.formKey)));
}
