import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { zipLimits } from '@shared/forms/zip/limits';
import type { CalendarDate } from '@shared/japanese/calendar-date';
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
  constructor(private readonly folder: string) {}

  /** None where there is no list, or none that can be read: the packs' own forms hold then. */
  async list(): Promise<OfficialFile[]> {
    const read = await readBounded(this.listFile, LARGEST_LIST);
    if (!read.ok) return [];
    try {
      return Shelf.parse(JSON.parse(new TextDecoder().decode(read.value))).files;
    } catch {
      return [];
    }
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

  /** Puts a file in the place of a form's own. Problems: `file/…`; what was before then still holds. */
  async replace(form: OfForm, bytes: Uint8Array, originalName: string, today: CalendarDate): Promise<Result<null>> {
    const digest = digestOf(bytes);
    await mkdir(this.folder, { recursive: true });
    const written = await writeFileAtomically(this.bytesFile(digest), bytes);
    if (!written.ok) return written;
    return this.write([...(await this.without(form)), { ...form, originalName, digest, loadedOn: today }]);
  }

  /** The form's own file holds again. Problems: `file/…`. */
  async restore(form: OfForm): Promise<Result<null>> {
    return this.write(await this.without(form));
  }

  private async without({ packId, formId }: OfForm): Promise<OfficialFile[]> {
    return (await this.list()).filter((one) => one.packId !== packId || one.formId !== formId);
  }

  private async write(files: OfficialFile[]): Promise<Result<null>> {
    const written = await writeFileAtomically(this.listFile, JSON.stringify({ files }, null, 2));
    if (!written.ok) return written;
    const named = new Set(files.map(({ digest }) => `${digest}.bin`));
    for (const name of await readdir(this.folder))
      if (name.endsWith('.bin') && !named.has(name)) await rm(join(this.folder, name), { force: true });
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
