import type { AnyTemplate } from '../forms/form-template';
import type { PlaceCandidate } from './find/candidate';
import { findCandidates } from './find/find-candidates';
import { placeAtSpot } from './find/find-spot';
import type { PointedSpot } from './find/spot';
import { pageOf } from './propose-form';
import type { LearnedItems } from './propose/learned/learned-items';
import { labelOf, type PlaceProposal } from './propose/proposal';
import { propose } from './propose/propose';

/** What a place that somebody adds would be, and what could stand there; null where there can't be one. */
export function proposeSpot(
  template: AnyTemplate,
  spot: PointedSpot,
  learned: LearnedItems | null = null,
): PlaceProposal | null {
  const page = pageOf(template);
  const found = findCandidates(page);
  // A place that nobody sees, as nothing is asked for there, is in nobody's way.
  const seen = propose(found).map(({ candidate: one }) => one);
  const candidate = placeAtSpot(page, { candidates: seen, rows: found.rows }, spot);
  if (!candidate) return null;
  // In the order of reading: what is proposed leans on the places before.
  const next = found.candidates.findIndex((one) => comesAfter(one, candidate));
  const at = next === -1 ? found.candidates.length : next;
  const proposals = propose({ ...found, candidates: found.candidates.toSpliced(at, 0, candidate) }, learned);
  const own = proposals.find((one) => one.candidate.places === candidate.places);
  return { ...(own ?? silent(candidate)), candidate };
}

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
