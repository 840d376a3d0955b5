import { expect, test } from 'vitest';
import { contract } from '@shared/ipc/contract';
import { defaultSettings, Settings, SettingsChange } from '@shared/ipc/settings';

test('a change of one setting says nothing about the others', () => {
  expect(contract['settings:write'].input.parse({ textSize: 'large' })).toEqual({ textSize: 'large' });
});

test('every setting can be changed, but for those that main keeps', () => {
  const {
    backupFolder,
    packSource,
    lastBackup,
    backupFolderKind,
    ownLedger,
    recordsAside,
    endpoints,
    secrets,
    secretsBefore,
    mail,
    knownReceivers,
    wrongTries,
    lostPaper,
    reviewing,
    ...ofThePage
  } = defaultSettings;
  expect([backupFolder, backupFolderKind, packSource, lastBackup, ownLedger]).toEqual(Array(5).fill(null));
  expect([recordsAside, lostPaper]).toEqual([null, null]);
  expect(reviewing).toBe(false);
  expect(endpoints).toEqual({ own: {}, sample: {} });
  expect(secrets).toEqual({ own: [], sample: [] });
  expect(secretsBefore).toEqual([]);
  expect(mail).toEqual({ own: null, sample: null });
  expect(knownReceivers).toEqual({ own: [], sample: [] });
  expect(wrongTries).toEqual({ own: 0, sample: 0, backup: 0 });
  expect(SettingsChange.parse(ofThePage)).toEqual(ofThePage);
  expect(Object.keys(SettingsChange.shape)).toEqual(Object.keys(ofThePage));
});

test('a page can’t say where backups go, nor that there is one', () => {
  const lastBackup = { at: '2026-11-20T00:02:11.000Z', places: ['chosen'] };
  const asked = { backupFolder: '/etc', lastBackup, textSize: 'large' };
  expect(contract['settings:write'].input.parse(asked)).toEqual({ textSize: 'large' });
  expect(Settings.parse(asked)).toMatchObject({ backupFolder: '/etc', lastBackup });
});
