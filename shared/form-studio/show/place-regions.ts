import { isBlankText } from '../page/form-page';
import type { PlaceCandidate, PlaceInFile } from '../find/candidate';

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
  const found: (Pick<PlaceRegion, 'place' | 'parts'> & { owners: number[] })[] = [];
  candidates.forEach((candidate, i) => {
    const own = stretches(candidate);
    for (const place of own) {
      const same = found.find((one) => overlaps(one.place, place));
      if (!same) found.push({ owners: [i], place, parts: own.length === 1 ? candidate.places : [] });
      else if (!same.owners.includes(i)) same.owners.push(i);
    }
  });
  return found.map(({ owners, place, parts }) => ({
    path: owners.join(' '),
    place,
    parts,
    isPrinted: !isBlankText(place.paragraph === null ? place.printed : place.printed.slice(place.from, place.to)),
  }));
}

/** In one line one stretch from the first letter to the last: 令和　年　月　日, □有　□無. */
function stretches({ places, shape, words, reach }: PlaceCandidate): readonly PlaceInFile[] {
  const [first] = places;
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

const overlaps = (a: PlaceInFile, b: PlaceInFile): boolean =>
  a.paragraph === b.paragraph &&
  a.sheet === b.sheet &&
  a.cell === b.cell &&
  (a.paragraph === null || (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to));
