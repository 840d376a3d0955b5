import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFaults } from '../../../electron/dev/package/look-into-package.mjs';
import { anArchive } from '../../builders/app-archive';
import { temporaryFolder } from '../../support/temporary-folder';

/** A package's resources, with an archive of these files, all of them empty but build.json. */
function aPackage(names: readonly string[], build = { isTestBuild: true, isDevelopmentRuntime: true }): string {
  const resources = temporaryFolder();
  const empty = Object.fromEntries(names.map((name) => [name, '']));
  writeFileSync(join(resources, 'app.asar'), anArchive({ 'build.json': JSON.stringify(build), ...empty }));
  return resources;
}

const keyring = (system: string): string => `node_modules/@napi-rs/keyring-${system}/keyring.${system}.node`;
const windows = { platform: 'win32', arch: 'x64' };
const HELD = ['package.json', 'dist/electron/main.js', 'node_modules/keytar/index.js'];

test('a package with the keychain of its system has no fault', () => {
  expect(packageFaults(aPackage([...HELD, keyring('win32-x64-msvc')]), 'test', windows)).toEqual([]);
  const linux = aPackage([...HELD, keyring('linux-arm64-gnu')]);
  expect(packageFaults(linux, 'test', { platform: 'linux', arch: 'arm64' })).toEqual([]);
  const mac = aPackage([...HELD, keyring('darwin-x64')]);
  expect(packageFaults(mac, 'test', { platform: 'darwin', arch: 'x64' })).toEqual([]);
});

test.each([
  ['none', [], ['no keyring for win32 x64']],
  [
    'that of the PC on which it was packaged',
    [keyring('linux-x64-gnu')],
    [`${keyring('linux-x64-gnu')} is for another system`, 'no keyring for win32 x64'],
  ],
  ['that of another processor', [keyring('win32-arm64-msvc')], [expect.anything(), 'no keyring for win32 x64']],
  [
    'a foreign one beside it',
    [keyring('win32-x64-msvc'), keyring('linux-x64-gnu')],
    [`${keyring('linux-x64-gnu')} is for another system`],
  ],
])('a package for Windows with %s is refused', (_, keyrings, faults) => {
  expect(packageFaults(aPackage([...HELD, ...keyrings]), 'test', windows)).toEqual(faults);
});

test('nothing of the workshop is in it, and a release has no doors for tests', () => {
  const names = [...HELD, keyring('win32-x64-msvc'), 'dist/electron/main.js.map', 'docs/README.md'];
  expect(packageFaults(aPackage(names), 'release', windows)).toEqual([
    'dist/electron/main.js.map is of the workshop',
    expect.stringMatching(/^docs\/README\.md is not one of/),
    expect.stringMatching(/^build\.json opens the doors of tests/),
  ]);
});
