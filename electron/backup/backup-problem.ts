import { problem, type Problem } from '@shared/problems/problem';
import { RenameRefused } from '../storage/held-files';
import { writeCodes } from '../storage/write-codes';
import { placeTitle, type BackupFolderPlace } from './places';

/** Where in the life of a file it failed: the same code of the system means different things to an office. */
export type WriteStage = 'open' | 'write' | 'rename';

const { full: FULL, forbidden: FORBIDDEN } = writeCodes;
const MISSING = [...writeCodes.missing, ...writeCodes.away];
/** What a stick answers, too, that was pulled out while it was written to. */
const TORN = [...MISSING, 'EIO', 'EBADF'];
/** Windows answers ENOENT for a path beyond this where long paths are not allowed. */
const LONG_PATH = 259;

/** @param path of the file that was being written */
export function backupWriteProblem(cause: unknown, stage: WriteStage, place: BackupFolderPlace, path: string): Problem {
  const { code = '' } = cause as NodeJS.ErrnoException;
  const at = { place: placeTitle(place) };
  const isWindows = process.platform === 'win32';
  if (
    writeCodes.tooLong.includes(code) ||
    (isWindows && stage === 'open' && code === 'ENOENT' && path.length > LONG_PATH)
  )
    return problem('backup/path-too-long', at);
  if (FULL.includes(code)) return problem('backup/disk-full', at);
  // On Windows another program's hold on a file shows at the rename, as a refusal.
  if (code === 'EBUSY' || (cause instanceof RenameRefused && cause.why === 'held')) return problem('backup/in-use', at);
  if (FORBIDDEN.includes(code)) return problem('backup/read-only', at);
  if (stage === 'open' && MISSING.includes(code)) return problem('backup/no-folder', at);
  if (stage !== 'open' && TORN.includes(code)) return problem('backup/pulled-out', at);
  return problem('backup/write-failed', { ...at, reason: code || String(cause) });
}

export function readProblem(cause: unknown, place: string): Problem {
  const { code = '' } = cause as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' ? problem('backup/gone', {}) : problem('backup/unreadable', { place });
}
