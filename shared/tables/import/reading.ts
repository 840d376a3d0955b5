import type { ProblemCode } from '../../problems/catalog';
import type { Problem } from '../../problems/problem';
import type { CellNote } from './cell-note';
import type { ImportKind } from './import-fields';

/** What a sheet was read as. Lines are counted from 1, as Excel numbers its rows. */
export interface TableReading {
  kind: ImportKind;
  sheet: string;
  /** The row right above the data. */
  headerRow: number;
  headerLines: 1 | 2;
  columns: ReadColumn[];
  /** The first lines of the sheet, for who says which of them holds the headings. */
  top: TopLine[];
  rows: ReadRow[];
  skipped: SkippedRow[];
  /** What a person is asked, or told, before the rows are taken. */
  questions: Question[];
}

export interface ReadColumn {
  /** A, B … as Excel names it. */
  column: string;
  /** Its heading; of two lines joined by a slash. */
  from: string;
  /** Field of the ledger, or a part of one (`nameFamily`); null for a column that isn't taken. */
  field: string | null;
  why: string;
  hidden: boolean;
  /** Some of what stands in it; nothing of passwords. */
  samples: string[];
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
}

/** What is wrong with one cell. */
export interface CellRemark {
  field: string;
  code: ProblemCode;
  message: string;
  /** What stands in the table; cut where it is long. */
  text: string;
}

export interface SkippedRow {
  line: number;
  code: ProblemCode;
  message: string;
  text: string;
}

export interface Question extends Problem {
  /** The rows or columns that it is about. */
  lines?: number[];
  columns?: string[];
}

/** A long cell is recognised by its beginning. */
const SHOWN = 60;
export const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

export const remark = (field: string, { code, message }: Problem, text: string): CellRemark => ({
  field,
  code: code as ProblemCode,
  message,
  text: shown(text),
});

/** A, B … Z, AA … for a column counted from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
