import { expect, test } from 'vitest';
import { begun } from './begun';
import { checklistOf, nearestDeadline, stepsOf } from '@shared/procedures/checklist';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { nextThing } from '@shared/procedures/next-thing';
import {
  hasOpenReport,
  openReports,
  withNoReport,
  withReportOpen,
  withReportSent,
} from '@shared/procedures/report-decision';
import { withDone } from '@shared/procedures/step-changes';
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
  expect([open.isComplete, nextThing(open, TODAY)]).toMatchObject([
    false,
    { words: '個人情報保護委員会に報告するかを決めます', step: null },
  ]);
  const decided = checklistOf(withNoReport(lost, by), given);
  expect([decided.isComplete, nextThing(decided, TODAY).kind]).toEqual([true, 'finish']);
});

test('once 速報 has left, the next thing and the next day are those of 確報, in every network that names them', async () => {
  for (const [network, officeId, staff] of [
    ['nagareyama-tritrus', 'kyotaku', 'k1'],
    ['tsuruoka-finelink', 'day', 'd1'],
    ['fukui-mimamori', 'fukui', 'f2'],
    ['line-works', 'works', 'w1'],
  ] as const)
    for (const kind of ['device-lost', 'incident'] as const) {
      const { run } = await begun(network, { kind, officeId, staff: [staff], date: '2026-11-18' });
      const seen = (one: KeptRun) => checklistOf(one, { today: TODAY, documents: new Map(), submissions: new Map() });
      expect(nearestDeadline(seen(run))).toMatchObject({ date: '2026-11-22' });
      const told = withReportSent(run, '速報', by);
      expect(nearestDeadline(seen(told))).toMatchObject({ date: '2026-12-17' });
      expect(nearestDeadline(seen(withNoReport(run, by)))).toBeNull();
      const done = withDone(
        told,
        stepsOf(seen(told)).map(({ key }) => key),
        TODAY,
        '',
      );
      expect(nearestDeadline(seen(done))).toMatchObject({ date: '2026-12-17' });
      expect(nextThing(seen(done), TODAY).words).toBe('個人情報保護委員会に確報を出します');
      expect(nearestDeadline(seen(withReportSent(done, '確報', by)))).toBeNull();
    }
});
