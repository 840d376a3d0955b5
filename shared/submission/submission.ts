import { z } from 'zod';
import { ProblemDto } from '../problems/problem-dto';
import { date, id, instant, optionalId, text } from '../ledger/field-types';
import type { Transport } from '../channels/channel';
import type { Channels } from '../channels/registry';
import { ChannelKind } from '../packs/channel-kind';
import { Letter } from './letter';
import { otherWays } from './other-way';
import { digest, fileRoles } from './wire';

/**
 * 提出: a paper on its way to whom it is for.
 *
 * - `waiting` 送信待ち · `sending` 送信中 · `received` 受付 · `returned` 差戻し · `accepted` 受理
 * - `to-hand-over` まだ出していない（人が出すもの） · `handed-over` 手渡し済 · `posted` 投函済
 * - `sent` 送信済: the mail server took the letter, or somebody sent it from the mail program; nobody gives a receipt
 * - `unsure` 届いたか確かめてください: a mail that was cut off when it may have been taken
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
  'sent',
  'unsure',
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

/** What goes into the record of what was done; tries and waits don't. */
export const auditedSteps = [
  ...(['received', 'returned', 'accepted', 'handed-over', 'posted', 'sent', 'mailed'] as const),
  ...(['unsure', 'arrived', 'not-arrived', 'taken-back', 'withdrawn'] as const),
] as const;
export type AuditedStep = (typeof auditedSteps)[number];

/** One line of これまで. */
export const SubmissionHistoryEntry = z.object({
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
    'sent',
    'mailed',
    'unsure',
    'arrived',
    'not-arrived',
    'taken-back',
    'resent',
    'withdrawal-asked',
    'withdrawn',
    'corrected',
  ]),
  /** A receipt number, who handed it over, why it was refused, the file that a draft was kept as. */
  note: text,
  /** It left another way than it was made final for. */
  other: z.enum(otherWays).optional(),
});
export type SubmissionHistoryEntry = z.output<typeof SubmissionHistoryEntry>;

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
  channel: z.object({ kind: ChannelKind, id, recipient: text }),
  state: z.enum(submissionStates),
  frozen: Frozen,
  /** Main's word that 管理者 has approved what is in it, where the office asks for that. Earlier ones don't know the field. */
  released: z.string().optional(),
  /** The mail that it goes in, as it was at 確定; null: it goes another way. */
  letter: Letter.nullable().default(null),
  /** Other papers in the same letter; their files are in the same frozen body. */
  together: z.array(z.object({ documentId: id, formId: id, title: text })).default([]),
  /** Tries that reached the network. After the first, the city may have it whatever this PC knows. */
  attempts: z.int().min(0).default(0),
  /** Not before this instant is it tried again. */
  notBefore: instant.nullable().default(null),
  problem: ProblemDto.nullable().default(null),
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
  /** 手渡し済・投函済, and 送信済 from the mail program: on which day, by whom. */
  handedOver: z
    .object({
      on: date,
      by: text,
      /** What the receiver answered, under the name that its channel gave it (`byHand.asks`), as it is read. */
      answers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
      /** Another way than it was made final for. */
      other: z.enum(otherWays).optional(),
      /** … and as it stood until somebody said so, for who takes that back. */
      before: z.object({ state: z.enum(submissionStates), problem: ProblemDto.nullable() }).optional(),
    })
    .nullable()
    .default(null),
  history: z.array(SubmissionHistoryEntry).default([]),
});
export type Submission = z.output<typeof Submission>;

/**
 * As ledgers hold them that were written before papers went out by mail. The word of a channel that this version doesn't know is
 * read like any other: it stays as it stands, and `Channels.of` says what to do.
 */
export type KeptSubmission = Omit<Submission, 'letter' | 'together'> & Partial<Pick<Submission, 'letter' | 'together'>>;
export const asOfMail = (kept: KeptSubmission): Submission => ({ letter: null, together: [], ...kept });

/** Where somebody has to do something. */
export const waitsForPerson = ({ state, correctedBy }: Submission): boolean =>
  state === 'needs-action' ||
  state === 'unsure' ||
  state === 'to-hand-over' ||
  (state === 'returned' && correctedBy === null);

/** Whether it is out of the house, and nobody has sent it back. */
export const hasLeft = ({ state }: Submission): boolean =>
  state === 'handed-over' || state === 'posted' || state === 'sent' || state === 'received' || state === 'accepted';

const STILL_HERE: ReadonlySet<Submission['state']> = new Set(['waiting', 'sending', 'needs-action', 'to-hand-over']);
/** Whether it has been handed in to nobody yet, as far as is known here. */
export const isStillHere = ({ state }: Submission): boolean => STILL_HERE.has(state);

/** Whether what goes between here and the city, or got stuck there, is the question to take it back. */
export const asksToWithdraw = ({ history }: Submission): boolean =>
  history.findLast(({ what }) => what === 'sending' || what === 'withdrawal-asked')?.what === 'withdrawal-asked';

/** What a person has just said of a letter of which nobody knew whether it arrived; null: nothing, or more happened since. */
export function answerTo({ history }: Submission): 'arrived' | 'not-arrived' | null {
  const last = history.at(-1)?.what;
  return last === 'arrived' || last === 'not-arrived' ? last : null;
}

/** What leaves by itself when it can. */
export const isQueued = ({ state }: Submission): boolean =>
  state === 'waiting' || state === 'sending' || state === 'withdrawing';

/** How the app itself sends it; null: a person takes it there, or sends its draft. */
export function sentBy(one: Pick<Submission, 'channel' | 'letter'>, channels: Channels): Transport | null {
  const { ways } = channels.of(one.channel.kind);
  return (ways.length > 1 ? ways.find(({ by }) => by === one.letter?.by) : ways[0])?.sentBy ?? null;
}

/** Somebody may have its draft open in the mail program, and hasn't said yet that it was sent. */
export const isDraftInHand = ({ state, letter }: Pick<Submission, 'state' | 'letter'>): boolean =>
  state === 'to-hand-over' && letter?.by === 'draft';

/** What comes before it leaves by hand is done: printed, opened in the mail program, its files saved for a chat. */
export const isReadied = ({ history }: Pick<Submission, 'history'>): boolean =>
  history.some(({ what }) => what === 'printed');

/** … by a printer of this PC: of what was kept as a file the note says its name. */
export const isPrintedHere = ({ history }: Pick<Submission, 'history'>): boolean =>
  history.some(({ what, note }) => what === 'printed' && note === '');

/** All papers that are in it, its own first. */
export const papersIn = ({
  documentId,
  formId,
  title,
  together,
}: Submission): { documentId: string; formId: string; title: string }[] => [{ documentId, formId, title }, ...together];
