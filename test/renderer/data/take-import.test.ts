import { IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Change } from '@shared/ledger/change';
import { currentDay } from '../../../renderer/data/clock';
import { unwrap, type Result } from '@shared/problems/problem';
import type { ReadValue } from '@shared/tables/import/reading';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { databaseOf } from '../../../renderer/data/open-ledger';
import { takeImport, viewOfRecords, type ImportOrder } from '../../../renderer/data/take-import';
import { aCorporation, anOffice, OFFICE_ID } from '../../builders/organization';
import { aStaff } from '../../builders/staff';
import { aReading, networks } from '../../shared/tables/matching/planning';
import { freshDisk, KEY, openOffice } from './office-on-disk';

const places = { networks, officeInUse: OFFICE_ID };
const SATO = { name: '佐藤 健一', kana: 'さとう けんいち', jobType: '看護師' };
const ROWS = [
  { ...SATO, jobType: '准看護師' },
  { name: '西村 陽子', kana: 'にしむら ようこ', jobType: '介護支援専門員' },
  { name: '橋本 亮', kana: 'はしもと りょう', jobType: '理学療法士' },
];

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  const person = aStaff({ id: 'p1', ...SATO, employeeNumber: '' });
  const updates = [update('corporations', aCorporation()), update('offices', anOffice()), update('people', person)];
  unwrap(await store.records.commit('始めました', updates));
});

const reopened = async (): Promise<void> => {
  store.disk.close();
  store = await openOffice();
};
const order = (rows: Record<string, ReadValue>[] = ROWS): ImportOrder => {
  const reading = aReading(rows);
  const view = viewOfRecords(store.memory.read().records, places);
  return {
    ...{ file: '職員名簿R8.xlsx', reading, decisions: noDecisions },
    plan: planImport(reading, view, noDecisions, currentDay()),
  };
};
const take = (given = order()): Promise<Result<Change>> => takeImport(store.records, given, places);
const names = (): string[] => [...store.memory.read().records.people.values()].map(({ name }) => name).sort();
const deeds = async (): Promise<unknown[]> => {
  const database = databaseOf('own', KEY);
  const notes = await database.notes.toArray();
  database.close();
  return notes.map(({ content }) => content);
};

describe('taking a table', () => {
  test('is one change, on disk with what tells of it', async () => {
    const change = unwrap(await take());
    expect(change.sentence).toBe('職員名簿R8.xlsx から 3人を取り込みました');
    expect(change.records).toHaveLength(3);
    await reopened();
    expect(names()).toEqual(['佐藤 健一', '橋本 亮', '西村 陽子'].sort());
    expect(store.memory.read().records.people.get('p1')?.jobType).toBe('准看護師');
    const rows = { new: 2, changed: 1, same: 0, fix: 0, left: 0 };
    expect(await deeds()).toMatchObject([{ file: '職員名簿R8.xlsx', of: 'staff', rows, change: change.id }]);
    expect((await store.audit.verify()).faults).toEqual([]);
  });

  test('is taken back as one, and is then as if nothing had been', async () => {
    const before = [...store.memory.read().records.people.values()];
    unwrap(await take());
    unwrap(await store.records.undo(store.records.lastOfSession() ?? ''));
    expect([...store.memory.read().records.people.values()]).toEqual(before);
    await reopened();
    expect([...store.memory.read().records.people.values()]).toEqual(before);
  });

  test('is taken back from history, too, after a restart; and taken again by undoing that', async () => {
    const change = unwrap(await take());
    await reopened();
    const back = unwrap(await store.records.undo(change.id));
    expect(names()).toEqual(['佐藤 健一']);
    unwrap(await store.records.undo(back?.id ?? ''));
    expect(names()).toHaveLength(3);
  });

  test.each(['people', 'changes', 'audit', 'notes', 'meta'])(
    'is nothing at all when %s can’t be written',
    async (table) => {
      const given = order();
      const { put, add } = FDBObjectStore.prototype;
      const refusing = (before: typeof put) =>
        function (this: { name: string }, ...facts: Parameters<typeof put>) {
          if (this.name === table) throw new DOMException('no', 'UnknownError');
          return before.apply(this, facts);
        };
      const spies = [
        vi.spyOn(FDBObjectStore.prototype, 'put').mockImplementation(refusing(put)),
        vi.spyOn(FDBObjectStore.prototype, 'add').mockImplementation(refusing(add)),
      ];
      expect((await take(given)).ok).toBe(false);
      for (const spy of spies) spy.mockRestore();
      expect(names()).toEqual(['佐藤 健一']);
      await reopened();
      expect(names()).toEqual(['佐藤 健一']);
      expect(store.memory.read().records.people.get('p1')?.jobType).toBe('看護師');
      expect(await deeds()).toEqual([]);
      expect((await store.audit.verify()).faults).toEqual([]);
    },
  );

  test('is refused, with the lines, when the ledger was changed meanwhile under what was shown', async () => {
    const given = order();
    const person = store.memory.read().records.people.get('p1');
    unwrap(await store.records.commit('職種', [update('people', { ...person!, jobType: '保健師' })]));
    expect(await take(given)).toMatchObject({ ok: false, code: 'import/changed-since', details: { lines: '2' } });
    expect(names()).toEqual(['佐藤 健一']);
    unwrap(await take());
    expect(store.memory.read().records.people.get('p1')?.jobType).toBe('准看護師');
  });

  test('goes on when something else was changed meanwhile, and overwrites nothing of it', async () => {
    const given = order();
    const person = store.memory.read().records.people.get('p1');
    unwrap(await store.records.commit('メモ', [update('people', { ...person!, note: '夜勤なし' })]));
    unwrap(await take(given));
    expect(store.memory.read().records.people.get('p1')).toMatchObject({ jobType: '准看護師', note: '夜勤なし' });
  });

  test('comes once: whoever presses twice gets the people once', async () => {
    const given = order();
    const [first, second] = await Promise.all([take(given), take(given)]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, code: 'import/changed-since' });
    expect(names()).toHaveLength(3);
  });

  test('that holds nothing new changes nothing, and says so', async () => {
    expect(await take(order([SATO]))).toMatchObject({ ok: false, code: 'import/nothing' });
    expect(await deeds()).toEqual([]);
  });
});
