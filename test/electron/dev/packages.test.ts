import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { npmProblem } from '../../../electron/dev/npm-failure.mjs';
import { ensurePackages, matchesLock } from '../../../electron/dev/packages.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What the set-up says to a person is not part of the tests' report. */
beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));

const zod = { version: '4.6.7', integrity: 'sha512-zod' };
const lock = (packages: object) =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'renkei-daicho' }, ...packages } });

let folder: string;
let calls: number;

beforeEach(() => {
  folder = temporaryFolder();
  calls = 0;
  writeFileSync(join(folder, 'package-lock.json'), lock({ 'node_modules/zod': zod }));
});

/** npm as it behaves: `ci` empties node_modules first, and writes its own record last. */
const npmThat = (succeeds: boolean, output = '') => ({
  folder,
  runNpm: async () => {
    calls++;
    const modules = join(folder, 'node_modules');
    rmSync(modules, { recursive: true, force: true });
    mkdirSync(join(modules, 'zod'), { recursive: true });
    if (succeeds) writeFileSync(join(modules, '.package-lock.json'), readFileSync(join(folder, 'package-lock.json')));
    return { code: succeeds ? 0 : 1, output, timedOut: false };
  },
});

describe('the npm packages', () => {
  test('are installed when there are none, and only once', async () => {
    await ensurePackages(npmThat(true));
    await ensurePackages(npmThat(true));
    expect(calls).toBe(1);
  });

  test('are installed again when package-lock.json has changed', async () => {
    await ensurePackages(npmThat(true));
    writeFileSync(join(folder, 'package-lock.json'), lock({ 'node_modules/zod': { ...zod, version: '4.7.0' } }));
    await ensurePackages(npmThat(true));
    expect(calls).toBe(2);
  });

  test('that an installation left half-way count as missing', async () => {
    await expect(ensurePackages(npmThat(false, 'npm error code ECONNRESET'))).rejects.toThrow(/could not be reached/);
    expect(existsSync(join(folder, 'node_modules', 'zod'))).toBe(true);
    await ensurePackages(npmThat(true));
    expect(calls).toBe(2);
  });

  test('that a developer installed by hand are taken as they are', async () => {
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), readFileSync(join(folder, 'package-lock.json')));
    await ensurePackages(npmThat(true));
    expect(calls).toBe(0);
  });

  test('without a lock file are an error that says so', async () => {
    rmSync(join(folder, 'package-lock.json'));
    await expect(ensurePackages(npmThat(true))).rejects.toMatchObject({
      japanese: expect.stringContaining('package-lock.json'),
    });
  });
});

describe('what is installed and what is locked', () => {
  const linux = { platform: 'linux', arch: 'x64', libc: 'glibc' };
  const keyring = (os: string, cpu: string, libc?: string) => ({
    version: '2.1.2',
    optional: true,
    os: [os],
    cpu: [cpu],
    ...(libc && { libc: [libc] }),
  });
  const packages = (all: Record<string, object>) => ({ packages: all });

  test('agree when only packages for other systems are missing', () => {
    const wanted = packages({
      win: keyring('win32', 'x64'),
      musl: keyring('linux', 'x64', 'musl'),
      arm: keyring('linux', 'arm64'),
    });
    expect(matchesLock(wanted, packages({}), linux)).toBe(true);
  });

  test("disagree when this system's own package is missing", () => {
    expect(matchesLock(packages({ gnu: keyring('linux', 'x64', 'glibc') }), packages({}), linux)).toBe(false);
  });

  test('disagree when a version or a checksum differs', () => {
    expect(matchesLock(packages({ zod }), packages({ zod: { ...zod, version: '4.6.6' } }), linux)).toBe(false);
    expect(matchesLock(packages({ zod }), packages({ zod: { ...zod, integrity: 'sha512-other' } }), linux)).toBe(false);
  });

  test('disagree when nothing is installed', () => {
    expect(matchesLock(packages({ zod }), undefined, linux)).toBe(false);
  });
});

describe("npm's failures, in words", () => {
  const failed = (output: string) => npmProblem({ code: 1, output, timedOut: false }).japanese;

  test.each([
    ['npm error code ENOTFOUND\nnpm error errno ENOTFOUND', 'インターネット'],
    ['npm error code ENOSPC', 'ディスクがいっぱい'],
    ['npm error code EINTEGRITY\nnpm error sha512-… integrity checksum failed', '記録された中身と違う'],
    [
      'npm error code EUSAGE\nnpm error `npm ci` can only install packages when … are in sync',
      'package-lock.json が合っていません',
    ],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', '証明書'],
    ['npm error code E403\nnpm error 403 Forbidden', '断られました'],
    ['npm error code EACCES\nnpm error syscall mkdir', '書き込めません'],
    ['npm error something never seen', 'something never seen'],
  ])('%j', (output, words) => {
    expect(failed(output)).toContain(words);
  });

  test('a machine without npm is told to install it', () => {
    const error = Object.assign(new Error('spawn npm ENOENT'), { code: 'ENOENT' });
    expect(npmProblem({ code: 127, output: '', timedOut: false, error }).japanese).toContain('npm が見つかりません');
  });
});

test('package-lock.json holds the keyring of every system, and names no server', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8');
  const names = Object.keys((JSON.parse(text) as { packages: object }).packages);
  for (const system of [
    'darwin-arm64',
    'darwin-x64',
    'linux-x64-gnu',
    'linux-arm64-gnu',
    'win32-x64-msvc',
    'win32-arm64-msvc',
  ])
    expect(names).toContain(`node_modules/@napi-rs/keyring-${system}`);
  expect(text).not.toContain('"resolved"');
});
