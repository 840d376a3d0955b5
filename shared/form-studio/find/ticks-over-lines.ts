import type { PageCell } from '../page/form-page';
import type { PlaceCandidate } from './candidate';
import { isRinged } from './ringed-words';
import { areOneOf } from './ticked-words';

/** A line of running text whose boxes go on where the line before it ended: □写真　□その他 below □病名　□薬　□検査. */

/** What is said by a tick is a question of its own. */
const SENTENCE = /。|(?:ます|ません|ました|です|した|こと)[）)]?$/;
const LONGEST = 24;

/**
 * The boxes before with those that a line goes on with, and which place they are; null where it doesn't.
 *
 * @param found the places before, the last one last
 * @param own those of the line
 * @param above the line in front of it
 */
export function ticksGoneOn(
  found: readonly PlaceCandidate[],
  [next]: readonly PlaceCandidate[],
  above: PageCell,
): { at: number; joined: PlaceCandidate } | null {
  const at = next?.shape === 'boxes' ? found.findLastIndex(({ shape }) => shape === 'boxes') : -1;
  const before = found[at];
  if (!before || !next || !endsIn(before, above) || !goesOn(before, next)) return null;
  const joined = { ...before, places: [...before.places, ...next.places], words: [...before.words, ...next.words] };
  return { at, joined };
}

function endsIn({ places }: PlaceCandidate, { lines }: PageCell): boolean {
  const [last, line] = [places.at(-1), lines.at(-1)];
  if (!last || !line) return false;
  return last.paper
    ? line.paper?.page === last.paper.page && line.text === last.printed
    : line.paragraph === last.paragraph;
}

function goesOn(before: PlaceCandidate, next: PlaceCandidate): boolean {
  const [place] = next.places;
  const words = [...before.words, ...next.words];
  return (
    [before, next].every(({ rows, side }) => rows === null && side === null) &&
    // It has no label of its own.
    place?.printed.slice(0, place.from).trim() === '' &&
    new Set(words).size === words.length &&
    words.every((word) => word !== '' && word.length <= LONGEST && !SENTENCE.test(word)) &&
    !(next.words.length === 2 && next.words.every(isRinged)) &&
    [before.words, words].every((all) => !areOneOf(all, before.left[0] ?? ''))
  );
}
