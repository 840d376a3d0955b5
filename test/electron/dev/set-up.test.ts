import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { sourceState } from '../../../electron/dev/build.mjs';
import { oneAtATime } from '../../../electron/dev/lock.mjs';
import { npmProgram } from '../../../electron/dev/npm.mjs';
import { cacheFolder } from '../../../electron/dev/places.mjs';
import { Problem, sentences } from '../../../electron/dev/say.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What the set-up says to a person is not part of the tests' report. */
beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));

describe('whether a build is needed', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'shared', 'packs'), { recursive: true });
  const file = join(folder, 'shared', 'a.ts');
  writeFileSync(file, 'one');
  writeFileSync(join(folder, 'shared', 'packs', 'pack.json'), '{}');
  const state = () => sourceState(folder, ['shared', 'absent.ts'], [join('shared', 'packs')]);

  test('follows the sources and nothing else', () => {
    const before = state();
    expect(state()).toBe(before);
    writeFileSync(join(folder, 'shared', 'packs', 'pack.json'), '{"changed": true}');
    expect(state()).toBe(before);
    writeFileSync(file, 'other');
    const after = state();
    expect(after).not.toBe(before);
    utimesSync(file, new Date(0), new Date(0));
    expect(state()).not.toBe(after);
  });
});

describe('two set-ups at once', () => {
  test('come one after the other', async () => {
    const folder = temporaryFolder();
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
    };
    await Promise.all([oneAtATime(work('first'), folder), oneAtATime(work('second'), folder)]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  test('do not wait for one that was killed', async () => {
    const folder = temporaryFolder();
    // No process has this number: it is above Linux's, macOS's and Windows' highest.
    writeFileSync(join(folder, '.set-up.lock'), '2147483646');
    expect(await oneAtATime(async () => 'done', folder)).toBe('done');
  });
});

describe('npm', () => {
  const execPath = join('/opt', 'node 20', 'bin', 'node');
  const beside = join('/opt', 'node 20', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');

  test('is the one that started us', () => {
    const own = '/usr/lib/node_modules/npm/bin/npm-cli.js';
    expect(npmProgram({ env: { npm_execpath: own }, execPath, exists: () => true })).toEqual({
      command: execPath,
      before: [own],
    });
  });

  test("is Node's own when another package manager started us, or nothing did", () => {
    const exists = (path: string) => path === beside;
    for (const env of [{}, { npm_execpath: '/usr/lib/yarn.js' }])
      expect(npmProgram({ env, execPath, exists })).toEqual({ command: execPath, before: [beside] });
  });

  test('is looked for in PATH at last', () => {
    expect(npmProgram({ env: {}, execPath, exists: () => false })).toEqual({ command: 'npm', before: [] });
  });
});

describe('the cache', () => {
  const machine = { env: {}, platform: 'linux' as NodeJS.Platform, home: '/home/kaigo', uid: 1000 };

  test('is outside the repository, and not the folder of the app', () => {
    expect(cacheFolder(machine)).toBe('/home/kaigo/.cache/renkei-daicho');
    expect(cacheFolder({ ...machine, env: { XDG_CACHE_HOME: '/data/cache' } })).toBe('/data/cache/renkei-daicho');
    expect(cacheFolder({ ...machine, env: { XDG_CACHE_HOME: 'relative' } })).toBe('/home/kaigo/.cache/renkei-daicho');
    expect(cacheFolder({ ...machine, platform: 'win32', uid: undefined, env: { LOCALAPPDATA: '/l' } })).toBe(
      join('/l', 'renkei-daicho-dev', 'cache'),
    );
  });

  test("as root is the system's", () => {
    expect(cacheFolder({ ...machine, uid: 0 })).toBe('/var/cache/renkei-daicho');
  });
});

describe('what stops a command', () => {
  test('is one sentence in each language, whatever was thrown', () => {
    expect(sentences(new Problem('日本語。', 'English.'))).toEqual(['日本語。', 'English.']);
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path: '/var/試し' });
    expect(sentences(full)[0]).toMatch(/^ディスクがいっぱいです。.*\/var\/試し/);
    for (const thrown of [new Error('first line\n    at stack'), 'text', undefined]) {
      const [japanese, english] = sentences(thrown);
      expect(japanese).toContain('RENKEI_DEBUG=1');
      expect(english).not.toContain('\n');
    }
  });
});

test('this set-up needs nothing but Node until the packages are there', () => {
  const folder = join(import.meta.dirname, '../../../electron/dev');
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?:[^;'"]*?\sfrom\s)?'([^']+)'/gm);
    for (const [, from = ''] of imports) {
      if (from.startsWith('.')) visit(join(file, '..', from));
      else expect(from, `${file} imports ${from}`).toMatch(/^node:/);
    }
  };
  const commands = readdirSync(join(folder, 'commands')).filter((name) => name.endsWith('.mjs'));
  expect(commands).toContain('test-windows.mjs');
  for (const name of commands) visit(join(folder, 'commands', name));
  visit(join(folder, 'inside.mjs'));
  expect(seen.size).toBeGreaterThan(20);
});
