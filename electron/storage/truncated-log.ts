import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

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

/**
 * Cuts off what was being written when the disk refused or the power failed; nobody was told that it was saved. Chromium
 * would go on writing behind it, find its log damaged at the start after, and delete every record (tried with Electron 42).
 *
 * @param session the folder that holds Chromium's own
 */
export async function mendLogs(session: string): Promise<void> {
  const folder = join(session, 'IndexedDB');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((one) => /\d\.log$/.test(one))) {
    const torn = truncatedAt(await readFile(join(folder, name)));
    if (torn === null) continue;
    const file = await open(join(folder, name), 'r+');
    try {
      await file.truncate(torn);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
