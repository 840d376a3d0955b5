import { decideAll, undecided, type Decision } from '../write/decision';
import type { PlaceProposal } from '../propose/proposal';

/** What is done at once and taken back at once. */
interface Step {
  before: readonly Decision[];
  after: readonly Decision[];
}

/** The places of a form while somebody decides what goes into each: which one they are at, and what can be taken back. */
export interface Studio {
  decisions: readonly Decision[];
  at: number;
  past: readonly Step[];
  future: readonly Step[];
}

/** Steps that can be taken back. Each holds only what it has changed: the rest is the same object. */
const MOST_STEPS = 200;

/** @param among the places that are listed */
export const begun = (decisions: readonly Decision[], among = everyPlace(decisions)): Studio => ({
  decisions,
  at: Math.max(0, nextUndecided(decisions, -1, among)),
  past: [],
  future: [],
});

export type StudioAct =
  | { kind: 'at'; place: number }
  /** By so many places, in the order in which the form is read. @property among those that are listed */
  | { kind: 'move'; by: number; among: readonly number[] }
  | { kind: 'next'; among: readonly number[] }
  /** `item` null: nothing is written there. */
  | { kind: 'decide'; place: number; item: string | null }
  /** As it was before anybody had said anything. */
  | { kind: 'reopen'; place: number; proposal: PlaceProposal }
  | { kind: 'name'; place: number; label: string }
  | { kind: 'take-proposed' }
  | { kind: 'undo' }
  | { kind: 'redo' };

export function studioAfter(studio: Studio, act: StudioAct): Studio {
  const { decisions, at, past, future } = studio;
  switch (act.kind) {
    case 'at':
      return { ...studio, at: within(act.place, decisions) };
    case 'move':
      return { ...studio, at: act.among[within(act.among.indexOf(at) + act.by, act.among)] ?? at };
    case 'next': {
      const next = nextUndecided(decisions, at, act.among);
      return next === -1 ? studio : { ...studio, at: next };
    }
    case 'decide':
      return changed(studio, act.place, (one) => ({ ...one, item: act.item, state: 'decided' }));
    case 'reopen':
      return changed(studio, act.place, ({ label }) => ({ ...undecided(act.proposal), label }));
    case 'name':
      return changed(studio, act.place, (one) => ({ ...one, label: act.label }));
    case 'take-proposed':
      return counts(decisions).proposed === 0 ? studio : stepped(studio, decideAll(decisions));
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

const within = (place: number, { length }: readonly unknown[]): number => Math.max(0, Math.min(length - 1, place));

function changed(studio: Studio, place: number, to: (one: Decision) => Decision): Studio {
  const one = studio.decisions[place];
  if (!one) return studio;
  const next = to(one);
  const isSame = next.item === one.item && next.state === one.state && next.label === one.label;
  return isSame ? studio : stepped(studio, studio.decisions.with(place, next));
}

const stepped = (studio: Studio, after: readonly Decision[]): Studio => ({
  ...studio,
  decisions: after,
  past: [...studio.past, { before: studio.decisions, after }].slice(-MOST_STEPS),
  future: [],
});

/** To what is taken back somebody looks. */
function back(studio: Studio, decisions: readonly Decision[]): Studio {
  const first = decisions.findIndex((one, i) => one !== studio.decisions[i]);
  return { ...studio, decisions, at: first === -1 ? studio.at : first };
}

/** The next of these places that isn't decided, after the last one the first again; -1 where there is none. */
export function nextUndecided(decisions: readonly Decision[], at: number, among = everyPlace(decisions)): number {
  const open = among.filter((i) => decisions[i]?.state !== 'decided');
  return open.find((i) => i > at) ?? open[0] ?? -1;
}

const everyPlace = (decisions: readonly Decision[]): readonly number[] => [...decisions.keys()];

export function counts(decisions: readonly Decision[]): Record<Decision['state'], number> {
  const found = { decided: 0, proposed: 0, open: 0 };
  for (const { state } of decisions) found[state]++;
  return found;
}
