import { cellText, type PageCell, type PageLine } from '../page/form-page';
import type { BoardGrid } from './board-grid';
import type { PlaceCandidate, PlaceInFile } from './candidate';
import { areOnlyEras, erasIn } from './era-words';
import type { LineGap } from './line-gaps';

/** … whose year has all the room behind them. */
export function behindEras(text: string, { spans }: LineGap): LineGap['spans'] {
  const [year, ...others] = spans;
  if (!year) return spans;
  const from = text.slice(0, year.from).trimEnd().length;
  return [{ from, to: year.to }, ...others];
}

/** 昭・平・令 in a cell of its own, or each in its own, at the left of the cells of a day: they belong to it. */
export function withErasBeside(
  candidates: readonly PlaceCandidate[],
  grid: BoardGrid,
  leftOf: (cell: PageCell) => readonly string[],
  placeIn: (cell: PageCell, line: PageLine, from: number, to: number, offset: number) => PlaceInFile,
): PlaceCandidate[] {
  const taken = new Set<string>();
  const days = candidates.map((one) => {
    const cell = one.shape === 'date' && one.words.length === 0 ? grid.cell(one.row, one.column) : undefined;
    const cells = cell ? [...eraCells(grid, cell), ...(hasErasAbove(cell, one) ? [cell] : [])] : [];
    const eras = cells.flatMap((each) => erasOfCell(each, placeIn));
    const isDistinct = new Set(eras.map(({ word }) => word)).size === eras.length;
    if (eras.length < 2 || !isDistinct) return one;
    for (const { row, column } of cells) taken.add(`${row} ${column}`);
    const [first] = cells;
    const beside = first ? leftOf(first).filter((word) => !areOnlyEras(word)) : [];
    const left = beside.length > 0 ? beside : one.left.filter((word) => !areOnlyEras(word));
    return { ...one, left, words: eras.map(({ word }) => word), eras: eras.map(({ place }) => place) };
  });
  const isTaken = ({ row, column, words, places }: PlaceCandidate): boolean =>
    taken.has(`${row} ${column}`) && words.length > 0 && places.length > 0 && words.every(areOnlyEras);
  return days.filter((one) => one.eras !== undefined || !isTaken(one));
}

/** 明治・大正・昭和 in the lines above the day, in the same cell. */
const hasErasAbove = ({ lines }: PageCell, { places: [year] }: PlaceCandidate): boolean => {
  const at = lines.findIndex(({ text, paragraph }) =>
    year?.paragraph === null ? DAY.test(text) : paragraph === year?.paragraph,
  );
  return at > 0 && lines.slice(0, at).every(({ text }) => areOnlyEras(text));
};
const DAY = /年.*月.*日/;

/** From the left; those of a row below each other where the day is as high. */
function eraCells(grid: BoardGrid, day: PageCell): PageCell[] {
  const found: PageCell[] = [];
  for (let column = day.column - 1; column >= 1;) {
    const rows = Array.from({ length: day.lastRow - day.row + 1 }, (_, i) => grid.cell(day.row + i, column));
    const cells = [...new Set(rows.filter((one) => one !== undefined))];
    if (cells.length === 0 || !cells.every((one) => areOnlyEras(cellText(one)))) break;
    found.unshift(...cells);
    column = Math.min(...cells.map((one) => one.column)) - 1;
  }
  return found;
}

function erasOfCell(
  cell: PageCell,
  placeIn: (cell: PageCell, line: PageLine, from: number, to: number, offset: number) => PlaceInFile,
): { word: string; place: PlaceInFile }[] {
  let offset = 0;
  return cell.lines.flatMap((line) => {
    const own = (areOnlyEras(line.text) ? erasIn(line.text, 0) : []).map(({ word, from, to }) => ({
      word,
      place: placeIn(cell, line, from, to, offset),
    }));
    offset += line.text.length + 1;
    return own;
  });
}
