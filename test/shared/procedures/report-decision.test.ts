import { expect, test } from 'vitest';
import { checklistOf } from '@shared/procedures/checklist';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { nextThing, TO_DECIDE } from '@shared/procedures/next-thing';
import {
  hasOpenReport,
  openReports,
  withNoReport,
  withReportOpen,
  withReportSent,
} from '@shared/procedures/report-decision';
import { begunEvent } from '@shared/procedures/wizard/settled-event';

const TODAY = '2026-11-20';
const by = { on: TODAY, by: '山田 花子' };
const lost: KeptRun = {
  ...newRun('run', '2026-11-18T00:00:00Z'),
  state: 'running',
  event: { ...begunEvent('device-lost', null), date: '2026-11-18' },
};
const names = (run: KeptRun): string[] => openReports(run, TODAY).map(({ name }) => name);

test('速報 and 確報 stay open until each has left, or somebody says that none is needed; that can be said anew', () => {
  expect(names(lost)).toEqual(['速報', '確報']);
  const told = withReportSent(lost, '速報', by);
  expect(names(told)).toEqual(['確報']);
  expect(names(withReportSent(told, '確報', by))).toEqual([]);
  expect(names(withNoReport(lost, by))).toEqual([]);
  expect(names(withReportOpen(withNoReport(told, by)))).toEqual(['速報', '確報']);
});

test('only what has to be told at once is asked about', () => {
  const leaving = { ...lost, event: { ...begunEvent('leave', null), date: '2026-11-18' } };
  expect([hasOpenReport(leaving), hasOpenReport({ event: null })]).toEqual([false, false]);
});

test('a procedure whose steps are all done isn’t over before that is decided, and says so', () => {
  const given = { today: TODAY, documents: new Map(), submissions: new Map() };
  const open = checklistOf(lost, given);
  expect([open.isComplete, nextThing(open, TODAY)]).toMatchObject([false, { words: TO_DECIDE, step: null }]);
  const decided = checklistOf(withNoReport(lost, by), given);
  expect([decided.isComplete, nextThing(decided, TODAY).kind]).toEqual([true, 'finish']);
});
