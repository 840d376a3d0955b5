import { cellNote, type CellNote } from './cell-note';
import { readCell, type CellContext } from './read-cell';
import type { ImportField } from './import-fields';
import { isBlank, type RawCell } from './raw-sheet';
import { remark, type CellRemark, type ReadValue } from './reading';
import { whileRepeating } from './while-repeating';

/** What a cell says to its row. Cells that say the same share one: nothing of it is ever changed. */
export interface CellReading {
  value: ReadValue | undefined;
  problem: CellRemark | null;
  notes: readonly CellNote[];
}

export type ColumnReader = (cell: RawCell | null) => CellReading;

const NONE: readonly CellNote[] = [];

/**
 * Reads the cells of one column. What is said of a part (姓) is said of the field that it becomes (氏名).
 *
 * @param untyped of a file of text, where text may be a number that lost its zeros; in Excel text is as it was typed
 */
export function columnReader(field: ImportField, context: CellContext, untyped: boolean): ColumnReader {
  const name = field.part?.of ?? field.name;
  const asText = untyped ? context : { ...context, digits: 0 };
  const read = (cell: RawCell | null, how: CellContext): CellReading => {
    const { value, problem: wrong, notes } = readCell(cell, field, how);
    const text = cell?.text ?? '';
    return {
      value: wrong ? undefined : value,
      problem: wrong ? remark(name, wrong, text) : null,
      notes: notes.length === 0 ? NONE : notes.map((note) => cellNote(name, note, text)),
    };
  };
  const empty = read(null, asText);
  const ofText = whileRepeating((text: string) => read({ kind: 'text', text, raw: text }, asText));
  return (cell) => {
    if (cell === null) return empty;
    if (cell.kind === 'text') return ofText(cell.text);
    return read(cell, cell.kind === 'number' ? context : asText);
  };
}

/** Of a cell merged down a column, for the rows below its first: that it was said further up. */
export const mergedNote = (field: ImportField, cell: RawCell | null): CellNote | null =>
  cell === null || isBlank(cell)
    ? null
    : cellNote(field.part?.of ?? field.name, { code: 'note/merged', to: '' }, cell.text);
