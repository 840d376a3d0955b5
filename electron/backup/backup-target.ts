import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success, type Result } from '@shared/problems/problem';
import { heldFiles } from '../storage/held-files';
import { verifyBackupFile } from './backup-file';
import { backupWriteProblem, type WriteStage } from './backup-problem';
import { placeTitle, type BackupFolderPlace } from './places';
import { mainClock } from '../storage/clock';

const TEMPORARY = /^\.renkei-[0-9a-f-]{36}\.tmp$/;
/** On a share, another PC may be writing at this moment; what is a day old was left by a power cut. */
const ABANDONED = 24 * 60 * 60 * 1000;

/**
 * One backup on its way into one place: a temporary file there, which gets its name only when it lies on the disk and
 * has been read back. Whatever fails, nothing half-written is left under a name.
 */
export class BackupTarget {
  private isClosed = false;

  private constructor(
    readonly place: BackupFolderPlace,
    private readonly temporary: string,
    private readonly handle: FileHandle,
  ) {}

  /** Problems: `backup/no-folder` when the place is away, and those of {@link backupWriteProblem}. */
  static async open(place: BackupFolderPlace): Promise<Result<BackupTarget>> {
    const temporary = join(place.folder, `.renkei-${randomUUID()}.tmp`);
    try {
      // A chosen folder is never made anew: without its stick, its path may lie on this PC.
      if (place.id === 'this-pc') await mkdir(place.folder, { recursive: true });
      await removeAbandoned(place.folder);
      return success(new BackupTarget(place, temporary, await open(temporary, 'wx')));
    } catch (error) {
      return { ok: false, ...backupWriteProblem(error, 'open', place, temporary) };
    }
  }

  /** After a failure the target is of no more use, and is to be discarded. */
  async write(bytes: Uint8Array): Promise<Result<true>> {
    return this.trying('write', async () => {
      await this.handle.appendFile(bytes);
      return success(true);
    });
  }

  /**
   * Brings the file to the disk, reads it back and gives it its name. The system may answer from its memory: that shows
   * what was written wrong or cut off, not a stick that forgets; the list reads each file once more on another day.
   *
   * @param checksum 32 bytes, of what was written
   * @returns path of the file
   */
  async finish(name: string, checksum: Uint8Array): Promise<Result<string>> {
    const written = await this.trying('write', async () => {
      await this.handle.sync();
      await this.close();
      return success(true);
    });
    if (!written.ok) return written;
    const title = placeTitle(this.place);
    const read = await verifyBackupFile(this.temporary, title);
    if (!read.ok && ['backup/gone', 'backup/unreadable'].includes(read.code))
      return failure('backup/pulled-out', { place: title });
    if (!read.ok || Buffer.compare(read.value.end.checksum, checksum) !== 0)
      return failure('backup/not-readable-back', { place: title });
    const file = join(this.place.folder, name);
    return this.trying('rename', async () => {
      await heldFiles.rename(this.temporary, file);
      await syncFolder(this.place.folder);
      return success(file);
    });
  }

  /** Removes what was written, as far as it can be reached. */
  async discard(): Promise<void> {
    await this.close().catch(() => {});
    await rm(this.temporary, { force: true }).catch(() => {});
  }

  private async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.handle.close();
  }

  private async trying<T>(stage: WriteStage, work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      return { ok: false, ...backupWriteProblem(error, stage, this.place, this.temporary) };
    }
  }
}

/** The new name, too, is to survive a power cut. Windows and some sticks can't be asked for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!TEMPORARY.test(name)) continue;
    const file = join(folder, name);
    const written = await stat(file).catch(() => null);
    if (written && mainClock.now().getTime() - written.mtimeMs > ABANDONED)
      await rm(file, { force: true }).catch(() => {});
  }
}
