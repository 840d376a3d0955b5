import type { PlaceOfForm } from '../../packs/form-place-schema';
import type { PlaceCandidate, PlaceInFile } from '../find/candidate';
import { isDayMark } from '../find/line-gaps';
import { eras } from '../../text/wareki';
import { toHalfWidth } from '../../text/width';
import type { PaperSpot } from '../page/form-page';

/** What a form says of a place on a PDF's pages. */

/** Several places of a PDF, cells or fields of any file, that one value is spread over. */
export const isInParts = ({ shape, places }: PlaceCandidate): boolean =>
  shape === 'date'
    ? places.length >= 2 && (places.every(({ paper }) => paper) || areApart(places))
    : places.length > 1 && /postal|phone/.test(shape);

/** Of a PDF: 　　．　　．　　, where no era is printed. */
export const isByPoints = ({ shape, places, words }: PlaceCandidate): boolean =>
  shape === 'date' &&
  places.length === 3 &&
  words.length === 0 &&
  places.every(({ paper }) => paper && paper.field === undefined) &&
  places.slice(0, 2).every(({ printed, to }) => isDayMark(printed.charAt(to)));

/** 　月　　日: without its year. */
export const isMonthAndDay = ({ shape, places }: PlaceCandidate): boolean => shape === 'date' && places.length === 2;

/** Each in a cell of its own. */
const areApart = (places: readonly PlaceInFile[]): boolean =>
  new Set(places.map(({ sheet, cell, paragraph }) => `${sheet}!${cell}#${paragraph}`)).size === places.length;

/** The year is printed as 西暦　　年, or as 20　　年. */
export const isWestern = ([word = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && /^(?:西暦|20|２０)$/.test(word);

/**
 * 令和8, 11 and 20 of a day, and 令和.
 *
 * @param words what is printed before the year: of one era the year alone, and of another one with its own; of 西暦 all four figures, of 20 two of them
 * @param hasEra the era has a place of its own
 * @param isRinged the era is ringed among those that are printed, or ticked
 */
export const dayPart =
  (day: string, words: readonly string[], hasEra: boolean, isRinged = false) =>
  (part: number): string =>
    [
      isRinged ? yearByRing(day, words) : yearPart(day, words, hasEra),
      `$substringBefore($substringAfter($wareki(${day}), '年'), '月')`,
      `$substringBefore($substringAfter($wareki(${day}), '月'), '日')`,
      words.length > 1 ? eraAmong(day, words) : `$substring($wareki(${day}), 0, 2)`,
    ][part] ?? '';

function yearPart(day: string, words: readonly string[], hasEra: boolean): string {
  const year = `$substringBefore($wareki(${day}), '年')`;
  if (hasEra) return `$substring(${year}, 2)`;
  const [printed = '', ...others] = words;
  if (isWestern(words)) return `$present(${day}) ? $substring(${day}, ${printed === '西暦' ? '0, 4' : '2, 2'}) : ''`;
  if (printed === '' || others.length > 0) return year;
  return `$substringBefore($substringAfter($wareki(${day}), '${eraOf(printed)}'), '年')`;
}

/** Beside the era that is ringed the year alone; of an era that isn't printed with its own. */
const yearByRing = (day: string, words: readonly string[]): string =>
  `($d := $wareki(${day}); $substringBefore($substring($d, $contains('${words.map(eraOf).join('')}', $substring($d, 0, 2)) ? 2 : 0), '年'))`;

/** Which of the printed eras a day is in; null: none of them. */
export const eraAmong = (day: string, words: readonly string[]): string => {
  const cases = words.map((word) => `$d = '${eraOf(word)}' ? '${word}' : `);
  return `($d := $substring($wareki(${day}), 0, 2); ${cases.join('')}null)`;
};

/** 昭, S and Ｓ are 昭和. */
const eraOf = (printed: string): string =>
  eras.find(({ name, letter }) => name.startsWith(printed) || letter === toHalfWidth(printed))?.name ?? printed;

/** 西暦2026年11月20日, in one place. */
export const westernDay = (day: string, [word = '']: readonly string[]): string => {
  const number = (from: number): string => `$string($number($substring(${day}, ${from}, 2)))`;
  const lead = word === '西暦' ? `'西暦' & ` : '';
  return `$present(${day}) ? ${lead}$substring(${day}, 0, 4) & '年' & ${number(5)} & '月' & ${number(8)} & '日' : null`;
};

/** Lines that a high box of a PDF has room for. */
export function linesInBox({ places: [place] }: PlaceCandidate): number {
  return place?.paper ? Math.min(20, Math.max(1, Math.floor(place.paper.box[3] / LINE))) : 1;
}
/** In points. */
const LINE = 14;

export const rounded = (points: number): number => Math.round(points * 10) / 10;
const pdfBoxOf = ({ box: [left, top, width, height] }: PaperSpot): [number, number, number, number] => [
  rounded(left),
  rounded(top),
  rounded(width),
  rounded(height),
];

export function onPaper(spot: PaperSpot, how: Pick<PlaceOfForm, 'mark' | 'align'>): PlaceOfForm {
  const { page, field, state, entries, fields, size } = spot;
  // In a line of print a value is as large as what stands beside it: 令和 8 年 11 月 20 日.
  const asPrinted = how.mark === undefined && size !== undefined ? { size: rounded(size) } : {};
  if (field === undefined) return { page, box: pdfBoxOf(spot), ...asPrinted, ...how };
  const atEnd = spot.cells !== undefined && how.align === 'right' ? { align: how.align } : {};
  if (fields) return { fields: fields.map((one) => ({ ...one })), ...atEnd };
  return { field: entries ?? field, ...(state !== undefined && { state }), ...atEnd };
}

/** Printed words of which one is ringed, each with its place. */
export const ringedAmong = (words: readonly string[], spots: readonly (PaperSpot | undefined)[]): PlaceOfForm => {
  const placed = words.flatMap((word, i) => {
    const spot = spots[i];
    return spot ? [[word, pdfBoxOf(spot)] as const] : [];
  });
  return { page: spots.find((one) => one)?.page ?? 1, words: Object.fromEntries(placed) };
};

export function around(places: readonly PlaceInFile[]): [number, number, number, number] {
  const boxes = places.flatMap(({ paper }) => (paper ? [paper.box] : []));
  const left = Math.min(...boxes.map((one) => one[0]));
  const top = Math.min(...boxes.map((one) => one[1]));
  const right = Math.max(...boxes.map((one) => one[0] + one[2]));
  const low = Math.max(...boxes.map((one) => one[1] + one[3]));
  return [rounded(left), rounded(top), rounded(right - left), rounded(low - top)];
}
