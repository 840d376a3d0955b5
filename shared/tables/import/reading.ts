import { columnName } from '../../forms/excel/cell-reference';
import type { ProblemCode } from '../../problems/catalog';
import type { Problem } from '../../problems/problem';
import type { CellNote } from './cell-note';
import type { ImportKind } from '../lists';
import { shown } from './shown-text';
import type { OfficeSection, OfficesOfBook, TitleFact } from './title-cells';

/**
 * What a sheet was read as. Lines are counted from 1, as Excel numbers its rows; those of further tables that are read with
 * the first (its other sheets) stand `PART` apart, so that a line is one row of the reading. Of a table whose records stand side by
 * side they are its columns (`COLUMN_LINE`).
 */
export interface TableReading {
  kind: ImportKind;
  sheet: string;
  /** The row right above the data. */
  headerRow: number;
  headerLines: 1 | 2;
  columns: ReadColumn[];
  /** Of further tables that are read with it: those whose headings the first hasn't; the others are read as its own are. */
  furtherColumns?: ReadColumn[];
  /** The first lines of the sheet, for who says which of them holds the headings. */
  top: TopLine[];
  rows: ReadRow[];
  /** Every line of the file that is in no row, by sheet and line. */
  skipped: SkippedRow[];
  /** The tables of the file, as far as they were found; what is read has its place (0 for the first). */
  tables: TableOfFile[];
  /** What tables of offices beside it explain. */
  book?: OfficesOfBook;
  /** Of a list of people beside one of devices: the numbers of these. */
  listedDevices?: string[];
  account: TableAccount;
  /** What a person is asked, or told, before the rows are taken. */
  questions: ImportQuestion[];
}

/** Why nobody wants a table among those of today unasked: who left, an example, a copy, a list of before. */
export type PastTable = 'left' | 'sample' | 'copy' | 'old';

/** One table of the file. */
export interface TableOfFile {
  /** Names it in `with`. */
  id: string;
  sheet: string;
  /** What stands right above it. */
  title: string;
  /** All that stands above its headings, a text for each line: whose list it is, and where that is. */
  above?: string[];
  /** What these lines say of the office or the corporation. */
  facts?: TitleFact[];
  /** The offices that lines between its rows name, and what these say of each. */
  sections?: OfficeSection[];
  /** The row right above its data, and its first column. */
  headerRow: number;
  column: string;
  kind: ImportKind;
  /** Rows with anything in them. */
  rows: number;
  /** Whether it can be read with the first: it is about the same kind of thing. */
  isAlike: boolean;
  part: number | null;
  /** Why it isn't read with the first unasked. */
  past?: PastTable;
}

/** Every line of every sheet: `lines` is the sum of `taken`, `skipped` and `asked`. */
export interface TableAccount {
  lines: number;
  /** What was read out of them: one line can hold two people, and one person several lines. */
  records: number;
  taken: number;
  skipped: number;
  asked: number;
  /** How many lines are skipped or asked about, by reason, the most first; blank ones too. */
  reasons: { code: RowCode; count: number }[];
  /** Of them, those on sheets of which nothing is read or asked: an office keeps its other lists there. */
  elsewhere: { code: RowCode; count: number }[];
}

export type RowCode = Extract<ProblemCode, `row/${string}`>;

export const PART = 10_000_000;

/** Lines of a table that was turned are its columns, A behind this. */
export const COLUMN_LINE = 5_000_000;

export const isColumnLine = (line: number): boolean => line % PART > COLUMN_LINE;

/** A second ID that stands in a row is a row of its own, this far behind its line: more lines no sheet has. */
export const SECOND_ID = 2_000_000;

export const isSecondId = (line: number): boolean =>
  (isColumnLine(line) ? (line % PART) - COLUMN_LINE : line % PART) > SECOND_ID;

/** As a person finds it: 12; of the second table that is read with the first 表2の12; C列 where records stand side by side. */
export const lineName = (line: number): string => lineNameParts(line).join('');

/** … its table and its place there, for where they stand one above the other. */
export function lineNameParts(line: number): string[] {
  const part = Math.floor(line / PART);
  const own = (line % PART) - (isSecondId(line) ? SECOND_ID : 0);
  const name = isColumnLine(line) ? `${columnName(own - COLUMN_LINE)}列` : String(own);
  return part === 0 ? [name] : [`${partName(part)}の`, name];
}

/** 12行目, C列. */
export const linePlaceName = (line: number): string => `${lineName(line)}${isColumnLine(line) ? '' : '行目'}`;

/** 12、14行目. */
export const placeNames = (lines: readonly number[]): string =>
  `${lines.map(lineName).join('、')}${lines.some(isColumnLine) ? '' : '行目'}`;

/** 表1 for the first of the tables that are read together. Not ①: offices call their devices so. */
export const partName = (part: number): string => `表${part + 1}`;

/** The columns of the table that a line is in: further tables have of their own only what the first hasn't. */
export function columnsOfPart(
  { columns, furtherColumns = [] }: Pick<TableReading, 'columns' | 'furtherColumns'>,
  line: number,
): ReadColumn[] {
  const part = Math.floor(line / PART);
  const own = furtherColumns.filter(({ column }) => part > 0 && partOfColumn(column).part === part);
  // ID発行日 of the first is 発行 of this one: a table has each field once.
  const others = columns.filter(({ field }) => field === null || !own.some((one) => one.field === field));
  return [...own, ...others];
}

export interface ReadColumn {
  /** A, B … as Excel names it; B/2 for the second line of each record; 3 for line 3 of a table that was turned; 1:B of the second table. */
  column: string;
  /** Its heading; of two lines joined by a slash. */
  from: string;
  /** Field of the ledger, or a part of one (`nameFamily`); null for a column that isn't taken. */
  field: string | null;
  why: string;
  hidden: boolean;
  /** Some of what stands in it; nothing of passwords. */
  samples: string[];
  /** Of a column that isn't taken, though nobody said so: how many of the rows have something there. */
  left?: number;
}

export interface TopLine {
  line: number;
  text: string;
}

export type ReadValue = string | boolean | null;

export interface ReadRow {
  line: number;
  /**
   * By field, in the ledger's own form. A field that isn't there wasn't in the table, or has a problem; an empty one was
   * empty there. `office`, `holder`, `network` and `patient` are words that matching turns into ids.
   */
  values: Record<string, ReadValue>;
  problems: CellRemark[];
  notes: CellNote[];
  hidden: boolean;
  /** Of a row that is made of several lines: the last of them. */
  through?: number;
  /** What stands right above it in the table, of somebody who isn't taken in: 同上 means that. */
  leftOut?: Record<string, ReadValue>;
  /** The sheet that it stands on, where several are read together. */
  sheet?: string;
  /** Signs at it that the list explains. */
  signs?: readonly ListSign[];
  /** What stands for a device at somebody and what the list says that it means: 私 → 個人の携帯を使用. The cell stays as it is written. */
  deviceWords?: Readonly<Record<string, string>>;
}

/** A sign that stands at somebody, and what the list says that it means. */
export interface ListSign {
  sign: string;
  means: string;
}

/** What is wrong with one cell. */
export interface CellRemark {
  field: string;
  code: ProblemCode;
  message: string;
  /** What stands in the table; cut where it is long. */
  text: string;
  /** The same in full, where that was cut. */
  whole?: string;
  /** Of 〃 in a column that nobody shares: what stands above it, as a person reads it. */
  above?: string;
}

/** A line that is nobody, or that is asked about; a stretch of blank ones is one entry. */
export interface SkippedRow {
  line: number;
  code: RowCode;
  message: string;
  text: string;
  /** So many lines, from `line` on. */
  count: number;
  /** The sheet that it stands on, where that isn't the one that is read. */
  sheet?: string;
  /** Somebody may be lost with it: it is counted among what is asked. */
  isAsked: boolean;
}

/** Of the lines that a question is about those that are out, on whichever sheet that is read; another sheet counts its lines anew. */
export function linesOut(skipped: readonly SkippedRow[], lines: readonly number[]): SkippedRow[] {
  const asked = new Set(lines);
  return skipped.filter(
    ({ line, sheet, isAsked }) => isAsked && asked.has(line) && (sheet === undefined || line >= PART),
  );
}

export interface ImportQuestion extends Problem {
  /** The rows or columns that it is about. */
  lines?: number[];
  columns?: string[];
}

export const remark = (field: string, { code, message }: Problem, text: string): CellRemark => ({
  field,
  code: code as ProblemCode,
  message,
  text: shown(text),
  ...(shown(text) !== text && { whole: text }),
});

/** The memo of a row with what another cell of it says behind what stands there. */
export const memoWith = ({ values }: Pick<ReadRow, 'values'>, said: string): string =>
  [String(values['note'] ?? ''), said].filter((one) => one !== '').join('　');

/** Which of the tables that are read together a column is of, and its letters there. */
export function partOfColumn(column: string): { part: number; own: string } {
  const [part, own] = column.includes(':') ? column.split(':') : ['0', column];
  return { part: Number(part), own: own ?? '' };
}

/** B列; 表2のB列 of the second table; of a turned table, whose columns are lines, 3行目. */
export function columnPlace(column: string): string {
  const { part, own } = partOfColumn(column);
  return `${part === 0 ? '' : `${partName(part)}の`}${own}${/^\d+$/.test(own) ? '行目' : '列'}`;
}
