import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import type * as Files from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { inWorkFolder } from '../../../electron/programs/work-folder';
import { temporaryFolder } from '../../support/temporary-folder';

const held = vi.hoisted(() => ({ isHeld: false }));

// A fake only here: no other program holds a file against its removal on Linux.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Files>();
  const rm: typeof real.rm = (...order) =>
    held.isHeld ? Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' })) : real.rm(...order);
  return { ...real, rm };
});

beforeEach(() => {
  held.isHeld = false;
});

const write = (folder: string): Promise<string> => {
  writeFileSync(join(folder, 'paper.docx'), 'x');
  return Promise.resolve(folder);
};

test('the folder of a paper is gone when its work is done, and when that fails', async () => {
  const base = join(temporaryFolder(), 'work');
  expect(existsSync(await inWorkFolder(base, write))).toBe(false);
  await expect(inWorkFolder(base, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(readdirSync(base)).toEqual([]);
});

test('what was made stays made where Windows still holds a file of the folder', async () => {
  held.isHeld = true;
  const base = join(temporaryFolder(), 'work');
  expect(await inWorkFolder(base, () => Promise.resolve('made'))).toBe('made');
});
