import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import type * as Timers from 'node:timers/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { HeldFiles, RenameRefused } from '../../../electron/storage/held-files';
import { temporaryFolder } from '../../support/temporary-folder';

/** Milliseconds that have passed, and until when Windows refuses. */
const windows = vi.hoisted(() => ({ now: 0, heldUntil: 0, code: 'EPERM', opens: true, pauses: [] as number[] }));

vi.mock('node:timers/promises', () => ({
  setTimeout: ((pause: number, _: unknown, { signal }: { signal: AbortSignal }) => {
    if (signal.aborted) return Promise.reject(new Error('aborted'));
    windows.now += pause;
    windows.pauses.push(pause);
    return Promise.resolve();
  }) as unknown as typeof Timers.setTimeout,
}));
vi.mock('node:fs/promises', async (importActual) => {
  const real = await importActual<typeof FsPromises>();
  const refuse = (): never => {
    throw Object.assign(new Error(windows.code), { code: windows.code });
  };
  return {
    ...real,
    rename: async (...asked: Parameters<typeof real.rename>) =>
      windows.now < windows.heldUntil ? refuse() : real.rename(...asked),
    open: async (...asked: Parameters<typeof real.open>) => (windows.opens ? real.open(...asked) : refuse()),
  };
});

let files: HeldFiles;
let told: (string | null)[];
let from: string;
let to: string;
beforeEach(() => {
  Object.assign(windows, { now: 0, heldUntil: 0, code: 'EPERM', opens: true, pauses: [] });
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  vi.spyOn(performance, 'now').mockImplementation(() => windows.now);
  const folder = temporaryFolder();
  [from, to] = [join(folder, '.new.tmp'), join(folder, '様式2 佐藤.docx')];
  writeFileSync(from, 'new');
  writeFileSync(to, 'old');
  told = [];
  files = new HeldFiles();
  files.onWait = (path) => void told.push(path);
});

test('what a virus scanner holds for a second takes its place, and nobody hears of it', async () => {
  windows.heldUntil = 1_000;
  await files.rename(from, to);
  expect(readFileSync(to, 'utf8')).toBe('new');
  expect(told).toEqual([]);
});

test('whoever waits longer than two seconds hears what for, and when it is over', async () => {
  windows.heldUntil = 50_000;
  await files.rename(from, to);
  expect(readFileSync(to, 'utf8')).toBe('new');
  expect(told).toEqual([to, null]);
  expect(Math.max(...windows.pauses)).toBeLessThanOrEqual(200);
});

test('after a minute it is said that it is held', async () => {
  windows.heldUntil = Infinity;
  const refused = await files.rename(from, to).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'EPERM', why: 'held' });
  expect(refused).toBeInstanceOf(RenameRefused);
  expect(windows.now).toBeGreaterThanOrEqual(60_000);
  expect(windows.now).toBeLessThan(61_000);
  expect(readFileSync(to, 'utf8')).toBe('old');
  expect(told).toEqual([to, null]);
});

test('whoever doesn’t want to wait ends it', async () => {
  windows.heldUntil = Infinity;
  files.onWait = (path) => {
    told.push(path);
    if (path !== null) files.stopWaiting();
  };
  await expect(files.rename(from, to)).rejects.toMatchObject({ why: 'held' });
  expect(windows.now).toBeLessThan(3_000);
  expect(told).toEqual([to, null]);
});

test('where nobody can be told, it waits for as long as the caller says', async () => {
  windows.heldUntil = Infinity;
  await expect(files.rename(from, to, 500)).rejects.toMatchObject({ why: 'held' });
  expect(windows.now).toBeLessThan(1_000);
});

describe('one answer of Windows, two reasons:', () => {
  test.each([
    ['EPERM', 'EPERM', 'protected'],
    ['EACCES', 'EACCES', 'protected'],
  ])('a file that can’t be opened for writing (%s) is protected, and not waited for', async (_, code, why) => {
    Object.assign(windows, { heldUntil: Infinity, code, opens: false });
    await expect(files.rename(from, to)).rejects.toMatchObject({ code, why });
    expect(windows.pauses).toEqual([]);
  });

  test('a new file that nothing stands in the place of is held itself', async () => {
    windows.heldUntil = 700;
    await files.rename(from, `${to}.other`);
    expect(readFileSync(`${to}.other`, 'utf8')).toBe('new');
  });

  test('what is busy is held, whatever else', async () => {
    Object.assign(windows, { heldUntil: 300, code: 'EBUSY', opens: false });
    await files.rename(from, to);
    expect(readFileSync(to, 'utf8')).toBe('new');
  });
});

test('elsewhere nothing is waited for, and the system’s answer is the answer', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
  windows.heldUntil = Infinity;
  await expect(files.rename(from, to)).rejects.not.toBeInstanceOf(RenameRefused);
  expect(windows.pauses).toEqual([]);
});

test.skipIf(process.platform === 'win32')('elsewhere a read-only file gives way to a new one', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
  chmodSync(to, 0o444);
  await files.rename(from, to);
  expect(readFileSync(to, 'utf8')).toBe('new');
});
