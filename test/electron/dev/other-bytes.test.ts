import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { otherBytes } from '../../../electron/dev/package/other-bytes.mjs';
import { anArchive } from '../../builders/app-archive';
import { temporaryFolder } from '../../support/temporary-folder';

/** A packed app and its setup. */
function packages({ program = 'MZ', main = 'main()', setup = 'setup', more = {} } = {}): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'win-unpacked', 'resources'), { recursive: true });
  writeFileSync(join(folder, 'win-unpacked', 'renkei-daicho.exe'), program);
  const files = { 'package.json': '{}', 'dist/electron/main.js': main, 'dist/renderer/index.html': '<p>', ...more };
  writeFileSync(join(folder, 'win-unpacked', 'resources', 'app.asar'), anArchive(files));
  writeFileSync(join(folder, 'setup.exe'), setup);
  writeFileSync(join(folder, 'builder-debug.yml'), String(Math.random()));
  return folder;
}
const archive = 'win-unpacked/resources/app.asar';

test('two packages of the same files are the same', () => {
  expect(otherBytes(packages(), packages())).toEqual({ compared: 6, others: [] });
});

test('what has other bytes is named, in the archive, too', () => {
  expect(otherBytes(packages(), packages({ main: 'Main()' })).others).toEqual([
    archive,
    `${archive}/dist/electron/main.js`,
  ]);
  expect(otherBytes(packages(), packages({ program: 'ME', setup: 'other' })).others).toEqual([
    'setup.exe',
    'win-unpacked/renkei-daicho.exe',
  ]);
});

test('what only one of them has is named', () => {
  const more = { 'dist/renderer/extra.js': '' };
  for (const others of [
    otherBytes(packages({ more }), packages()).others,
    otherBytes(packages(), packages({ more })).others,
  ])
    expect(others).toEqual([archive, `${archive}/dist/renderer/extra.js`]);
});
