import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { authorityEntry } from '../../../electron/dev/linux/display.mjs';
import { startBus, startKeyring } from '../../../electron/dev/linux/keyring.mjs';
import { missing, windowNeeds } from '../../../electron/dev/linux/needs.mjs';
import { privateEnvironment } from '../../../electron/dev/linux/session.mjs';
import { endProcess, run } from '../../../electron/dev/processes.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { needsKeyring } from '../../support/tools.ts';

describe('what a Linux system lacks', () => {
  const bare = {
    libraries: async () => new Set<string>(),
    hasProgram: () => false,
    hasFile: () => false,
    hasJapaneseFont: async () => false,
  };

  test('is everything on a bare system', async () => {
    expect(await missing(windowNeeds, bare)).toEqual(windowNeeds);
  });

  test('is asked by what is used, so another package may bring it', async () => {
    const libraries = new Set(windowNeeds.flatMap(({ thing }) => ('library' in thing ? thing.library : [])));
    const lacking = await missing(windowNeeds, { ...bare, libraries: async () => libraries });
    expect(lacking.map(({ debian }) => debian)).toEqual(['fonts-noto-cjk']);
  });

  test('is not guessed on a system that keeps no list of libraries', async () => {
    const lacking = await missing(windowNeeds, {
      ...bare,
      libraries: async () => undefined,
      hasJapaneseFont: async () => true,
    });
    expect(lacking).toEqual([]);
  });
});

describe('the private session', () => {
  test("carries neither the user's bus nor keyring nor display nor home", () => {
    const outer = {
      PATH: '/usr/bin',
      LANG: 'ja_JP.UTF-8',
      HOME: '/home/kaigo',
      DISPLAY: ':0',
      WAYLAND_DISPLAY: 'wayland-0',
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
      GNOME_KEYRING_CONTROL: '/run/user/1000/keyring',
      RENKEI_DEBUG: '1',
    };
    const folder = temporaryFolder();
    const env = privateEnvironment(outer, folder);
    expect(env).toMatchObject({ PATH: '/usr/bin', LANG: 'ja_JP.UTF-8', RENKEI_DEBUG: '1' });
    for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'GNOME_KEYRING_CONTROL'])
      expect(env).not.toHaveProperty(name);
    for (const name of ['HOME', 'TMPDIR', 'XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME'])
      expect(env[name]).toContain(folder);
  });

  test('gives the display a secret that fits whichever number it gets', () => {
    const entry = authorityEntry(Buffer.alloc(16, 7));
    expect(entry.subarray(0, 6)).toEqual(Buffer.from([0xff, 0xff, 0, 0, 0, 0]));
    expect(entry.subarray(8, 26).toString()).toBe('MIT-MAGIC-COOKIE-1');
    expect(entry.subarray(-16)).toEqual(Buffer.alloc(16, 7));
  });

  test.skipIf(!needsKeyring())(
    'has its keyring again, open and with what was in it, when the keyring failed',
    async () => {
      // Its name must do as an address of the bus.
      const folder = mkdtempSync(join(tmpdir(), 'rd-'));
      const env = privateEnvironment(process.env, folder);
      const bus = await startBus(folder, env);
      Object.assign(env, bus.env);
      const keyring = await startKeyring(folder, env);
      // In a process of its own: the connection to the bus is made once and kept.
      const asks = async (question: string): Promise<string> => {
        const code = `const { AsyncEntry } = require('keytar'); ${question}.then(console.log, ({ message }) => console.log(message));`;
        return (await run(process.execPath, ['-e', code], { env })).output.trim();
      };
      try {
        expect(await asks(`new AsyncEntry('a', 'b').setPassword('ひみつ').then(() => 'kept')`)).toBe('kept');
        keyring.daemon!.kill('SIGKILL');
        expect(await asks(`new AsyncEntry('a', 'b').getPassword()`)).toBe('ひみつ');
      } finally {
        await endProcess(bus.daemon);
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  );
});
