import { isChosenAmong } from '../find/candidate';
import { itemOf } from '../propose/items';
import type { Decision } from './decision';

/** A heading, or a whole sentence of the city's. */
const LONGEST_NEIGHBOUR = 20;
const NAMELESS = '見出しのない欄';

/** What a place is called by itself: its label, what stands there, or the words to choose among; '' where it has none of them. */
function ownName({ label, item, candidate }: Decision): string {
  const ofItem = item === null || item === 'typed' ? '' : (itemOf(item)?.label ?? '');
  return label || ofItem || (isChosenAmong(candidate) ? candidate.words.join('・').trim() : '');
}

/**
 * As whoever fills the paper finds a place on it: one that nothing names is told by what stands before it, 『合図』の次の欄.
 *
 * @param all the places of the form; without it none has neighbours
 */
export function placeName(own: Decision, all: readonly Decision[] = []): string {
  return ownName(own) || nameByNeighbour(own, all);
}

function nameByNeighbour(own: Decision, all: readonly Decision[]): string {
  const { rows } = own.candidate;
  const inOrder = all.filter(({ candidate }) => candidate.rows === rows).toSorted(asOnPaper);
  const at = inOrder.indexOf(own);
  if (at === -1) return NAMELESS;
  const known = inOrder.findLastIndex((one, i) => i < at && ownName(one) !== '');
  const [neighbour, n] = [inOrder[known], at - known];
  if (!neighbour) return n === 1 ? 'はじめの欄' : `はじめから${n}番目の欄`;
  const name = ownName(neighbour);
  const short = name.length > LONGEST_NEIGHBOUR ? `${name.slice(0, LONGEST_NEIGHBOUR)}…` : name;
  return n === 1 ? `『${short}』の次の欄` : `『${short}』のあと${n}番目の欄`;
}

/** Those that somebody has added stand at the end of the list, and not at the end of the paper. */
const asOnPaper = ({ candidate: a }: Decision, { candidate: b }: Decision): number =>
  a.board - b.board || a.row - b.row || a.column - b.column || a.reach.from - b.reach.from;
