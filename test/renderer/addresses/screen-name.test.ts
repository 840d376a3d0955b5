import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { places, screenName, screens } from '../../../renderer/addresses/screens';

const routes = readFileSync(join(import.meta.dirname, '../../../renderer/shell/routes.tsx'), 'utf8');
const addresses = [...routes.matchAll(/<Route path="([^"]+)"/g)].map(([, path = '']) => path);

test('each address of the routes has the name of its screen', () => {
  expect(addresses.length).toBeGreaterThan(25);
  for (const address of addresses) {
    const named = screenName(address.replaceAll(/:(\w+)\??/g, '$1'));
    expect(named === screens[0].label, `${address}: ${named}`).toBe(address === '/');
  }
});

test.each([
  ['/', 'ホーム'],
  ['/ledger/people/7d1f7a63', '台帳'],
  // „台帳“ as a way back led to what was taken in.
  ['/ledger/import', 'Excel の取り込み'],
  ['/procedures/佐藤 健一さんの退職', '手続き'],
  ['/procedures/overview', '早見表'],
  ['/settings/records', '設定 › 操作の記録'],
  ['/settings', '設定'],
  ['/guide/lost-or-leaked', 'はじめに（使い方）'],
  ['/educational', 'ホーム'],
])('%s is %s: never whom it is about', (address, name) => expect(screenName(address)).toBe(name));

test('no place has the name of another', () => {
  const names = [...screens, ...places].map(({ label }) => label);
  expect(new Set(names).size).toBe(names.length);
});
