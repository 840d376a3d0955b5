import { pieceText, type FixedText, type Piece } from '../xml/encode';
import { settle } from '../xml/settle';

/** One fixed change of the document's text, by position in the template. */
export interface FixedEdit {
  start: number;
  end: number;
  /** null: a number that nothing else in the document has, another one each time it is written. */
  inserted: string | null;
  field: string;
}

/** Text with a new number between each two pieces. */
export type Pieces = readonly string[];

/** A number that is nowhere in the document yet. */
export type NextId = () => number;

/** Where a paper is written to, piece by piece: pieces are put together once, as bytes, at the very end. */
export type Output = Piece[];

/** The text from `start` to `end` with those of the changes made that lie in it. */
export function render(text: string, start: number, end: number, changes: readonly FixedEdit[]): Pieces {
  const inside = changes.filter((one) => one.start >= start && one.end <= end);
  if (inside.length === 0) return [text.slice(start, end)];
  const pieces: string[] = [];
  let piece = '';
  let at = start;
  for (const change of settle(inside)) {
    piece += text.slice(at, change.start);
    at = change.end;
    if (change.inserted === null) {
      pieces.push(piece);
      piece = '';
    } else piece += change.inserted;
  }
  return [...pieces, piece + text.slice(at, end)];
}

/** Pieces that may be written more than once. */
export const fixed = (pieces: Pieces): readonly FixedText[] => pieces.map((text) => ({ text }));

/** Writes pieces with a number of its own in each gap. */
export function writePieces(pieces: readonly Piece[], nextId: NextId, out: Output): void {
  for (let i = 0; i < pieces.length; i++) {
    if (i > 0) out.push(String(nextId()));
    const piece = pieces[i] ?? '';
    if (pieceText(piece) !== '') out.push(piece);
  }
}
