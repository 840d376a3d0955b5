import type { AnyTemplate } from '../forms/form-template';
import { whereIs, type PlaceCandidate, type PlaceInFile } from './find/candidate';
import { findCandidates } from './find/find-candidates';
import { placeAtSpot, placeOverWords, placesBeside, wordsAtSpot } from './find/find-spot';
import type { PointedSpot } from './find/spot';
import { pageOf } from './propose-form';
import type { LearnedItems } from './propose/learned/learned-items';
import { labelOf, type PlaceProposal } from './propose/proposal';
import { propose } from './propose/propose';

/** What can be done where somebody points; each null where it can't. */
export interface SpotProposals {
  /** A value is written there. */
  write: PlaceProposal | null;
  /** … in the place of the words that are printed there. */
  replace: PlaceProposal | null;
  /** One of the words that are printed there is ringed. */
  ring: PlaceProposal | null;
  /** A box that is printed there is ticked. */
  tick: PlaceProposal | null;
}

/** Where somebody points; or at a place that is there already, for the room beside it. */
export type AskedSpot = PointedSpot | { kind: 'beside'; place: PlaceInFile };

/** What somebody has done before. @property instead a place that was found and that the new one is for: where it is, nothing is taken */
export interface AlreadySaid {
  instead?: PlaceInFile | undefined;
  /** Places that were added. */
  added?: readonly PlaceCandidate[] | undefined;
}

/**
 * What places that somebody adds would be, and what could stand there.
 */
export function proposeSpot(
  template: AnyTemplate,
  spot: AskedSpot,
  learned: LearnedItems | null = null,
  { instead, added = [] }: AlreadySaid = {},
): SpotProposals {
  const page = pageOf(template);
  const found = findCandidates(page);
  // A place that nobody sees, as nothing is asked for there, is in nobody's way.
  const seen = propose(found).map(({ candidate: one }) => one);
  const others = {
    candidates: [...seen, ...added].filter(({ places: [place] }) => !isSame(place, instead)),
    rows: found.rows,
  };
  const proposed = (candidate: PlaceCandidate | null): PlaceProposal | null => {
    if (!candidate) return null;
    // In the order of reading: what is proposed leans on the places before.
    const next = found.candidates.findIndex((one) => comesAfter(one, candidate));
    const at = next === -1 ? found.candidates.length : next;
    const proposals = propose({ ...found, candidates: found.candidates.toSpliced(at, 0, candidate) }, learned);
    const own = proposals.find((one) => one.candidate.places === candidate.places);
    return { ...(own ?? silent(candidate)), candidate };
  };
  if (spot.kind === 'beside') {
    const [first = null] = placesBeside(page, others, spot.place);
    return { write: proposed(first), replace: null, ring: null, tick: null };
  }
  const { ring, tick } = wordsAtSpot(page, others, spot);
  return {
    ...{ write: proposed(placeAtSpot(page, others, spot)), replace: proposed(placeOverWords(page, others, spot)) },
    ...{ ring: proposed(ring), tick: proposed(tick) },
  };
}

const isSame = (one: PlaceInFile | undefined, other: PlaceInFile | undefined): boolean =>
  one !== undefined && other !== undefined && whereIs(one) === whereIs(other);

function comesAfter(one: PlaceCandidate, other: PlaceCandidate): boolean {
  return (
    one.board > other.board ||
    (one.board === other.board && (one.row > other.row || (one.row === other.row && one.column > other.column)))
  );
}

const silent = (candidate: PlaceCandidate): PlaceProposal => ({
  ...{ candidate, item: null, suggestion: null, certainty: 'open', reason: CHOSEN },
  ...{ label: labelOf(candidate), owner: null, rule: '' },
});
const CHOSEN = '紙の上で選んだところです。';
