import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { executableIn } from '../../../electron/dev/runtime/distribution.mjs';
import { memoryIn } from '../../../electron/dev/runtime/memory.mjs';
import { resolveRuntime, type Sources } from '../../../electron/dev/runtime/resolve.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let folder: string;
let electronPackage: string;
let asked: string[];

beforeEach(() => {
  folder = temporaryFolder();
  electronPackage = join(folder, 'node_modules', 'electron');
  write(join(electronPackage, 'package.json'), JSON.stringify({ version: '45.3.4' }));
  asked = [];
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function aDistribution(at: string, version: string, platform: NodeJS.Platform = 'linux'): string {
  write(join(at, 'version'), version);
  write(executableIn(at, platform), '');
  return at;
}

/** A machine where everything fails but the fallback; each test changes what it is about. */
function aMachine(changes: Partial<Sources> = {}): Sources {
  return {
    env: {},
    platform: 'linux',
    electronPackage,
    installOfficial: async () => {
      asked.push('installer');
      return false;
    },
    fallback: async () => {
      asked.push('fallback');
      return { folder: '/cache/bin', executable: '/cache/bin/electron', version: '42.0.0' };
    },
    memory: memoryIn(join(folder, 'cache')),
    ...changes,
  };
}

const installs = (version: string) => async () => {
  asked.push('installer');
  aDistribution(join(electronPackage, 'dist'), version);
  return true;
};

describe('which Electron runs the app', () => {
  test('the folder that the developer names comes before all others', async () => {
    aDistribution(join(electronPackage, 'dist'), '45.3.4');
    const named = aDistribution(join(folder, '別の Electron'), 'v44.0.0');
    const runtime = await resolveRuntime(aMachine({ env: { ELECTRON_OVERRIDE_DIST_PATH: named } }));
    expect(runtime).toEqual({
      kind: 'override',
      folder: named,
      executable: join(named, 'electron'),
      version: '44.0.0',
    });
    expect(asked).toEqual([]);
  });

  test('a named folder without Electron is an error, not silently another runtime', async () => {
    aDistribution(join(electronPackage, 'dist'), '45.3.4');
    const machine = aMachine({ env: { ELECTRON_OVERRIDE_DIST_PATH: join(folder, '空') } });
    await expect(resolveRuntime(machine)).rejects.toMatchObject({
      japanese: expect.stringContaining('ELECTRON_OVERRIDE_DIST_PATH'),
    });
  });

  test('the official one that is there is taken without asking anybody', async () => {
    const dist = aDistribution(join(electronPackage, 'dist'), '45.3.4');
    expect(await resolveRuntime(aMachine())).toMatchObject({ kind: 'official', folder: dist, version: '45.3.4' });
    expect(asked).toEqual([]);
  });

  test('a download that was cut off or belongs to another version is not taken', async () => {
    write(join(electronPackage, 'dist', 'version'), '45.3.4');
    expect(await resolveRuntime(aMachine())).toMatchObject({ kind: 'fallback' });
    aDistribution(join(electronPackage, 'dist'), '44.9.9');
    expect(await resolveRuntime(aMachine())).toMatchObject({ kind: 'fallback' });
  });

  test("Electron's own installer comes before the fallback", async () => {
    const runtime = await resolveRuntime(aMachine({ installOfficial: installs('45.3.4') }));
    expect(runtime).toMatchObject({ kind: 'official', version: '45.3.4' });
    expect(asked).toEqual(['installer']);
  });

  test('an installer that says it succeeded but left nothing is a failure', async () => {
    const runtime = await resolveRuntime(aMachine({ installOfficial: async () => true }));
    expect(runtime).toMatchObject({ kind: 'fallback', executable: '/cache/bin/electron', version: '42.0.0' });
  });

  test.each([
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
    ['win32', 'electron.exe'],
  ] as const)('on %s the program is %s', async (platform, program) => {
    const dist = aDistribution(join(electronPackage, 'dist'), '45.3.4', platform);
    const runtime = await resolveRuntime(aMachine({ platform, fallback: undefined }));
    expect(runtime.executable).toBe(join(dist, program));
  });
});

describe('an installer that failed', () => {
  test('is not waited for again', async () => {
    await resolveRuntime(aMachine());
    await resolveRuntime(aMachine());
    expect(asked).toEqual(['installer', 'fallback', 'fallback']);
  });

  test('is tried again after a week', async () => {
    const start = Date.parse('2026-11-20T00:00:00Z');
    const day = 24 * 60 * 60 * 1000;
    const at = (now: number) => aMachine({ memory: memoryIn(join(folder, 'cache'), () => now) });
    await resolveRuntime(at(start));
    await resolveRuntime(at(start + 6 * day));
    expect(asked.filter((who) => who === 'installer')).toHaveLength(1);
    await resolveRuntime(at(start + 8 * day));
    expect(asked.filter((who) => who === 'installer')).toHaveLength(2);
  });

  test('is tried again for another version of Electron', async () => {
    await resolveRuntime(aMachine());
    write(join(electronPackage, 'package.json'), JSON.stringify({ version: '46.0.0' }));
    await resolveRuntime(aMachine());
    expect(asked.filter((who) => who === 'installer')).toHaveLength(2);
  });

  test('is tried again when the developer asks for it', async () => {
    await resolveRuntime(aMachine());
    await resolveRuntime(aMachine({ env: { RENKEI_RETRY: '1' } }));
    expect(asked.filter((who) => who === 'installer')).toHaveLength(2);
  });

  test('is tried every time where nothing can take its place, and says what to do', async () => {
    const machine = () => resolveRuntime(aMachine({ platform: 'win32', fallback: undefined }));
    await expect(machine()).rejects.toMatchObject({
      japanese: expect.stringContaining('Electron 45.3.4 を取得できませんでした'),
    });
    await expect(machine()).rejects.toThrow(/could not be downloaded/);
    expect(asked).toEqual(['installer', 'installer']);
  });
});
