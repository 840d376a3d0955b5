import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '@shared/ipc/settings';
import { LONGEST_POLICY } from '@shared/policy/policy';
import { guardedByOwner, type GuardedFile } from '../../../electron/policy/administrators-only';
import { findPolicy, policyFile } from '../../../electron/policy/read-policy';
import { ruledSettings } from '../../../electron/policy/ruled-settings';
import { fakeSettings } from '../outbox/fake-settings';
import { temporaryFolder } from '../../support/temporary-folder';

const ME = process.getuid?.() ?? 0;
const TEXT = '{"lockAfterMinutes":5}';
const COUNTS = { policy: { lockAfterMinutes: 5 }, problems: [] };

let file: GuardedFile;
beforeEach(() => {
  const top = temporaryFolder();
  const folder = join(top, 'etc', 'renkei-daicho');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  file = { path: join(folder, 'policy.json'), above: [folder, dirname(folder), top] };
  writeFileSync(file.path, TEXT, { mode: 0o644 });
});

const found = (isGuarded = guardedByOwner(ME)) => findPolicy(file, isGuarded);
const ignored = (code: string) => ({ policy: {}, problems: [{ code }] });

describe.skipIf(process.platform === 'win32')('on Linux', () => {
  test('root’s file in root’s folders counts', async () => {
    expect(await found()).toEqual(COUNTS);
  });

  test('none is none', async () => {
    renameSync(file.path, `${file.path}.off`);
    expect(await found()).toEqual({ policy: {}, problems: [] });
    expect(await findPolicy(null, guardedByOwner(ME))).toEqual({ policy: {}, problems: [] });
  });

  test('another’s is told, and doesn’t count', async () => {
    expect(await found(guardedByOwner(ME + 1))).toMatchObject(ignored('policy/not-protected'));
  });

  test.each([0o020, 0o002])(
    'one that others may write, or whose folder at any height, doesn’t (%o)',
    async (others) => {
      for (const [path, mode] of [
        [file.path, 0o644],
        ...file.above.map((folder) => [folder, 0o755] as const),
      ] as const) {
        chmodSync(path, mode | others);
        expect(await found(), path).toMatchObject(ignored('policy/not-protected'));
        chmodSync(path, mode);
      }
      expect(await found()).toEqual(COUNTS);
    },
  );

  test('a link in the place of the file, or of a folder, doesn’t', async () => {
    const [folder = ''] = file.above;
    renameSync(file.path, `${file.path}.real`);
    symlinkSync(`${file.path}.real`, file.path);
    expect(await found()).toMatchObject(ignored('policy/not-protected'));
    renameSync(`${file.path}.real`, file.path);
    renameSync(folder, `${folder}.real`);
    symlinkSync(`${folder}.real`, folder);
    expect(await found()).toMatchObject(ignored('policy/not-protected'));
  });

  test('a folder in its place, one that is too large, and one that isn’t a policy, are told', async () => {
    writeFileSync(file.path, '{'.padEnd(LONGEST_POLICY + 1));
    expect(await found()).toMatchObject(ignored('policy/too-large'));
    writeFileSync(file.path, `${TEXT}${' '.repeat(LONGEST_POLICY - TEXT.length)}`);
    expect(await found()).toEqual(COUNTS);
    writeFileSync(file.path, '{"lockAfterMinutes":5');
    expect(await found()).toMatchObject(ignored('policy/damaged'));
    writeFileSync(file.path, '{"lockAfterMinutes":5,"lock":1,"x":2}');
    expect(await found()).toMatchObject({
      policy: { lockAfterMinutes: 5 },
      problems: [{ code: 'policy/unread', details: { names: 'lock、x' } }],
    });
    renameSync(file.path, `${file.path}.off`);
    mkdirSync(file.path);
    expect(await found()).toMatchObject(ignored('policy/not-protected'));
  });
});

test('it lies where only administrators write, on both systems', () => {
  expect(policyFile({ platform: 'linux', env: {} })).toEqual({
    path: '/etc/renkei-daicho/policy.json',
    above: ['/etc/renkei-daicho', '/etc', '/'],
  });
  expect(policyFile({ platform: 'win32', env: { ProgramData: 'C:\\ProgramData' } })).toEqual({
    path: 'C:\\ProgramData\\renkei-daicho\\policy.json',
    above: ['C:\\ProgramData\\renkei-daicho', 'C:\\ProgramData'],
  });
  for (const env of [{}, { ProgramData: '\\\\thief.example\\share' }, { ProgramData: 'x' }])
    expect(policyFile({ platform: 'win32', env })).toBeNull();
  expect(policyFile({ platform: 'darwin', env: {} })).toBeNull();
});

test('settings stand as they are decided; what the office had set stays, and counts again without', async () => {
  const store = fakeSettings();
  const policy = Promise.resolve({ policy: { lockAfterMinutes: 5, backupFolder: '/srv/backups' } });
  const settings = ruledSettings(store, policy);
  await policy;
  expect(settings.read()).toMatchObject({ lockAfterMinutes: 5, backupFolder: '/srv/backups' });
  const changes = { lockAfterMinutes: 0, backupFolder: '/home', textSize: 'large' } as const;
  expect(settings.write(changes)).toMatchObject({
    lockAfterMinutes: 5,
    backupFolder: '/srv/backups',
    textSize: 'large',
  });
  expect(store.read()).toEqual({ ...defaultSettings, textSize: 'large' });
  expect(ruledSettings(store, Promise.resolve({ policy: {} })).write(changes)).toMatchObject(changes);
});
