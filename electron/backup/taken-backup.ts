import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUP_EXTENSION } from '@shared/backup/backup-name';
import { failure, success, type Result } from '@shared/problems/problem';
import { Turns } from '../storage/turns';
import { writeFailure } from '../storage/atomic-file';

interface Taking {
  id: string;
  name: string;
  file: string;
  handle: FileHandle;
  /** Bytes that are still to come. */
  left: number;
}

/** Whole, and ready to be read. */
interface WholeTaken {
  /** Where it lies in the profile. */
  file: string;
  /** What it is called where it was dropped from. */
  name: string;
}

/**
 * A backup that was dropped on the window: its bytes come in pieces, as no path from a page is opened, and lie in the profile, as noise, until
 * the page goes or the next one comes. One at a time.
 */
export class TakenBackups {
  private taking: Taking | null = null;
  private readonly turns = new Turns();

  /** @param folder of the profile, for nothing else */
  constructor(private readonly folder: string) {}

  /** Problems: `file/…`. @param size bytes that will come */
  begin(name: string, size: number): Promise<Result<{ id: string }>> {
    return this.turns.take(async () => {
      await this.clear();
      const id = randomUUID();
      const file = join(this.folder, `${id}.${BACKUP_EXTENSION}`);
      try {
        await mkdir(this.folder, { recursive: true, mode: 0o700 });
        this.taking = { id, name, file, handle: await open(file, 'wx', 0o600), left: size };
      } catch (error) {
        return writeFailure(error as NodeJS.ErrnoException, name);
      }
      return success({ id });
    });
  }

  /** The next bytes. Problems: `backup/ended`, `file/…`; it is over then. @returns the file, with the last of them */
  add(id: string, bytes: Uint8Array): Promise<Result<WholeTaken | null>> {
    return this.turns.take(async () => {
      const { taking } = this;
      if (taking?.id !== id) return failure('backup/ended', {});
      if (bytes.length > taking.left) {
        await this.clear();
        return failure('backup/ended', {});
      }
      try {
        await taking.handle.writeFile(bytes);
        taking.left -= bytes.length;
        if (taking.left > 0) return success(null);
        this.taking = null;
        await taking.handle.close();
      } catch (error) {
        await this.clear();
        return writeFailure(error as NodeJS.ErrnoException, taking.name);
      }
      return success({ file: taking.file, name: taking.name });
    });
  }

  /** Nothing of any is left. */
  forget(): Promise<void> {
    return this.turns.take(() => this.clear());
  }

  private async clear(): Promise<void> {
    const { taking } = this;
    this.taking = null;
    await taking?.handle.close().catch(() => {});
    await rm(this.folder, { recursive: true, force: true }).catch(() => {});
  }
}
