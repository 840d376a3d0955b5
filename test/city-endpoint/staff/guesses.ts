import { createHash } from 'node:crypto';
import type { Queries } from '../database/database.ts';

/** So many tries are free: people mistype. Behind one address a whole office may sit. */
const FREE = { officer: 5, address: 20 };
/** Seconds that the pause grows to, twice as long with each further try. */
const LONGEST = 900;

export type GuessKey = { of: 'officer' | 'address'; which: string };

/**
 * The counter of a name, one of 65,536, whether an officer has the name or nobody: who is told to wait isn't told by that who exists, and
 * whoever makes names up fills no table. Two officers have one together hardly ever, and then wait for each other.
 */
export const counterOf = (name: string): GuessKey => ({
  of: 'officer',
  which: createHash('sha256').update(name).digest('hex').slice(0, 4),
});

/**
 * Counts a try before it is looked at, so that many at once gain nothing.
 *
 * @returns how many there were since the last that was right, or the seconds until one is looked at again
 */
export async function countTry(
  queries: Queries,
  { of, which }: GuessKey,
  now: Date,
): Promise<{ tries: number } | { wait: number }> {
  const key = `${of} ${which}`;
  const at = now.toISOString();
  const [counted] = await queries.query<{ tries: number }>(
    `INSERT INTO guess AS known (key, tries, until, at) VALUES ($1, 1, $2, $2)
     ON CONFLICT (key) DO UPDATE SET tries = known.tries + 1, at = $2, until = $2::timestamptz + make_interval(secs =>
       CASE WHEN known.tries < $3 THEN 0 ELSE least(power(2, least(known.tries - $3, 20)), $4) END)
     WHERE known.until <= $2::timestamptz RETURNING tries`,
    [key, at, FREE[of], LONGEST],
  );
  if (counted) return counted;
  const [known] = await queries.query<{ until: Date }>('SELECT until FROM guess WHERE key = $1', [key]);
  return { wait: Math.max(1, Math.ceil(((known?.until.getTime() ?? 0) - now.getTime()) / 1000)) };
}

/** One was right. */
export const forgetTries = async (queries: Queries, keys: readonly GuessKey[]): Promise<void> => {
  await queries.query('DELETE FROM guess WHERE key = ANY($1)', [keys.map(({ of, which }) => `${of} ${which}`)]);
};

/** A day later nothing is known of them: the table holds the addresses of one day. */
export const forgetOldTries = async (queries: Queries, now: Date): Promise<void> => {
  await queries.query('DELETE FROM guess WHERE at < $1', [new Date(now.getTime() - 24 * 60 * 60_000).toISOString()]);
};

/** An address as one is given to somebody: of IPv6 the first half, as the second is everybody's own choice. */
export function addressOf(ip: string): string {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip;
  const [first = '', last] = ip.split('::');
  const groups = (text = ''): string[] => text.split(':').filter(Boolean);
  const left = last === undefined ? 0 : 8 - groups(first).length - groups(last).length;
  return [...groups(first), ...Array<string>(Math.max(0, left)).fill('0'), ...groups(last)].slice(0, 4).join(':');
}
