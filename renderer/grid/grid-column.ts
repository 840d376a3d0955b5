import type { ReactNode } from 'react';
import type { EventKind } from '@shared/ledger/event';
import type { Update } from '../data/records';

/** A column of a grid: what its cells show and, where they can be edited in place, how. */
export interface GridColumn<R> {
  id: string;
  title: string;
  /** How the list stands when it is sorted by it, where the title doesn't say it: ふりがな順. */
  order?: string;
  width: ColumnWidth;
  isSortable: boolean;
  /** Not there until somebody asks for it. */
  isExtra?: boolean;
  cell: (row: R) => ReactNode;
  /** The cell in words, for those who hear it. */
  text: (row: R) => string;
  /** Nothing stands in its cell, and nothing can be put there: the words of the cell before it may go on over it. */
  isBlank?: (row: R) => boolean;
  /** The second line of its cells may go on below a next column of one line. */
  runsOn?: true;
  /** Never more than one line. */
  isOneLine?: true;
  /** What stands in its cells is in the middle of their row. */
  isBadge?: true;
  edit?: CellEdit<R>;
  /** How its cells take a value that wasn't typed into them: pasted, or given to many at once. */
  fill?: CellFill<R>;
  /** Its cells are only changed one by one, as papers follow; for many there is the procedure. */
  procedure?: { label: string; event: EventKind };
  /** Of such a column: what was only entered wrongly is put right of many at once, and nobody is told of it. */
  correction?: CellCorrection<R>;
}

/** The column whose second lines go on below what stands in the next one, from 0; -1: none. */
export function runsAt<R>(columns: readonly GridColumn<R>[]): number {
  return columns.findIndex((column, i) => column.runsOn === true && columns[i + 1]?.isOneLine === true);
}

export interface CellCorrection<R> {
  fill: CellFill<R>;
  /** What changes with rows that are to become so. */
  sideWrites: (edits: ReadonlyMap<string, Partial<R>>) => SideWrites;
}

/** Records of other lists that change with them, and those that somebody might think do. */
export interface SideWrites {
  updates: readonly Update[];
  /** 端末3台; '' for nothing. */
  words: string;
  /** What stays as it is, and why: a line each. */
  staying: readonly string[];
}

export interface CellFill<R> {
  /** 職種: the one field that is filled. */
  label: string;
  /** The field as it is told of and copied. */
  text: (row: R) => string;
  /** What words from elsewhere mean here. Empty words empty the field, or are refused. */
  read: (row: R, words: string) => FillReading<R>;
  isDate?: boolean;
  /** Only words of the list fit. */
  isClosed?: true;
  suggestions?: () => readonly Suggestion[];
}

/** What becomes of the row, and how its field then reads; or why not. */
export type FillReading<R> = { edits: Partial<R>; text: string } | { refusal: string };

/**
 * Never less than `least` rem, else its part of the list beside an open panel; of what a wider list has left over it takes as much as
 * its part is among those shown. Without a part (0) it stays as wide as it is.
 */
export interface ColumnWidth {
  least: number;
  part: number;
}

export interface CellEdit<R> {
  /** One input, or two that belong together (氏名 and ふりがな). */
  fields: readonly CellField<R>[];
  /** What is wrong with what was typed; it stays in the cell then. */
  check: (row: R, typed: readonly string[]) => CellRefusal | null;
  /** Writes what was typed; the sentence when it could not be written. */
  save: (row: R, typed: readonly string[]) => Promise<string | null>;
}

export interface CellField<R> {
  label: string;
  /** What the input starts with. */
  value: (row: R) => string;
  /** Asked for when editing begins. */
  suggestions?: (row: R) => readonly Suggestion[];
  /** Only words of the list fit: none is taken as it was typed. */
  isClosed?: boolean;
  /** Below the input while typing: how the words are understood, or examples. */
  echo?: (typed: string) => string;
}

/** A word to choose, found by its reading too. */
export interface Suggestion {
  word: string;
  reading: string;
  /** Somebody of whom nobody has said how they are read: what is typed as it is read may mean them. */
  isUnread?: boolean;
}

export interface CellRefusal {
  /** Which input of the cell. */
  field: number;
  sentence: string;
}

/** What was typed into a cell and isn't in the ledger: refused, or just being written. */
export interface CellDraft {
  typed: readonly string[];
  refusal: CellRefusal | null;
}

export type CellDrafts = ReadonlyMap<string, CellDraft>;

export const gridCellKey = (rowId: string, columnId: string): string => `${rowId}/${columnId}`;
