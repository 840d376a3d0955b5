import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '@shared/ipc/settings';
import { LONGEST_POLICY } from '@shared/policy/policy';
import { guardedByAcl, guardedByOwner, type GuardedFile } from '../../../electron/policy/administrators-only';
import { findPolicy, policyFile } from '../../../electron/policy/read-policy';
import { ruledSettings } from '../../../electron/policy/ruled-settings';
import type { ProgramCall, ProgramEnd } from '../../../electron/programs/run-program';
import { fakeSettings } from '../outbox/fake-settings';
import { temporaryFolder } from '../../support/temporary-folder';

const ME = process.getuid?.() ?? 0;
const TEXT = '{"lockAfterMinutes":5}';
const COUNTS = { policy: { lockAfterMinutes: 5 }, problem: null };

let file: GuardedFile;
beforeEach(() => {
  const top = temporaryFolder();
  const folder = join(top, 'etc', 'renkei-daicho');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  file = { path: join(folder, 'policy.json'), above: [folder, dirname(folder), top] };
  writeFileSync(file.path, TEXT, { mode: 0o644 });
});

const found = (isGuarded = guardedByOwner(ME)) => findPolicy(file, isGuarded);
const ignored = (code: string) => ({ policy: {}, problem: { code } });

describe.skipIf(process.platform === 'win32')('on Linux', () => {
  test('root’s file in root’s folders counts', async () => {
    expect(await found()).toEqual(COUNTS);
  });

  test('none is none', async () => {
    renameSync(file.path, `${file.path}.off`);
    expect(await found()).toEqual({ policy: {}, problem: null });
    expect(await findPolicy(null, guardedByOwner(ME))).toEqual({ policy: {}, problem: null });
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
      problem: { code: 'policy/unread', details: { names: 'lock、x' } },
    });
    renameSync(file.path, `${file.path}.off`);
    mkdirSync(file.path);
    expect(await found()).toMatchObject(ignored('policy/not-protected'));
  });
});

describe('on Windows, by what Get-Acl says', () => {
  const ours = 'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';
  const theirs = `${ours}(A;;FA;;;WD)`;
  const data = 'O:SYG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;0x1200a9;;;BU)(A;CI;DCLCRPCR;;;BU)';
  let calls: ProgramCall[];
  const says = (lines: readonly string[], end: ProgramEnd = { how: 'ended', code: 0 }) => {
    calls = [];
    return found(
      guardedByAcl((call) => {
        calls.push(call);
        return Promise.resolve({ end, output: lines.map((line) => `${line}\r\n`).join('') });
      }, 'C:\\Windows'),
    );
  };

  test('file and folder of administrators alone count; Windows’ own PowerShell is asked, with its own commands, no path in the script', async () => {
    expect(await says([ours, ours, data])).toEqual(COUNTS);
    const [{ command, args, env }] = calls as [ProgramCall];
    expect(command).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    expect(args.join(' ')).not.toContain('renkei-daicho');
    expect(env).toEqual({
      ...{ GUARDED_0: file.path, GUARDED_1: file.above[0], GUARDED_2: file.above[1] },
      PSModulePath: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\Modules',
    });
  });

  test.each([
    ['the file', [theirs, ours, data]],
    ['its folder', [ours, theirs, data]],
    ['the folder above', [ours, ours, `${data}(A;;DT;;;BU)`]],
  ])('one of which others may change %s doesn’t', async (_what, lines) => {
    expect(await says(lines)).toMatchObject(ignored('policy/not-protected'));
  });

  test('one of which Windows doesn’t say, or more than was asked, doesn’t', async () => {
    for (const [lines, end] of [
      [[ours, ours, data], { how: 'ended', code: 1 }],
      [[ours, ours, data], { how: 'time' }],
      [[ours, ours, data], { how: 'not-started', reason: 'ENOENT' }],
      [[ours, ours], { how: 'ended', code: 0 }],
      [['x', ours, ours, data], { how: 'ended', code: 0 }],
    ] as const)
      expect(await says(lines, end)).toMatchObject(ignored('policy/unchecked'));
  });

  test.skipIf(process.platform === 'win32')('a junction, which is a link, isn’t even asked about', async () => {
    const [folder = ''] = file.above;
    renameSync(folder, `${folder}.real`);
    symlinkSync(`${folder}.real`, folder);
    expect(await says([ours, ours, data])).toMatchObject(ignored('policy/not-protected'));
    expect(calls).toEqual([]);
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
