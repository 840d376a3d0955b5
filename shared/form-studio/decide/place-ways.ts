import type { PlaceCandidate, PlaceInFile } from '../find/candidate';
import type { PlaceProposal } from '../propose/proposal';
import type { SpotProposals } from '../propose-spot';
import { around } from '../write/on-paper';
import { choicesFor } from './choices';

/** A place that somebody adds: what can be done there, and which of its words can't be ringed. */
export interface PlaceWays extends SpotProposals {
  /** Of the ring's words, in their order: why none can be drawn around it; '' where one can. */
  unringed: readonly string[];
}
export type PlaceWay = keyof SpotProposals;
/** The first one that can be done is taken until somebody says another. */
export const placeWays = ['write', 'replace', 'ring', 'tick'] as const satisfies readonly PlaceWay[];

/** Words that are printed there are neither ringed nor ticked. */
export const writesThere = (way: PlaceWay): way is 'write' | 'replace' => way === 'write' || way === 'replace';

/** A printed word that somebody takes or leaves. */
export interface PickedWord {
  word: string;
  place: PlaceInFile;
  isOff: boolean;
  /** Why it can't be ringed; '' where it can. */
  why: string;
}

/** All words as they were found; one that stands there twice is taken once. */
export const foundWords = ({ words, places }: PlaceCandidate, unringed: readonly string[] = []): PickedWord[] =>
  places.map((place, i) => {
    const [word = '', why = ''] = [words[i], unringed[i]];
    return { word, place, why, isOff: why !== '' || (word !== '' && words.indexOf(word) < i) };
  });

/** Taken or left; of the same word in two places one is taken. */
export const toggledWord = (all: readonly PickedWord[], at: number): PickedWord[] =>
  all.map((one, i) => {
    if (i === at) return { ...one, isOff: !one.isOff && one.why === '' };
    const isSame = all[at]?.isOff === true && one.word !== '' && one.word === all[at].word;
    return isSame ? { ...one, isOff: true } : one;
  });

/** Whether a word and the one behind it stand in one line: 介護　職員. */
export function canBeJoined(all: readonly PickedWord[], at: number): boolean {
  const [one, next] = [all[at]?.place, all[at + 1]?.place];
  return (
    one !== undefined &&
    next !== undefined &&
    (['paragraph', 'sheet', 'cell', 'printed'] as const).every((where) => one[where] === next[where]) &&
    one.paper?.page === next.paper?.page &&
    one.paper?.box[1] === next.paper?.box[1] &&
    one.to <= next.from &&
    !one.printed.slice(one.from, next.to).includes('\n')
  );
}

/** With the one behind it as one word, with all that is printed between them. */
export function joinedWord(all: readonly PickedWord[], at: number): PickedWord[] {
  const [one, next] = [all[at], all[at + 1]];
  if (!one || !next || !canBeJoined(all, at)) return [...all];
  const { from, printed, paper } = one.place;
  const { to } = next.place;
  const box = paper && { ...paper, box: around([one.place, next.place]) };
  const place = { ...one.place, to, ...(box && { paper: box }) };
  return all.toSpliced(at, 2, { word: printed.slice(from, to), place, isOff: false, why: '' });
}

/** A ring around one of the words that were taken, or their boxes; null where none was. */
export function ofWords(proposal: PlaceProposal, all: readonly PickedWord[]): PlaceProposal | null {
  const taken = all.filter(({ isOff }) => !isOff);
  const [first] = taken;
  if (!first) return null;
  const places = taken.map(({ place }) => place);
  const reach = { from: first.place.from, to: places.at(-1)?.to ?? first.place.to };
  const candidate = { ...proposal.candidate, places, reach, words: taken.map(({ word }) => word) };
  const offered = new Set(choicesFor(candidate).map(({ id }) => id));
  const ifOffered = (item: string | null): string | null => (item !== null && offered.has(item) ? item : null);
  return { ...proposal, candidate, item: ifOffered(proposal.item), suggestion: ifOffered(proposal.suggestion) };
}
