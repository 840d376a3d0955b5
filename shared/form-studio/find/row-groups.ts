import { cellText, isBlankText, type PageCell } from '../page/form-page';
import type { RowGroup, SaidList } from './candidate';
import { NUMBER, type BoardGrid } from './board-grid';

const TALLEST = 4;
const FEW = 5;
const IN_TURN = /(?:緊急|非常|災害|夜間|休日)[^。]{0,6}連絡(?:先|順)|家族|キーパーソン/;

/** Whom to call first, second, third; one of the family, and another: nobody's list, each of them is asked for by themselves. */
export const isInTurn = ({ count, heading }: RowGroup): boolean => count <= FEW && IN_TURN.test(heading);

/** 緊急連絡先2: what such a row is called; null for the first of a family, which the ledger has. */
export function nameInTurn({ heading, row, height }: RowGroup, at: number): string | null {
  const entry = Math.floor((at - row) / height) + 1;
  const name = `${heading.replace(/[（(].*$/, '')}${entry}`;
  return entry > 1 || isCalledInTurn(name) ? name : null;
}
/** Whether a name that {@link nameInTurn} gave is of whom to call, and of no family. */
export const isCalledInTurn = (name: string): boolean => /連絡(?:先|順)[1-9]$/.test(name);

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
    found.push(groupOf(grid, { board, row, ...group }));
    row += group.height * group.count;
  }
  return found;
}

function groupOf(grid: BoardGrid, rows: Pick<RowGroup, 'board' | 'row' | 'height' | 'count'>): RowGroup {
  const cells = grid.row(rows.row);
  const isNumbered = cells.some((one) => NUMBER.test(cellText(one).trim()));
  const heading = grid.headings(rows.row)[0] ?? '';
  const [first, next] = [cells[0], cells[0] && grid.cell(rows.row + rows.height, cells[0].column)];
  const step = first?.paper && next?.paper ? next.paper.box[1] - first.paper.box[1] : undefined;
  return { ...rows, index: grid.board.index, isNumbered, heading, ...(step !== undefined && { step }) };
}

/** Where somebody says that a list begins. Rows of an entry, and entries: left out, as it looks. */
export interface SaidRows {
  board: number;
  row: number;
  height?: number | undefined;
  count?: number | undefined;
}

/** The list that begins there, and how many entries there could be; null where nothing below is drawn like what stands there. */
export function rowsFrom(grid: BoardGrid, said: SaidRows): { group: SaidList; most: number } | null {
  if (grid.board.kind === 'text') return null;
  const heights = said.height === undefined ? Array.from({ length: TALLEST }, (_, i) => i + 1) : [said.height];
  for (const height of heights) {
    const most = entriesFrom(grid, said.row, height, isDrawnAlike);
    if (most < 2) continue;
    const alike = Math.max(2, entriesFrom(grid, said.row, height, isPrintedAlike));
    const count = said.count === undefined ? alike : Math.max(2, Math.min(said.count, most));
    const group = groupOf(grid, { board: said.board, row: said.row, height, count });
    return { group: { ...group, isAll: count === alike }, most };
  }
  return null;
}

type IsAgain = (one: PageCell, other: PageCell, below: number) => boolean;

/** Entries one below the other, each cell as that of the first. */
function entriesFrom(grid: BoardGrid, row: number, height: number, isAgain: IsAgain): number {
  const own = Array.from({ length: height }, (_, i) => ownCells(grid, row + i)).flat();
  if (own.length === 0) return 0;
  let count = 1;
  const isSame = (one: PageCell): boolean => {
    const other = grid.cell(one.row + count * height, one.column);
    return other !== undefined && isAgain(one, other, count * height);
  };
  while (own.every(isSame)) count++;
  return count;
}

/** As wide and as high, at the same columns; where one is empty, so is the other. */
const isDrawnAlike: IsAgain = (one, other, below) =>
  other.row === one.row + below &&
  other.lastRow === one.lastRow + below &&
  other.column === one.column &&
  other.lastColumn === one.lastColumn &&
  isBlankText(cellText(one)) === isBlankText(cellText(other));

/** … and the same is printed there, but for numbers. */
const isPrintedAlike: IsAgain = (one, other, below) => {
  const [text, same] = [cellText(one).trim(), cellText(other).trim()];
  return isDrawnAlike(one, other, below) && (text === same || (NUMBER.test(text) && NUMBER.test(same)));
};

/** Of two lists that share rows the one that somebody has said. */
export const withSaidRows = (found: readonly RowGroup[], said: readonly RowGroup[]): RowGroup[] => [
  ...found.filter((one) => !said.some((other) => other.board === one.board && meet(one, other))),
  ...said,
];
const meet = (one: RowGroup, other: RowGroup): boolean =>
  one.row < other.row + other.height * other.count && other.row < one.row + one.height * one.count;

/** Whether a place lies in the rows of a list. */
export const isInRows = (
  { board, row }: { board: number; row: number },
  group: Pick<RowGroup, 'board' | 'row' | 'height' | 'count'>,
): boolean => board === group.board && row >= group.row && row < group.row + group.height * group.count;

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
