import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { zipLimits } from '@shared/forms/zip/limits';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { OfForm } from '@shared/ipc/packs';
import { OfficialFile } from '@shared/packs/official-file';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import { writeFileAtomically } from '../storage/atomic-file';
import { isLaidLink } from '../storage/laid-link';
import { ListFile } from './list-file';
import { readBounded } from './pack-folder';
import { sha256 } from '../storage/sha256';

const Shelf = z.object({ files: z.array(OfficialFile) });
/**
 * The city's official files that take the place of forms' own, in the profile: bytes under the name of their digest, and one
 * list, written last. A file that the list doesn't name is none.
 */
export class OfficialFiles {
  private readonly shelf: ListFile<z.output<typeof Shelf>>;

  constructor(private readonly folder: string) {
    const unreadable = (): Failure => failure('official/list-unreadable', {});
    this.shelf = new ListFile(join(folder, 'list.json'), Shelf, { files: [] }, unreadable);
  }

  /** None where there is no list, or none that can be read: the packs' own forms hold then. */
  async list(): Promise<OfficialFile[]> {
    const read = await this.shelf.read();
    return read.ok ? read.value.files : [];
  }

  async find({ packId, formId }: OfForm): Promise<OfficialFile | null> {
    return (await this.list()).find((one) => one.packId === packId && one.formId === formId) ?? null;
  }

  /** Problems: `official/damaged` where the bytes are not those that were loaded. */
  async read(file: OfficialFile): Promise<Result<Uint8Array>> {
    const bytes = await readBounded(this.bytesFile(file.digest), zipLimits.file);
    if (bytes.ok && sha256(bytes.value) === file.digest) return bytes;
    return failure('official/damaged', { file: file.originalName });
  }

  /**
   * Puts a file in the place of a form's own. Problems: `file/…`, `official/list-unreadable`; what was before then still
   * holds.
   */
  replace(form: OfForm, bytes: Uint8Array, originalName: string, today: CalendarDate): Promise<Result<null>> {
    return this.change(async (files) => {
      const digest = sha256(bytes);
      await mkdir(this.folder, { recursive: true });
      const written = await writeFileAtomically(this.bytesFile(digest), bytes);
      if (!written.ok) return written;
      return success([...without(form, files), { ...form, originalName, digest, loadedOn: today }]);
    });
  }

  /** The form's own file holds again. Problems: `file/…`, `official/list-unreadable`. */
  restore(form: OfForm): Promise<Result<null>> {
    return this.change((files) => Promise.resolve(success(without(form, files))));
  }

  private async change(work: (files: OfficialFile[]) => Promise<Result<OfficialFile[]>>): Promise<Result<null>> {
    const changed = await this.shelf.change(
      async ({ files }) => {
        const next = await work(files);
        return next.ok ? success({ files: next.value }) : next;
      },
      (shelf) => this.tidy(shelf.files),
    );
    return changed.ok ? success(null) : changed;
  }

  /** The list holds already: bytes that can't be taken away now go with the next change. */
  private async tidy(files: readonly OfficialFile[]): Promise<void> {
    if (await isLaidLink(this.folder)) return;
    const named = new Set(files.map(({ digest }) => `${digest}.bin`));
    for (const name of await readdir(this.folder).catch(() => []))
      if (name.endsWith('.bin') && !named.has(name)) await rm(join(this.folder, name), { force: true }).catch(() => {});
  }

  private bytesFile(digest: string): string {
    return join(this.folder, `${digest}.bin`);
  }
}

const without = ({ packId, formId }: OfForm, files: readonly OfficialFile[]): OfficialFile[] =>
  files.filter((one) => one.packId !== packId || one.formId !== formId);
