import type { EventKind } from '../../ledger/event';
import type { Condition, Value } from '../../packs/values/value-schema';
import { isChosenAmong, type PlaceCandidate, type PlaceInFile } from '../find/candidate';
import { lineNumber } from '../find/counted-lines';
import { actOf, areActs, areOneOf, type Act } from '../find/ticked-words';
import type { Decision } from './decision';
import { isPrintedBox } from './era-marks';
import type { SubjectKind } from './subject-kind';

/** Words that a form prints to choose among: how many of them, and what choosing one says. */

/** Boxes beside each other, or words of which each has a place of its own. */
export const canTakeSeveral = ({ shape, places, words, side }: PlaceCandidate): boolean =>
  side !== 'tick' &&
  places.length > 1 &&
  !areOneField(places) &&
  (shape === 'ring'
    ? places.length === words.length
    : shape === 'boxes' &&
      places.every((one) => one.paper !== undefined || one.paragraph !== null || isPrintedBox(one)));

/** Buttons of a PDF that are one field: the file itself keeps the last one that is ticked, and no other. */
const areOneField = (places: readonly PlaceInFile[]): boolean => {
  const fields = places.flatMap(({ paper }) => paper?.field ?? []);
  return new Set(fields).size < fields.length;
};

/** （１） … （４）, line below line: of what somebody is given to do there may be several. */
const areLines = ({ places }: PlaceCandidate): boolean =>
  new Set(places.map(({ printed }) => printed)).size === places.length &&
  places.every(({ printed }) => lineNumber(printed) !== null);

/** Of which only one is ticked. */
export const takesOne = ({ takes, label, candidate }: Pick<Decision, 'takes' | 'label' | 'candidate'>): boolean => {
  if (!canTakeSeveral(candidate)) return true;
  if (takes !== undefined) return takes === 'one';
  if (candidate.shape === 'ring') return !areLines(candidate);
  return areOneOf(candidate.words, label);
};

/** As the screen calls them. */
export const calledWords = ({ called, candidate: { words } }: Pick<Decision, 'called' | 'candidate'>): string[] =>
  words.map((word, i) => called?.[i]?.trim() || word || `${i + 1}`);

/** □変更 is called by its own word, whatever stands at its left: there it may be another box. '' for all else. */
export function wordOfBox({ called, candidate }: Pick<Decision, 'called' | 'candidate'>): string {
  const { shape, places, words } = candidate;
  const [place, ...others] = places;
  const isAlone = shape === 'boxes' && place !== undefined && others.length === 0 && (words[0] ?? '').trim() !== '';
  const isMark = place?.printed.trim() === '' && place.paper?.field === undefined;
  return isAlone && !isMark ? (calledWords({ called, candidate })[0] ?? '') : '';
}

/** What is handed in by a form that is about them. */
const EVENTS: Readonly<Partial<Record<SubjectKind, Record<Act | 'other', EventKind>>>> = {
  people: { new: 'join', renew: 'other', delete: 'leave', other: 'other' },
  changes: { new: 'network-start', renew: 'office-changed', delete: 'office-closed', other: 'other' },
};
/** A change in the ledger's history is one of these. */
const CHANGES: readonly EventKind[] = ['office-changed', 'manager-changed', 'rename', 'transfer'];

/** 届出区分: for each of its words what happens, so that it is asked once, before the paper, and ticked by that. */
export interface PrintedNotices {
  decision: Decision;
  /** In the order of the words. */
  events: readonly { kind: EventKind; label: string; action?: Act }[];
}

export function printedNotices(decisions: readonly Decision[], subject: SubjectKind): PrintedNotices | null {
  const kinds = EVENTS[subject];
  const decision = decisions.find(
    (one) =>
      one.item === 'typed' &&
      isChosenAmong(one.candidate) &&
      one.candidate.rows === null &&
      areActs(one.candidate.words) &&
      takesOne(one),
  );
  if (!kinds || !decision) return null;
  const labels = calledWords(decision);
  const events = decision.candidate.words.map((word, i) => {
    const act = actOf(word);
    const action = subject === 'people' && act ? { action: act } : {};
    return { kind: kinds[act ?? 'other'], label: labels[i] ?? word, ...action };
  });
  return { decision, events };
}

/** Which option what happened chooses; of two words for the same somebody says it on the paper. @param values in the order of the words */
export function chosenByNotice({ events }: PrintedNotices, values: readonly string[]): Value | null {
  const cases = events.flatMap(({ kind }, i) => {
    if (events.filter((other) => other.kind === kind).length > 1) return [];
    const happened: EventKind[] = kind === 'office-changed' ? [...CHANGES] : [kind];
    return [{ when: { value: 'event.kind', in: happened } as Condition, value: { text: values[i] ?? '' } as Value }];
  });
  return cases.length > 0 ? { cases } : null;
}
