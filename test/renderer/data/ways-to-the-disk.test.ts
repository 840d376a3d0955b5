import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IDBObjectStore } from 'fake-indexeddb';
import { unwrap } from '@shared/problems/problem';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { aStaff } from '../../builders/staff';
import { freshDisk, openOffice } from './office-on-disk';

const person = aStaff({ id: 'p1', note: '' });

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  unwrap(await store.records.commit('入職を記録しました', [update('people', person)]));
});
afterEach(() => {
  vi.restoreAllMocks();
  store.disk.close();
});

/** What an act asks of the disk and is answered, in order: `put people`, `→ put people`. */
async function asked(act: () => Promise<unknown>): Promise<string[]> {
  const all: string[] = [];
  for (const way of ['put', 'add', 'get', 'getAll', 'openCursor'] as const) {
    const real = IDBObjectStore.prototype[way] as (...given: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(function (this: IDBObjectStore, ...given: unknown[]) {
      const request = real.apply(this, given);
      const name = `${way} ${this.name}`;
      all.push(name);
      request.addEventListener('success', () => all.push(`→ ${name}`));
      return request as never;
    });
  }
  await act();
  return all;
}

/**
 * An edit is on the disk once that has said so; until then somebody waits. Each row that is written, and each answer that is waited for,
 * costs a way to the disk's process and back.
 */
test('an edit writes seven rows, three of them its entry in the list, and waits for the disk twice', async () => {
  const all = await asked(async () =>
    unwrap(await store.records.commit('メモを直しました', [update('people', { ...person, note: 'x' })])),
  );
  const writes = all.filter((one) => /^(put|add) /.test(one));
  expect(writes.sort()).toEqual(['add audit', 'add changes', 'put meta', 'put people', ...Array(3).fill('put writes')]);
  // What is read, is read together; when the first row is said to be written, all others are on their way.
  const isAsked = (one: string): boolean => !one.startsWith('→');
  const isWrite = (one: string): boolean => /(put|add) /.test(one);
  const firstRead = all.findIndex((one) => !isAsked(one));
  expect(all.slice(0, firstRead).filter((one) => /^(get|getAll|openCursor) /.test(one))).toHaveLength(2);
  const firstWritten = all.findIndex((one) => !isAsked(one) && isWrite(one));
  expect(all.slice(firstWritten).filter(isAsked)).toEqual([]);
});
