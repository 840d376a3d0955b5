import { refuse } from '../../problems/problem';
import { areaName, cellName, isInside, type Area, type CellPlace } from './cell-reference';
import type { CellReader, CellValue } from './cell-text';
import type { FieldPlace, RowsPlace } from './anchor-places';
import type { SheetCell } from './read-cells';
import type { Worksheet } from './worksheet';

/**
 * Refuses rows whose printed entries are not what the sheet shows: where something else stands in the place of an entry
 * (a total, the next heading, another field), filling it in would write over the city's own words.
 *
 * @param others cells of the form's other fields, and of the first entries of its other rows
 */
export function refuseOtherThanRows(
  place: RowsPlace,
  others: readonly FieldPlace[],
  worksheet: Worksheet,
  reader: CellReader,
): void {
  const { anchors, height, firstRow } = place;
  for (let entry = 1; entry < anchors.printed; entry++) {
    const by = entry * height;
    const what =
      place.cells.map((cell) => standingIn(cell, by, others, worksheet, reader)).find((one) => one !== null) ??
      labelBeside(place, by, worksheet, reader);
    if (what)
      refuse('pack/printed-rows', {
        field: anchors.tag,
        label: anchors.label,
        printed: anchors.printed,
        entry: entry + 1,
        sheet: worksheet.name,
        row: what.row,
        stands: what.stands,
        first: firstRow,
      });
  }
}

interface Standing {
  row: number;
  stands: string;
}

/** What stands where an entry's value would be written; null where it is a cell like that of the first entry. */
function standingIn(
  cell: FieldPlace,
  by: number,
  others: readonly FieldPlace[],
  worksheet: Worksheet,
  reader: CellReader,
): Standing | null {
  const at = { row: cell.row + by, column: cell.column };
  const found = (stands: string): Standing => ({ row: at.row, stands });
  const merged = mergeOf(worksheet, at);
  const other = others.find((one) => isInside(one, merged ?? single(at)));
  if (other) return found(`「${other.label}」の欄`);
  const own = mergeOf(worksheet, cell);
  if (merged && !sameShape(merged, own, by)) {
    const text = textAt(worksheet, { row: merged.firstRow, column: merged.firstColumn }, reader);
    return found(text ? `「${text}」` : `結合したセル（${areaName(merged)}）`);
  }
  if (isFormula(worksheet, at)) return found(`計算式（${cellName(at.row, at.column)}）`);
  const pattern = valueAt(worksheet, cell, reader).kind;
  const there = valueAt(worksheet, at, reader);
  if (there.kind === 'number') return pattern === 'blank' ? found(`「${there.number}」`) : null;
  const stands = reader.text(worksheet, worksheet.cell(at.row, at.column));
  return stands && pattern !== 'text' ? found(`「${brief(stands)}」`) : null;
}

/**
 * A label among the entry's cells that the first entry doesn't have: 合計 in the column of printed numbers, or between
 * two fields.
 */
function labelBeside({ cells, firstRow, height }: RowsPlace, by: number, sheet: Worksheet, reader: CellReader) {
  const columns = cells.map(({ column }) => column);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  for (let row = firstRow; row < firstRow + height; row++)
    for (const cell of cellsIn(sheet, row + by)) {
      if (columns.includes(cell.column)) continue;
      const text = isFormula(sheet, cell) ? '' : reader.text(sheet, cell);
      const pattern = valueAt(sheet, { row, column: cell.column }, reader);
      const isOfTable = (cell.column > left && cell.column < right) || pattern.kind === 'number';
      if (text && isOfTable && pattern.kind !== 'text' && !isFormula(sheet, { row, column: cell.column }))
        return { row: row + by, stands: `「${brief(text)}」` };
    }
  return null;
}

/**
 * Refuses names of a first entry that lie in two rows although the table has one row an entry: a cell named one row too
 * low. In a table of two rows an entry each row of a column has a name, or is merged; or all rows have a name together.
 */
export function refuseScattered({ anchors, cells, firstRow, height }: RowsPlace, sheet: Worksheet, reader: CellReader) {
  if (height === 1) return;
  const isNamed = (row: number, column: number): boolean =>
    cells.some((cell) => cell.column === column && row >= cell.row && row <= cell.lastRow);
  const isFree = (row: number, { column }: CellPlace): boolean =>
    !isNamed(row, column) &&
    !mergeOf(sheet, { row, column }) &&
    valueAt(sheet, { row, column }, reader).kind === 'blank';
  const high = cells.filter((cell) => cell.row === firstRow && isFree(firstRow + 1, cell));
  const low = cells.filter((cell) => cell.row === firstRow + 1 && isFree(firstRow, cell));
  const [one] = high.length < low.length ? high : low;
  if (one && high.length > 0 && low.length > 0)
    refuse('pack/scattered-row', {
      field: one.tag,
      label: one.label,
      rows: anchors.tag,
      cell: `${sheet.name}!${cellName(one.row, one.column)}`,
      row: one.row === firstRow ? firstRow + 1 : firstRow,
    });
}

function cellsIn(sheet: Worksheet, number: number): readonly SheetCell[] {
  const row = sheet.row(number);
  return row ? sheet.cellsOf(row) : [];
}

const single = ({ row, column }: CellPlace): Area => ({
  firstRow: row,
  lastRow: row,
  firstColumn: column,
  lastColumn: column,
});

const mergeOf = (sheet: Worksheet, place: CellPlace): Area | undefined =>
  sheet.merges.find((one) => isInside(place, one));

const sameShape = (merged: Area, own: Area | undefined, by: number): boolean =>
  own !== undefined &&
  merged.firstRow === own.firstRow + by &&
  merged.lastRow === own.lastRow + by &&
  merged.firstColumn === own.firstColumn &&
  merged.lastColumn === own.lastColumn;

function valueAt(sheet: Worksheet, { row, column }: CellPlace, reader: CellReader): CellValue {
  const cell = sheet.cell(row, column);
  return cell ? reader.value(sheet, cell) : { kind: 'blank' };
}

const textAt = (sheet: Worksheet, { row, column }: CellPlace, reader: CellReader): string =>
  brief(reader.text(sheet, sheet.cell(row, column)));

function isFormula(sheet: Worksheet, { row, column }: CellPlace): boolean {
  return sheet.isFormulaAt(row, column);
}

const LONGEST = 20;
const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};
