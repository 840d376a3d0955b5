import { expect, test } from 'vitest';
import { LedgerEvent, type EventKind } from '@shared/ledger/event';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { managersToFollow, managersWhoGo } from '@shared/procedures/manager-goes';
import { managerGoesTasks } from '../../../renderer/features/home/manager-tasks';
import { anOffice, OFFICE_ID } from '../../builders/organization';
import { aStaff } from '../../builders/staff';

const TODAY = '2026-11-20';
const suzuki = aStaff({ id: 'suzuki', name: '鈴木 花子', kana: 'すずき はなこ' });
const offices = [
  anOffice({ managerName: '鈴木　花子', managerKana: 'すずき はなこ' }),
  anOffice({ id: 'other', name: 'ほかの事業所', managerName: '見本 太郎' }),
];
const event = (kind: EventKind, given: Partial<LedgerEvent> = {}) =>
  LedgerEvent.parse({ kind, date: '2026-11-30', staff: [{ ...suzuki, before: {}, after: {} }], ...given });
const run = (of: LedgerEvent, given: Partial<KeptRun> = {}): KeptRun => ({
  ...newRun(`run-${of.kind}`, `${TODAY}T01:00:00.000Z`),
  ...{ state: 'running', event: of, ...given },
});
const change = (after: Record<string, string>) =>
  event('manager-changed', { officeId: OFFICE_ID, staff: [], date: null, after });

test('who leaves and is 管理者 is named with their office and the first day without them', () => {
  expect(managersWhoGo(event('leave'), offices)).toMatchObject([
    { name: '鈴木 花子', from: '2026-12-01', office: { id: OFFICE_ID } },
  ]);
  expect(managersWhoGo(event('leave', { date: null }), offices)).toMatchObject([{ from: null }]);
  expect(managersWhoGo(event('transfer', { toOfficeId: 'other' }), offices)).toMatchObject([{ from: '2026-11-30' }]);
  expect(managersWhoGo(event('transfer', { toOfficeId: OFFICE_ID }), offices)).toEqual([]);
  for (const kind of ['rename', 'manager-changed', 'join'] as const)
    expect(managersWhoGo(event(kind), offices)).toEqual([]);
  expect(managersWhoGo(event('leave'), [anOffice({ ...offices[0], status: 'struck-off' })])).toEqual([]);
});

test.each<[string, KeptRun | null, number]>([
  ['nothing', null, 1],
  ['it being begun', run(change({}), { state: 'draft' }), 0],
  ['it being under way', run(change({ managerName: '見本 次郎' })), 0],
  ['it being done', run(change({ managerName: '見本 次郎' }), { state: 'done' }), 0],
  ['it being taken back', run(change({ managerName: '見本 次郎' }), { state: 'taken-back' }), 1],
  ['another role having changed', run(change({ systemManager: '見本 次郎' }), { state: 'done' }), 1],
  ['her having followed somebody once', run(change({ managerName: '鈴木 花子' }), { state: 'done' }), 1],
])('somebody has to follow her: seen to by %s', (_what, other, count) => {
  const leaves = run(event('leave'));
  const runs = other ? [leaves, other] : [leaves];
  expect(managersToFollow(leaves, runs, offices)).toHaveLength(count);
  expect(managerGoesTasks({ runs, offices, today: TODAY, shows: () => true })).toHaveLength(count);
});

test('a draft of her leaving asks for nothing yet; one long ago for nothing any more', () => {
  expect(managersToFollow(run(event('leave'), { state: 'draft' }), [], offices)).toEqual([]);
  const runs = [run(event('leave'), { state: 'done' })];
  expect(managerGoesTasks({ runs, offices, today: '2027-11-20', shows: () => true })).toEqual([]);
});

test('ホーム begins it for her office, with the role and the day', () => {
  const [task] = managerGoesTasks({ runs: [run(event('leave'))], offices, today: TODAY, shows: () => true });
  expect(task).toMatchObject({ title: '管理者の交代の手続きを始める：鈴木 花子さんの退職', due: '2026-12-01' });
  const asked = new URL(task?.to ?? '', 'app://renkei').searchParams;
  expect(Object.fromEntries(asked)).toEqual({
    ...{ event: 'manager-changed', office: OFFICE_ID, role: 'managerName', date: '2026-12-01' },
  });
});
