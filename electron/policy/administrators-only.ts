import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { win32 } from 'node:path';
import { failure, success, type Result } from '@shared/problems/problem';
import { powershellIn } from '../programs/powershell';
import type { RunProgram } from '../programs/run-program';
import { isAdministratorsOnly } from './security-descriptor';

/** A file that only whoever looks after the PC may write. */
export interface GuardedFile {
  path: string;
  /** The folders above it, from the nearest to the last that is looked at. */
  above: readonly string[];
}

/** Whether nobody but an administrator could have written it. Problems: `policy/not-protected`, `policy/unchecked`. */
export type IsGuarded = (file: GuardedFile) => Promise<Result<null>>;

/** Others that may write: the group, and everybody. An entry of an access list shows in the group's. */
const WRITTEN_BY_OTHERS = 0o022;

/** By owner and mode. @param owner root's number */
export const guardedByOwner =
  (owner = 0): IsGuarded =>
  async ({ path, above }) => {
    const isOwners = ({ uid, mode }: Stats): boolean => uid === owner && (mode & WRITTEN_BY_OTHERS) === 0;
    // Not through a link: what lies behind it may be anybody's.
    const file = await lstat(path);
    const folders = await Promise.all(above.map((folder) => lstat(folder)));
    const isGuarded =
      file.isFile() && isOwners(file) && folders.every((folder) => folder.isDirectory() && isOwners(folder));
    return isGuarded ? success(null) : failure('policy/not-protected', {});
  };

/** Milliseconds: the first question of the page waits for it, on PCs that have a policy. */
const LIMIT = 10_000;
/** Paths by the environment: nothing in one can become a command. Properties of a cmdlet's answer can be had in constrained language mode, too. */
const SCRIPT = `$ErrorActionPreference = 'Stop'; foreach ($path in $env:GUARDED_0, $env:GUARDED_1, $env:GUARDED_2) { (Microsoft.PowerShell.Security\\Get-Acl -LiteralPath $path).Sddl }`;

/**
 * By Windows' own word on who may do what (`Get-Acl`): nobody else may write the file and its folder, nor put another folder in its place.
 * icacls says nothing of owners.
 */
export const guardedByAcl =
  (run: RunProgram, windows: string | undefined): IsGuarded =>
  async ({ path, above: [folder = '', last = ''] }) => {
    const [file, ...folders] = await Promise.all([lstat(path), lstat(folder), lstat(last)]);
    // A junction is a link, too.
    if (!file.isFile() || folders.some((one) => !one.isDirectory())) return failure('policy/not-protected', {});
    const command = powershellIn(windows);
    const { end, output } = await run({
      command,
      args: ['-NoProfile', '-NonInteractive', '-Command', SCRIPT],
      // Windows' own commands, and none of the same name that somebody has put beside them.
      env: {
        ...{ GUARDED_0: path, GUARDED_1: folder, GUARDED_2: last },
        PSModulePath: win32.join(win32.dirname(command), 'Modules'),
      },
      timeout: LIMIT,
    });
    const [ofFile = '', ofFolder = '', ofLast = '', ...more] = output.trim().split(/\r?\n/);
    if (end.how !== 'ended' || end.code !== 0 || ofLast === '' || more.length > 0)
      return failure('policy/unchecked', {});
    const isGuarded =
      isAdministratorsOnly(ofFile, 'read') &&
      isAdministratorsOnly(ofFolder, 'read') &&
      isAdministratorsOnly(ofLast, 'not-replace');
    return isGuarded ? success(null) : failure('policy/not-protected', {});
  };
