import { describe, expect, test } from 'vitest';
import { findLibreOffice, findWord, type Machine } from '../../../electron/programs/find-programs';

const WORD = 'C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE';
const EXCEL = 'C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE';
const key = (name: string): string => `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\${name}`;

const LOCAL = 'C:\\Users\\花子\\AppData\\Local';

/** A PC by its files and registry. */
function aMachine(platform: NodeJS.Platform, files: readonly string[], registry: Record<string, string> = {}): Machine {
  return {
    platform,
    env: { PATH: '/usr/bin:bin', SystemRoot: 'C:\\Windows', ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: LOCAL },
    canRun: (file) => Promise.resolve(files.includes(file)),
    list: (folder) => Promise.resolve(folder === '/opt' ? ['libreoffice7.6', 'libreoffice24.8', 'other'] : []),
    run: ({ command, args }) => {
      const value = command.endsWith('reg.exe') ? registry[args[1] ?? ''] : undefined;
      const output = args[0] === '--version' ? 'LibreOffice 24.8.2.1 480(Build:1)\n' : '';
      return Promise.resolve(
        value === undefined && output === ''
          ? { end: { how: 'ended', code: 1 }, output: 'ERROR' }
          : {
              end: { how: 'ended', code: 0 },
              output: output || `\r\n${args[1]}\r\n    (既定)    REG_SZ    ${value}\r\n`,
            },
      );
    },
  };
}

const registry = {
  [key('Winword.exe')]: WORD,
  [key('excel.exe')]: EXCEL,
  'HKCR\\Word.Application\\CurVer': 'Word.Application.16',
};

describe('Word', () => {
  test('is found where Windows says it is, with its version', async () => {
    expect(await findWord(aMachine('win32', [WORD, EXCEL], registry))).toEqual({
      ...{ path: WORD, version: '16', hasExcel: true },
    });
  });

  test('is found without Excel, too; sheets are others’ work then', async () => {
    expect(await findWord(aMachine('win32', [WORD], registry))).toMatchObject({ path: WORD, hasExcel: false });
  });

  test('is found where it was installed for one user, and where it comes from the Store', async () => {
    const own = { [key('Winword.exe').replace('HKLM', 'HKCU')]: `"${WORD}"` };
    expect(await findWord(aMachine('win32', [WORD], own))).toMatchObject({ path: WORD, version: '' });
    const store = 'C:\\Users\\花子\\AppData\\Local\\Microsoft\\WindowsApps\\';
    const files = [`${store}Winword.exe`, `${store}excel.exe`];
    expect(await findWord(aMachine('win32', files))).toMatchObject({ path: files[0], hasExcel: true });
  });

  test.each<[string, Machine]>([
    ['is nowhere but on Windows', aMachine('linux', [WORD, EXCEL], registry)],
    ['is none where its file is gone', aMachine('win32', [], registry)],
    ['is none where Windows knows of none', aMachine('win32', [WORD, EXCEL])],
  ])('%s', async (_, machine) => {
    expect(await findWord(machine)).toBeNull();
  });
});

describe('LibreOffice', () => {
  // On Windows a path is put together in its own way.
  test.skipIf(process.platform === 'win32')('is found on the PATH of Linux', async () => {
    const path = '/usr/bin/soffice';
    expect(await findLibreOffice(aMachine('linux', [path]))).toEqual({ path, version: '24.8.2.1' });
  });

  test.each<[string, NodeJS.Platform, string]>([
    ['where its own installer puts it on Linux', 'linux', '/opt/libreoffice7.6/program/soffice'],
    ['on a Mac', 'darwin', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    [
      'on Windows, as the program that waits for its end',
      'win32',
      'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    ],
  ])('is found %s', async (_, platform, path) => {
    expect(await findLibreOffice(aMachine(platform, [path]))).toEqual({ path, version: '24.8.2.1' });
  });

  test('is none in a folder of the PATH that isn’t whole: a program beside us could be anybody’s', async () => {
    expect(await findLibreOffice(aMachine('linux', ['bin/soffice']))).toBeNull();
  });
});
