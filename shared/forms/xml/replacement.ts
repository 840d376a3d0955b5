import type { Edit } from './edits';
import { textOf, type Piece } from './encode';

/** What a fill puts in the place of a stretch of a part's text, in pieces. */
export interface Replacement {
  start: number;
  end: number;
  inserted: Piece[];
  field: string;
}

/** The text with replacements made (settled), in pieces. */
export function replaced(text: string, replacements: readonly Replacement[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const { start, end, inserted } of replacements) {
    out.push(text.slice(at, start));
    for (const piece of inserted) out.push(piece);
    at = end;
  }
  out.push(text.slice(at));
  return out;
}

/** Replacements as edits of a part, without the ones that change nothing. */
export const toEdits = (text: string, part: string, replacements: readonly Replacement[]): Edit[] =>
  replacements
    .map(({ start, end, inserted, field }) => ({
      part,
      offset: start,
      removed: text.slice(start, end),
      inserted: concatenated(inserted),
      field,
    }))
    .filter(({ removed, inserted }) => removed !== inserted);

/** Not `join`: most callers never read what was inserted, and a sum of strings is only put together when it is read. */
const concatenated = (pieces: readonly Piece[]): string => pieces.reduce<string>((so, piece) => so + textOf(piece), '');
