import { beforeEach, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { keepUserName, userNames } from '../../../renderer/data/user-names';
import { freshDisk, openOffice } from './office-on-disk';

let meta: LedgerStores['meta'];
beforeEach(async () => {
  freshDisk();
  ({ meta } = await openOffice());
});
const says = async (...names: string[]): Promise<readonly string[] | null> => {
  for (const name of names) unwrap(await keepUserName(meta, name));
  return userNames(meta);
};

test('nobody was asked yet; who leaves it empty was', async () => {
  expect(await userNames(meta)).toBeNull();
  expect(await says('')).toEqual([]);
});

test('who said a name is there to choose, the last first, each once', async () => {
  expect(await says('見本 花子', '見本 太郎', '見本 花子', '')).toEqual(['見本 花子', '見本 太郎']);
});

test('no more than share a PC', async () => {
  const names = await says(...Array.from({ length: 12 }, (_, i) => `見本 ${i}`));
  expect([names?.length, names?.[0]]).toEqual([8, '見本 11']);
});
