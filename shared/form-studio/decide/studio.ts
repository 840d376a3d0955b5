import { withRule, type SaidRule } from './say-rule';
import { decideAll, undecided, withoutDemand, type Decision, type SpreadBy } from '../write/decision';
import { placesOfSpread, withoutIncompleteSpreads, withPartsBeside } from '../write/spread';
import type { ListProposal } from '../propose-list';
import type { PlaceProposal } from '../propose/proposal';
import { isInRows } from '../find/row-groups';
import { isSamePlace } from '../find/candidate';

/** What is done at once and taken back at once. */
interface Step {
  before: readonly Decision[];
  after: readonly Decision[];
}

/** What is said of a place beside what stands there. */
export type SaidOfPlace = Partial<Pick<Decision, 'isRequired' | 'kana' | 'end' | 'takes' | 'called' | 'beyond'>>;

/** The places of a form while somebody decides what goes into each: which one they are at, and what can be taken back. */
export interface Studio {
  decisions: readonly Decision[];
  at: number;
  /** Chosen beside it, to be decided at once. */
  also: readonly number[];
  /** Where a stretch that is chosen begins. */
  anchor: number;
  past: readonly Step[];
  future: readonly Step[];
}

/** Steps that can be taken back. Each holds only what it has changed: the rest is the same object. */
const MOST_STEPS = 200;

/** @param among the places that are listed */
export const begun = (decisions: readonly Decision[], among = everyPlace(decisions)): Studio => ({
  decisions,
  ...only(Math.max(0, nextUndecided(decisions, -1, among))),
  past: [],
  future: [],
});

const only = (at: number): Pick<Studio, 'at' | 'also' | 'anchor'> => ({ at, also: [], anchor: at });

/** The places that are decided at once, in the order of the form: those that share a value are chosen together. */
export const chosenPlaces = ({ decisions, at, also }: Studio): number[] =>
  [...new Set([at, ...also].flatMap((one) => [one, ...placesOfSpread(decisions, one)]))].sort((a, b) => a - b);

export type StudioAct =
  | { kind: 'at'; place: number }
  /** Chosen beside the others, or no more. */
  | { kind: 'toggle'; place: number }
  /** All from where the stretch begins up to this one. */
  | { kind: 'stretch'; place: number; among: readonly number[] }
  /** By so many places, in the order in which the form is read. @property among those that are listed */
  | { kind: 'move'; by: number; among: readonly number[]; isStretch?: boolean }
  | { kind: 'next'; among: readonly number[] }
  /** From what is decided: to what is left, and where nothing is to the next. */
  | { kind: 'go-on'; among: readonly number[] }
  /** For all that are chosen. @property once typed once for all of them @property spread each takes its share */
  | { kind: 'decide-chosen'; item: string | null; once?: boolean; spread?: SpreadBy | null }
  /** `item` null: nothing is written there. */
  | { kind: 'decide'; place: number; item: string | null }
  /** Where none was found. @property instead one that was found there, in which nothing is written any more */
  | { kind: 'add'; decision: Decision; instead?: number | undefined }
  /** Rows that are a list, in which nothing else is written any more. */
  | { kind: 'list'; list: ListProposal }
  /** One that was added isn't wanted any more; of a list that somebody had said, all of it. */
  | { kind: 'remove'; place: number }
  /** As it was before anybody had said anything. */
  | { kind: 'reopen'; place: number; proposal: PlaceProposal }
  | { kind: 'name'; place: number; label: string }
  /** What else is said of a place. */
  | { kind: 'say'; place: number; facts: SaidOfPlace }
  /** What holds between places. */
  | { kind: 'rule'; rule: SaidRule }
  | { kind: 'take-proposed' }
  /** Of what is left nothing is in the ledger: somebody types it for each paper. */
  | { kind: 'type-open' }
  /** What is left are gaps that nobody fills: nothing is written there. */
  | { kind: 'leave-open' }
  /** Whether the form writes 変更前 and 変更後, or only has words that look like it. */
  | { kind: 'sides'; isWritten: boolean; proposals: readonly PlaceProposal[] }
  | { kind: 'undo' }
  | { kind: 'redo' };

export function studioAfter(studio: Studio, act: StudioAct): Studio {
  const { decisions, at, past, future } = studio;
  switch (act.kind) {
    case 'at':
      return { ...studio, ...only(within(act.place, decisions)) };
    case 'toggle':
      return toggled(studio, within(act.place, decisions));
    case 'stretch':
      return stretched(studio, within(act.place, decisions), act.among);
    case 'move':
      return moved(studio, act.among[within(act.among.indexOf(at) + act.by, act.among)] ?? at, act);
    case 'next': {
      const next = nextUndecided(decisions, Math.max(...chosenPlaces(studio)), act.among);
      return { ...studio, ...only(next === -1 ? at : next) };
    }
    case 'go-on':
      return goneOn(studio, act.among);
    case 'decide':
      return withDecided(studio, act);
    case 'decide-chosen': {
      const places = chosenPlaces(studio);
      const group = newGroup(decisions);
      const spread = act.spread ? { group, by: act.spread } : undefined;
      return changed(studio, places, decidedAs(act.item, { ...(act.once && { once: group }), spread }));
    }
    case 'add':
      return withAdded(studio, act);
    case 'list':
      return withList(studio, act.list);
    case 'remove':
      return withRemoved(studio, act.place);
    case 'reopen':
      return changed(studio, [act.place], ({ label, mark }) => ({ ...undecided(act.proposal), label, mark }));
    case 'name':
      return changed(studio, [act.place], (one) => ({ ...one, label: act.label }));
    case 'say':
      return changed(studio, placesSaidOf(act, decisions), (one) => ({ ...one, ...act.facts }));
    case 'rule':
      return stepped(studio, withRule(decisions, act.rule));
    case 'take-proposed':
      return counts(decisions).proposed === 0 ? studio : stepped(studio, decideAll(decisions));
    case 'type-open':
      return changed(studio, openPlaces(decisions), decidedAs('typed'));
    case 'leave-open':
      return changed(studio, openPlaces(decisions), decidedAs(null));
    case 'sides':
      return withSides(studio, act);
    case 'undo': {
      const step = past.at(-1);
      if (!step) return studio;
      return { ...back(studio, step.before), past: past.slice(0, -1), future: [...future, step] };
    }
    case 'redo': {
      const step = future.at(-1);
      if (!step) return studio;
      return { ...back(studio, step.after), past: [...past, step], future: future.slice(0, -1) };
    }
  }
}

/** One that was added, and is said to be of a number now, may be a part of it. */
function withDecided(studio: Studio, { place, item }: Extract<StudioAct, { kind: 'decide' }>): Studio {
  const { [place]: before } = studio.decisions;
  const isOther = before?.isAdded === true && before.item !== item;
  const group = newGroup(studio.decisions);
  const to = decidedAs(item);
  const all = studio.decisions.map((one, i) => (i === place ? to(one) : one));
  return isOther ? stepped(studio, withPartsBeside(all, place, group)) : changed(studio, [place], to);
}

function withAdded(studio: Studio, { decision, instead }: Extract<StudioAct, { kind: 'add' }>): Studio {
  const { decisions } = studio;
  const before = instead === undefined ? undefined : decisions[instead];
  // One that was added itself has other words from now on.
  if (before?.isAdded) {
    const anew: Decision = { ...before, ...decision, state: 'decided' };
    return {
      ...stepped(
        studio,
        decisions.map((one) => (one === before ? anew : one)),
      ),
      ...only(instead ?? 0),
    };
  }
  const left = decisions.map((one, i) => (i === instead ? decidedAs(null)(one) : one));
  const added = withoutDemand({
    ...decision,
    state: 'decided',
    isAdded: true,
    ...(instead !== undefined && { insteadOf: [instead] }),
  });
  const after = withPartsBeside([...left, added], decisions.length, newGroup(decisions));
  // Whoever went through the places goes on behind the one that this stands for.
  const next = instead === undefined ? -1 : nextUndecided(after, instead);
  return { ...stepped(studio, after), ...only(next === -1 ? decisions.length : next) };
}

/** What stood in a column's place before stays there. */
function withList(studio: Studio, { group, columns }: ListProposal): Studio {
  const { decisions } = studio;
  const replaced = replacedPlaces(decisions);
  const covered = decisions.flatMap(({ candidate }, i) => (!replaced.has(i) && isInRows(candidate, group) ? [i] : []));
  const before = covered.flatMap((at) => decisions[at] ?? []);
  const rows = Math.max(-1, ...decisions.map(({ candidate }) => candidate.rows ?? -1)) + 1;
  const added = columns.map((proposal, i): Decision => {
    const same = before.find(
      ({ candidate, state }) => state === 'decided' && isSamePlace(candidate, proposal.candidate),
    );
    return {
      ...undecided(proposal),
      ...(same && { item: same.item, label: same.label, state: same.state }),
      ...{ candidate: { ...proposal.candidate, rows }, isAdded: true, list: group },
      ...(i === 0 && { insteadOf: covered }),
    };
  });
  const left = decisions.map((one, i) => (covered.includes(i) ? decidedAs(null)(one) : one));
  const after = [...left, ...added];
  return { ...stepped(studio, after), ...only(nextUndecided(after, decisions.length - 1)) };
}

function withRemoved(studio: Studio, place: number): Studio {
  const { decisions } = studio;
  const { [place]: own } = decisions;
  if (!own?.isAdded) return studio;
  const gone = decisions.flatMap(({ list, candidate }, i) =>
    i === place || (own.list && list && candidate.rows === own.candidate.rows) ? [i] : [],
  );
  const open = new Set(gone.flatMap((i) => decisions[i]?.insteadOf ?? []));
  const newNumber = (i: number): number => i - gone.filter((one) => one < i).length;
  const after = decisions
    .map((one, i): Decision => (open.has(i) ? { ...one, state: 'open', item: null } : one))
    .filter((_, i) => !gone.includes(i))
    .map((one) => (one.insteadOf ? { ...one, insteadOf: one.insteadOf.map(newNumber) } : one));
  return { ...stepped(studio, after), ...only(within(Math.min(place, ...gone), after)) };
}

/** Places that other ones stand for now. */
export const replacedPlaces = (decisions: readonly Decision[]): ReadonlySet<number> =>
  new Set(decisions.flatMap(({ insteadOf }) => insteadOf ?? []));

const within = (place: number, { length }: readonly unknown[]): number => Math.max(0, Math.min(length - 1, place));

const moved = (studio: Studio, to: number, { among, isStretch }: Extract<StudioAct, { kind: 'move' }>): Studio =>
  isStretch ? stretched(studio, to, among) : { ...studio, ...only(to) };

/** Whoever is taken out of those that are chosen leaves the others. */
function toggled(studio: Studio, place: number): Studio {
  const { at, also } = studio;
  if (place !== at) {
    if (also.includes(place)) return { ...studio, also: also.filter((one) => one !== place) };
    return { ...studio, at: place, also: [...also, at], anchor: place };
  }
  const [next, ...others] = also;
  return next === undefined ? studio : { ...studio, at: next, also: others, anchor: next };
}

function stretched(studio: Studio, place: number, among: readonly number[]): Studio {
  const [first, last] = [studio.anchor, place].sort((a, b) => a - b) as [number, number];
  const also = among.filter((one) => one >= first && one <= last && one !== place);
  return { ...studio, at: place, also };
}

const decidedAs =
  (item: string | null, { once, spread }: Pick<Decision, 'once' | 'spread'> = {}) =>
  (before: Decision): Decision => {
    const { once: _, spread: __, ...one } = before;
    const to: Decision = {
      ...one,
      item,
      state: 'decided',
      ...(once !== undefined && { once }),
      ...(spread && { spread }),
    };
    // The same once more takes nothing back of what is asked for.
    return before.state === 'decided' && before.item === item ? to : withoutDemand(to);
  };

/** Of a list something is said at all of its columns: which one is asked doesn't matter. */
function placesSaidOf({ place, facts }: Extract<StudioAct, { kind: 'say' }>, decisions: readonly Decision[]): number[] {
  const rows = decisions[place]?.candidate.rows ?? null;
  if (facts.beyond === undefined || rows === null) return [place];
  return decisions.flatMap(({ candidate }, i) => (candidate.rows === rows ? [i] : []));
}

/** A number that no places have yet that are typed once, or share a value. */
const newGroup = (decisions: readonly Decision[]): number =>
  Math.max(0, ...decisions.flatMap(({ once = 0, spread }) => [once, spread?.group ?? 0])) + 1;

const SAID = [
  'item',
  'state',
  'label',
  'once',
  'spread',
  'isRequired',
  'mayStayEmpty',
  'kana',
  'end',
  'takes',
  'called',
  'beyond',
] as const;

function changed(studio: Studio, places: readonly number[], to: (one: Decision) => Decision): Studio {
  const { decisions } = studio;
  const after = decisions.map((one, i) => {
    const next = places.includes(i) ? to(one) : one;
    return SAID.every((fact) => next[fact] === one[fact]) ? one : next;
  });
  return after.every((one, i) => one === decisions[i]) ? studio : stepped(studio, after);
}

function withSides(studio: Studio, { isWritten, proposals }: Extract<StudioAct, { kind: 'sides' }>): Studio {
  const after = studio.decisions.map((one, i) => {
    const side = isWritten ? (proposals[i]?.candidate.side ?? null) : null;
    return side === one.candidate.side ? one : { ...one, candidate: { ...one.candidate, side } };
  });
  return after.every((one, i) => one === studio.decisions[i]) ? studio : stepped(studio, after);
}

function stepped(studio: Studio, next: readonly Decision[]): Studio {
  const after = withoutIncompleteSpreads(studio.decisions, next);
  const past = [...studio.past, { before: studio.decisions, after }].slice(-MOST_STEPS);
  return { ...studio, decisions: after, past, future: [] };
}

const goneOn = (studio: Studio, among: readonly number[]): Studio =>
  nextUndecided(studio.decisions, studio.at, among) === -1
    ? studioAfter(studio, { kind: 'move', by: 1, among })
    : studioAfter(studio, { kind: 'next', among });

/** To what is taken back somebody looks. */
function back(studio: Studio, decisions: readonly Decision[]): Studio {
  const first = decisions.findIndex((one, i) => one !== studio.decisions[i]);
  return { ...studio, decisions, ...only(within(first === -1 ? studio.at : first, decisions)) };
}

/** The next of these places that isn't decided, after the last one the first again; -1 where there is none. */
export function nextUndecided(decisions: readonly Decision[], at: number, among = everyPlace(decisions)): number {
  const open = among.filter((i) => decisions[i]?.state !== 'decided');
  return open.find((i) => i > at) ?? open[0] ?? -1;
}

const openPlaces = (decisions: readonly Decision[]): number[] =>
  decisions.flatMap(({ state }, i) => (state === 'open' ? [i] : []));

const everyPlace = (decisions: readonly Decision[]): readonly number[] => [...decisions.keys()];

/** What is done next: all proposals taken at once, something chosen for what is left, or on to the next step. */
export type PlacesAct = 'take' | 'choose' | 'go-on';

export function placesAct(decisions: readonly Decision[]): PlacesAct {
  const { proposed, open } = counts(decisions);
  return proposed > 0 ? 'take' : open > 0 ? 'choose' : 'go-on';
}

/** Of those that others stand for none is counted. */
export function counts(decisions: readonly Decision[]): Record<Decision['state'], number> {
  const found = { decided: 0, proposed: 0, open: 0 };
  const replaced = replacedPlaces(decisions);
  for (const [i, { state }] of decisions.entries()) if (!replaced.has(i)) found[state]++;
  return found;
}
