import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { GuardedFile } from '../../../electron/policy/administrators-only';
import { findOnWindows } from '../../../electron/policy/windows-policy';
import type { ProgramCall, ProgramEnd } from '../../../electron/programs/run-program';
import { temporaryFolder } from '../../support/temporary-folder';

const ours = 'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';
const theirs = `${ours}(A;;FA;;;WD)`;
const data = 'O:SYG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;0x1200a9;;;BU)(A;CI;DCLCRPCR;;;BU)';
/** Of a key that group policy has made below SOFTWARE\Policies, as Windows 11 inherits it. */
const ofKey =
  'O:SYG:SYD:AI(A;CIID;KR;;;BU)(A;CIID;KA;;;BA)(A;CIID;KA;;;SY)(A;CIIOID;KA;;;CO)(A;CIID;KR;;;AC)(A;CIID;KR;;;S-1-15-3-1024-1)';
const ABOVE = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies';
const KEY = `${ABOVE}\\RenkeiDaicho`;
const ENDED: ProgramEnd = { how: 'ended', code: 0 };

/** What is said on this PC. `key` false: there is none; null: `reg.exe` may not be used; 'no-policies': nobody has any. */
interface Said {
  key?: boolean | null | 'no-policies';
  lines?: readonly string[];
  end?: ProgramEnd;
}

let file: GuardedFile;
let calls: ProgramCall[];
beforeEach(() => {
  const top = temporaryFolder();
  const folder = join(top, 'renkei-daicho');
  mkdirSync(folder);
  file = { path: join(folder, 'policy.json'), above: [folder, dirname(folder)] };
  calls = [];
});

const laysFile = (): void => writeFileSync(file.path, '{"lockAfterMinutes":5,"networks":["nagareyama-tritrus"]}');
const found = ({ key = false, lines = [], end = ENDED }: Said = {}) =>
  findOnWindows(file, {
    folder: 'C:\\Windows',
    run: (call) => {
      calls.push(call);
      const { command, args } = call;
      if (!command.endsWith('reg.exe'))
        return Promise.resolve({ end, output: lines.map((line) => `${line}\r\n`).join('') });
      if (key === null || (key === 'no-policies' && args[1] !== 'HKLM\\SOFTWARE'))
        return Promise.resolve({ end: { how: 'ended', code: 1 }, output: '' });
      const keys = key === 'no-policies' ? ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft'] : [`${ABOVE}\\Microsoft`];
      if (key === true) keys.push(KEY);
      return Promise.resolve({ end: ENDED, output: `\r\n${keys.join('\r\n')}\r\n\r\n` });
    },
  });
const asked = (): string[] => calls.map(({ command }) => command.split('\\').at(-1) ?? '');
const paths = (...lists: readonly string[]): string[] => lists.map((list) => `path ${list}`);
const counts = { policy: { lockAfterMinutes: 5, networks: ['nagareyama-tritrus'] }, problems: [] };
const ignored = (code: string) => ({ policy: {}, problems: [expect.objectContaining({ code }) as object] });

test('a PC without a policy isn’t kept waiting: one quick look beside the key, and no PowerShell', async () => {
  expect(await found()).toEqual({ policy: {}, problems: [] });
  expect(calls).toMatchObject([
    { command: 'C:\\Windows\\System32\\reg.exe', args: ['query', 'HKLM\\SOFTWARE\\Policies', '/reg:64'] },
  ]);
});

test('nor is one on which nobody has any policy', async () => {
  expect(await found({ key: 'no-policies' })).toEqual({ policy: {}, problems: [] });
  expect(asked()).toEqual(['reg.exe', 'reg.exe']);
});

describe('a file', () => {
  beforeEach(laysFile);

  test('of administrators alone counts; Windows’ own PowerShell is asked, with its own commands, no path in the script', async () => {
    expect(await found({ lines: paths(ours, ours, data) })).toEqual(counts);
    const [, { command, args, env }] = calls as [ProgramCall, ProgramCall];
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
    ['on a condition the file', [`${ours}(XA;;FA;;;WD;(@User.x == 1))`, ours, data]],
  ])('of which others may change %s doesn’t', async (_what, lists) => {
    expect(await found({ lines: paths(...lists) })).toEqual(ignored('policy/not-protected'));
  });

  test('of which Windows doesn’t say, or more than was asked, doesn’t', async () => {
    const said = paths(ours, ours, data);
    for (const [lines, end] of [
      [said, { how: 'ended', code: 1 }],
      [said, { how: 'time' }],
      [said, { how: 'not-started', reason: 'ENOENT' }],
      [paths(ours, ours), ENDED],
      [['x', ...said], ENDED],
      [[...said, 'end', ...said], ENDED],
      [[ours, ours, data], ENDED],
    ] as const)
      expect(await found({ lines, end }), lines.join('|')).toEqual(ignored('policy/unchecked'));
  });

  test.skipIf(process.platform === 'win32')('behind a junction, which is a link, isn’t even asked about', async () => {
    const [folder = ''] = file.above;
    renameSync(folder, `${folder}.real`);
    symlinkSync(`${folder}.real`, folder);
    expect(await found({ lines: paths(ours, ours, data) })).toEqual(ignored('policy/not-protected'));
    expect(asked()).toEqual(['reg.exe']);
  });
});

describe('group policy', () => {
  const written = [
    `key ${KEY.replaceAll('\\', '\\u005c')} ${ofKey}`,
    'value LockAfterMinutes n 5',
    'value backupFolder s \\u005c\\u005cserver\\u005c\\u63a7\\u3048\\u0020',
    'value networks m nagareyama-tritrus \\u0020',
    `key ${`${KEY}\\endpoints`.replaceAll('\\', '\\u005c')} ${ofKey}`,
    'value nagareyama-tritrus s https://uketsuke.city.example/',
  ];
  const policy = {
    lockAfterMinutes: 5,
    backupFolder: '\\\\server\\控え ',
    networks: ['nagareyama-tritrus'],
    endpoints: { 'nagareyama-tritrus': 'https://uketsuke.city.example' },
  };
  const whole = [...written, 'end'];

  test('counts, whatever letters the console takes and however its names are written', async () => {
    expect(await found({ key: true, lines: whole })).toEqual({ policy, problems: [] });
    expect(calls[1]?.env).toEqual({
      GUARDED_KEY: KEY,
      PSModulePath: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\Modules',
    });
  });

  test('goes before a file, name by name; one start of PowerShell tells of both', async () => {
    laysFile();
    const lines = [...paths(ours, ours, data), written[0]!, 'value lockAfterMinutes n 9', 'end'];
    expect(await found({ key: true, lines })).toEqual({
      policy: { lockAfterMinutes: 9, networks: ['nagareyama-tritrus'] },
      problems: [],
    });
    expect(asked()).toEqual(['reg.exe', 'powershell.exe']);
  });

  test('what is wrong with one doesn’t take away the other, and both are told', async () => {
    laysFile();
    const open = written.map((line) => (line.startsWith('key ') ? `${line}(A;;KW;;;BU)` : line));
    expect(await found({ key: true, lines: [...paths(ours, ours, data), ...open, 'end'] })).toEqual({
      ...counts,
      problems: [expect.objectContaining({ code: 'policy/registry-not-protected' })],
    });
    expect(await found({ key: true, lines: [...paths(theirs, ours, data), ...whole] })).toEqual({
      policy,
      problems: [expect.objectContaining({ code: 'policy/not-protected' })],
    });
  });

  test.each([
    ['its own key', 0],
    ['a key below it', 4],
  ])('doesn’t count where others may write %s', async (_what, at) => {
    const lines = whole.with(at, `${whole[at]}(A;CI;KA;;;WD)`);
    expect(await found({ key: true, lines })).toEqual(ignored('policy/registry-not-protected'));
  });

  test('doesn’t count where Windows doesn’t tell of it to the last line', async () => {
    for (const lines of [[], written, written.slice(0, 2), ['end'], [...written, 'oh', 'end'], ['value x n 1', 'end']])
      expect(await found({ key: true, lines }), lines.join('|')).toEqual(ignored('policy/registry-unchecked'));
    for (const end of [{ how: 'ended', code: 1 }, { how: 'time' }] as const)
      expect(await found({ key: true, lines: whole, end })).toEqual(ignored('policy/registry-unchecked'));
  });

  test('is asked of PowerShell where an administrator bars reg.exe; that there is none is no problem then', async () => {
    expect(await found({ key: null, lines: whole })).toEqual({ policy, problems: [] });
    expect(await found({ key: null, lines: ['end'] })).toEqual({ policy: {}, problems: [] });
    expect(await found({ key: null, lines: [] })).toEqual(ignored('policy/registry-unchecked'));
  });

  test('values that can’t be used are told by their names, and the rest counts', async () => {
    const lines = [
      written[0]!,
      'value lockAfterMinutes s 5',
      'value extra n 1',
      'value networks x',
      written[2]!,
      'end',
    ];
    expect(await found({ key: true, lines })).toEqual({
      policy: { backupFolder: policy.backupFolder },
      problems: [
        expect.objectContaining({
          code: 'policy/registry-unread',
          details: { names: 'lockAfterMinutes、extra、networks' },
        }),
      ],
    });
  });
});
