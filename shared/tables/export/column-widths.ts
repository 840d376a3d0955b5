import { fullWidthLength } from '../../text/width';
import type { OutTable } from './out-table';

/** In half-width characters; what is longer goes on in the next line. */
const NARROWEST = 6;
export const WIDEST_COLUMN_LETTERS = 44;
/** Left and right of the text. */
export const COLUMN_PADDING = 1.5;
/** The arrow of the filter. */
const ARROW = 3;
/** 令和元年11月30日 */
const DATE_WIDTH = 17;

/** As many stand beside each other on A4 at 11 points, upright and on its side. */
const ON_PAPER = { upright: 88, across: 128 } as const;
/** Narrower, a word is one letter below the other. */
const LEAST_CAP = 12;

/** How wide each column is by its text, in half-width characters; on paper the widest give way, and their rows become higher. */
export function columnWidths(table: OutTable): number[] {
  const widths = widthsByText(table);
  if (table.isForPaper !== true) return widths;
  const room = table.isUpright ? ON_PAPER.upright : ON_PAPER.across;
  const capped = (cap: number): number[] =>
    widths.map((width, i) => Math.min(width, table.columns[i]?.type === 'date' ? DATE_WIDTH + COLUMN_PADDING : cap));
  let cap = WIDEST_COLUMN_LETTERS;
  while (cap > LEAST_CAP && capped(cap).reduce((sum, width) => sum + width, 0) > room) cap -= 0.5;
  return capped(cap);
}

function widthsByText({ columns, rows }: OutTable): number[] {
  return columns.map(({ label, type }, i) => {
    let widest = fullWidthLength(label) * 2 + ARROW;
    if (type === 'date') widest = Math.max(widest, DATE_WIDTH);
    else
      for (const cells of rows) {
        const text = cells[i] ?? '';
        // Longer than wide enough is all the same.
        if (text.length * 2 > widest && widest < WIDEST_COLUMN_LETTERS)
          for (const line of text.slice(0, 1_000).split('\n')) widest = Math.max(widest, fullWidthLength(line) * 2);
      }
    return Math.min(WIDEST_COLUMN_LETTERS, Math.max(NARROWEST, widest + COLUMN_PADDING));
  });
}

/** Lines that a text comes to where so many half-width characters stand beside each other. */
export const linesIn = (text: string, room: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((fullWidthLength(line) * 2) / room)), 0);

/** As many half-width characters stand beside each other on upright A4, at the size of printed tables. */
const UPRIGHT = 96;

/** How a table goes on A4: upright, on its side, or on its side and smaller. */
export function paperFor(widths: readonly number[]): { across: boolean; small: boolean } {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return { across: total > UPRIGHT, small: total > UPRIGHT * 2 };
}
