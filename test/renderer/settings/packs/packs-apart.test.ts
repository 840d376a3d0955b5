import { expect, test } from 'vitest';
import type { PackListing } from '@shared/ipc/contract';
import { packsApart } from '../../../../renderer/features/settings/packs/packs-apart';

const listing = (id: string): PackListing => ({ name: id, pack: { ok: true, value: { id } } }) as PackListing;

test('forms that were made here are called 自分の様式, and stand by themselves', () => {
  const own = listing('own-0a1b2c3d');
  const city = listing('nagareyama-tritrus');
  const broken = { name: '見本', pack: { ok: false } } as PackListing;
  expect(packsApart([city, own, broken])).toEqual([
    { title: '自分の様式', listings: [own] },
    { title: '市・ネットワークの様式', listings: [city, broken] },
  ]);
  expect(packsApart([city]).map(({ title }) => title)).toEqual(['市・ネットワークの様式']);
});
