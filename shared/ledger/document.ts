import { z } from 'zod';
import { LedgerEvent } from './event';
import { date, id, instant, optionalId, text } from './field-types';
import { PaperReview } from './review';

/** A value as it stood on a finished paper. */
export const PrintedValue = z.object({
  /** Of its field on that paper (forms/bindings/evaluation.ts). */
  path: z.string(),
  label: z.string(),
  shown: z.string(),
  /** Whose value it is, in a list: 田中 美智子. */
  who: text,
  /** And what the list is called. */
  list: text,
});
export type PrintedValue = z.output<typeof PrintedValue>;

/** A place that stayed empty on a finished paper, and what is done there by pen once it was asked at the desk: ○を付けてください. */
const LeftOpen = z.object({ label: z.string(), todo: z.string() });
export type LeftOpen = z.output<typeof LeftOpen>;

/** Of a proposed mail, only what was typed over: the rest follows pack and ledger. `to` as typed, several with a comma. */
const ChangedLetter = z.object({
  to: z.string().optional(),
  copyToSelf: z.boolean().optional(),
  subject: z.string().optional(),
  text: z.string().optional(),
});
export type ChangedLetter = z.output<typeof ChangedLetter>;

/** 作成書類: a paper being made, or made. Everything that is needed to fill it again the same way. */
export const PaperDocument = z.object({
  id,
  packId: id,
  /** The network whose records it is filled from, where another pack describes that than its form's. Earlier papers don't know the field. */
  networkId: id.optional(),
  formId: id,
  officeId: id,
  createdAt: instant,
  updatedAt: instant,
  state: z.enum(['draft', 'finished']).default('draft'),
  /** The paper's own date (申請日). */
  date,
  event: LedgerEvent.nullable().default(null),
  staffId: optionalId,
  patientId: optionalId,
  teamId: optionalId,
  /** What only the user can say. */
  input: z.record(z.string(), z.string()).default({}),
  /** Values typed over the ledger's, by path. */
  overrides: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])).default({}),
  /** Whom it is about, for lists and the file name. */
  about: text,
  /** Name of the file that was saved last. */
  savedAs: text,
  /** The submission that this paper puts right; papers of before the first submission don't know the field. */
  corrects: id.optional(),
  /** The procedure that it belongs to. Earlier papers don't know the field. */
  run: id.optional(),
  /** The paper of last time that this one was begun from (前回と同じ内容でつくる). Earlier papers don't know the field. */
  previous: id.optional(),
  /** The version of its pack when it was begun. Earlier papers don't know the field. */
  packVersion: z.string().optional(),
  /** What somebody changed in the mail that it is to go in. Earlier papers don't know the field. */
  letter: ChangedLetter.optional(),
  /** What stood on it when it was finished last, for the next of its kind. Earlier papers don't know the field. */
  printed: z.array(PrintedValue).optional(),
  /** What it leaves open, as it was when it was handed in. Earlier papers don't know the field. */
  leftOpen: z.array(LeftOpen).optional(),
  /** 確認してから出す, where the office has chosen so. Earlier papers don't know the field. */
  review: PaperReview.optional(),
});
export type PaperDocument = z.output<typeof PaperDocument>;

/** Made by the app, and neither looked at nor changed by anybody since: an opened paper is kept anew once it was shown. */
export const isUnseen = (document: PaperDocument): boolean => document.createdAt === document.updatedAt;
