import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { audit } from '../audit.ts';
import type { Queries } from '../database/database.ts';
import { stepOf } from './totp.ts';

/** 32 MB and a tenth of a second; the passwords that we make are random besides. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** Makes a password slow to guess. @returns 32 bytes */
export type StretchPassword = (password: string, salt: string) => Promise<Buffer>;

const scrypted = promisify<string, string, number, typeof COST, Buffer>(scrypt);
export const stretchPassword: StretchPassword = (password, salt) =>
  scrypted(password.normalize('NFKC'), salt, 32, COST);

/** 125 random bits in five groups, read off paper: without letters that look like others. */
export const newPassword = (): string => {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const drawn = [...randomBytes(25)].map((byte) => letters[byte % letters.length] ?? '').join('');
  return (drawn.match(/.{5}/g) ?? []).join('-');
};

/** Enters an officer, or gives one another password and other codes, which ends what they are logged in to. */
export async function admitOfficer(
  queries: Queries,
  { name, password, totp, at }: { name: string; password: string; totp: string; at: Date },
  stretch = stretchPassword,
): Promise<void> {
  const salt = randomBytes(16).toString('hex');
  const hash = (await stretch(password, salt)).toString('hex');
  await queries.query(
    `INSERT INTO officer (name, salt, password, totp, made_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (name) DO UPDATE SET salt = excluded.salt, password = excluded.password, totp = excluded.totp, last_step = 0`,
    [name, salt, hash, totp, at.toISOString()],
  );
  await queries.query('DELETE FROM session USING officer WHERE officer.id = officer_id AND officer.name = $1', [name]);
  await audit(queries, { at, who: '受付', what: 'officer-made', note: name });
}

export const hasOfficers = async (queries: Queries): Promise<boolean> =>
  (await queries.query('SELECT 1 FROM officer LIMIT 1')).length > 0;

interface OfficerRow {
  id: number;
  name: string;
  salt: string;
  password: string;
  totp: string;
}

export const officerNamed = async (queries: Queries, name: string): Promise<OfficerRow | undefined> =>
  (await queries.query<OfficerRow>('SELECT id, name, salt, password, totp FROM officer WHERE name = $1', [name]))[0];

/** Takes as long for somebody whom nobody knows. */
const NOBODY = { salt: '00'.repeat(16), password: '00'.repeat(32) };

/**
 * Whether password and code are an officer's. Both are always looked at, so that an answer doesn't tell which was wrong; a
 * code is good once.
 */
export async function isOfficer(
  queries: Queries,
  officer: OfficerRow | undefined,
  given: { password: string; code: string },
  now: Date,
  stretch: StretchPassword,
): Promise<boolean> {
  const { salt, password } = officer ?? NOBODY;
  const isPassword = timingSafeEqual(await stretch(given.password, salt), Buffer.from(password, 'hex'));
  const step = officer && stepOf(officer.totp, given.code, now);
  if (!officer || !isPassword || step === undefined) return false;
  const used = await queries.query('UPDATE officer SET last_step = $2 WHERE id = $1 AND last_step < $2 RETURNING id', [
    officer.id,
    step,
  ]);
  return used.length > 0;
}
