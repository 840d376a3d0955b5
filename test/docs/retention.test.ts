import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from '../../electron/dev/checking/source-tree.mjs';
import { retention } from '@shared/backup/rotation';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/retention.md');

test('everything that the main process puts into its own folder stands in the table of what is kept how long', () => {
  const main = filesUnder(join(root, 'electron'), '', (path) => /^dev(\/|$)/.test(path)).filter((path) =>
    path.endsWith('.ts'),
  );
  const names = main.flatMap((path) =>
    Array.from(read(`electron/${path}`).matchAll(/join\((?:places\.)?profile, '([\w.-]+)'/g), ([, name = '']) => name),
  );
  const besideKeys = main.flatMap((path) =>
    Array.from(read(`electron/${path}`).matchAll(/'(own\.[a-z-]+\.json)'/g), ([, name = '']) => name),
  );
  expect(besideKeys).toContain('own.anchor.json');
  const AT_START = 'IndexedDB-at-start';
  const here = [...new Set([...names, AT_START, 'settings.json', ...besideKeys])];
  // LibreOffice's own, within papers-at-work.
  const elsewhere = ['user'];
  expect(here.length).toBeGreaterThan(9);
  expect(here.filter((name) => !page.includes(name) && !elsewhere.includes(name))).toEqual([]);
});

test('how long and how much is as the code has it', () => {
  expect(page).toContain(`その日の${retention.today}つ、${retention.days}日分、${retention.months}か月分`);
  for (const [said, path, code] of [
    ['1MB ごと', 'electron/storage/log.ts', 'file.maxSize = 1024 * 1024'],
    ['128KB ごと', 'electron/asks/asked-record.ts', 'LONGEST = 128 * 1024'],
    ['| 1分 |', 'electron/shell/copied-secret.ts', 'MINUTE = 60_000'],
    ['| 30秒 |', 'renderer/features/credentials/use-shown-secret.ts', 'LONGEST = 30_000'],
    ['| 1日 |', 'electron/backup/backup-target.ts', 'ABANDONED = 24 * 60 * 60 * 1000'],
    ['400件まで', 'electron/backup/whole-backups.ts', 'MOST = 400'],
  ] as const) {
    expect(page).toContain(said);
    expect(read(path)).toContain(code);
  }
});

test('nobody switches crash dumps on', () => {
  const main = filesUnder(join(root, 'electron'), '', (path) => /^dev(\/|$)/.test(path)).filter((path) =>
    path.endsWith('.ts'),
  );
  expect(main.filter((path) => read(`electron/${path}`).includes('crashReporter'))).toEqual([]);
});
