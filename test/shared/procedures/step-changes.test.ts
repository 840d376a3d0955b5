import { describe, expect, test } from 'vitest';
import { newRun, type PlannedChange } from '@shared/procedures/kept-run';
import { withLeftOut, withPlanned, withReminded, withStep, withStepsOf } from '@shared/procedures/step-changes';

const run = newRun('run', '2026-11-20T00:00:00Z');
const states: PlannedChange['state'][] = ['planned', 'made', 'blocked', 'left-out'];
const withEach = {
  ...run,
  planned: states.map((state) => ({
    ...{ id: state, on: '2026-12-01', sentence: '', records: [], state, changeId: null, field: '' },
  })),
};
const statesOf = ({ planned }: typeof run) => planned.map(({ state }) => state);

test('a step that nobody has touched is open, with no note and no tick', () => {
  expect(withStep(run, 'ask', { note: '月曜に電話' }).steps).toEqual({
    ask: { doneOn: null, isSkipped: false, by: '', note: '月曜に電話', ticks: [] },
  });
});

test('steps as they were earlier: one that nobody had touched is open again, and keeps its note', () => {
  const now = withStep(run, 'ask', { doneOn: '2026-11-20', by: '山田', note: '済んだ', ticks: ['k1'] });
  expect(withStepsOf(now, ['ask'], run).steps['ask']).toEqual({
    ...{ doneOn: null, isSkipped: false, by: '', onPaper: false, note: '済んだ', ticks: ['k1'] },
  });
});

describe('a change of the ledger that was planned', () => {
  test('and is not to be made after all, is left out, whether its day is to come or it was held up; what was made stays made', () => {
    const left = states.map((id) => statesOf(withLeftOut(withEach, id)));
    expect(left).toEqual([
      ['left-out', 'made', 'blocked', 'left-out'],
      states,
      ['planned', 'made', 'left-out', 'left-out'],
      states,
    ]);
  });

  test('is planned again only when it was left out', () => {
    expect(states.map((id) => statesOf(withPlanned(withEach, id)))).toEqual([
      ...[states, states, states],
      ['planned', 'made', 'blocked', 'planned'],
    ]);
  });
});

test('a reminder that was seen to is one, until it is to be seen to once more', () => {
  const seen = withReminded(withReminded(run, 'a', '2026-11-20'), 'b', '2026-11-21');
  expect(seen.reminded).toEqual({ a: '2026-11-20', b: '2026-11-21' });
  expect(withReminded(seen, 'a', null).reminded).toEqual({ b: '2026-11-21' });
});
