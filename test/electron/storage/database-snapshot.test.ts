import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepRecords, setSnapshotAside } from '../../../electron/storage/database-snapshot';

let profile: string;
let level: string;
const session = () => join(profile, 'session');
const kept = (name: string) => join(profile, 'IndexedDB-at-start', 'ledger.leveldb', name);
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'records aside-'));
  level = join(session(), 'IndexedDB', 'ledger.leveldb');
  mkdirSync(level, { recursive: true });
  for (const name of ['CURRENT', 'MANIFEST-000001', '000003.log', '000005.ldb', 'LOCK'])
    writeFileSync(join(level, name), name);
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

test('what Chromium deletes or goes on writing stays as it was; tables take no space', async () => {
  const blob = join(session(), 'IndexedDB', 'ledger.blob', '1', '00', '7');
  mkdirSync(join(blob, '..'), { recursive: true });
  writeFileSync(blob, 'a chunk');
  await keepRecords(profile, session());
  expect(statSync(kept('000005.ldb')).ino).toBe(statSync(join(level, '000005.ldb')).ino);
  appendFileSync(join(level, '000003.log'), ' and more');
  appendFileSync(join(level, 'MANIFEST-000001'), ' and more');
  rmSync(join(session(), 'IndexedDB'), { recursive: true });
  for (const name of ['CURRENT', 'MANIFEST-000001', '000003.log', '000005.ldb'])
    expect(readFileSync(kept(name), 'utf8')).toBe(name);
  expect(existsSync(kept('LOCK'))).toBe(false);
  expect(readFileSync(join(profile, 'IndexedDB-at-start/ledger.blob/1/00/7'), 'utf8')).toBe('a chunk');
});

test('each start keeps anew what there is; where there is nothing, what was there before stays', async () => {
  await keepRecords(profile, session());
  rmSync(join(level, '000005.ldb'));
  await keepRecords(profile, session());
  expect(existsSync(kept('000005.ldb'))).toBe(false);
  rmSync(join(session(), 'IndexedDB'), { recursive: true });
  await keepRecords(profile, session());
  expect(readFileSync(kept('000003.log'), 'utf8')).toBe('000003.log');
});

test('what is set aside has the day for a name, and no second one takes its place', async () => {
  expect(await setSnapshotAside(profile, '2026-11-20')).toBeNull();
  await keepRecords(profile, session());
  expect(await setSnapshotAside(profile, '2026-11-20')).toBe('IndexedDB-damaged-2026-11-20');
  await keepRecords(profile, session());
  expect(await setSnapshotAside(profile, '2026-11-20')).toBe('IndexedDB-damaged-2026-11-20-2');
  expect(readFileSync(join(profile, 'IndexedDB-damaged-2026-11-20/ledger.leveldb/000003.log'), 'utf8')).toBe(
    '000003.log',
  );
});
