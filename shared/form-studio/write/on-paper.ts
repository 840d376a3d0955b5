import type { PlaceOfForm } from '../../packs/form-place-schema';
import type { PlaceCandidate, PlaceInFile } from '../find/candidate';
import type { PaperSpot } from '../page/form-page';

/** What a form says of a place on a PDF's pages. */

/** Several places of a PDF, or fields of any file, that one value is spread over. */
export const isInParts = ({ shape, places }: PlaceCandidate): boolean =>
  shape === 'date'
    ? places.length >= 3 && places.every(({ paper }) => paper)
    : places.length > 1 && /postal|phone/.test(shape);

/** 令和8, 11 and 20 of a day, and 令和; without the era where it has a place of its own. */
export const dayPart =
  (day: string, hasEra: boolean) =>
  (part: number): string =>
    [
      hasEra ? `$substring($substringBefore($wareki(${day}), '年'), 2)` : `$substringBefore($wareki(${day}), '年')`,
      `$substringBefore($substringAfter($wareki(${day}), '年'), '月')`,
      `$substringBefore($substringAfter($wareki(${day}), '月'), '日')`,
      `$substring($wareki(${day}), 0, 2)`,
    ][part] ?? '';

/** What stands between the hyphens of a number; nothing where it has fewer. */
export const numberPart =
  (number: string) =>
  (part: number): string =>
    `$split(${textOf(number)} & '--', '-')[${part}]`;

/** A letter of a value, without its hyphens. */
export const letterOf = (value: string, at: number): string =>
  `$substring($replace(${textOf(value)}, '-', ''), ${at}, 1)`;

/** What the ledger doesn't know is null there; a number is one. */
const textOf = (value: string): string => `($present(${value}) ? $string(${value}) : '')`;

/** Lines that a high box of a PDF has room for. */
export function linesInBox({ places: [place] }: PlaceCandidate): number {
  return place?.paper ? Math.min(20, Math.max(1, Math.floor(place.paper.box[3] / LINE))) : 1;
}
/** In points. */
const LINE = 14;

export const rounded = (points: number): number => Math.round(points * 10) / 10;
export const pdfBoxOf = ({ box: [left, top, width, height] }: PaperSpot): [number, number, number, number] => [
  rounded(left),
  rounded(top),
  rounded(width),
  rounded(height),
];

export function onPaper(spot: PaperSpot, how: Pick<PlaceOfForm, 'mark' | 'align'>): PlaceOfForm {
  const { page, field, state, entries, size } = spot;
  // In a line of print a value is as large as what stands beside it: 令和 8 年 11 月 20 日.
  const asPrinted = how.mark === undefined && size !== undefined ? { size: rounded(size) } : {};
  if (field === undefined) return { page, box: pdfBoxOf(spot), ...asPrinted, ...how };
  return { field: entries ?? field, ...(state !== undefined && { state }) };
}

export function around(places: readonly PlaceInFile[]): [number, number, number, number] {
  const boxes = places.flatMap(({ paper }) => (paper ? [paper.box] : []));
  const left = Math.min(...boxes.map((one) => one[0]));
  const top = Math.min(...boxes.map((one) => one[1]));
  const right = Math.max(...boxes.map((one) => one[0] + one[2]));
  const low = Math.max(...boxes.map((one) => one[1] + one[3]));
  return [rounded(left), rounded(top), rounded(right - left), rounded(low - top)];
}
