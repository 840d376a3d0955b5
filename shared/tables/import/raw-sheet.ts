/** A table as it stands in its file, before anybody asks what it means. Rows and columns are counted from 0 here. */
export interface RawWorkbook {
  sheets: RawSheet[];
  /** What was noticed about the file as a whole: macros that don't run, an ending that says something else. */
  notes: FileNote[];
}

export interface RawSheet {
  name: string;
  hidden: boolean;
  rows: (RawCell | null)[][];
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: RawArea[];
  /** Whether days are counted from 1904, as Excel on old Macs did. */
  date1904: boolean;
  /** Of a file of text: nothing tells a number that lost its zeros from one that never had any. */
  untyped?: true;
  /** Rows in which all that stands there is struck out (取り消し線): somebody who left, in many offices. */
  struckRows?: readonly number[];
  /** Whether rows below were left unread, as there are too many. */
  cut: boolean;
  /** Of a sheet that was made of another one, so that each record has one row. */
  made?: MadeRows;
}

/** Where the rows and columns of a made sheet stand in the file. */
export interface MadeRows {
  /** By row: the line that it begins at, as Excel numbers them, and how many lines it is made of. */
  lines: readonly number[];
  spans: readonly number[];
  /** By column: B/2 for the second line of column B; of a turned sheet the line that it was. */
  names: readonly string[];
  /** Of a sheet that was turned, as its records stand side by side: the rows that its columns were, from 0. */
  turned?: readonly number[];
}

/**
 * `formula` is one whose value the file doesn't hold, `misread` one that was read as something else than the file says; all
 * others stand here by their value.
 */
export type RawKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula' | 'misread';

export interface RawCell {
  kind: RawKind;
  /** As the file shows it: with the zeros that a number format adds, errors by their name. */
  text: string;
  /** Text, number or truth as stored; of a date its serial day. */
  raw: string | number | boolean;
  /** All that stands in the cell is struck out; it is here as it stands. */
  isStruck?: true;
  /** It is filled with grey. */
  isGrey?: true;
  /** Of a file of text: a ' in front, which kept it from becoming a formula, was taken off. */
  unmarked?: true;
  /** It said nothing but a password: the word alone is left, which says nothing of anybody. */
  isUnsaid?: true;
  /** Words that are struck out beside others that aren't: they are none of `text`. */
  struck?: string;
}

export interface RawArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export type FileNote = 'macros' | 'text-as-excel' | 'page-as-excel' | 'mixed-encodings' | 'open-quote' | 'old-strikes';

/** Rows beyond are left unread and said to be: no office has as many people. */
export const ROW_LIMIT = 50_000;

/** Further columns are left unread. Excel's own limit of 16,384 would make a grid of hundreds of millions. */
export const COLUMN_LIMIT = 512;

export const textCell = (text: string): RawCell => ({ kind: 'text', text, raw: text });

export const isBlank = (cell: RawCell | null | undefined): boolean =>
  !cell || (cell.kind === 'text' && !beginsPlainly(cell.text) && cell.text.trim() === '');

/** With a digit, a letter or a character of Japanese: asked of each cell several times over, so that few are trimmed for it. */
function beginsPlainly(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xd800);
}

/** The columns of a row that hold something. */
export function filledColumns(row: readonly (RawCell | null)[]): number[] {
  const filled: number[] = [];
  for (let column = 0; column < row.length; column++) if (!isBlank(row[column])) filled.push(column);
  return filled;
}
