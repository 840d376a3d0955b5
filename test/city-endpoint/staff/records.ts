import type { SubmissionMetadata } from '@shared/submission/wire';
import type { AuditedDeed } from '../audit.ts';
import type { Decision } from '../changes.ts';
import type { Queries } from '../database/database.ts';

/** What the pages show, read from the tables. */

export interface Listed {
  id: number;
  receiptNumber: string;
  receivedAt: Date;
  status: Decision;
  revision: number;
  office: string;
  metadata: SubmissionMetadata;
}

export interface Shown extends Listed {
  payloadDigest: string;
  /** Receipt number of the paper that this one replaces. */
  corrects: string | null;
  /** Receipt numbers of the papers that replace this one. */
  corrections: string[];
  history: { status: Decision; at: Date; comment: string; field: string }[];
}

interface Row extends Omit<Listed, 'metadata'> {
  metadata: string;
}

const PAGE = 50;

const COLUMNS = `submission.id, submission.receipt_number AS "receiptNumber", submission.received_at AS "receivedAt",
  submission.status, submission.revision, office.name AS office, submission.metadata`;

const parsed = <R extends Row>(row: R): R & Listed => ({ ...row, metadata: JSON.parse(row.metadata) });

/** The newest first; `before` is the row where the page before ended. */
export async function listSubmissions(
  queries: Queries,
  { status, before }: { status: Decision | undefined; before: number | undefined },
): Promise<{ rows: Listed[]; next: number | undefined }> {
  const rows = await queries.query<Row>(
    `SELECT ${COLUMNS} FROM submission JOIN office ON office.id = submission.office_id
     WHERE ($1::text IS NULL OR submission.status = $1) AND ($2::int IS NULL OR submission.id < $2)
     ORDER BY submission.id DESC LIMIT $3`,
    [status ?? null, before ?? null, PAGE + 1],
  );
  return { rows: rows.slice(0, PAGE).map(parsed), next: rows.length > PAGE ? rows[PAGE - 1]?.id : undefined };
}

export async function countByStatus(queries: Queries): Promise<Record<Decision, number>> {
  const rows = await queries.query<{ status: Decision; count: number }>(
    'SELECT status, count(*)::int AS count FROM submission GROUP BY status',
  );
  const counts = { received: 0, returned: 0, accepted: 0, withdrawn: 0 };
  for (const { status, count } of rows) counts[status] = count;
  return counts;
}

export async function showSubmission(queries: Queries, receiptNumber: string): Promise<Shown | undefined> {
  const [row] = await queries.query<Row & { payloadDigest: string; corrects: string | null }>(
    `SELECT ${COLUMNS}, submission.payload_digest AS "payloadDigest", corrected.receipt_number AS corrects
     FROM submission JOIN office ON office.id = submission.office_id
     LEFT JOIN submission AS corrected ON corrected.id = submission.corrects
     WHERE submission.receipt_number = $1`,
    [receiptNumber],
  );
  if (!row) return undefined;
  const corrections = await queries.query<{ receiptNumber: string }>(
    'SELECT receipt_number AS "receiptNumber" FROM submission WHERE corrects = $1 ORDER BY id',
    [row.id],
  );
  const history = await queries.query<Shown['history'][number]>(
    'SELECT status, at, comment, field FROM change WHERE submission = $1 ORDER BY revision',
    [row.id],
  );
  return { ...parsed(row), corrections: corrections.map((correction) => correction.receiptNumber), history };
}

export interface AuditRow {
  id: number;
  at: Date;
  who: string;
  what: AuditedDeed;
  receiptNumber: string | null;
  note: string;
}

/** The newest first. */
export async function listAudit(
  queries: Queries,
  before: number | undefined,
): Promise<{ rows: AuditRow[]; next: number | undefined }> {
  const rows = await queries.query<AuditRow>(
    `SELECT audit.id, audit.at, who, what, receipt_number AS "receiptNumber", note
     FROM audit LEFT JOIN submission ON submission.id = audit.submission
     WHERE ($1::int IS NULL OR audit.id < $1) ORDER BY audit.id DESC LIMIT $2`,
    [before ?? null, PAGE + 1],
  );
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]?.id : undefined };
}
