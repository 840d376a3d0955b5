import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as FsPromises from 'node:fs/promises';
import { copyFile, rename } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRecords } from '../../../electron/storage/database-snapshot';

vi.mock('node:fs/promises', { spy: true });

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

test('a failure leaves what was kept before, and nothing half-made', async () => {
  await keepRecords(profile, session());
  rmSync(join(level, '000005.ldb'));
  vi.mocked(copyFile).mockRejectedValueOnce(new Error('ENOSPC'));
  await expect(keepRecords(profile, session())).rejects.toThrow('ENOSPC');
  expect(readFileSync(kept('000005.ldb'), 'utf8')).toBe('000005.ldb');
  expect(readdirSync(profile).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('a scanner that holds the new copy costs neither it nor the one before; a start that ended in between has it, too', async () => {
  await keepRecords(profile, session());
  rmSync(join(level, '000005.ldb'));
  // The old one has gone out of the way, and the new one can't come.
  const { rename: real } = await vi.importActual<typeof FsPromises>('node:fs/promises');
  vi.mocked(rename).mockImplementationOnce(real).mockRejectedValueOnce(new Error('EPERM'));
  await expect(keepRecords(profile, session())).rejects.toThrow('EPERM');
  expect(readFileSync(kept('000005.ldb'), 'utf8')).toBe('000005.ldb');
  renameSync(join(profile, 'IndexedDB-at-start'), join(profile, 'IndexedDB-at-start.before'));
  vi.mocked(copyFile).mockRejectedValueOnce(new Error('ENOSPC'));
  await expect(keepRecords(profile, session())).rejects.toThrow('ENOSPC');
  expect(readFileSync(kept('000005.ldb'), 'utf8')).toBe('000005.ldb');
  expect(readdirSync(profile).sort()).toEqual(['IndexedDB-at-start', 'session']);
});
