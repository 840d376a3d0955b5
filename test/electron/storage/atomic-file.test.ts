import type * as Fs from 'node:fs';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeFailure, writeFileAtomically } from '../../../electron/storage/atomic-file';
import { temporaryFolder } from '../../support/temporary-folder';

/** Faults that no test can bring about for real: the step that fails, and how. */
const fault = vi.hoisted(() => ({ step: '', code: '', times: 0 }));

vi.mock('node:fs/promises', async (importActual) => {
  const real = await importActual<typeof FsPromises>();
  const failing = (step: string): void => {
    if (fault.step !== step || fault.times === 0) return;
    fault.times -= 1;
    throw Object.assign(new Error(fault.code), { code: fault.code, syscall: step });
  };
  return {
    ...real,
    open: async (...asked: Parameters<typeof real.open>) => {
      const handle = await real.open(...asked);
      const write = handle.writeFile.bind(handle);
      handle.writeFile = async (content) => {
        if (fault.step === 'write') await write(Buffer.from(content as Uint8Array).subarray(0, 3));
        failing('write');
        await write(content);
      };
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        failing('fsync');
        await sync();
      };
      return handle;
    },
    rename: async (...asked: Parameters<typeof real.rename>) => {
      failing('rename');
      await real.rename(...asked);
    },
  };
});

/** Windows' letters that are there. */
const drives = vi.hoisted<string[]>(() => []);
vi.mock('node:fs', async (importActual) => {
  const real = await importActual<typeof Fs>();
  return { ...real, existsSync: (path: string) => drives.includes(path) || real.existsSync(path) };
});

const failNext = (step: string, code: string, times = 1): void => void Object.assign(fault, { step, code, times });

let folder: string;
let file: string;
beforeEach(() => {
  failNext('', '', 0);
  folder = join(temporaryFolder(), 'ひまわり 書類');
  mkdirSync(folder);
  file = join(folder, '様式1-1 葛\u{e0100}城 \u{20bb7}野.docx');
});

test('a file is written whole, over an older one too, and nothing else is left', async () => {
  expect(await writeFileAtomically(file, 'old')).toEqual({ ok: true, value: { file } });
  expect((await writeFileAtomically(file, new Uint8Array([1, 2, 3]))).ok).toBe(true);
  expect([...readFileSync(file)]).toEqual([1, 2, 3]);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a file that isn’t wanted any more never takes its place', async () => {
  writeFileSync(file, 'the old one');
  expect(await writeFileAtomically(file, 'the new one', { signal: AbortSignal.abort() })).toMatchObject({
    code: 'file/cancelled',
  });
  expect(readFileSync(file, 'utf8')).toBe('the old one');
  expect(readdirSync(folder)).toHaveLength(1);
});

describe('the old file stays and nothing half-written is left when', () => {
  beforeEach(() => writeFileSync(file, 'the old one'));

  test.each([
    ['the disk fills up while writing', 'write', 'ENOSPC', 'file/disk-full', '空き容量'],
    ['the quota is used up', 'write', 'EDQUOT', 'file/disk-full', '空き容量'],
    ['the disk fails while syncing', 'fsync', 'EIO', 'file/write-failed', '保存できませんでした'],
    ['another program holds the file', 'rename', 'EBUSY', 'file/in-use', '閉じてから'],
    ['the medium is write-protected', 'rename', 'EROFS', 'file/read-only', '書き込めません'],
    ['the share’s server is gone', 'write', 'ESTALE', 'file/place-gone', 'つながりが切れました'],
    ['the stick is gone, as Windows says it', 'fsync', 'UNKNOWN', 'file/place-gone', 'つながりが切れました'],
    [
      'the drive is gone before the file takes its place',
      'rename',
      'ENODEV',
      'file/place-gone',
      'つながりが切れました',
    ],
    ['name and place together are too long', 'rename', 'ENAMETOOLONG', 'file/path-too-long', '長すぎて'],
    ['the stick was pulled out', 'write', 'EIO', 'file/write-failed', '保存できませんでした'],
  ])('%s', async (_, step, code, problem, words) => {
    // On Windows what is held is waited for: below.
    const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
    onTestFinished(() => platform.mockRestore());
    failNext(step, code);
    const written = await writeFileAtomically(file, 'the new one');
    expect(written).toMatchObject({ ok: false, code: problem });
    expect(written.ok ? '' : written.message).toContain(words);
    expect(readFileSync(file, 'utf8')).toBe('the old one');
    expect(readdirSync(folder)).toHaveLength(1);
    // The next try works.
    expect((await writeFileAtomically(file, 'the new one')).ok).toBe(true);
  });

  test('Windows’ virus scanner holds the new file for a moment: it is tried again', async () => {
    const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    failNext('rename', 'EPERM', 2);
    expect((await writeFileAtomically(file, 'the new one')).ok).toBe(true);
    failNext('rename', 'EPERM', 99);
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 30_000));
    expect(await writeFileAtomically(file, 'newer')).toMatchObject({ code: 'file/in-use' });
    chmodSync(file, 0o444);
    if (process.getuid?.() !== 0)
      expect(await writeFileAtomically(file, 'newer')).toMatchObject({ code: 'file/protected' });
    clock.mockRestore();
    platform.mockRestore();
    expect(readFileSync(file, 'utf8')).toBe('the new one');
    // Windows removes nothing that is read-only.
    chmodSync(file, 0o644);
  });
});

// On Windows a folder's mode keeps nobody from writing into it.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a read-only folder, and one that is gone, say so',
  async () => {
    chmodSync(folder, 0o555);
    expect(await writeFileAtomically(file, 'x')).toMatchObject({ code: 'file/read-only' });
    chmodSync(folder, 0o755);
    expect(await writeFileAtomically(join(folder, 'gone', 'x.docx'), 'x')).toMatchObject({ code: 'file/read-only' });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('on Windows a stick that was pulled out is told from a folder that is gone by its letter', () => {
  const told = (path: string) => {
    const missing = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path });
    return writeFailure(missing, '様式.docx');
  };
  drives.push('C:\\');
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
  expect(told('E:\\提出\\.様式.tmp')).toMatchObject({ code: 'file/read-only' });
  platform.mockReturnValue('win32');
  expect(told('E:\\提出\\.様式.tmp')).toMatchObject({ code: 'file/place-gone' });
  expect(told('C:\\提出\\.様式.tmp')).toMatchObject({ code: 'file/read-only' });
  expect(told('\\\\server\\share\\.様式.tmp')).toMatchObject({ code: 'file/read-only' });
  platform.mockRestore();
  drives.length = 0;
});
