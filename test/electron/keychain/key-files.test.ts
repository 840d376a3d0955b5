import { chmodSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keysFileText, sealedFile, type KeysFile } from '@shared/vault/keys-file';
import { KeyFiles } from '../../../electron/keychain/key-files';
import { someKeys } from '../../builders/keys';
import { temporaryFolder } from '../../support/temporary-folder';

/** A disk that gives a file's sectors back no more, which no test can bring about for real. */
const fault = vi.hoisted(() => ({ code: '', name: '', step: 'read' }));
vi.mock('node:fs/promises', async (importActual) => {
  const real = await importActual<typeof FsPromises>();
  const readFile = (path: string, encoding: 'utf8') =>
    fault.step === 'read' && fault.name && path.endsWith(fault.name)
      ? Promise.reject(Object.assign(new Error(fault.code), { code: fault.code }))
      : real.readFile(path, encoding);
  const rename = (from: string, to: string) =>
    fault.step === 'rename' && to.endsWith(fault.name)
      ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
      : real.rename(from, to);
  return { ...real, readFile, rename };
});

let folder: string;
let files: KeyFiles;
beforeEach(() => {
  Object.assign(fault, { code: '', name: '', step: 'read' });
  folder = join(temporaryFolder(), 'profile', 'keys');
  files = new KeyFiles(folder);
});
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
/** The next generation: with the same ways in. */
const next = (file: KeysFile): KeysFile => sealedFile({ ...file, generation: file.generation + 1 });

test.skipIf(process.platform === 'win32')(
  'the key files and their folder are for this PC’s user alone; those of before become so',
  async () => {
    const { file } = await someKeys();
    await files.create('own', file);
    await files.save('own', file, next(file));
    const modes = (): string[] =>
      [folder, join(folder, 'own.json'), join(folder, 'own.previous.json')].map((path) =>
        (statSync(path).mode & 0o777).toString(8),
      );
    expect(modes()).toEqual(['700', '600', '600']);
    chmodSync(join(folder, 'own.json'), 0o644);
    chmodSync(join(folder, 'own.previous.json'), 0o664);
    chmodSync(folder, 0o755);
    expect((await new KeyFiles(folder).load('own')).found).toBe('file');
    expect(modes()).toEqual(['700', '600', '600']);
  },
);

describe('the two key files', () => {
  let first: KeysFile;
  beforeEach(async () => {
    first = (await someKeys()).file;
    expect(await files.create('own', first)).toEqual({ ok: true, value: null });
  });

  test('of a ledger whose first can’t be written are none at all', async () => {
    Object.assign(fault, { step: 'rename', name: 'sample.json' });
    expect(await files.create('sample', first)).toMatchObject({ ok: false });
    expect(readdirSync(folder).filter((name) => name.startsWith('sample'))).toEqual([]);
  });

  test('begin equal; after a change the last good one is kept beside the new one', async () => {
    expect(read('own.previous.json')).toBe(read('own.json'));
    expect(await files.save('own', first, next(first))).toEqual({ ok: true, value: null });
    expect(read('own.json')).toBe(keysFileText(next(first)));
    expect(read('own.previous.json')).toBe(keysFileText(first));
  });

  test('change only where the old one is safe first', async () => {
    rmSync(join(folder, 'own.previous.json'));
    mkdirSync(join(folder, 'own.previous.json'));
    expect(await files.save('own', first, next(first))).toMatchObject({ ok: false });
    expect(read('own.json')).toBe(keysFileText(first));
  });

  test('one that the disk can’t give back any more is a damaged one: the other opens', async () => {
    Object.assign(fault, { code: 'EIO', name: 'own.json' });
    expect(await files.load('own')).toEqual({ found: 'file', file: first, isPrevious: true });
    // Any other reason may be gone in a minute.
    for (const code of ['EACCES', 'EBUSY', 'EPERM']) {
      Object.assign(fault, { code });
      expect(await files.load('own')).toMatchObject({
        found: 'unusable',
        problem: { code: 'file/unreadable', details: { file: 'own.json' } },
      });
    }
  });

  test('a spare one is made anew where it is gone or damaged', async () => {
    const mended = async () => {
      await files.mend('own', { file: first, isPrevious: false });
      return read('own.previous.json') === keysFileText(first);
    };
    rmSync(join(folder, 'own.previous.json'));
    expect(await mended()).toBe(true);
    writeFileSync(join(folder, 'own.previous.json'), '{');
    expect(await mended()).toBe(true);
  });

  test('a spare one of a later version, or that something holds, is left as it is', async () => {
    writeFileSync(join(folder, 'own.previous.json'), '{"format":9}');
    await files.mend('own', { file: first, isPrevious: false });
    expect(read('own.previous.json')).toBe('{"format":9}');
    Object.assign(fault, { code: 'EBUSY', name: 'own.previous.json' });
    writeFileSync(join(folder, 'own.previous.json'), keysFileText(next(first)));
    await files.mend('own', { file: first, isPrevious: false });
    expect(read('own.previous.json')).toBe(keysFileText(next(first)));
  });

  test('one that can’t be deleted is said by name', async () => {
    rmSync(join(folder, 'own.json'));
    mkdirSync(join(folder, 'own.json'));
    expect(await files.erase('own')).toMatchObject({ code: 'file/in-use', details: { file: 'own.json' } });
    rmdirSync(join(folder, 'own.json'));
    expect(await files.erase('own')).toEqual({ ok: true, value: null });
    expect(await files.load('own')).toEqual({ found: 'none' });
  });
});
