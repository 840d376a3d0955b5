import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { zipLimits } from '@shared/forms/zip/limits';
import type { CalendarDate } from '@shared/text/calendar-date';
import { OfficialFile, type OfForm } from '@shared/ipc/packs';
import { failure, success, type Result } from '@shared/problems/problem';
import { writeFileAtomically } from '../storage/atomic-file';
import { readBounded } from './pack-folder';

const Shelf = z.object({ files: z.array(OfficialFile) });
const LARGEST_LIST = 4 * 1024 * 1024;

/**
 * The city's official files that take the place of forms' own, in the profile: bytes under the name of their digest, and one
 * list, written last. A file that the list doesn't name is none.
 */
export class OfficialFiles {
  /** Ends when the last change has: each reads the list, and writes it and what it names. */
  private changed: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {}

  /** None where there is no list, or none that can be read: the packs' own forms hold then. */
  async list(): Promise<OfficialFile[]> {
    const read = await this.readList();
    return read.ok ? read.value : [];
  }

  async find({ packId, formId }: OfForm): Promise<OfficialFile | null> {
    return (await this.list()).find((one) => one.packId === packId && one.formId === formId) ?? null;
  }

  /** Problems: `official/damaged` where the bytes are not those that were loaded. */
  async read(file: OfficialFile): Promise<Result<Uint8Array>> {
    const bytes = await readBounded(this.bytesFile(file.digest), zipLimits.file);
    if (bytes.ok && digestOf(bytes.value) === file.digest) return bytes;
    return failure('official/damaged', { file: file.originalName });
  }

  /**
   * Puts a file in the place of a form's own. Problems: `file/…`, `official/list-unreadable`; what was before then still
   * holds.
   */
  replace(form: OfForm, bytes: Uint8Array, originalName: string, today: CalendarDate): Promise<Result<null>> {
    return this.oneAtATime(async () => {
      const others = await this.without(form);
      if (!others.ok) return others;
      const digest = digestOf(bytes);
      await mkdir(this.folder, { recursive: true });
      const written = await writeFileAtomically(this.bytesFile(digest), bytes);
      if (!written.ok) return written;
      return this.write([...others.value, { ...form, originalName, digest, loadedOn: today }]);
    });
  }

  /** The form's own file holds again. Problems: `file/…`, `official/list-unreadable`. */
  restore(form: OfForm): Promise<Result<null>> {
    return this.oneAtATime(async () => {
      const others = await this.without(form);
      return others.ok ? this.write(others.value) : others;
    });
  }

  private oneAtATime<T>(change: () => Promise<T>): Promise<T> {
    const done = this.changed.then(change);
    this.changed = done.catch(() => {});
    return done;
  }

  private async without({ packId, formId }: OfForm): Promise<Result<OfficialFile[]>> {
    const read = await this.readList();
    if (!read.ok) return read;
    return success(read.value.filter((one) => one.packId !== packId || one.formId !== formId));
  }

  /** Only a list that isn't there is empty: files that a damaged or held one names are somebody's. */
  private async readList(): Promise<Result<OfficialFile[]>> {
    const read = await readBounded(this.listFile, LARGEST_LIST);
    if (!read.ok) return read.code === 'file/not-found' ? success([]) : failure('official/list-unreadable', {});
    try {
      return success(Shelf.parse(JSON.parse(new TextDecoder().decode(read.value))).files);
    } catch {
      return failure('official/list-unreadable', {});
    }
  }

  private async write(files: OfficialFile[]): Promise<Result<null>> {
    const written = await writeFileAtomically(this.listFile, JSON.stringify({ files }, null, 2));
    if (!written.ok) return written;
    const named = new Set(files.map(({ digest }) => `${digest}.bin`));
    // The list holds already: bytes that can't be taken away now go with the next change.
    for (const name of await readdir(this.folder).catch(() => []))
      if (name.endsWith('.bin') && !named.has(name)) await rm(join(this.folder, name), { force: true }).catch(() => {});
    return success(null);
  }

  private get listFile(): string {
    return join(this.folder, 'list.json');
  }

  private bytesFile(digest: string): string {
    return join(this.folder, `${digest}.bin`);
  }
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
