import { expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { draftTasks } from '../../../renderer/features/home/draft-tasks';
import { byDay } from '../../../renderer/features/home/task';
import { openPack } from '../../support/open-pack';
import { house } from '../../shared/procedures/house';

const ledger = house();
const packs = ['fukui-mimamori', 'nagareyama-tritrus'].map(openPack);
const leaving = (id: string, staff: string, given: Partial<KeptRun> = {}): KeptRun => ({
  ...newRun(id, '2026-11-20T01:00:00.000Z'),
  event: LedgerEvent.parse({ kind: 'leave', staff: ledger.people.filter((one) => one.id === staff) }),
  ...given,
});
const tasks = (runs: KeptRun[], shows: (office: string) => boolean = () => true) =>
  draftTasks(runs, shows, ledger, '2026-11-20', packs);

test('a procedure that was left in the wizard is gone on with', () => {
  expect(tasks([leaving('a', 'f2')])).toMatchObject([
    {
      title: 'つくりかけの手続きを続ける：小林 大輔さんの退職',
      button: '続ける',
      to: '/procedures/start?run=a',
      due: null,
    },
  ]);
});

test('it stands by the last day of whoever leaves, as it would unbegun', () => {
  const event = LedgerEvent.parse({
    kind: 'leave',
    staff: ledger.people.filter((one) => one.id === 'f2'),
    date: '2026-12-25',
  });
  expect(tasks([leaving('a', 'f2', { event })])).toMatchObject([{ due: '2026-12-25' }]);
});

test('the latest comes first, and only those of the offices in use', () => {
  const runs = [leaving('a', 'f2'), leaving('b', 'k1', { updatedAt: '2026-11-20T02:00:00.000Z' })];
  expect(tasks(runs).map(({ key }) => key)).toEqual(['draft-b', 'draft-a']);
  expect(tasks(runs, (office) => office === 'fukui').map(({ key }) => key)).toEqual(['draft-a']);
});

test('what is begun, and what no tile was chosen for, is none', () => {
  expect(tasks([leaving('a', 'f2', { state: 'running' }), newRun('b', '2026-11-20T01:00:00.000Z')])).toEqual([]);
});

test('a draft of what was begun from another one since is none: it says that it isn’t begun', () => {
  const begun = leaving('b', 'f2', { state: 'done', startedAt: '2026-11-20T03:00:00.000Z' });
  expect(tasks([leaving('a', 'f2'), begun])).toEqual([]);
  expect(tasks([leaving('a', 'k1'), begun])).toHaveLength(1);
  const before = { ...begun, startedAt: '2026-11-19T03:00:00.000Z' };
  expect(tasks([leaving('a', 'f2'), before])).toHaveLength(1);
});

test('a leak, or a lost device, that was left in the wizard stands before all else, by the day of its 速報: to be phoned about', () => {
  const leak = (date: string | null): KeptRun => ({
    ...leaving('leak', 'f2'),
    event: LedgerEvent.parse({ kind: 'incident', officeId: 'fukui', date }),
  });
  const later = { ...tasks([leaving('a', 'f2')])[0]!, due: '2026-11-10' };
  const [first] = byDay([later, ...tasks([leak('2026-11-18')])], '2026-11-20');
  expect(first).toMatchObject({ key: 'draft-leak', due: '2026-11-22', isEmergency: true, icon: 'warning' });
  expect(first?.detail).toContain('速報は');
  expect(first).toMatchObject({
    ...{ button: '電話する', to: '/procedures/start?run=leak' },
    title: expect.stringMatching(/^電話をして、手続きを始める：/) as string,
  });
  // Where no network names anybody it is gone on with, as all else is.
  const [nobody] = draftTasks([leak('2026-11-18')], () => true, ledger, '2026-11-20', []);
  expect(nobody).toMatchObject({ button: '続ける', isEmergency: true });
  // Past its day it is late, as all else is.
  expect(tasks([leak('2026-11-10')])[0]?.due).toBe('2026-11-14');
  // On which day it was noticed isn't said yet: it can't wait either.
  const [undated] = byDay([later, ...tasks([leak(null)])], '2026-11-20');
  expect(undated).toMatchObject({ key: 'draft-leak', due: null, mustAct: true });
  // Nothing of this holds for another procedure.
  expect(tasks([leaving('a', 'f2')])[0]).not.toHaveProperty('mustAct');
});
