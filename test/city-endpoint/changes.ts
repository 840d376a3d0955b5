import type { StatusPage, SubmissionStatus } from '@shared/submission/wire';
import { onlyRow, type Queries } from './database/database.ts';
import type { Office } from './offices.ts';

export type Decision = SubmissionStatus['status'];

/** What is about to happen to a submission. */
export interface Change {
  officeId: number;
  /** Row of the submission, which the transaction has made or locked. */
  submission: number;
  revision: number;
  status: Decision;
  at: Date;
  comment?: string;
  field?: string;
}

/**
 * Writes a change and its number. To be called last in a transaction: until it ends, all other changes of this office wait,
 * and that is what keeps their numbers in the order in which they can be seen.
 */
export async function recordChange(queries: Queries, change: Change): Promise<void> {
  const { officeId, submission, revision, status, at, comment = '', field = '' } = change;
  await queries.query('UPDATE submission SET status = $2, revision = $3 WHERE id = $1', [submission, status, revision]);
  const { number } = onlyRow(
    await queries.query<{ number: number }>(
      'UPDATE office SET last_change = last_change + 1 WHERE id = $1 RETURNING last_change AS number',
      [officeId],
    ),
  );
  await queries.query(
    `INSERT INTO change (office_id, number, submission, revision, status, at, comment, field)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [officeId, number, submission, revision, status, at.toISOString(), comment, field],
  );
}

interface StatusRow extends Omit<SubmissionStatus, 'at'> {
  at: Date;
  number: number;
}

const SELECT_STATUS = `
  SELECT submission_id AS "submissionId", receipt_number AS "receiptNumber", payload_digest AS "payloadDigest",
    change.status, change.revision, change.at, change.comment, change.field, change.number
  FROM change JOIN submission ON submission.id = change.submission`;

const toStatus = ({ number: _, at, ...row }: StatusRow): SubmissionStatus => ({ ...row, at: at.toISOString() });

/** How far it is with a submission of this office; undefined: it never arrived. */
export async function statusOf(
  queries: Queries,
  office: Office,
  submissionId: string,
): Promise<SubmissionStatus | undefined> {
  const [row] = await queries.query<StatusRow>(
    `${SELECT_STATUS} WHERE submission.office_id = $1 AND submission_id = $2 AND change.revision = submission.revision`,
    [office.id, submissionId],
  );
  return row && toStatus(row);
}

/** All that happened after a cursor, the oldest first; undefined: the cursor isn't one of this office's. */
export async function changesAfter(
  queries: Queries,
  office: Office,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<StatusPage | undefined> {
  const from = after === undefined ? 0 : placeOf(after, office);
  if (from === undefined) return undefined;
  const rows = await queries.query<StatusRow>(
    `${SELECT_STATUS} WHERE change.office_id = $1 AND number > $2 ORDER BY number LIMIT $3`,
    [office.id, from, limit + 1],
  );
  const page = rows.slice(0, limit);
  const next = cursorAt(office, page.at(-1)?.number ?? from);
  return { changes: page.map(toStatus), next, hasMore: rows.length > limit };
}

const cursorAt = ({ id }: Office, number: number): string => Buffer.from(`${id}.${number}`).toString('base64url');

/** A place beyond the newest change is of a database that was put back to an earlier day: going on would skip what is new. */
function placeOf(cursor: string, { id, lastChange }: Office): number | undefined {
  const [, officeId, number] = /^(\d{1,9})\.(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  return Number(officeId) === id && Number(number) <= lastChange ? Number(number) : undefined;
}
