import { isInside, type Area } from '../excel/cell-reference';
import type { Worksheet } from '../excel/worksheet';
import type { ConditionalFormats } from './conditional-formats';
import type { CellContents } from './cell-contents';
import type { CellLook, CellLooks } from './cell-looks';
import { sheetEdges, type Edges } from './sheet-edges';
import type { ViewCell } from './view-cell';

/** A worksheet as it looks, at full size. Lengths are pixels of 96 an inch. */
export interface SheetView {
  name: string;
  /** Cells that show something, or look like something, by row and column. */
  cells: ReadonlyMap<number, ReadonlyMap<number, ViewCell>>;
  merges: readonly Area[];
  edges: Edges;
  /** Everything that can be seen; null for an empty sheet. */
  used: Area | null;
}

/** Cells that a preview looks at. A form has a few thousand. */
const MOST_CELLS = 400_000;

class TooLarge extends Error {}

/** @param conditional left out by who asks for sizes only */
export function viewSheet(
  sheet: Worksheet,
  looks: CellLooks,
  contents: CellContents,
  conditional: ConditionalFormats | null = null,
): SheetView {
  const cells = new Map<number, Map<number, ViewCell>>();
  let used: Area | null = null;
  let count = 0;
  for (const row of sheet.rows) {
    const ofRow = new Map<number, ViewCell>();
    for (const cell of sheet.cellsOf(row)) {
      if (++count > MOST_CELLS) throw new TooLarge(`more than ${MOST_CELLS} cells`);
      const plain = looks.look(Number(sheet.cellAttribute(cell, 's') ?? 0));
      const look = conditional?.look(row.number, cell.column, plain) ?? plain;
      const shown = contents.shown(sheet, cell, look);
      ofRow.set(cell.column, { row: row.number, column: cell.column, look, shown });
      if (shown || isVisible(look)) used = extended(used, row.number, cell.column);
    }
    if (ofRow.size > 0) cells.set(row.number, ofRow);
  }
  for (const merge of sheet.merges)
    if (cells.get(merge.firstRow)?.get(merge.firstColumn)?.shown)
      used = extended(extended(used, merge.firstRow, merge.firstColumn), merge.lastRow, merge.lastColumn);
  const { merges } = sheet;
  const edges = sheetEdges(sheet, looks.defaultFont, cells, merges);
  return { name: sheet.name, cells, merges, edges, used };
}

/** Whether a cell without content can be seen. */
export const isVisible = ({ fill, borders }: CellLook): boolean =>
  fill !== null || Object.values(borders).some((line) => line !== null);

const extended = (area: Area | null, row: number, column: number): Area =>
  area === null
    ? { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }
    : {
        firstRow: Math.min(area.firstRow, row),
        lastRow: Math.max(area.lastRow, row),
        firstColumn: Math.min(area.firstColumn, column),
        lastColumn: Math.max(area.lastColumn, column),
      };

/** The merged area that a cell lies in. */
export const mergeAt = (merges: readonly Area[], row: number, column: number): Area | undefined =>
  merges.find((one) => isInside({ row, column }, one));
