import type { Area } from '@shared/forms/excel/cell-reference';
import type { Line } from '@shared/forms/sheet/cell-looks';
import { mergeAt, type SheetView } from '@shared/forms/sheet/sheet-view';
import type { PrintableWorksheet } from '@shared/forms/sheet/view-book';
import { svg } from './svg';

/** A line's width in pixels and its dashes, by the name of its style (ECMA-376-1 §18.18.3). */
const STYLES: Record<string, { width: number; dashes?: string; double?: boolean }> = {
  hair: { width: 0.5, dashes: '1 1' },
  thin: { width: 1 },
  dotted: { width: 1, dashes: '1.5 1.5' },
  dashed: { width: 1, dashes: '4 2' },
  dashDot: { width: 1, dashes: '6 2 1.5 2' },
  dashDotDot: { width: 1, dashes: '6 2 1.5 2 1.5 2' },
  medium: { width: 2 },
  mediumDashed: { width: 2, dashes: '7 3' },
  mediumDashDot: { width: 2, dashes: '8 3 2.5 3' },
  mediumDashDotDot: { width: 2, dashes: '8 3 2.5 3 2.5 3' },
  slantDashDot: { width: 2, dashes: '8 3 2.5 3' },
  thick: { width: 3 },
  double: { width: 1, double: true },
};
/** Which of two lines on one edge is seen. */
const weightOf = ({ style }: Line): number => {
  const { width = 1, double = false, dashes } = STYLES[style] ?? {};
  return width * 10 + (double ? 15 : 0) - (dashes === undefined ? 0 : 1);
};

const GRID: Line = { style: 'hair', colour: '#a0a0a0' };

/** The lines around and through the cells of a block. */
export function drawBorders({ view, setup }: PrintableWorksheet, area: Area): SVGElement {
  const { cells, merges, edges } = view;
  const [x0, y0] = [edges.left(area.firstColumn), edges.top(area.firstRow)];
  const drawing = svg('svg', { class: 'borders' });
  const lineAt = (row: number, column: number, side: 'left' | 'right' | 'top' | 'bottom'): Line | null =>
    cells.get(row)?.get(column)?.look.borders[side] ?? null;
  // Only the edges of a merged area have lines.
  const isOneCell = (row: number, column: number, otherRow: number, otherColumn: number): boolean => {
    const merged = mergeAt(merges, row, column);
    return merged !== undefined && merged === mergeAt(merges, otherRow, otherColumn);
  };
  const usual = setup.showsGrid ? GRID : null;

  for (let row = area.firstRow; row <= area.lastRow + 1; row++) {
    const y = edges.top(row) - y0;
    const ofEdge = (column: number): Line | null =>
      isOneCell(row - 1, column, row, column)
        ? null
        : (heavier(lineAt(row - 1, column, 'bottom'), lineAt(row, column, 'top')) ?? usual);
    for (const { line, from, to } of runs(area.firstColumn, area.lastColumn, ofEdge))
      drawing.append(...lines(line, edges.left(from) - x0, y, edges.left(to + 1) - x0, y));
  }
  for (let column = area.firstColumn; column <= area.lastColumn + 1; column++) {
    const x = edges.left(column) - x0;
    const ofEdge = (row: number): Line | null =>
      isOneCell(row, column - 1, row, column)
        ? null
        : (heavier(lineAt(row, column - 1, 'right'), lineAt(row, column, 'left')) ?? usual);
    for (const { line, from, to } of runs(area.firstRow, area.lastRow, ofEdge))
      drawing.append(...lines(line, x, edges.top(from) - y0, x, edges.top(to + 1) - y0));
  }
  drawing.append(...diagonals(view, area, x0, y0));
  return drawing;
}

function heavier(before: Line | null, behind: Line | null): Line | null {
  if (!before || !behind) return before ?? behind;
  return weightOf(before) > weightOf(behind) ? before : behind;
}

/** Neighbouring edges with the same line, as one. */
function runs(
  first: number,
  last: number,
  lineOf: (number: number) => Line | null,
): { line: Line; from: number; to: number }[] {
  const found: { line: Line; from: number; to: number }[] = [];
  for (let number = first; number <= last; number++) {
    const line = lineOf(number);
    const before = found.at(-1);
    if (!line) continue;
    if (before?.to === number - 1 && before.line.style === line.style && before.line.colour === line.colour)
      before.to = number;
    else found.push({ line, from: number, to: number });
  }
  return found;
}

function lines({ style, colour }: Line, x1: number, y1: number, x2: number, y2: number): SVGElement[] {
  const { width, dashes, double = false } = STYLES[style] ?? { width: 1, dashes: undefined };
  const element = (dx: number, dy: number): SVGElement =>
    svg('line', {
      ...{ x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy, stroke: colour, 'stroke-width': width },
      ...(dashes === undefined ? { 'stroke-linecap': 'square' } : { 'stroke-dasharray': dashes }),
    });
  if (!double) return [element(0, 0)];
  const [dx, dy] = x1 === x2 ? [1, 0] : [0, 1];
  return [element(-dx, -dy), element(dx, dy)];
}

function diagonals({ cells, merges, edges }: SheetView, area: Area, x0: number, y0: number): SVGElement[] {
  const found: SVGElement[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++)
    for (const { column, look } of cells.get(row)?.values() ?? []) {
      const { down, up } = look.borders;
      if ((!down && !up) || column < area.firstColumn || column > area.lastColumn) continue;
      const merged = mergeAt(merges, row, column);
      if (merged && (merged.firstRow !== row || merged.firstColumn !== column)) continue;
      const [left, right] = [edges.left(column) - x0, edges.left((merged?.lastColumn ?? column) + 1) - x0];
      const [top, bottom] = [edges.top(row) - y0, edges.top((merged?.lastRow ?? row) + 1) - y0];
      if (down) found.push(...lines(down, left, top, right, bottom));
      if (up) found.push(...lines(up, left, bottom, right, top));
    }
  return found;
}
