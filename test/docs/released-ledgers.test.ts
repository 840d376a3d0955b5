import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const ledgers = 'test/fixtures/ledgers';

/** Releases by their headings, which have a day: those in the making have none yet. */
const releasedIn = (changelog: string): string[] =>
  [...changelog.matchAll(/^## (\d+\.\d+\.\d+\S*?)（(?!開発中)/gm)].map(([, version = '']) => version);
const without = (changelog: string): string[] =>
  releasedIn(changelog).filter((version) => !existsSync(join(root, ledgers, `v${version}`, 'contents.json')));

test('each version that offices have had left a ledger here, which the app of today opens (e2e/storage/earlier-ledgers)', () => {
  expect(without(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))).toEqual([]);
});

test('one of which none was kept is named', () => {
  const changelog =
    '## 9.2.0（開発中）\n\n- …\n\n## 9.1.0（令和9年4月1日）\n\n- …\n\n## 9.0.0-beta.1（令和9年3月1日）\n';
  expect(without(changelog)).toEqual(['9.1.0', '9.0.0-beta.1']);
});
