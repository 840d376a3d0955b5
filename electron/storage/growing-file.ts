import { randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { success, type Result } from '@shared/problems/problem';
import { writeFailure } from './atomic-file';
import { heldFiles } from './held-files';

/**
 * A file that is written piece by piece beside its place, and stands there whole or not at all. Problems of each step:
 * `file/…`; after one, it is to be discarded.
 */
export class GrowingFile {
  private constructor(
    readonly file: string,
    private readonly temporary: string,
    private readonly handle: FileHandle,
  ) {}

  static async begin(file: string): Promise<Result<GrowingFile>> {
    const temporary = join(dirname(file), `.${basename(file).slice(0, 40)}.${randomUUID()}.tmp`);
    try {
      return success(new GrowingFile(file, temporary, await open(temporary, 'wx')));
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, basename(file));
    }
  }

  /** @param piece what comes next, as UTF-8 */
  write(piece: string): Promise<Result<true>> {
    return this.tried(() => this.handle.writeFile(piece));
  }

  /** Waits until the disk has all of it. */
  end(): Promise<Result<true>> {
    return this.tried(async () => {
      await this.handle.sync();
      await this.handle.close();
    });
  }

  /** Puts it into its place, over what may lie there. After {@link end}. */
  place(): Promise<Result<true>> {
    return this.tried(() => heldFiles.rename(this.temporary, this.file));
  }

  async discard(): Promise<void> {
    await this.handle.close().catch(() => {});
    await rm(this.temporary, { force: true }).catch(() => {});
  }

  private async tried(work: () => Promise<void>): Promise<Result<true>> {
    try {
      await work();
      return success(true);
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, basename(this.file));
    }
  }
}
