import { beforeEach, expect, test } from 'vitest';
import { auditKinds } from '@shared/audit/chain';
import { auditEntryOf } from '@shared/audit/audit-entry';
import { unwrap } from '@shared/problems/problem';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { auditContentOf } from '../../../renderer/data/record-entry';
import { update } from '../../../renderer/data/records';
import { databaseOf } from '../../../renderer/data/open-ledger';
import { anOffice, OFFICE_ID } from '../../builders/organization';
import { aStaff } from '../../builders/staff';
import { freshDisk, KEY, openOffice } from './office-on-disk';

const gone = { status: 'struck-off', struckOffOn: '2020-04-01' } as const;
const [one, other] = [
  aStaff({ id: 'p1', name: '足立 花子', ...gone }),
  aStaff({ id: 'p2', name: '石田 次郎', ...gone }),
];

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  unwrap(
    await store.records.commit('足しました', [
      update('offices', anOffice()),
      update('people', one),
      update('people', other),
    ]),
  );
});

const hold = async (table: 'people' | 'offices', recordId: string, note = '') =>
  unwrap(await store.retention.hold({ table, recordId, reason: 'inspection', note }, '足立 花子'));
const erased = (id: string) => store.erasure.erase({ table: 'people', id });
const told = async (): Promise<string[]> => {
  const { entries } = await store.audit.page({ kinds: new Set(auditKinds), before: null, count: 9 });
  return entries.map((entry) => auditEntryOf(entry.link, auditContentOf(entry), () => null).what);
};

test('periods and what is to stay are there again after a start, and stand in the record', async () => {
  unwrap(await store.retention.setPeriod('staff', { years: 5, basis: '文書規程' }));
  await hold('people', 'p1', '12月の運営指導まで');
  store.disk.close();
  store = await openOffice();
  const { periods, holds } = await store.retention.read();
  expect(periods).toEqual({ staff: { years: 5, basis: '文書規程' } });
  expect(holds).toMatchObject([{ table: 'people', recordId: 'p1', by: '山田 花子', note: '12月の運営指導まで' }]);
  expect(await told()).toEqual(
    expect.arrayContaining([
      '「職員の記録、誓約・教育」の保存の期間を 5年にしました',
      '職員「足立 花子」を、消さずに残すことにしました（運営指導・監査：12月の運営指導まで）',
    ]),
  );
});

test('what is held isn’t erased, by whichever screen; when it is lifted that stands in the record, and it can be', async () => {
  const { holds } = await hold('people', 'p1');
  expect(await erased('p1')).toMatchObject({ code: 'ledger/held' });
  expect((await store.erasure.plan({ table: 'people', id: 'p1' })).held).toContain('運営指導・監査');
  unwrap(await erased('p2'));
  unwrap(await store.retention.lift(holds[0]?.id ?? '', '足立 花子'));
  expect((await told())[0]).toBe('職員「足立 花子」を消さずに残すのをやめました（運営指導・監査）');
  unwrap(await erased('p1'));
  expect(await store.retention.lift('gone', '')).toMatchObject({ code: 'ledger/not-found' });
});

test('an office that is held keeps all of its people', async () => {
  await hold('offices', OFFICE_ID);
  for (const id of ['p1', 'p2']) expect(await erased(id)).toMatchObject({ code: 'ledger/held' });
});

test('somebody who is erased stands in no note of what is held; the hold itself stays', async () => {
  await hold('people', 'p1', '石田 次郎さんとの件');
  unwrap(await erased('p2'));
  expect((await store.retention.read()).holds).toMatchObject([{ recordId: 'p1', note: '' }]);
  expect((await told()).join()).not.toContain('石田');
});

test('a list that can’t be read is no empty one: nothing is erased', async () => {
  await hold('people', 'p1');
  const database = databaseOf('own', KEY);
  await database.meta.put({ key: 'holds', value: 'damaged' });
  database.close();
  await expect(erased('p1')).resolves.toMatchObject({ ok: false });
  expect(store.memory.read().records.people.has('p1')).toBe(true);
});

test('閲覧 changes neither', async () => {
  store.disk.close();
  store = await openOffice({ isReadOnly: true } as never);
  expect(await store.retention.setPeriod('staff', { years: 5, basis: '' })).toMatchObject({ code: 'role/reads-only' });
});
