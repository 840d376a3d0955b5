import { isBlankText } from '../page/form-page';
import type { PlaceCandidate, PlaceInFile } from '../find/candidate';
import { around, isInParts } from '../write/on-paper';

/** A stretch of the file that is drawn as a place. */
export interface PlaceRegion {
  /** Numbers of the candidates that have it, the first one's first: several gaps of one cell are one place to the eye. */
  path: string;
  place: PlaceInFile;
  /** What it is made of: seen instead where the whole stretch isn't one in the file, as between two controls of the city's. */
  parts: readonly PlaceInFile[];
  /** Something is printed in it, which a value must not cover. */
  isPrinted: boolean;
}

/** Whose region it is. */
export const placesOfPath = (path: string): number[] => path.split(' ').map(Number);

/** Where on the page each candidate is seen, none over another. */
export function regionsOf(candidates: readonly PlaceCandidate[]): PlaceRegion[] {
  const found: (Pick<PlaceRegion, 'place' | 'parts'> & { owners: number[]; isSpread: boolean })[] = [];
  candidates.forEach((candidate, i) => {
    const own = stretches(candidate);
    const isSpread = candidate.places[0]?.paper !== undefined && isInParts(candidate);
    for (const place of own) {
      const same = found.find((one) => overlaps(one.place, place));
      if (!same) found.push({ owners: [i], place, parts: own.length === 1 ? candidate.places : [], isSpread });
      else if (!same.owners.includes(i)) same.owners.push(i);
    }
  });
  return found.map(({ owners, place, parts, isSpread }) => ({
    path: owners.join(' '),
    place,
    parts,
    // Between the parts of a day or a number stand 年 and 月, or hyphens.
    isPrinted: isSpread || !isBlankText(wordsIn(place)),
  }));
}

const wordsIn = ({ paragraph, paper, printed, from, to }: PlaceInFile): string =>
  paragraph === null && !paper ? printed : printed.slice(from, to);

/** In one line one stretch from the first letter to the last: 令和　年　月　日, □有　□無. */
function stretches({ places, eras = [], shape, words, reach }: PlaceCandidate): readonly PlaceInFile[] {
  const [first] = places;
  // 昭和・平成 before a day belong to it.
  const seen = [...eras, ...places];
  if (first?.paper) return onOneLine(seen) ? [inOneBox(first, seen)] : places;
  if (!first || first.paragraph === null) return places;
  const isOneLine = places.every(({ paragraph }) => paragraph === first.paragraph);
  if (!isOneLine) return places;
  const last = places.at(-1) ?? first;
  const to = shape === 'boxes' ? behindWord(last, words.at(-1) ?? '') : Math.max(reach.to, last.to);
  const from = shape === 'boxes' ? first.from : Math.min(reach.from, first.from);
  return [{ ...first, from, to }];
}

function behindWord({ printed, to }: PlaceInFile, word: string): number {
  const at = word === '' ? -1 : printed.indexOf(word, to);
  // Further on in the line it is somebody else's.
  return at === -1 || at > to + 3 ? to : at + word.length;
}

type Box = readonly [left: number, top: number, width: number, height: number];

/** Of a PDF: beside each other on one page. */
function onOneLine(places: readonly PlaceInFile[]): boolean {
  const [first] = places;
  return places.every(
    ({ paper }) =>
      paper !== undefined &&
      paper.page === first?.paper?.page &&
      shared(span(paper.box, 1), span(first.paper.box, 1)) > 0.5,
  );
}

function inOneBox(first: PlaceInFile, places: readonly PlaceInFile[]): PlaceInFile {
  const last = places.findLast(({ printed }) => printed === first.printed) ?? first;
  return { ...first, to: last.to, ...(first.paper && { paper: { ...first.paper, box: around(places) } }) };
}

const span = (box: Box, axis: 0 | 1): readonly [number, number] =>
  axis === 0 ? [box[0], box[0] + box[2]] : [box[1], box[1] + box[3]];

/** How much of the smaller one both have. */
function shared([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  const least = Math.min(b - a, d - c);
  return least <= 0 ? 0 : (Math.min(b, d) - Math.max(a, c)) / least;
}

/** Cells have their edges in common, and a finger's breadth more. */
const MUCH = 0.3;

/** Of a PDF two places that lie on each other, seen as one. */
const coverEachOther = (a: PlaceInFile['paper'], b: PlaceInFile['paper']): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.page === b.page &&
  ([0, 1] as const).every((axis) => shared(span(a.box, axis), span(b.box, axis)) > MUCH);

const overlaps = (a: PlaceInFile, b: PlaceInFile): boolean =>
  a.paper || b.paper ? coverEachOther(a.paper, b.paper) : overlapInText(a, b);

const overlapInText = (a: PlaceInFile, b: PlaceInFile): boolean =>
  a.paragraph === b.paragraph &&
  a.sheet === b.sheet &&
  a.cell === b.cell &&
  (a.paragraph === null || (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to));
