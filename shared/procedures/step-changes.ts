import type { CalendarDate } from '../text/calendar-date';
import { isLawKey } from './care-law';
import { untouchedStep, type KeptRun, type StepRecord } from './kept-run';

/** What is noted at a step; the rest of it stays. */
export const withStep = (run: KeptRun, key: string, changes: Partial<StepRecord>): KeptRun => ({
  ...run,
  steps: { ...run.steps, [key]: { ...(run.steps[key] ?? untouchedStep), ...changes } },
});

/** 済み, on a day; `onPaper` where it was done without the papers that the app made for it. */
export const withDone = (
  run: KeptRun,
  keys: readonly string[],
  doneOn: CalendarDate,
  by: string,
  onPaper = false,
): KeptRun => keys.reduce((now, key) => withStep(now, key, { doneOn, isSkipped: false, by, onPaper }), run);

/** まだ終わっていない, and やっぱり必要. */
export function withReopened(run: KeptRun, key: string): KeptRun {
  const { law, ...others } = withStep(run, key, { doneOn: null, isSkipped: false, onPaper: false });
  return law && !isLawKey(key) ? { ...others, law } : others;
}

/** Everybody of a step's list ticked off: whoever says that it is done says so of each. */
export function withAllTicked(run: KeptRun, key: string, ids: readonly string[]): KeptRun {
  const ticks = new Set([...(run.steps[key]?.ticks ?? []), ...ids]);
  return ticks.size === 0 ? run : withStep(run, key, { ticks: [...ticks] });
}

/** Whether these steps are done or skipped, as they were in an earlier state; notes and ticks stay as they are now. */
export const withStepsOf = (run: KeptRun, keys: readonly string[], earlier: KeptRun): KeptRun =>
  keys.reduce((now, key) => {
    const { doneOn, isSkipped, by, onPaper = false } = earlier.steps[key] ?? untouchedStep;
    return withStep(now, key, { doneOn, isSkipped, by, onPaper });
  }, run);

/** そのままにする: a person decides against a change of the ledger that couldn't be made. */
export const withLeftOut = (run: KeptRun, plannedId: string): KeptRun => ({
  ...run,
  planned: run.planned.map((one) =>
    one.id === plannedId && (one.state === 'blocked' || one.state === 'planned') ? { ...one, state: 'left-out' } : one,
  ),
});

/** A reminder that somebody has seen to; null: not yet after all. */
export function withReminded(run: KeptRun, key: string, on: CalendarDate | null): KeptRun {
  const { [key]: _before, ...others } = run.reminded;
  return { ...run, reminded: on === null ? others : { ...others, [key]: on } };
}

/** What was planned for a day, planned again. */
export const withPlanned = (run: KeptRun, plannedId: string): KeptRun => ({
  ...run,
  planned: run.planned.map((one) =>
    one.id === plannedId && one.state === 'left-out' ? { ...one, state: 'planned' } : one,
  ),
});
