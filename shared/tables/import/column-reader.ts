import { problem } from '../../problems/problem';
import { cellNote, type CellNote } from './cell-note';
import { readCell, type CellReadContext } from './read-cell';
import type { ValueType } from '../../ledger/fields/imported';
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
export function columnReader(field: ImportField, context: CellReadContext, untyped: boolean): ColumnReader {
  const name = field.part?.of ?? field.name;
  const asText = untyped ? context : { ...context, digits: 0 };
  const read = (cell: RawCell | null, how: CellReadContext): CellReading => {
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
  const ofCell: ColumnReader = (cell) => {
    if (cell === null) return empty;
    if (cell.kind === 'text') return ofText(cell.text);
    return read(cell, cell.kind === 'number' ? context : asText);
  };
  return (cell) => {
    if (cell?.isStruck) return struckOut(field, name, cell, empty.value);
    if (cell?.unmarked)
      return withNote(ofCell(cell), cellNote(name, { code: 'note/unmarked', to: '' }, `'${cell.text}`));
    // '0014, with which Excel keeps a number as text: some programs write it out.
    if (untyped && cell !== null && NUMBERS.has(field.type) && /^'[\d０-９]/.test(cell.text)) {
      const text = cell.text.slice(1);
      return withNote(ofText(text), cellNote(name, { code: 'note/unmarked', to: '' }, cell.text));
    }
    if (cell?.struck === undefined) return ofCell(cell);
    return withNote(ofCell(cell), cellNote(name, { code: 'note/struck', to: cell.text.trim() }, cell.struck));
  };
}

/** No value of these begins with a mark. */
const NUMBERS: ReadonlySet<ValueType> = new Set([
  'number',
  'office-number',
  'code',
  'vpn-id',
  'phone',
  'postal-code',
  'date',
]);

const withNote = (read: CellReading, note: CellNote): CellReading => ({ ...read, notes: [...read.notes, note] });

/** What is struck out says nothing; who or what a row is about must be said. */
function struckOut(field: ImportField, name: string, { text }: RawCell, empty: ReadValue | undefined): CellReading {
  if (field.key || field.required)
    return { value: undefined, problem: remark(name, problem('cell/struck', {}), text), notes: NONE };
  return { value: empty, problem: null, notes: [cellNote(name, { code: 'note/struck-out', to: '' }, text)] };
}

/** Of a cell merged down a column, for the rows below its first: that it was said further up. */
export const mergedNote = (field: ImportField, cell: RawCell | null): CellNote | null =>
  cell === null || isBlank(cell)
    ? null
    : cellNote(field.part?.of ?? field.name, { code: 'note/merged', to: '' }, cell.text);
