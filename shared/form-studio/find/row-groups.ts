import { cellText, isBlankText, type PageCell } from '../page/form-page';
import type { RowGroup } from './candidate';
import { NUMBER, type BoardGrid } from './board-grid';

const TALLEST = 4;

/** Rows of a table that repeat under their heads: at least two entries alike, with room in them. */
export function rowGroups(grid: BoardGrid, board: number): RowGroup[] {
  if (grid.board.kind === 'text') return [];
  const looks = Array.from({ length: grid.lastRow + 1 }, (_, row) => lookOf(ownCells(grid, row)));
  const found: RowGroup[] = [];
  for (let row = 2; row <= grid.lastRow;) {
    const group = groupAt(grid, looks, row);
    if (!group) {
      row++;
      continue;
    }
    const cells = grid.row(row);
    const isNumbered = cells.some((one) => NUMBER.test(cellText(one).trim()));
    const heading = grid.headings(row)[0] ?? '';
    const [first, next] = [cells[0], cells[0] && grid.cell(row + group.height, cells[0].column)];
    const step = first?.paper && next?.paper ? next.paper.box[1] - first.paper.box[1] : undefined;
    found.push({
      board,
      index: grid.board.index,
      row,
      ...group,
      isNumbered,
      heading,
      ...(step !== undefined && { step }),
    });
    row += group.height * group.count;
  }
  return found;
}

function groupAt(grid: BoardGrid, looks: readonly string[], row: number): { height: number; count: number } | null {
  for (let height = 1; height <= TALLEST; height++) {
    const own = looks.slice(row, row + height);
    if (own.length < height || own.includes('') || !own.some((look) => look.includes('_'))) continue;
    let count = 1;
    while (own.every((look, i) => looks[row + count * height + i] === look)) count++;
    if (count >= 2 && hasHeads(grid, row, height, count)) return { height, count };
  }
  return null;
}

/** Of a sheet: up to what is left free beside a table; an example or a remark may stand behind it. */
function ownCells(grid: BoardGrid, row: number): readonly PageCell[] {
  const cells = grid.row(row);
  let isInTable = false;
  for (let column = 1; column <= grid.lastColumn; column++) {
    const one = grid.cell(row, column);
    if (isInTable && one && !one.isFramed && isBlankText(cellText(one)))
      return cells.filter((other) => other.column < column);
    isInTable ||= one?.isFramed === true;
  }
  return cells;
}

/** Cells, whether there is room in each, and what is printed alike in each row. */
function lookOf(cells: readonly PageCell[]): string {
  return cells
    .map((one) => {
      const text = cellText(one).trim();
      const kind = isBlankText(text) ? '_' : NUMBER.test(text) ? '#' : text;
      return `${one.column}-${one.lastColumn}+${one.lastRow - one.row}:${kind}`;
    })
    .join('|');
}

/** Whether what stands over the rows are heads, or the entries tell by themselves what goes where. */
function hasHeads(grid: BoardGrid, row: number, height: number, count: number): boolean {
  const entry = Array.from({ length: height }, (_, i) => grid.row(row + i)).flat();
  const blanks = entry.filter((one) => isBlankText(cellText(one)));
  const labelled = entry.filter((one) => !isBlankText(cellText(one)) && !NUMBER.test(cellText(one).trim()));
  if (blanks.length === 0) return labelled.some((one) => /[\s\u3000]{3,}|[□☐]/.test(cellText(one)));
  const headed = blanks.filter((one) => grid.above(one).heads.length > 0);
  if (headed.length * 2 >= blanks.length && blanks.length >= 2) return true;
  const isNumbered = entry.some((one) => NUMBER.test(cellText(one).trim()));
  return isNumbered || (labelled.length > 0 && height > 1 && count >= 2) || (headed.length > 0 && count >= 3);
}
