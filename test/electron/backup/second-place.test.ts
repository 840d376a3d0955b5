import { beforeEach, expect, test } from 'vitest';
import type { Policy } from '@shared/policy/policy';
import { failure, success } from '@shared/problems/problem';
import { SecondPlace } from '../../../electron/backup/second-place';
import { FakeKeychain } from '../keychain/fake-keychain';
import { fakeSettings } from '../outbox/fake-settings';

const [STICK, THIEFS] = ['/media/office/USB', '\\\\thief.example\\share'];

let keychain: FakeKeychain;
let settings: ReturnType<typeof fakeSettings>;
let looked: string[];
let policy: Policy;
let chosen: SecondPlace;
/** As after a start of the app. */
function starts(): void {
  const drives = { of: () => null, look: (path: string) => Promise.resolve(void looked.push(path)) };
  chosen = new SecondPlace({ settings, keychain, drives, policy: Promise.resolve({ policy }) });
}
beforeEach(() => {
  [keychain, settings, looked, policy] = [new FakeKeychain(), fakeSettings(), [], {}];
  starts();
});

/** Where backups go; what was asked of a person before the next one. */
async function backsUp(answer = true): Promise<{ to: string | null; asked: string[] }> {
  const asked: string[] = [];
  await chosen.settle((folder) => {
    asked.push(folder);
    return Promise.resolve(answer ? success(null) : failure('asked/declined', {}));
  });
  return { to: (await chosen.place())?.folder ?? null, asked };
}

test('what was chosen in a dialog is where backups go, after a start too', async () => {
  expect(await backsUp()).toEqual({ to: null, asked: [] });
  await chosen.choose(STICK);
  expect(await backsUp()).toEqual({ to: STICK, asked: [] });
  starts();
  expect(await backsUp()).toEqual({ to: STICK, asked: [] });
  await chosen.choose(null);
  starts();
  expect(await backsUp()).toEqual({ to: null, asked: [] });
});

test('what kind of place it is stands in the settings, and the last backup lies in no folder that was chosen after it', async () => {
  const at = '2026-11-20T00:02:11.000Z';
  settings.write({ lastBackup: { at, places: ['this-pc', 'chosen'] } });
  await chosen.choose(STICK);
  expect(settings.read()).toMatchObject({ backupFolderKind: 'drive', lastBackup: { at, places: ['this-pc'] } });
  settings.write({ lastBackup: { at, places: ['this-pc', 'chosen'] } });
  await chosen.choose(STICK);
  expect(settings.read().lastBackup?.places).toEqual(['this-pc', 'chosen']);
  await chosen.choose('/home/hana/控え');
  expect(settings.read()).toMatchObject({ backupFolderKind: 'folder' });
  // Settings of before it was asked: as soon as backups are looked at.
  settings.write({ backupFolderKind: null });
  await chosen.place();
  expect(settings.read().backupFolderKind).toBe('folder');
  await chosen.choose(null);
  expect(settings.read()).toMatchObject({ backupFolder: null, backupFolderKind: null });
});

test.each([
  ['from before it was asked, or presets it', () => {}],
  ['on a PC whose keychain was lost', () => keychain.entries.clear()],
])('a folder that the settings have %s is no news, and is the one from then on', async (_, happens) => {
  settings.write({ backupFolder: STICK });
  happens();
  expect(await backsUp()).toEqual({ to: STICK, asked: [] });
  settings.write({ backupFolder: THIEFS });
  starts();
  expect((await backsUp()).asked).toEqual([THIEFS]);
});

test('one that somebody has written into the settings is neither looked at nor written to before a person says yes', async () => {
  await chosen.choose(STICK);
  settings.write({ backupFolder: THIEFS });
  starts();
  expect(await chosen.place()).toBeNull();
  expect(looked).toEqual([]);
  expect(await backsUp(false)).toEqual({ to: null, asked: [THIEFS] });
  // What isn't wanted is no more.
  expect(settings.read().backupFolder).toBeNull();
  expect(await backsUp()).toEqual({ to: null, asked: [] });
  settings.write({ backupFolder: THIEFS });
  starts();
  expect(await backsUp(true)).toEqual({ to: THIEFS, asked: [THIEFS] });
  starts();
  expect(await backsUp()).toEqual({ to: THIEFS, asked: [] });
});

test('one that turns up where none was chosen is asked about, once a backup was made without', async () => {
  expect(await backsUp()).toEqual({ to: null, asked: [] });
  settings.write({ backupFolder: THIEFS });
  starts();
  expect(await backsUp(false)).toEqual({ to: null, asked: [THIEFS] });
});

test('a question that nobody could answer is asked again', async () => {
  await chosen.choose(STICK);
  settings.write({ backupFolder: THIEFS });
  starts();
  await chosen.settle(() => Promise.resolve(failure('asked/too-often', { minutes: 5 })));
  expect(settings.read().backupFolder).toBe(THIEFS);
  expect(await chosen.place()).toBeNull();
});

test.each(['locked', 'unavailable'] as const)(
  'with a keychain that is %s nothing else could say so',
  async (trouble) => {
    await chosen.choose(STICK);
    keychain.trouble = trouble;
    starts();
    expect(await backsUp()).toEqual({ to: STICK, asked: [] });
    await chosen.choose(THIEFS);
    expect(await backsUp()).toEqual({ to: THIEFS, asked: [] });
  },
);

test('where whoever looks after the PC has decided, nobody is asked, and what the office had chosen counts again without it', async () => {
  await chosen.choose(STICK);
  policy = { backupFolder: '/srv/backups' };
  starts();
  expect(await backsUp()).toEqual({ to: '/srv/backups', asked: [] });
  expect(await chosen.isDecided()).toBe(true);
  expect((await chosen.place())?.folder).toBe('/srv/backups');
  // Windows is asked once what its letter stands for.
  expect(looked).toEqual(['/srv/backups']);
  policy = {};
  starts();
  expect(await backsUp()).toEqual({ to: STICK, asked: [] });
  expect(await chosen.isDecided()).toBe(false);
});
