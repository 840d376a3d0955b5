import { once } from '../../text/once';
import type { Edit } from './edits';
import { isWritten, pieceText, type Piece } from './encode';

/** What a fill puts in the place of a stretch of a part's text, in pieces. */
export interface Replacement {
  start: number;
  end: number;
  inserted: Piece[];
  field: string;
}

/** The text with replacements made (settled), in pieces. */
export function withReplacements(text: string, replacements: readonly Replacement[]): Piece[] {
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
export function toEdits(text: string, part: string, replacements: readonly Replacement[]): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end, inserted: pieces, field } of replacements) {
    const removed = text.slice(start, end);
    // A long table as bytes is no text that stood there before.
    if (pieces.some(isWritten)) edits.push(editOf({ part, offset: start, removed, field }, pieces));
    else {
      const inserted = concatenated(pieces);
      // Most differ in length: only the others are compared.
      if (removed.length !== inserted.length || removed !== inserted)
        edits.push({ part, offset: start, removed, inserted, field });
    }
  }
  return edits;
}

/** Hardly anybody reads what was inserted: it becomes text again when somebody does, as a clone for another thread would. */
function editOf(about: Omit<Edit, 'inserted'>, pieces: readonly Piece[]): Edit {
  const inserted = once(() => concatenated(pieces));
  return {
    ...about,
    get inserted() {
      return inserted();
    },
  };
}

/** Not `join`: most callers never read what was inserted, and a sum of strings is only put together when it is read. */
function concatenated(pieces: readonly Piece[]): string {
  let whole = '';
  for (const piece of pieces) whole += pieceText(piece);
  return whole;
}
