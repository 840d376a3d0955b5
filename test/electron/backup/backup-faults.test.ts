import { chmodSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DriveKinds } from '../../../electron/backup/drive-kinds';
import { chosenPlace, placeTitle, type PlaceId } from '../../../electron/backup/places';
import { temporaryFolder } from '../../support/temporary-folder';
import { anOffice, backUp, mustBackUp, type Office } from '../../builders/backup-desk';

/** Faults that no test can bring about for real: the step that fails, in which places, and how. */
const fault = vi.hoisted(() => ({ step: '', code: '', where: [] as string[], after: 0 }));

vi.mock('node:fs/promises', async (importActual) => {
  const real = await importActual<typeof FsPromises>();
  const failing = (step: string, path: string): void => {
    if (fault.step !== step || !fault.where.some((folder) => path.startsWith(folder))) return;
    fault.after -= 1;
    if (fault.after >= 0) return;
    throw Object.assign(new Error(fault.code), { code: fault.code, syscall: step });
  };
  return {
    ...real,
    open: async (...asked: Parameters<typeof real.open>) => {
      const [path, flags] = [String(asked[0]), asked[1]];
      if (flags === 'wx') failing('open', path);
      else if (path.endsWith('.tmp')) failing('read back', path);
      const handle = await real.open(...asked);
      const append = handle.appendFile.bind(handle);
      handle.appendFile = async (bytes) => {
        failing('write', path);
        // A stick that answers well and keeps something else.
        const garbled = fault.step === 'garble' && fault.where.some((folder) => path.startsWith(folder));
        await append(garbled ? Buffer.from(bytes as Uint8Array).fill(0, 40, 41) : bytes);
      };
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        if (flags === 'wx') failing('fsync', path);
        await sync();
      };
      return handle;
    },
    rename: async (...asked: Parameters<typeof real.rename>) => {
      failing('rename', String(asked[1]));
      await real.rename(...asked);
    },
  };
});

let office: Office;
beforeEach(() => {
  office = anOffice(temporaryFolder());
  fail('', '', []);
});
/** @param after so many times it still works */
function fail(step: string, code: string, places: PlaceId[], after = 0): void {
  const where = places.map((id) => (id === 'chosen' ? office.stick : office.own));
  Object.assign(fault, { step, code, where, after });
}
const files = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

const FAULTS: [what: string, step: string, code: string, problem: string, words: string][] = [
  ['is full', 'write', 'ENOSPC', 'backup/disk-full', '空き容量'],
  ['has a quota that is used up', 'write', 'EDQUOT', 'backup/disk-full', '空き容量'],
  ['takes no file of that size', 'write', 'EFBIG', 'backup/disk-full', '空き容量'],
  ['is pulled out while writing', 'write', 'EIO', 'backup/pulled-out', 'つながりが切れました'],
  ['is pulled out on Windows', 'write', 'UNKNOWN', 'backup/pulled-out', 'つながりが切れました'],
  ['is pulled out while syncing', 'fsync', 'ENXIO', 'backup/pulled-out', 'つながりが切れました'],
  ['is pulled out before it is read back', 'read back', 'ENOENT', 'backup/pulled-out', 'つながりが切れました'],
  ['is a share whose server is gone', 'rename', 'ESTALE', 'backup/pulled-out', 'つながりが切れました'],
  ['is write-protected', 'open', 'EROFS', 'backup/read-only', '書き込み禁止'],
  ['may not be written', 'open', 'EACCES', 'backup/read-only', '書き込めません'],
  ['lies too deep', 'open', 'ENAMETOOLONG', 'backup/path-too-long', '名前が長すぎて'],
  ['holds the file for another program', 'rename', 'EBUSY', 'backup/in-use', 'ほかのソフト'],
  ['fails in an unknown way', 'write', 'EWEIRD', 'backup/write-failed', '別の場所'],
  ['keeps something else than was written', 'garble', '', 'backup/not-readable-back', '読み返す'],
];

describe('the chosen folder', () => {
  test.each(FAULTS)(
    '%s: this PC has the backup, and nothing half-written is left',
    async (_, step, code, problem, words) => {
      fail(step, code, ['chosen']);
      const made = await mustBackUp(office.desk);
      expect(made.files.map(({ place }) => place.id)).toEqual(['this-pc']);
      expect(made.warning?.code).toBe(problem);
      expect(made.warning?.message).toContain(words);
      expect(made.warning?.message).toContain('台帳は無事です');
      expect(files(office.stick)).toEqual([]);
      expect(files(office.own)).toEqual([made.name]);
      // The next one works.
      fail('', '', []);
      expect(await mustBackUp(office.desk)).toMatchObject({ warning: null });
    },
  );

  test('that fills up halfway is given up, whatever still comes', async () => {
    fail('write', 'ENOSPC', ['chosen'], 2);
    expect(await mustBackUp(office.desk)).toMatchObject({ warning: { code: 'backup/disk-full' } });
    expect(files(office.stick)).toEqual([]);
  });
});

test('this PC is full: the stick has the backup, and the office is told', async () => {
  fail('write', 'ENOSPC', ['this-pc']);
  const made = await mustBackUp(office.desk);
  expect(made.files.map(({ place }) => place.id)).toEqual(['chosen']);
  expect(made.warning?.message).toContain('このパソコンの空き容量');
  expect(files(office.own)).toEqual([]);
});

test.each(FAULTS)(
  'neither place works (it %s): no backup, and nothing half-written is left',
  async (_, step, code, problem) => {
    fail(step, code, ['this-pc', 'chosen']);
    expect(await backUp(office.desk)).toMatchObject({ ok: false, code: problem });
    expect([...files(office.own), ...files(office.stick)]).toEqual([]);
    fail('', '', []);
    await mustBackUp(office.desk);
  },
);

test('on Windows a path that is too long, and a file that is held, have their own words', async () => {
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  fail('rename', 'EPERM', ['chosen']);
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 30_000));
  expect(await mustBackUp(office.desk)).toMatchObject({ warning: { code: 'backup/in-use' } });
  clock.mockRestore();
  const deep = anOffice(temporaryFolder(), { chosen: () => chosenPlace(`C:\\${'あ'.repeat(260)}`) });
  fail('', '', []);
  expect(await mustBackUp(deep.desk)).toMatchObject({ warning: { code: 'backup/path-too-long' } });
  platform.mockRestore();
});

// On Windows a folder's mode keeps nobody from writing into it.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that is really read-only says so',
  async () => {
    chmodSync(office.stick, 0o555);
    expect(await mustBackUp(office.desk)).toMatchObject({ warning: { code: 'backup/read-only' } });
    chmodSync(office.stick, 0o755);
  },
);

test('a path that is really too long says so', async () => {
  const deep = anOffice(temporaryFolder(), { chosen: () => chosenPlace(`/${'あ'.repeat(2000)}`) });
  expect(await mustBackUp(deep.desk)).toMatchObject({ warning: { code: 'backup/path-too-long' } });
});

test('a chosen folder that has become a file is as good as away', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, 'x');
  const other = anOffice(temporaryFolder(), { chosen: () => chosenPlace(file) });
  expect(await mustBackUp(other.desk)).toMatchObject({ warning: { code: 'backup/place-away' } });
});

test('what a power cut left is removed the next day, and nobody else’s file', async () => {
  mkdirSync(office.own, { recursive: true });
  const [old, fresh] = ['a', 'b'].map((letter) => `.renkei-${letter.repeat(8)}-0000-4000-8000-000000000000.tmp`);
  for (const name of [old!, fresh!, '.renkei-mine.tmp']) writeFileSync(join(office.own, name), 'x');
  const yesterday = Date.now() / 1000 - 2 * 86_400;
  for (const name of [old!, '.renkei-mine.tmp']) utimesSync(join(office.own, name), yesterday, yesterday);
  const { name } = await mustBackUp(office.desk);
  expect(files(office.own).sort()).toEqual(['.renkei-mine.tmp', fresh, name].sort());
});

/** What Windows says of the drives of a PC: E: a stick, D: another disk, Z: a share, X: a letter that it knows nothing of. */
const SAID: Record<string, string> = { 'E:': '2 \r\n', 'D:': '3 \r\n', 'Z:': '4 \\\\NAS\\kaigo\r\n' };

describe('places are called as people know them', () => {
  const drives = new DriveKinds(({ command, args }) => {
    expect(command).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    const drive = /DeviceID='(.:)'/.exec(args.at(-1) ?? '')?.[1] ?? '';
    return Promise.resolve({ end: { how: 'ended', code: 0 }, output: SAID[drive] ?? '' });
  });
  beforeAll(async () => {
    const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    vi.stubEnv('SystemRoot', 'C:\\Windows');
    for (const folder of ['e:\\控え', 'D:\\', 'Z:\\', 'X:\\', '\\\\NAS\\kaigo']) await drives.look(folder);
    vi.unstubAllEnvs();
    platform.mockRestore();
  });

  test.each([
    ['win32', 'E:\\', 'USBメモリ（E:）'],
    ['win32', 'e:\\控え', 'USBメモリ（E:）'],
    ['win32', '\\\\?\\E:\\控え', 'USBメモリ（E:）'],
    ['win32', 'D:\\控え', 'ドライブ（D:）'],
    ['win32', 'X:\\控え', 'ドライブ（X:）'],
    ['win32', 'Z:\\控え', '共有フォルダー「NAS\\kaigo」'],
    ['win32', '\\\\?\\UNC\\NAS\\kaigo\\控え', '共有フォルダー「NAS\\kaigo」'],
    ['win32', '\\\\?\\C:\\Users\\hana\\控え', 'フォルダー「控え」'],
    ['win32', 'C:\\Users\\hana\\Documents\\控え', 'フォルダー「控え」'],
    ['win32', '\\\\NAS\\kaigo\\控え', '共有フォルダー「NAS\\kaigo」'],
    ['linux', '/media/hana/HIMAWARI/控え', 'USBメモリ（HIMAWARI）'],
    ['darwin', '/Volumes/HIMAWARI', 'USBメモリ（HIMAWARI）'],
    ['linux', '/home/hana/控え', 'フォルダー「控え」'],
  ])('%s %s', (platform, folder, title) => {
    const home = platform === 'win32' ? 'C:\\Users\\hana' : '/home/hana';
    expect(placeTitle(chosenPlace(folder, drives, platform, home))).toBe(title);
  });

  test.each([
    ['win32', 'C:\\Users\\hana\\OneDrive - ひまわり会\\控え', 'cloud', 'OneDrive'],
    ['win32', '\\\\?\\C:\\Users\\hana\\Dropbox', 'cloud', 'Dropbox'],
    ['win32', 'C:\\Users\\hana\\Documents\\OneDrive', 'folder', 'OneDrive'],
    ['win32', 'C:\\Users\\hana\\控え', 'folder', '控え'],
    ['darwin', '/home/hana/Library/CloudStorage/OneDrive-Personal/控え', 'cloud', 'OneDrive'],
    ['darwin', '/home/hana/Library/Mobile Documents/控え', 'cloud', 'iCloud Drive'],
    ['linux', '/home/hana/控え', 'folder', '控え'],
  ])('on the disk of this PC and in the cloud are told apart: %s %s', (platform, folder, kind, name) => {
    const home = platform === 'win32' ? 'C:\\Users\\hana' : '/home/hana';
    expect(chosenPlace(folder, drives, platform, home)).toMatchObject({ kind, name });
    // Another volume isn't gone with this disk, whatever its folder is called.
    if (platform === 'linux') expect(chosenPlace(folder, drives, platform, home, true)).toMatchObject({ kind: 'disk' });
  });
});

test('a stick that was full: the backup is on this PC, and the stick has room for the next one', async () => {
  const root = temporaryFolder();
  let free: number | null = null;
  const clock = { now: new Date('2026-11-01T09:00:00+09:00') };
  office = anOffice(root, { now: () => clock.now, free: (at) => Promise.resolve(at === office.stick ? free : null) });
  const on = (day: number): void =>
    void (clock.now = new Date(`2026-11-${String(day).padStart(2, '0')}T09:00:00+09:00`));
  for (let day = 1; day <= 9; day++) {
    on(day);
    await mustBackUp(office.desk);
  }
  on(10);
  free = 0;
  fail('write', 'ENOSPC', ['chosen']);
  const made = await mustBackUp(office.desk);
  expect(made).toMatchObject({ files: [{ place: { id: 'this-pc' } }], warning: { code: 'backup/disk-full' } });
  // Half of nine: what stands there was read back long ago, and what is newest stays.
  const days = files(office.stick).map((name) => /_202611(\d\d)-/.exec(name)?.[1]);
  expect(days.sort()).toEqual(['06', '07', '08', '09']);
  fail('', '', []);
  on(11);
  expect((await mustBackUp(office.desk)).files.map(({ place }) => place.id)).toEqual(['this-pc', 'chosen']);
});
