import { beforeEach, describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { update, type LedgerStore } from '../../../renderer/data/ledger-store';
import { databaseOf, eraseRecords } from '../../../renderer/data/open-ledger';
import type { StoredChange } from '../../../renderer/data/stored-change';
import { aPatient } from '../../builders/patient';
import { aStaff } from '../../builders/staff';
import { freshDisk, KEY, openOffice } from './office-on-disk';

const person = aStaff({ id: 'p1', name: '佐藤 健一', note: '' });
const noted = (note: string) => ({ ...person, note });

let store: LedgerStore;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  unwrap(await store.commit('入職を記録しました', [update('people', person)]));
});

const reopened = async (): Promise<LedgerStore> => {
  store.close();
  store = await openOffice();
  return store;
};

describe('a change', () => {
  test('is on disk with its event when it has been acknowledged, and only then in memory', async () => {
    const saw: string[] = [];
    store.subscribe(() => saw.push(store.read().records.people.get('p1')?.note ?? ''));
    const change = unwrap(await store.commit('メモを直しました', [update('people', noted('夜勤'))]));
    expect(saw).toEqual(['夜勤']);
    expect(change?.actor).toBe('山田 花子');
    const again = await reopened();
    expect(again.read().records.people.get('p1')?.note).toBe('夜勤');
    expect((await again.history('p1')).map(({ sentence }) => sentence)).toEqual([
      'メモを直しました',
      '入職を記録しました',
    ]);
  });

  test('that changes nothing is none', async () => {
    expect(unwrap(await store.commit('同じ', [update('people', person)]))).toBeNull();
    expect(await store.history('p1')).toHaveLength(1);
  });

  test('of several records is whole or not at all', async () => {
    const patient = aPatient({ id: 'x1' });
    const refused = await store.commit('x', [
      update('patients', patient),
      update('people', { ...person, name: 3 } as never),
    ]);
    expect(refused.ok).toBe(false);
    expect(store.read().records.patients.size).toBe(0);
    expect((await reopened()).read().records.patients.size).toBe(0);
  });

  test('fails with a sentence and leaves memory as it was when the disk refuses', async () => {
    store.close();
    const refused = await store.commit('メモ', [update('people', noted('失われる'))]);
    expect(refused).toMatchObject({ ok: false, code: 'ledger/storage-failed' });
    expect(store.read().records.people.get('p1')?.note).toBe('');
  });
});

describe('undo', () => {
  test('is a new change, and can itself be undone, also after a restart', async () => {
    const change = unwrap(await store.commit('メモ', [update('people', noted('夜勤'))]))!;
    await reopened();
    const back = unwrap(await store.undo(change.id))!;
    expect(store.read().records.people.get('p1')?.note).toBe('');
    expect(back.undoes).toBe(change.id);
    unwrap(await store.undo(back.id));
    expect(store.read().records.people.get('p1')?.note).toBe('夜勤');
    expect(await store.history('p1')).toHaveLength(4);
  });

  test('is refused, with the field, where a later change would be lost', async () => {
    const change = unwrap(await store.commit('メモ', [update('people', noted('一'))]))!;
    unwrap(await store.commit('メモ', [update('people', noted('二'))]));
    expect(await store.undo(change.id)).toMatchObject({ ok: false, code: 'ledger/changed-since' });
    expect(store.read().records.people.get('p1')?.note).toBe('二');
  });
});

describe('the record of what was done', () => {
  const tampered = async (work: (database: ReturnType<typeof databaseOf>) => Promise<unknown>) => {
    const database = databaseOf('own', KEY);
    await work(database);
    database.close();
    return (await (await reopened()).verifyAudit()).faults;
  };
  beforeEach(async () => {
    for (const note of ['一', '二', '三']) unwrap(await store.commit(`メモ ${note}`, [update('people', noted(note))]));
  });

  test('verifies, goes on after a restart, and after undo', async () => {
    await reopened();
    const change = unwrap(await store.commit('四', [update('people', noted('四'))]))!;
    unwrap(await store.undo(change.id));
    expect(await store.verifyAudit()).toEqual({ links: 6, erased: 0, faults: [] });
  });

  test('tells a change that was rewritten by somebody who has the key', async () => {
    const [, , third] = await databaseOf('own', KEY).changes.orderBy('sequence').toArray();
    const rewritten: StoredChange = { ...third!, actor: '別の人' };
    expect(await tampered((database) => database.changes.put(rewritten))).toEqual([
      { kind: 'payload-changed', sequence: 3 },
    ]);
  });

  test('tells links that were taken out or cut off', async () => {
    const [, second, , fourth] = await databaseOf('own', KEY).audit.orderBy('sequence').toArray();
    expect(await tampered((database) => database.audit.delete(fourth!.id))).toEqual([{ kind: 'cut-off', sequence: 4 }]);
    expect(await tampered((database) => database.audit.delete(second!.id))).toContainEqual({
      kind: 'gap',
      sequence: 2,
    });
  });

  test('still holds when what was written is erased for good', async () => {
    const [, second] = await databaseOf('own', KEY).changes.orderBy('sequence').toArray();
    expect(await tampered((database) => database.changes.delete(second!.id))).toEqual([]);
    expect((await store.verifyAudit()).erased).toBe(1);
  });
});

test('an erased ledger is gone', async () => {
  store.close();
  await eraseRecords('own');
  store = await openOffice();
  expect(store.read().records.people.size).toBe(0);
});
