import { createHash, randomBytes } from 'node:crypto';
import { audit } from './audit.ts';
import { onlyRow, type Queries } from './database/database.ts';

export interface Office {
  id: number;
  name: string;
  /** Networks that it may hand in papers of. */
  networks: string[];
  /** Number of the newest change to its submissions. */
  lastChange: number;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 256 random bits, in letters that survive a telephone, a mail and a paste. */
export const newToken = (): string => `renkei_${randomBytes(32).toString('hex')}`;

/** Enters an office, or changes which networks it may hand in to, and gives it one more token. */
export async function admitOffice(
  queries: Queries,
  { name, networks, token, at }: { name: string; networks: string[]; token: string; at: Date },
): Promise<void> {
  const { id } = onlyRow(
    await queries.query<{ id: number }>(
      `INSERT INTO office (name, networks) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET networks = excluded.networks RETURNING id`,
      [name, networks],
    ),
  );
  const made = await queries.query(
    'INSERT INTO token (sha256, office_id, made_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING office_id',
    [sha256(token), id, at.toISOString()],
  );
  if (made.length > 0) await audit(queries, { at, who: '受付', what: 'token-made', note: name });
}

export async function officeOfToken(queries: Queries, token: string): Promise<Office | undefined> {
  const [office] = await queries.query<Office>(
    `SELECT office.id, name, networks, last_change AS "lastChange"
     FROM token JOIN office ON office.id = token.office_id WHERE sha256 = $1`,
    [sha256(token)],
  );
  return office;
}

export const officeNames = async (queries: Queries): Promise<string[]> =>
  (await queries.query<{ name: string }>('SELECT name FROM office ORDER BY id')).map(({ name }) => name);
