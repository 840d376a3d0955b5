import { headerKey } from '../../tables/import/header-key';
import type { PlaceProposal } from '../propose/proposal';
import { undecided, type Decision } from './decision';

/** Next year's form: what was decided goes over to places of the same words. */
export interface CarriedOver {
  decisions: Decision[];
  /** Decided last year, and nowhere to be found: what is to be looked at beside the new places. */
  left: Decision[];
}

/** @param proposals those of the new file */
export function carryOver(before: readonly Decision[], proposals: readonly PlaceProposal[]): CarriedOver {
  const decisions = proposals.map(undecided);
  let left = before.filter(({ state }) => state === 'decided');
  // First those under the same heading; then those whose words alone are the same.
  for (const keyOf of [withHeading, plainWords]) left = taken(left, decisions, keyOf);
  return { decisions, left };
}

/** Gives decisions to places that have the same key, where several have it in their order; what found none is left. */
function taken(before: readonly Decision[], decisions: Decision[], keyOf: (one: Decision) => string): Decision[] {
  const known = new Map<string, Decision[]>();
  for (const one of before) known.set(keyOf(one), [...(known.get(keyOf(one)) ?? []), one]);
  decisions.forEach((one, i) => {
    const last = one.state === 'decided' ? undefined : known.get(keyOf(one))?.shift();
    if (last) decisions[i] = { ...one, item: last.item, state: 'decided' };
  });
  return [...known.values()].flat();
}

/** The words of a place: its label, which side of a change, a row's or not. */
const plainWords = ({ candidate: { side, rows, shape }, label }: Decision): string =>
  [
    headerKey(label) || label,
    side ?? '',
    rows === null ? '' : 'row',
    shape === 'boxes' || shape === 'ring' ? 'choice' : '',
  ].join('|');

const withHeading = (one: Decision): string => `${plainWords(one)}|${headerKey(one.candidate.over[0] ?? '')}`;
