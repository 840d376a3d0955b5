import { z } from 'zod';
import { ToldProblem } from '../ipc/problem';
import { date, id, instant, optionalId, text } from '../ledger/field-types';
import { digest, fileRoles } from './wire';

/**
 * 提出: a paper on its way to whom it is for.
 *
 * - `waiting` 送信待ち · `sending` 送信中 · `received` 受付 · `returned` 差戻し · `accepted` 受理
 * - `to-hand-over` 窓口・郵送で出すところ · `handed-over` 手渡し済 · `posted` 投函済
 * - `needs-action` 要対応: a person must act · `withdrawing` 取下げ中 · `withdrawn` 取下げ
 */
export const submissionStates = [
  'waiting',
  'sending',
  'received',
  'returned',
  'accepted',
  'to-hand-over',
  'handed-over',
  'posted',
  'needs-action',
  'withdrawing',
  'withdrawn',
] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** What is kept of a paper that was frozen: which bytes, and what they say. The bytes are an attachment. */
const Frozen = z.object({
  attachmentId: id,
  contentType: z.string(),
  contentDigest: z.string(),
  payloadDigest: digest,
  files: z.array(
    z.object({
      name: z.string(),
      mediaType: z.string(),
      role: z.enum(fileRoles),
      size: z.int(),
      sha256: digest,
      offset: z.int().min(0),
    }),
  ),
});

/** One line of これまで. */
export const HistoryLine = z.object({
  at: instant,
  what: z.enum([
    'finalized',
    'sending',
    'held-back',
    'cut-off',
    'busy',
    'refused',
    'received',
    'returned',
    'accepted',
    'printed',
    'handed-over',
    'posted',
    'taken-back',
    'resent',
    'withdrawal-asked',
    'withdrawn',
    'corrected',
  ]),
  /** A receipt number, who handed it over, why it was refused. */
  note: text,
});
export type HistoryLine = z.output<typeof HistoryLine>;

export const Submission = z.object({
  /** A uuid, made when the paper is finalised; the Idempotency-Key. */
  id,
  /** Order of finalising; papers to one receiver go in this order. */
  sequence: z.int(),
  documentId: id,
  packId: id,
  formId: id,
  officeId: id,
  /** 様式2 変更・修正申請書, and whom it is about, as lists show it. */
  title: text,
  about: text,
  paperDate: date,
  channel: z.object({ kind: z.enum(['endpoint', 'counter', 'post']), id, recipient: text }),
  state: z.enum(submissionStates),
  frozen: Frozen,
  /** Tries that reached the network. After the first, the city may have it whatever this PC knows. */
  attempts: z.int().min(0).default(0),
  /** Not before this instant is it tried again. */
  notBefore: instant.nullable().default(null),
  problem: ToldProblem.nullable().default(null),
  receipt: z.object({ number: z.string(), receivedAt: instant }).nullable().default(null),
  /** Revision of the city's status that was applied last; 0: none. */
  revision: z.int().min(0).default(0),
  /** Why it came back, and the field that it is about. */
  comment: text,
  field: text,
  /** The submission that came back and that this one replaces. */
  corrects: optionalId,
  /** The submission that replaces this one. */
  correctedBy: optionalId,
  /** 手渡し済・投函済: on which day, by whom. */
  handedOver: z.object({ on: date, by: text }).nullable().default(null),
  history: z.array(HistoryLine).default([]),
});
export type Submission = z.output<typeof Submission>;

/** Where somebody has to do something. */
export const waitsForPerson = ({ state, correctedBy }: Submission): boolean =>
  state === 'needs-action' || state === 'to-hand-over' || (state === 'returned' && correctedBy === null);

/** Whether what goes between here and the city, or got stuck there, is the question to take it back. */
export const asksToWithdraw = ({ history }: Submission): boolean =>
  history.findLast(({ what }) => what === 'sending' || what === 'withdrawal-asked')?.what === 'withdrawal-asked';

/** What leaves by itself when it can. */
export const isQueued = ({ state }: Submission): boolean =>
  state === 'waiting' || state === 'sending' || state === 'withdrawing';
