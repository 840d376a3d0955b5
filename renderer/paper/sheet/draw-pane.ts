import { cellName, type Area } from '@shared/forms/excel/cell-reference';
import type { PageSpan } from '@shared/forms/sheet/page-setup';
import { mergeAt, type SheetView } from '@shared/forms/sheet/sheet-view';
import type { ViewCell } from '@shared/forms/sheet/view-cell';
import type { PrintableWorksheet } from '@shared/forms/sheet/view-book';
import { drawBorders } from './draw-borders';
import { drawCell, type CellBox } from './draw-cell';
import { drawShapes } from './draw-shapes';
import { fillCss } from './look-css';

/** Of each pane: which cell of which sheet is at a point of it, in its own pixels, and where that is drawn. */
export const cellOfPane = new WeakMap<
  Element,
  (x: number, y: number) => { sheet: string; cell: string; box: CellBox }
>();

/** A block of a sheet's cells in an element of its size. */
export function drawPane(
  sheet: PrintableWorksheet,
  rows: PageSpan,
  columns: PageSpan,
  picture: (part: string) => string | null,
): HTMLElement {
  const { view } = sheet;
  const { left, top } = view.edges;
  const area = { firstRow: rows[0], lastRow: rows[1], firstColumn: columns[0], lastColumn: columns[1] };
  const origin = { x: left(columns[0]), y: top(rows[0]) };
  const size = { width: left(columns[1] + 1) - origin.x, height: top(rows[1] + 1) - origin.y };

  const boxOf = (covers: Area): CellBox => ({
    x: left(covers.firstColumn) - origin.x,
    y: top(covers.firstRow) - origin.y,
    width: left(covers.lastColumn + 1) - left(covers.firstColumn),
    height: top(covers.lastRow + 1) - top(covers.firstRow),
  });
  const pane = document.createElement('div');
  pane.className = 'pane';
  pane.style.width = `${size.width}px`;
  pane.style.height = `${size.height}px`;
  const [fills, texts] = [layer('fills'), layer('texts')];
  for (const { cell, covers } of cellsIn(view, area)) {
    const box = boxOf(covers);
    if (box.width <= 0 || box.height <= 0) continue;
    if (cell.look.fill) fills.append(filled(box, fillCss(cell.look.fill)));
    const drawn = drawCell(sheet, cell, box, roomBeside(view, cell, covers, area));
    if (drawn) texts.append(drawn);
  }
  cellOfPane.set(pane, (x, y) => {
    const row = atEdge(top, rows, y + origin.y);
    const column = atEdge(left, columns, x + origin.x);
    const covers = mergeAt(view.merges, row, column) ?? {
      ...{ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
    };
    return { sheet: view.name, cell: cellName(covers.firstRow, covers.firstColumn), box: boxOf(covers) };
  });
  pane.append(fills, drawBorders(sheet, area), texts, drawShapes(sheet.shapes, { ...origin, ...size }, picture));
  return pane;
}

/** The row or column that is drawn at a distance from the first. */
function atEdge(edge: (number: number) => number, [first, last]: PageSpan, at: number): number {
  let number = first;
  while (number < last && edge(number + 1) <= at) number++;
  return number;
}

const layer = (name: string): HTMLElement => {
  const element = document.createElement('div');
  element.className = name;
  return element;
};

function filled({ x, y, width, height }: CellBox, background: string): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
    background,
  });
  return element;
}

/** The cells of a block; a merged one once, also where only its end lies in the block. */
function* cellsIn(view: SheetView, area: Area): Generator<{ cell: ViewCell; covers: Area }> {
  const merged = view.merges.filter((one) => overlaps(one, area));
  for (const covers of merged) {
    const cell = view.cells.get(covers.firstRow)?.get(covers.firstColumn);
    if (cell) yield { cell, covers };
  }
  for (let row = area.firstRow; row <= area.lastRow; row++)
    for (const cell of view.cells.get(row)?.values() ?? []) {
      const { column } = cell;
      if (column < area.firstColumn || column > area.lastColumn || mergeAt(merged, row, column)) continue;
      yield { cell, covers: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } };
    }
}

const overlaps = (one: Area, other: Area): boolean =>
  one.firstRow <= other.lastRow &&
  one.lastRow >= other.firstRow &&
  one.firstColumn <= other.lastColumn &&
  one.lastColumn >= other.firstColumn;

/** Empty room to the left and right of a cell that its text may run over, in pixels. */
function roomBeside(
  view: SheetView,
  { row, shown }: ViewCell,
  covers: Area,
  area: Area,
): { left: number; right: number } {
  const { merges, edges, cells } = view;
  if (shown?.kind !== 'text' || covers.firstColumn !== covers.lastColumn) return { left: 0, right: 0 };
  const isFree = (column: number): boolean =>
    column >= area.firstColumn &&
    column <= area.lastColumn &&
    !cells.get(row)?.get(column)?.shown &&
    !mergeAt(merges, row, column);
  let [first, last] = [covers.firstColumn, covers.lastColumn];
  while (isFree(first - 1)) first--;
  while (isFree(last + 1)) last++;
  return {
    left: edges.left(covers.firstColumn) - edges.left(first),
    right: edges.left(last + 1) - edges.left(covers.lastColumn + 1),
  };
}
