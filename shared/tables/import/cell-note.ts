import { formatWareki } from '../../text/wareki';
import type { ProblemCode } from '../../problems/catalog';
import { problem } from '../../problems/problem';
import { shown } from './shown-text';

export type NoteCode = Extract<ProblemCode, `note/${string}`>;

/** What was made of a cell. */
export interface MadeNote {
  code: NoteCode;
  /** What it was read as: a date in its ISO form, everything else as the sentence shows it. */
  to: string;
}

/**
 * What was made of one cell of a row. Facts, no sentence: a table of 10,000 people has sixty thousand of these, and a person
 * reads a few.
 */
export interface CellNote extends MadeNote {
  field: string;
  /** What stands in the table; cut where it is very long. */
  text: string;
}

/** No number, date or name is longer, and no sentence shows more. */
const LONGEST = 250;

export const cellNote = (field: string, { code, to }: MadeNote, text: string): CellNote => ({
  field,
  code,
  to,
  text: text.length > LONGEST ? shown(text) : text,
});

const DATES: ReadonlySet<NoteCode> = new Set([
  'note/date',
  'note/serial',
  'note/past-era',
  'note/left-day',
  'note/join-day',
]);

/** Notes of what may well be meant otherwise: the preview shows them at their cell. */
const DOUBTED: ReadonlySet<NoteCode> = new Set([
  'note/past-era',
  'note/struck',
  'note/as-above',
  'note/same-device',
  'note/invisible',
  'note/name-remark',
  'note/name-mark',
  'note/former-name',
  'note/former-kept',
  'note/phone-and-more',
  'note/left-day',
  'note/join-day',
]);

/** The note of a cell that is worth a second look; null where nothing of it is. */
export const doubted = (notes: readonly CellNote[]): CellNote | null =>
  notes.find(({ code }) => DOUBTED.has(code)) ?? null;

/** The sentence that a person reads. */
export function noteSentence({ code, text, to }: Omit<CellNote, 'field'>): string {
  if (code === 'note/hidden-row') return problem(code, {}).message;
  return problem(code, { from: text.trim(), to: DATES.has(code) ? formatWareki(to) : to }).message;
}
