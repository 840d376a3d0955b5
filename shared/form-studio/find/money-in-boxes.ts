import { cellText, isBlankText, type PageCell } from '../page/form-page';
import type { BoardGrid } from './board-grid';
import type { PlaceCandidate, PlaceInFile } from './candidate';
import { placeOfLetters } from './place-of-letters';

/** What is printed over a figure, or in its box. */
const UNIT = /^[億千百十万円一]$/;
/** 億 | 千 | 百 | 十 | 万 | 千 | 百 | 十 | 円: each a figure of one amount. */
const AMOUNT = /^(?:千?百?十?億)?(?:千?百?十?万)?千?百?十?[円一]?$/;
const LEAST = 3;

const unitIn = (cell: PageCell): string => {
  const text = cellText(cell).replaceAll(/\s/g, '');
  return UNIT.test(text) ? text : '';
};

/** Cells beside each other whose units are those of one amount. */
function amountsIn(grid: BoardGrid): PageCell[][] {
  const runs: PageCell[][] = [];
  const done = new Set<PageCell>();
  for (const cell of grid.board.kind === 'text' ? [] : grid.board.cells) {
    if (done.has(cell)) continue;
    const run: PageCell[] = [];
    let units = '';
    for (let next: PageCell | undefined = cell; next; next = grid.right(next)) {
      const unit = unitIn(next);
      if (unit === '' || !AMOUNT.test(units + unit)) break;
      run.push(next);
      units += unit;
      done.add(next);
    }
    if (run.length >= LEAST && /[億万円]/.test(units)) runs.push(run);
  }
  return runs;
}

/** Where a figure is written: below its unit in the same cell, or in the cell below it. */
function boxOf(unit: PageCell, grid: BoardGrid): { cell: PageCell; place: PlaceInFile } | null {
  const below = grid.cell(unit.lastRow + 1, unit.column);
  const inCell = unit.lines.findLastIndex(({ text }) => isBlankText(text));
  const cell = inCell >= 0 ? unit : below?.column === unit.column && isBlankText(cellText(below)) ? below : null;
  const at = inCell >= 0 ? inCell : 0;
  const line = cell?.lines[at];
  if (!cell || !line || cell.isClosed) return null;
  const offset = cell.lines.slice(0, at).reduce((sum, { text }) => sum + text.length + 1, 0);
  return { cell, place: placeOfLetters(grid.board, cell, line, [0, line.text.length], offset) };
}

const isIn = ({ row, column }: PlaceCandidate, cell: PageCell): boolean => row === cell.row && column === cell.column;

/** Boxes of an amount, whose figures have their units printed, are one place of digits. */
export function withMoney(candidates: readonly PlaceCandidate[], grid: BoardGrid): PlaceCandidate[] {
  let all = [...candidates];
  for (const units of amountsIn(grid)) {
    const boxes = units.flatMap((unit) => boxOf(unit, grid) ?? []);
    const [box] = boxes;
    const first = box && all.find((one) => isIn(one, box.cell));
    if (!first || boxes.length < units.length) continue;
    const asked = (words: readonly string[]): string[] => words.filter((word) => !UNIT.test(word.trim()));
    const amount: PlaceCandidate = {
      ...first,
      ...{ left: asked(first.left), above: asked(first.above), shape: 'digits', behind: '円' },
      places: first.shape === 'digits' ? first.places : boxes.map(({ place }) => place),
    };
    // Beside 円 in its box, or over it, there is room for a word, too.
    const cells = [...units, ...boxes.map(({ cell }) => cell)];
    all = all.flatMap((one) => (one === first ? [amount] : cells.some((cell) => isIn(one, cell)) ? [] : [one]));
  }
  return all;
}
