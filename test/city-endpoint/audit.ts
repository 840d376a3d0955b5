import type { Queries } from './database/database.ts';

export type AuditedDeed =
  | 'token-made'
  | 'officer-made'
  | 'received'
  | 'withdrawn'
  | 'logged-in'
  | 'logged-out'
  | 'login-refused'
  | 'viewed'
  | 'downloaded'
  | 'returned'
  | 'accepted'
  | 'reopened';

export interface AuditLine {
  at: Date;
  who: string;
  what: AuditedDeed;
  /** Row of the submission, when it is about one. */
  submission?: number;
  note?: string;
}

/** Writes a line, in the same transaction as what it tells of. */
export async function audit(queries: Queries, { at, who, what, submission, note = '' }: AuditLine): Promise<void> {
  await queries.query('INSERT INTO audit (at, who, what, submission, note) VALUES ($1, $2, $3, $4, $5)', [
    at.toISOString(),
    who,
    what,
    submission ?? null,
    note,
  ]);
}
