import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** LevelDB's log: blocks of this size, records that never cross them, and before each its CRC, length and type. */
const BLOCK = 32_768;
const HEADER = 7;
/** A record in one piece, and the last piece of one that is in several. */
const [FULL, LAST] = [1, 4];

/**
 * Where a log was cut off in the middle of a record, as a full disk or a power cut leaves it: the end of the last whole
 * record. Null when it isn't. Damage of another kind isn't looked for.
 */
export function truncatedAt(log: Uint8Array): number | null {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  let whole = 0;
  for (let at = 0; ;) {
    const left = BLOCK - (at % BLOCK);
    // What is too short for a header ends the block, and means nothing.
    const begin = left < HEADER ? at + left : at;
    if (begin >= log.length) return at === whole ? null : whole;
    if (begin + HEADER > log.length) return whole;
    const type = view.getUint8(begin + 6);
    if (type < FULL || type > LAST) return null;
    const end = begin + HEADER + view.getUint16(begin + 4, true);
    if (end > log.length) return whole;
    if (type === FULL || type === LAST) whole = end;
    at = end;
  }
}

/** How long a log must have stayed as it is. In milliseconds; LevelDB writes a record in two or three steps that follow at once. */
const AT_REST = 1_500;

/**
 * Cuts off what was being written when the disk refused or the power failed; nobody was told that it was saved. Chromium
 * would go on writing behind it, find its log damaged at the start after, and delete every record (tried with Electron 42).
 *
 * A log that somebody is writing to ends in the middle of a record, too, for a moment, and goes when it is full: it is left alone.
 *
 * @param session the folder that holds Chromium's own
 * @param atRest in milliseconds; 0 where nobody can be writing
 * @throws the error of a log that can't be read or cut
 */
export async function mendLogs(session: string, atRest = AT_REST): Promise<void> {
  const folder = join(session, 'IndexedDB');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((one) => /\d\.log$/.test(one))) await mendLog(join(folder, name), atRest);
}

async function mendLog(path: string, atRest: number): Promise<void> {
  const found = await logAt(path);
  const torn = found && truncatedAt(found);
  if (!found || torn === null) return;
  await sleep(atRest);
  if (!(await logAt(path))?.equals(found)) return;
  const file = await open(path, 'r+');
  try {
    await file.truncate(torn);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** null: it has gone since it was listed. */
const logAt = (path: string): Promise<Buffer | null> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
