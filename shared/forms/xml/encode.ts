const encoder = new TextEncoder();

/** Text that may be written again and again, such as the fixed parts of a table's rows. */
export interface FixedText {
  text: string;
}
export type Piece = string | FixedText;

export const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text);

/**
 * Pieces of text as UTF-8, end to end. Fixed text is encoded once and then copied. To join the pieces as text first would
 * copy all of it once more.
 */
export function encodePieces(pieces: readonly Piece[]): Uint8Array {
  // UTF-8 takes at most three bytes for a UTF-16 unit. Memory that is never touched costs nothing.
  const most = pieces.reduce((sum, piece) => sum + textOf(piece).length * 3, 0);
  const bytes = new Uint8Array(most);
  const known = new Map<FixedText, Uint8Array>();
  let at = 0;
  for (const piece of pieces) {
    const before = typeof piece === 'string' ? undefined : known.get(piece);
    const start = at;
    if (before) {
      bytes.set(before, at);
      at += before.length;
    } else at += encoder.encodeInto(textOf(piece), bytes.subarray(at)).written;
    if (!before && typeof piece !== 'string') known.set(piece, bytes.subarray(start, at));
  }
  return bytes.subarray(0, at);
}
