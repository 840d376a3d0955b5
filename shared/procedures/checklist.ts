import { dayOf, daysBetween, isCalendarDate, type CalendarDate } from '../text/calendar-date';
import type { KeptNetwork, KeptRun, PlannedChange } from './kept-run';
import { hasOpenReport, isStillDue, reportOfDeadline } from './report-decision';
import { isSettledBy } from './settled-by';
import { paperProgress, type PapersNow, type RunPaperNow } from './paper-progress';
import type { RunDeadline, RunStep } from './result';
import { factsOf, type StepFacts } from './step-facts';

/**
 * - `current` to be done now, by us
 * - `waiting` somebody else's turn, or a day that has to come (`until`)
 * - `later` not yet
 * - `blocked` the app couldn't do it: a person decides
 */
export type StepState = 'done' | 'current' | 'waiting' | 'later' | 'skipped' | 'blocked';

export interface ChecklistStep extends StepFacts {
  state: StepState;
  /** Of one that waits for others: since when, and which day of waiting today is. The first is 1. */
  waits: { since: CalendarDate; day: number; isLong: boolean } | null;
}

export interface ChecklistDeadline extends RunDeadline {
  /** Negative: past; null: no day is named. */
  daysLeft: number | null;
  /** Its day isn't the network's: somebody has written it on a paper. */
  isSaid?: true;
  /** There is something to do for it here. While others have it, or all of ours is done, its day presses nobody. */
  isOurs: boolean;
}

export interface ChecklistNetwork {
  /** Once in a procedure. */
  key: string;
  network: KeptNetwork;
  steps: ChecklistStep[];
  papers: RunPaperNow[];
  deadlines: ChecklistDeadline[];
  done: number;
  /** Without those that aren't needed after all. */
  total: number;
}

export interface Checklist {
  run: KeptRun;
  networks: ChecklistNetwork[];
  done: number;
  total: number;
  /** What couldn't be changed in the ledger. */
  blocked: PlannedChange[];
  /** Nothing is left to do: it can be ended. */
  isComplete: boolean;
}

export interface ChecklistGiven extends PapersNow {
  today: CalendarDate;
}

/** 手続きの進み具合: of every network the steps in order, each with its state. */
export function checklistOf(run: KeptRun, given: ChecklistGiven): Checklist {
  const progress = paperProgress(given);
  const networks = run.networks.map((network) => checklistOfNetwork(run, network, network.papers.map(progress), given));
  const blocked = run.planned.filter(({ state }) => state === 'blocked');
  return {
    run,
    networks,
    done: sum(networks.map((one) => one.done)),
    total: sum(networks.map((one) => one.total)),
    blocked,
    isComplete: blocked.length === 0 && !hasOpenReport(run) && networks.every(({ done, total }) => done === total),
  };
}

function checklistOfNetwork(
  run: KeptRun,
  network: KeptNetwork,
  papers: RunPaperNow[],
  { today }: ChecklistGiven,
): ChecklistNetwork {
  const numbered = { ...network, steps: withOwnNumbers(network.steps) };
  const facts = numbered.steps.map(factsOf(run, numbered, papers, today));
  const started = dayOf(run.startedAt ?? run.createdAt);
  const said = daySaidOn(papers);
  const stillDue = network.deadlines
    .filter((one) => isStillDue(run, one))
    .map((one) => (one.date === null && said !== null ? { ...one, date: said, isSaid: true as const } : one));
  const steps = statesOf(facts).map((state, i): ChecklistStep => {
    const one = facts[i] as StepFacts;
    const waits = state === 'waiting' && one.until === null ? waiting(facts.slice(0, i), { started, today }) : null;
    return { ...one, state, waits };
  });
  return {
    key: `${network.packId}/${network.officeId}`,
    network,
    steps,
    papers,
    deadlines: stillDue
      .filter(({ settledBy }) => !isSettledBy(settledBy, steps))
      .map((one) => ({
        ...one,
        isOurs: steps.some(isOurTurn) || (hasOpenReport(run) && reportOfDeadline(one) !== null),
        isPast: one.date !== null && one.date < today,
        daysLeft: one.date === null ? null : daysBetween(today, one.date),
      })),
    done: steps.filter(({ state }) => state === 'done').length,
    total: steps.filter(({ state }) => state !== 'skipped').length,
  };
}

/** Of what the app does by itself nobody has anything to do. */
const isOurTurn = ({ step, state, until }: ChecklistStep): boolean =>
  step.actor.isOurs &&
  !step.ledger &&
  (state === 'current' || state === 'blocked' || (state === 'waiting' && until !== null));

/** Its papers are made only where they are needed, and nobody chose them: nobody has said that the step isn't needed. */
export const isLeftOut = ({ state, record, papers }: Pick<ChecklistStep, 'state' | 'record' | 'papers'>): boolean =>
  state === 'skipped' && !record.isSkipped && papers.some(({ progress }) => progress === 'left-out');

/** What a form calls its question for the day by which the city wants it: 市の提出期限. */
const SAID = 'dueOn';

/** The day that somebody has written there, where the network itself names none; the first of several. */
const daySaidOn = (papers: readonly RunPaperNow[]): CalendarDate | null =>
  papers
    .map(({ document }) => document?.input[SAID] ?? '')
    .filter(isCalendarDate)
    .sort()[0] ?? null;

/** Two steps that the network calls ① are ①-1 and ①-2 here: one says which of them is done. */
function withOwnNumbers(steps: readonly RunStep[]): RunStep[] {
  return steps.map((step, i) => {
    const isLike = ({ number }: RunStep): boolean => number === step.number;
    if (step.number === '' || steps.filter(isLike).length === 1) return step;
    return { ...step, number: `${step.number}-${steps.slice(0, i + 1).filter(isLike).length}` };
  });
}

/**
 * One thing at a time: the first of ours that isn't done. What others do is waited for, and so is what follows it, but for
 * what needn't wait.
 */
function statesOf(facts: readonly StepFacts[]): StepState[] {
  let isWaiting = false;
  let hasCurrent = false;
  return facts.map(({ step, isSkipped, isBlocked, doneBy, until, returned }): StepState => {
    if (isSkipped) return 'skipped';
    if (doneBy !== null) return 'done';
    if (isBlocked) return 'blocked';
    if (until !== null) return 'waiting';
    if (returned) {
      hasCurrent = true;
      return 'current';
    }
    if (hasCurrent) return 'later';
    if (!step.actor.isOurs) {
      const state = isWaiting ? 'later' : 'waiting';
      isWaiting = true;
      return state;
    }
    if (isWaiting && !step.anyTime) return 'later';
    hasCurrent = true;
    return 'current';
  });
}

/** No network says how long it takes: after two weeks one asks. */
const PATIENCE = 14;

/** Since the last thing before it was done, or the procedure began. The days that a network names are for what is ours: they make no waiting long. */
function waiting(
  before: readonly StepFacts[],
  { started, today }: { started: CalendarDate; today: CalendarDate },
): NonNullable<ChecklistStep['waits']> {
  const days = before.flatMap(({ doneOn }) => doneOn ?? []).sort();
  const since = days.at(-1) ?? started;
  const passed = Math.max(0, daysBetween(since, today));
  return { since, day: passed + 1, isLong: passed >= PATIENCE };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** All steps of all networks, in order. */
export const stepsOf = ({ networks }: Pick<Checklist, 'networks'>): ChecklistStep[] =>
  networks.flatMap(({ steps }) => steps);

/**
 * What is told with one step: that others have done it also says that they did what stands directly before it, since of
 * what goes on there only the last is heard.
 */
export function reportedTogether(steps: readonly ChecklistStep[], key: string): ChecklistStep[] {
  const at = steps.findIndex((one) => one.key === key);
  const told = steps[at];
  if (!told) return [];
  if (told.step.actor.isOurs) return [told];
  const before: ChecklistStep[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const one = steps[i];
    if (!one || one.step.actor.isOurs) break;
    if (one.state !== 'done' && one.state !== 'skipped') before.unshift(one);
  }
  return [...before, told];
}

/** The deadline that comes first of those that something is to be done for here; null when there is none, or none has a day. */
export function nearestDeadline({ run, networks }: Pick<Checklist, 'run' | 'networks'>): ChecklistDeadline | null {
  const open = networks
    .flatMap(({ deadlines, done, total }) =>
      done < total ? deadlines : deadlines.filter((one) => hasOpenReport(run) && reportOfDeadline(one) !== null),
    )
    .filter(({ date, isOurs }) => date !== null && isOurs);
  return open.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))[0] ?? null;
}
