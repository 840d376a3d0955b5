import { canonicalJson } from '@shared/vault/canonical-json';
import type { Receipt, SubmissionMetadata } from '@shared/submission/wire';
import { audit } from './audit.ts';
import { recordChange } from './changes.ts';
import { onlyRow, type Database, type Queries } from './database/database.ts';
import { lockSubmission } from './lock-submission.ts';
import type { Office } from './offices.ts';

/** A submission whose bytes have been checked and lie in the folder of files. */
export interface Arrived {
  office: Office;
  /** As it came, with members that this receiver doesn't know. */
  metadata: SubmissionMetadata;
  payloadDigest: string;
  at: Date;
}

export type Arrival =
  | { kind: 'received'; receipt: Receipt }
  | { kind: 'key-reused'; receiptNumber: string }
  | { kind: 'withdrawn-before' }
  | { kind: 'corrects-nothing' };

/**
 * Takes a submission in, once: of any number of attempts under one key, at once or years apart, in one process or three, the
 * first to commit makes the receipt, and the others get this receipt, or are told that their payload is another.
 */
export async function takeIn(database: Database, arrived: Arrived): Promise<Arrival> {
  try {
    return await database.transaction((queries) => takeInOnce(queries, arrived));
  } catch (error) {
    if (error instanceof CorrectsNothing) return { kind: 'corrects-nothing' };
    throw error;
  }
}

/** Undoes the claim: the same key may come again with a better metadata. */
class CorrectsNothing extends Error {}

async function takeInOnce(queries: Queries, arrived: Arrived): Promise<Arrival> {
  const { office, metadata, at } = arrived;
  const { submissionId } = metadata;
  // Waits for another attempt that is being written at this moment.
  const claimed = await queries.query(
    `INSERT INTO claim (office_id, submission_id, by_arrival) VALUES ($1, $2, true)
     ON CONFLICT DO NOTHING RETURNING submission_id`,
    [office.id, submissionId],
  );
  if (claimed.length === 0) return asBefore(queries, arrived);
  const corrected = await correctedBy(queries, arrived);
  const { id, receiptNumber } = await insert(queries, arrived, corrected);
  await audit(queries, { at, who: office.name, what: 'received', submission: id });
  await recordChange(queries, { officeId: office.id, submission: id, revision: 1, status: 'received', at });
  return {
    kind: 'received',
    receipt: { submissionId, receiptNumber, receivedAt: at.toISOString(), payloadDigest: arrived.payloadDigest },
  };
}

/** The key is taken: the receipt of the first, if it is the same payload. */
async function asBefore(queries: Queries, { office, metadata, payloadDigest }: Arrived): Promise<Arrival> {
  const { submissionId } = metadata;
  const [first] = await queries.query<{ receiptNumber: string; receivedAt: Date; payloadDigest: string }>(
    `SELECT receipt_number AS "receiptNumber", received_at AS "receivedAt", payload_digest AS "payloadDigest"
     FROM submission WHERE office_id = $1 AND submission_id = $2`,
    [office.id, submissionId],
  );
  if (!first) return { kind: 'withdrawn-before' };
  const { receiptNumber } = first;
  if (first.payloadDigest !== payloadDigest) return { kind: 'key-reused', receiptNumber };
  return {
    kind: 'received',
    receipt: { submissionId, receiptNumber, receivedAt: first.receivedAt.toISOString(), payloadDigest },
  };
}

/** The row of the submission that this one replaces; null for a first one. It must be one of this office that came back. */
async function correctedBy(queries: Queries, { office, metadata }: Arrived): Promise<number | null> {
  if (metadata.corrects === null) return null;
  const corrected = await lockSubmission(queries, { officeId: office.id, submissionId: metadata.corrects });
  if (corrected?.status !== 'returned') throw new CorrectsNothing();
  return corrected.id;
}

async function insert(
  queries: Queries,
  { office, metadata, payloadDigest, at }: Arrived,
  corrects: number | null,
): Promise<{ id: number; receiptNumber: string }> {
  const { number } = onlyRow(
    await queries.query<{ number: number }>("SELECT nextval('receipt_number')::int AS number"),
  );
  const receiptNumber = `R${reiwaYear(at)}-${String(number).padStart(6, '0')}`;
  const { id } = onlyRow(
    await queries.query<{ id: number }>(
      `INSERT INTO submission
         (office_id, submission_id, receipt_number, received_at, payload_digest, metadata, corrects, status, revision)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'received', 1) RETURNING id`,
      [
        ...[office.id, metadata.submissionId, receiptNumber, at.toISOString(), payloadDigest],
        ...[canonicalJson(metadata), corrects],
      ],
    ),
  );
  return { id, receiptNumber };
}

const japaneseYear = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Tokyo', year: 'numeric' });
/** 令和; the receiver is younger than it. */
const reiwaYear = (at: Date): number => Number(japaneseYear.format(at)) - 2018;
