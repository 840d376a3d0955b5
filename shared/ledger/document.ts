import { z } from 'zod';
import { LedgerEvent } from './event';
import { date, id, instant, optionalId, text } from './field-types';

/** 作成書類: a paper being made, or made. Everything that is needed to fill it again the same way. */
export const PaperDocument = z.object({
  id,
  packId: id,
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
});
export type PaperDocument = z.output<typeof PaperDocument>;
