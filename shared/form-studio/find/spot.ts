import type { PdfBox } from '../../forms/pdf/pdf-description';
import type { PlaceCandidate, PlaceInFile } from './candidate';

/** Where on the page somebody wants something written, as the page of papers tells it. */
export type PointedSpot =
  /** Of Word: in a paragraph (from 0), behind these letters as they are seen. */
  | { kind: 'line'; paragraph: number; before: string }
  | { kind: 'cell'; sheet: string; cell: string }
  /** Of a PDF: as it was drawn, in points; without width and height where it was only clicked. */
  | { kind: 'paper'; page: number; box: PdfBox };

/** Where a place is, so that it can be looked for in another year's file. */
export function spotOf({ places: [place] }: PlaceCandidate): PointedSpot | null {
  if (!place) return null;
  const { paper, paragraph, sheet, cell, printed, from } = place;
  if (paper) return { kind: 'paper', page: paper.page, box: paper.box };
  return paragraph === null
    ? { kind: 'cell', sheet, cell }
    : { kind: 'line', paragraph, before: printed.slice(0, from) };
}

/** Where somebody would point at it. */
export function pointAt(candidate: PlaceCandidate): PointedSpot | null {
  const spot = spotOf(candidate);
  if (spot?.kind !== 'paper') return spot;
  const [left, top, width, height] = spot.box;
  return { ...spot, box: [left + width / 2, top + height / 2, 0, 0] };
}

/** How many of a line's letters stand before a point of it. What is seen may hold more (room that is marked), or tabs as spaces. */
export function lettersBefore(printed: string, seen: string): number {
  let at = 0;
  for (const letter of seen) {
    while (printed[at] === '\n') at++;
    if (printed.startsWith(letter, at)) at += letter.length;
    else if (printed[at] === '\t' && isSpace(letter)) at++;
  }
  return at;
}

const isSpace = (letter: string): boolean => /\s/u.test(letter);

/** Letters of a line in which nothing stands yet. */
export interface Room {
  from: number;
  to: number;
}

/** One blank parts words; two and more are room. */
const LEAST_ROOM = 2;

/**
 * The room around a point of a line: all blanks there, or the point itself between two letters; null where a place is already.
 *
 * @param taken places of that line
 */
export function roomAt(printed: string, at: number, taken: readonly Pick<PlaceInFile, 'from' | 'to'>[]): Room | null {
  if (taken.some(({ from, to }) => (from < at && at < to) || (from === at && to === at))) return null;
  const isBlank = (i: number): boolean =>
    BLANK.test(printed[i] ?? '') && !taken.some((one) => one.from <= i && i < one.to);
  let [from, to] = [at, at];
  while (from > 0 && isBlank(from - 1)) from--;
  while (to < printed.length && isBlank(to)) to++;
  if (to - from >= LEAST_ROOM || (from === 0 && to === printed.length)) return { from, to };
  const point = outOfWord(printed, at);
  return { from: point, to: point };
}

/** A value cuts no label or title in two: it stands behind it. In a sentence it stands where somebody points. */
function outOfWord(printed: string, at: number): number {
  const isWord = (i: number): boolean => /[\p{L}\p{N}・々ー]/u.test(printed[i] ?? '');
  let [from, to] = [at, at];
  while (from > 0 && isWord(from - 1)) from--;
  while (to < printed.length && isWord(to)) to++;
  const isInside = from < at && at < to;
  const isSentence = /[。、]/.test(printed);
  return isInside && !isSentence ? to : at;
}

const BLANK = /[ \u3000\u00a0＿_]/u;
