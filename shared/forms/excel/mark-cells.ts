import { cellName } from './cell-reference';
import type { Places } from './locate-anchors';
import type { WorksheetPlan } from './worksheet-plan';
import type { ExcelSlot, ExcelValues } from './values';

/** Part of a preview's workbook that says which field each filled cell is. No file that leaves the app has it. */
export const MARKS_PART = 'preview-marks.json';

/** Preview marks by cell (`B5`), of one sheet of the filled file. */
export type CellMarks = Record<string, string>;

/** The marks of a sheet's cells, where its values have any: a cell without a value keeps its mark, so that it can be picked. */
export function cellMarks(
  { shift }: WorksheetPlan,
  index: number,
  places: Places,
  values: ExcelValues | undefined,
): CellMarks {
  const marks: CellMarks = {};
  const put = (row: number, column: number, slot: ExcelSlot | undefined): void => {
    if (slot?.mark !== undefined) marks[cellName(row, column)] = slot.mark;
  };
  for (const { sheet, tag, row, column } of places.fields)
    if (sheet === index) put(shift.row(row), column, values?.fields[tag]);
  for (const { sheet, anchors, firstRow, height, cells } of places.rows) {
    if (sheet !== index) continue;
    values?.rows[anchors.tag]?.forEach((entry, i) => {
      // Beyond the printed ones stand copies, right below the last.
      const printed = Math.min(i, anchors.printed - 1);
      const top = shift.row(firstRow + printed * height) + (i - printed) * height;
      for (const { tag, row, column } of cells) put(top + row - firstRow, column, entry[tag]);
    });
  }
  return marks;
}
