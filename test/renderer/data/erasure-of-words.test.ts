import { beforeEach, describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { IMPORT_DRAFT, VIEWS } from '../../../renderer/data/meta-store';
import { keepUserName, userNames } from '../../../renderer/data/user-names';
import { aStaff } from '../../builders/staff';
import { freshDisk, openOffice } from './office-on-disk';

const gone = aStaff({ id: 'p1', name: '佐藤 健一', status: 'struck-off', struckOffOn: '2026-11-20' });

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  unwrap(await store.records.commit('はじめ', [update('people', gone)]));
});
const erases = async (): Promise<void> => void unwrap(await store.erasure.erase({ table: 'people', id: gone.id }));
const draft = (typed: string) => ({ tables: { staff: { decisions: { holders: { [typed]: 'p9' } } } } });

describe('erasing somebody for good', () => {
  test('takes the import along in which the name was typed, and no other', async () => {
    await store.meta.write(IMPORT_DRAFT, draft('佐藤健一'));
    await erases();
    expect(await store.meta.read(IMPORT_DRAFT)).toBeUndefined();
  });

  test('leaves an import that is about others', async () => {
    await store.meta.write(IMPORT_DRAFT, draft('見本 太郎'));
    await erases();
    expect(await store.meta.read(IMPORT_DRAFT)).toEqual(draft('見本 太郎'));
  });

  test('takes the views of lists that search for the name', async () => {
    const [about, other] = [
      { id: 'v1', name: '確認', query: '佐藤 健一' },
      { id: 'v2', name: '看護師', query: '看護' },
    ];
    await store.meta.write(`${VIEWS}people`, [about, other]);
    await erases();
    expect(await store.meta.read(`${VIEWS}people`)).toEqual([other]);
  });

  test('takes the name from those who may be at this PC', async () => {
    for (const name of ['佐藤 健一', '見本 花子']) unwrap(await keepUserName(store.meta, name));
    await erases();
    expect(await userNames(store.meta)).toEqual(['見本 花子']);
  });
});
