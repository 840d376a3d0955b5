import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bundleOf, bundlesUnitTests, unitFiles, type UnitResult } from './unit-files.ts';
import { WinePc } from './wine-pc.ts';

/** Unit tests of what stands on Windows' files, programs and keychain, run by Windows' own Node: a test for each file. */
const root = join(import.meta.dirname, '../..');
const FOLDER = 'C:\\units';
const files = unitFiles();
let pc: WinePc;

test.beforeAll(async () => {
  pc = await WinePc.begins('units');
  const folder = pc.makesFolder(FOLDER);
  await bundlesUnitTests(files, folder);
  // The keychain's parts are loaded by their names.
  for (const name of ['keytar', '@napi-rs/keyring-win32-x64-msvc'])
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
});

for (const file of files)
  test(file, async () => {
    const result = `${FOLDER}\\result.json`;
    pc.removes(result);
    const program = pc.startNode([`${FOLDER}\\run-file.mjs`, `${FOLDER}\\${bundleOf(file)}`, result], {
      RENKEI_KEYRING: '1',
    });
    await program.ended;
    if (!pc.has(result)) throw new Error(`nothing came of it: ${program.printed().slice(-2000)}`);
    const { broken, tests } = JSON.parse(readFileSync(pc.onDisk(result), 'utf8')) as UnitResult;
    expect(broken).toBe('');
    expect(tests.filter(({ state }) => state === 'fail')).toEqual([]);
    expect(tests.some(({ state }) => state === 'pass')).toBe(true);
  });
