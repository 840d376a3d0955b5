import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { failure, success, type Result } from '@shared/problems/problem';

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
  async (guarded) => {
    const isOwners = ({ uid, mode }: Stats): boolean => uid === owner && (mode & WRITTEN_BY_OTHERS) === 0;
    return (await isWithoutLinks(guarded, isOwners)) ? success(null) : failure('policy/not-protected', {});
  };

/**
 * A file in folders, and none of them a link (a junction is one, too): what lies behind it may be anybody's.
 *
 * @param isTheirs what else holds for each
 */
export async function isWithoutLinks(
  { path, above }: GuardedFile,
  isTheirs = (_stats: Stats) => true,
): Promise<boolean> {
  const file = await lstat(path);
  const folders = await Promise.all(above.map((folder) => lstat(folder)));
  return file.isFile() && isTheirs(file) && folders.every((folder) => folder.isDirectory() && isTheirs(folder));
}
