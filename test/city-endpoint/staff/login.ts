import { audit } from '../audit.ts';
import type { Queries } from '../database/database.ts';
import { addressOf, counterOf, countTry, forgetOldTries, forgetTries, type GuessKey } from './guesses.ts';
import { isOfficer, officerNamed, type StretchPassword } from './officers.ts';

/**
 * Lines of the record in a day, of logins that were refused, for each officer and for all names that nobody has: nobody fills it up from
 * outside, and made-up names don't push out the tries at a true one.
 */
const MOST_LINES = 200;
/** Passwords that are looked at together: each takes 32 MB. */
const MOST_AT_ONCE = 4;

export interface LoginForm {
  name: string;
  password: string;
  code: string;
  /** Where it comes from. */
  ip: string;
}

export type LoginOutcome = { kind: 'in'; officerId: number } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

let underWay = 0;

/** One try to log in: counted, slowed down, and looked at. */
export async function logIn(
  queries: Queries,
  { name, password, code, ip }: LoginForm,
  now: Date,
  stretch: StretchPassword,
): Promise<LoginOutcome> {
  if (underWay >= MOST_AT_ONCE) return { kind: 'wait', seconds: 5 };
  underWay++;
  try {
    await forgetOldTries(queries, now);
    const officer = await officerNamed(queries, name);
    const keys: GuessKey[] = [{ of: 'address', which: addressOf(ip) }, counterOf(name)];
    let tries = 0;
    for (const key of keys) {
      const counted = await countTry(queries, key, now);
      if ('wait' in counted) return { kind: 'wait', seconds: counted.wait };
      tries = Math.max(tries, counted.tries);
    }
    if (await isOfficer(queries, officer, { password, code }, now, stretch)) {
      await forgetTries(queries, keys);
      await audit(queries, { at: now, who: officer?.name ?? '', what: 'logged-in' });
      return { kind: 'in', officerId: officer?.id ?? 0 };
    }
    await auditRefused(queries, officer?.name ?? '？', tries, now);
    return { kind: 'wrong' };
  } finally {
    underWay--;
  }
}

/** The first, the second, the fourth, …: how many there were stands in the line. Never a name that somebody made up. */
async function auditRefused(queries: Queries, who: string, tries: number, at: Date): Promise<void> {
  if (!Number.isInteger(Math.log2(tries))) return;
  const since = new Date(at.getTime() - 24 * 60 * 60_000).toISOString();
  const [known] = await queries.query<{ lines: number }>(
    "SELECT count(*)::int AS lines FROM audit WHERE what = 'login-refused' AND at > $1 AND who = $2",
    [since, who],
  );
  if ((known?.lines ?? 0) < MOST_LINES)
    await audit(queries, { at, who, what: 'login-refused', note: tries > 1 ? `${tries}回続けて` : '' });
}
