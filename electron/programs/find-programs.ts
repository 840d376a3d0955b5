import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, join, posix, win32 } from 'node:path';
import type { FoundProgram, FoundWord } from '@shared/ipc/printing';
import type { RunProgram } from './run-program';
import { windowsProgram } from './windows-program';

/** What is asked of the PC. Looked at anew each time: somebody may have installed Word in the meantime. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  run: RunProgram;
  /** Whether a file is there and may be run. */
  canRun: (file: string) => Promise<boolean>;
  /** Names in a folder; none where there is none. */
  list: (folder: string) => Promise<string[]>;
}

export const thisMachine = (run: RunProgram): Machine => ({
  platform: process.platform,
  env: process.env,
  run,
  canRun: (file) =>
    access(file, constants.X_OK).then(
      () => true,
      () => false,
    ),
  list: (folder) => readdir(folder).catch(() => []),
});

const LIMIT = 15_000;

/**
 * Installed Word, by what Windows itself knows, and whether Excel is beside it; null elsewhere. Those from Microsoft's Store are
 * in no registry of programs, but have a name in the user's own folder.
 */
export async function findWord({ platform, env, run, canRun }: Machine): Promise<FoundWord | null> {
  if (platform !== 'win32') return null;
  const reg = windowsProgram(env['SystemRoot'], 'reg.exe');
  const valueOf = async (key: string): Promise<string> => {
    const { end, output } = await run({ command: reg, args: ['query', key, '/ve'], timeout: LIMIT });
    // `    (既定)    REG_SZ    C:\…\WINWORD.EXE`, whatever the language calls the name.
    return end.how === 'ended' && end.code === 0 ? (/REG_(?:EXPAND_)?SZ\s+(.*?)\s*$/m.exec(output)?.[1] ?? '') : '';
  };
  const placeOf = async (name: string): Promise<string | null> => {
    const appPaths = `SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\${name}`;
    const own = env['LOCALAPPDATA'] ?? '';
    const places = [
      async () => valueOf(`HKLM\\${appPaths}`),
      async () => valueOf(`HKCU\\${appPaths}`),
      async () => (own === '' ? '' : win32.join(own, 'Microsoft', 'WindowsApps', name)),
    ];
    for (const place of places) {
      const path = (await place()).replace(/^"(.*)"$/, '$1');
      if (path !== '' && (await canRun(path))) return path;
    }
    return null;
  };
  const word = await placeOf('Winword.exe');
  if (word === null) return null;
  // Word.Application.16
  const version = /\.(\d+)$/.exec(await valueOf('HKCR\\Word.Application\\CurVer'))?.[1] ?? '';
  return { path: word, version, hasExcel: (await placeOf('excel.exe')) !== null };
}

/** `soffice`, where installers put it, and on Linux wherever the PATH leads. */
export async function findLibreOffice(machine: Machine): Promise<FoundProgram | null> {
  for (const path of await sofficePaths(machine)) {
    if (!(await machine.canRun(path))) continue;
    const { end, output } = await machine.run({ command: path, args: ['--version'], timeout: LIMIT });
    // Without a number it isn't LibreOffice, or one that doesn't start.
    const version = /LibreOffice\s+([\d.]+)/.exec(output)?.[1];
    if (end.how === 'ended' && version) return { path, version };
  }
  return null;
}

async function sofficePaths({ platform, env, list }: Machine): Promise<string[]> {
  if (platform === 'win32')
    return (
      [env['ProgramW6432'], env['ProgramFiles'], env['ProgramFiles(x86)']]
        .filter((folder) => folder !== undefined)
        // soffice.com is the one that waits for its end and writes to us.
        .map((folder) => win32.join(folder, 'LibreOffice', 'program', 'soffice.com'))
    );
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  const own = (await list('/opt'))
    .filter((name) => /^libreoffice/i.test(name))
    .sort()
    .reverse();
  return [
    ...(env['PATH'] ?? '')
      .split(delimiter)
      .filter((folder) => posix.isAbsolute(folder))
      .map((folder) => join(folder, 'soffice')),
    '/usr/lib/libreoffice/program/soffice',
    ...own.map((name) => `/opt/${name}/program/soffice`),
  ];
}
