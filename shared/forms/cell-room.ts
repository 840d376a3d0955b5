import { fullWidthLength } from '../text/width';

/** How much text the cell around an anchor shows; null where it grows with its text, or sets it smaller by itself. */
export interface CellRoom {
  /** The cell as a person finds it: `申請書!B5`. */
  place: string;
  /** Full-width characters on a line, at the cell's own size. */
  perLine: number;
  /** Lines that its height shows. */
  lines: number;
  /** Whether a line that is too long goes on in the next one. */
  wraps: boolean;
  /** A line among printed words: what is too long for it isn't cut off, and pushes them on. */
  isLine?: true;
}

/** A hair more than there is still fits: fonts differ. */
const SLACK = 1.03;

/** Whether a text of these widths, one a line and in full-width characters, is seen whole. */
export function fitsRoom(widths: readonly number[], { perLine, lines, wraps }: CellRoom): boolean {
  const room = perLine * SLACK;
  if (!wraps) return widths.every((width) => width <= room) && widths.length <= lines;
  return widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / room)), 0) <= lines;
}

/** Widths of a text's lines at a scale. */
export const lineWidths = (text: string, scale: number): number[] =>
  text.split('\n').map((line) => fullWidthLength(line) * scale);
