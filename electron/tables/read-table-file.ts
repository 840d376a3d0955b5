import { basename } from 'node:path';
import type { TableJob, TableOutcome, TableReadProgress } from '@shared/filling/table-job';
import { TableProgress, TableRead } from '@shared/ipc/tables';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import { tableLimits } from '@shared/tables/workbook/table-limits';
import type { OpenPlace } from '../jobs/job-place';
import { runAlone, type AloneOptions } from '../jobs/run-alone';
import { readBounded } from '../packs/pack-folder';
import { readingLimits } from './table-limits';

export interface TableAsked {
  file: string;
  /** Of a file that was dropped on the window: then `file` is its name alone, and nothing is opened. */
  bytes?: Uint8Array;
  ask: TableJob['ask'];
}

export type TableOptions = AloneOptions<TableReadProgress>;

const Outcome = TableRead.omit({ version: true });

/**
 * Reads a table, anybody's, in a place for it alone. One that is ended comes back as `table/cancelled`.
 *
 * @param open the app's page without powers, the command line's thread
 */
export async function readTableFile(
  open: OpenPlace,
  { file: path, bytes: given, ask }: TableAsked,
  options: TableOptions = {},
): Promise<Result<TableRead>> {
  const file = basename(path);
  options.progress?.({ stage: 'file', share: 0 });
  const bytes = given ? success(given) : await readBounded(path, tableLimits.file);
  if (!bytes.ok) return unreadable(bytes, file);
  const job: TableJob = { file, bytes: bytes.value, ask };
  const endings = {
    cancelled: () => failure('table/cancelled', { file }),
    tooSlow: (seconds: number) => failure('table/too-slow', { file, seconds }),
    tooLarge: (megabytes: number) => failure('table/too-much-memory', { file, megabytes }),
  };
  const [read, version] = await Promise.all([
    runAlone<TableReadProgress, TableOutcome>(
      open,
      { job, progress: TableProgress, outcome: Outcome, endings },
      { ...readingLimits, ...options },
    ),
    digestOf(bytes.value),
  ]);
  return read.ok ? success({ ...read.value, version }) : read;
}

/** SHA-256, hexadecimal; worked out beside main's own thread. */
const digestOf = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');

/** Said of a table, and by its name alone: the folder is nobody's business. */
function unreadable({ code, ...problem }: Failure, file: string): Failure {
  if (code === 'file/too-large') return failure('table/too-large', { file, limit: tableLimits.fileMegabytes });
  if (code === 'file/unreadable') return failure('table/unreadable', { file });
  return code === 'file/not-found' ? failure('file/not-found', { file }) : { ...problem, code };
}
