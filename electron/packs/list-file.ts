import type { z } from 'zod';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import { writeFileAtomically } from '../storage/atomic-file';
import { Turns } from '../storage/turns';
import { readBounded } from './pack-folder';

const LARGEST = 4 * 1024 * 1024;

/**
 * A list of main's own that says what of a folder counts: read whole, written whole. Only one that isn't there is empty: what a damaged or held one
 * names is somebody's.
 */
export class ListFile<T> {
  private readonly turns = new Turns();

  /** @param unreadable what is said of one that is there and can't be read */
  constructor(
    private readonly file: string,
    private readonly schema: z.ZodType<T>,
    private readonly empty: T,
    private readonly unreadable: () => Failure,
  ) {}

  async read(): Promise<Result<T>> {
    const read = await readBounded(this.file, LARGEST);
    if (!read.ok) return read.code === 'file/not-found' ? success(this.empty) : this.unreadable();
    try {
      return success(this.schema.parse(JSON.parse(new TextDecoder().decode(read.value))));
    } catch {
      return this.unreadable();
    }
  }

  /**
   * One change after the other, each of what the one before has left. Problems: `pack/list-full` where nobody could read it any more, `file/…`, that of
   * an unreadable one.
   *
   * @param kept what is done of the list that holds now, before the next change
   */
  change(
    work: (list: T) => Promise<Result<T>>,
    kept: (list: T) => Promise<void> = () => Promise.resolve(),
  ): Promise<Result<T>> {
    return this.turns.take(async () => {
      const read = await this.read();
      const next = read.ok ? await work(read.value) : read;
      if (!next.ok) return next;
      const text = JSON.stringify(next.value, null, 2);
      if (Buffer.byteLength(text) > LARGEST || !this.schema.safeParse(next.value).success)
        return failure('pack/list-full', {});
      const written = await writeFileAtomically(this.file, text);
      if (!written.ok) return written;
      await kept(next.value);
      return next;
    });
  }
}
