import { dayOf, type CalendarDate } from '../text/calendar-date';
import type { StepMedium } from '../packs/procedure-schema';
import { isLawStep } from './care-law';
import { partKey, untouchedStep, type KeptNetwork, type KeptRun, type StepRecord } from './kept-run';
import type { RunPaperNow } from './paper-progress';
import type { RunStep } from './result';

/** What is known of a step by itself, before its place among the others counts. */
export interface StepFacts {
  /** Of the step in all of the procedure. */
  key: string;
  step: RunStep;
  record: StepRecord;
  papers: RunPaperNow[];
  /** How it came to be done; null: it isn't. */
  doneBy: 'hand' | 'papers' | 'ledger' | null;
  doneOn: CalendarDate | null;
  isSkipped: boolean;
  /** A paper of it came back and isn't put right. */
  returned: RunPaperNow | null;
  /** The ledger can't be changed as planned: a person decides. */
  isBlocked: boolean;
  /** The day on which the app does it itself, or from which it is ours to do. */
  until: CalendarDate | null;
}

/** Papers leave the office by these. */
export const handing: readonly StepMedium[] = ['mail', 'paper', 'line-works'];

export function factsOf(
  run: KeptRun,
  network: KeptNetwork,
  papers: readonly RunPaperNow[],
  today: CalendarDate,
): (step: RunStep, i: number) => StepFacts {
  return (step, i) => {
    const key = partKey(network, step.id);
    const record = isLawStep(step) ? lawRecord(run, key) : (run.steps[key] ?? untouchedStep);
    const changed = changedOn(run, network, i);
    const own = papers
      .filter(({ paper }) => step.papers.includes(paper.id))
      .map((paper) => withAge(paper, step, changed));
    const returned = step.actor.isOurs ? (own.find(({ progress }) => progress === 'returned') ?? null) : null;
    const facts = { key, step, record, papers: own, returned: handing.includes(step.medium) ? returned : null };
    const open = { doneBy: null, doneOn: null, isSkipped: false, isBlocked: false, until: null };
    if (record.isSkipped) return { ...facts, ...open, isSkipped: true, returned: null };
    if (facts.returned) return { ...facts, ...open };
    if (record.doneOn) return { ...facts, ...open, doneBy: 'hand', doneOn: record.doneOn };
    if (step.ledger && run.planned.length > 0) return { ...facts, ...open, ...ofLedger(run) };
    const before = network.steps.slice(0, i).flatMap((one) => one.papers);
    const handedIn = papers.filter(({ paper }) => before.includes(paper.id));
    if (isWithoutPapers(step, own, handedIn)) return { ...facts, ...open, isSkipped: true };
    const doneOn = provenOn(step, own, handedIn);
    if (doneOn) return { ...facts, ...open, doneBy: 'papers', doneOn };
    const { notBefore = null } = step;
    return { ...facts, ...open, until: notBefore !== null && notBefore > today ? notBefore : null };
  };
}

/**
 * The day of the last change that a step's own register should show: when what happened takes effect, and when what comes before it was
 * done to IDs and devices. Null: nothing is known of any.
 */
function changedOn(run: KeptRun, network: KeptNetwork, i: number): CalendarDate | null {
  const before = network.steps.slice(0, i).filter(({ devices, endsUse }) => devices !== undefined || endsUse);
  const done = before.flatMap(({ id }) => run.steps[partKey(network, id)]?.doneOn ?? []);
  const days = [network.steps[i]?.notBefore ?? null, ...done].filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

/** A register that the office keeps (管理台帳) and that was finished before that day says how it was until then. */
function withAge(paper: RunPaperNow, { actor, medium }: RunStep, day: CalendarDate | null): RunPaperNow {
  const { progress, document } = paper;
  const isKept = medium === 'inside' && actor.isOurs && progress === 'finished' && document !== null;
  return isKept && day !== null && dayOf(document.updatedAt) < day ? { ...paper, olderThan: day } : paper;
}

/** 届け出た, and 指定を受けていない, may have been said above all steps. */
function lawRecord({ steps, law }: KeptRun, key: string): StepRecord {
  const record = steps[key] ?? untouchedStep;
  return law ? { ...record, by: law.by, doneOn: law.isTold ? law.on : null, isSkipped: !law.isTold } : record;
}

/** 台帳: done once everything planned is made, or somebody has decided against it. */
function ofLedger({ planned, startedAt, createdAt }: KeptRun): Partial<StepFacts> {
  if (planned.some(({ state }) => state === 'blocked')) return { isBlocked: true };
  const open = planned.filter(({ state }) => state === 'planned').map(({ on }) => on);
  if (open.length > 0) return { until: open.sort().at(-1) ?? null };
  const made = planned.filter(({ state }) => state === 'made').map(({ on }) => on);
  if (made.length === 0) return { isSkipped: true };
  return { doneBy: 'ledger', doneOn: made.sort().at(-1) ?? dayOf(startedAt ?? createdAt) };
}

/**
 * The day on which the papers prove the step done. A receipt proves that they are there, 受理 that they were accepted; what
 * the other side does with them afterwards no paper proves.
 */
function provenOn(
  { actor, medium, acceptance }: RunStep,
  own: readonly RunPaperNow[],
  before: readonly RunPaperNow[],
): CalendarDate | null {
  if (acceptance) return lastDay(wanted(before), ({ progress }) => progress === 'accepted');
  if (!actor.isOurs) return null;
  if (medium === 'form') return madeOn(wanted(own));
  if (!handing.includes(medium)) return null;
  return lastDay(wanted(own), ({ progress }) => progress === 'handed-in' || progress === 'accepted');
}

/**
 * Every paper that the step is about was left out by choice: nothing of it is to be done. One that is asked for may
 * have been written by hand: its step stays.
 */
function isWithoutPapers(
  { acceptance }: RunStep,
  own: readonly RunPaperNow[],
  before: readonly RunPaperNow[],
): boolean {
  const about = acceptance && own.length === 0 ? before : own;
  return (
    about.length > 0 && about.every(({ progress, paper }) => progress === 'left-out' && paper.necessity === 'if-needed')
  );
}

const wanted = (papers: readonly RunPaperNow[]): RunPaperNow[] =>
  papers.filter(({ progress }) => progress !== 'left-out');

/** Of no papers there is none. */
function lastDay(papers: readonly RunPaperNow[], holds: (paper: RunPaperNow) => boolean): CalendarDate | null {
  if (!papers.every(holds)) return null;
  return (
    papers
      .map(({ on }) => on ?? '')
      .sort()
      .at(-1) || null
  );
}

/** 作成: the day on which the last of the papers became whole, for those that are. */
function madeOn(papers: readonly RunPaperNow[]): CalendarDate | null {
  const isMade = ({ progress }: RunPaperNow): boolean => progress !== 'draft' && progress !== 'gone';
  if (!papers.every(isMade)) return null;
  const days = papers.map(({ submission, document }) => submission?.history[0]?.at ?? document?.updatedAt ?? '');
  const last = days.sort().at(-1);
  return last ? dayOf(last) : null;
}
