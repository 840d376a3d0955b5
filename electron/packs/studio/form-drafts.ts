import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { ArchivedFile } from '@shared/backup/forms-archive';
import { zipLimits } from '@shared/forms/zip/limits';
import { DraftFacts, PlaceDecisions, StudioWork, type ListedDraft } from '@shared/ipc/form-studio';
import { failure, success, type Result } from '@shared/problems/problem';
import { writeFileAtomically, writeFailure } from '../../storage/atomic-file';
import { Turns } from '../../storage/turns';
import { readBounded } from '../pack-folder';
import { sha256 } from '../../storage/sha256';

/** A draft as it lies on the disk, beside its file. */
const Draft = DraftFacts.extend({
  format: z.literal(1),
  kind: z.enum(['docx', 'xlsx', 'pdf']),
  /** SHA-256 of the file: another under its name is none of this draft. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the form that it follows or edits: what the file is compared with. */
  before: PlaceDecisions,
  /** Null: nobody has said anything yet. */
  work: StudioWork.nullable(),
  /** False: a form that is made already has only been opened to be looked at. */
  isTouched: z.boolean().default(true),
});
export type FormDraft = z.output<typeof Draft>;
export type DraftFile = Pick<FormDraft, 'file' | 'kind' | 'follows' | 'edits' | 'before' | 'work'> & {
  bytes: Uint8Array;
};

/** Bytes of what is said of all drafts together: each look at the list, and each backup, reads them all. */
const MOST_SAID = 64 * 1024 * 1024;
/** Somebody works on a few; a page that was taken over would fill the disk. */
const MOST = 50;
const LIST = 'draft.json';

/**
 * Forms that are being made: a folder each, with the city's file and all that was said of it so far. A folder without its draft.json is none: it was
 * on its way when the program ended.
 */
export class FormDrafts {
  private readonly turns = new Turns();

  constructor(
    private readonly folder: string,
    private readonly now: () => Date,
    private readonly mostSaid = MOST_SAID,
  ) {}

  /** Newest first, but for those that nobody has changed anything in. */
  async list(): Promise<FormDraft[]> {
    return (await this.all()).filter(({ isTouched }) => isTouched);
  }

  private async all(): Promise<FormDraft[]> {
    const names = await readdir(this.folder).catch(() => []);
    const drafts: FormDraft[] = [];
    for (const name of names) {
      const draft = await this.facts(name);
      if (draft.ok) drafts.push(draft.value);
    }
    return drafts.sort((a, b) => (a.keptAt < b.keptAt ? 1 : a.keptAt > b.keptAt ? -1 : 0));
  }

  /** Problems: `studio/many-drafts`, `file/…`. */
  begin({ bytes, ...given }: DraftFile): Promise<Result<FormDraft>> {
    return this.turns.take(async () => {
      await this.clearUntouched();
      const there = await this.all();
      if (there.length >= MOST) return failure('studio/many-drafts', { limit: MOST });
      await this.clearHalfMade();
      const id = randomUUID();
      const draft: FormDraft = {
        ...{ format: 1, id, keptAt: this.now().toISOString(), digest: sha256(bytes), isTouched: given.work === null },
        ...given,
      };
      const noted = await this.lay(draft, bytes);
      if (!noted.ok) await rm(join(this.folder, id), { recursive: true, force: true }).catch(() => {});
      return noted.ok ? success(draft) : noted;
    });
  }

  /** Problems: `studio/no-draft`; `studio/draft-damaged` where its file isn't the one that was chosen. */
  async open(id: string): Promise<Result<FormDraft & { bytes: Uint8Array }>> {
    const draft = await this.facts(id);
    if (!draft.ok) return draft;
    const bytes = await readBounded(this.fileOf(draft.value), zipLimits.file);
    if (bytes.ok && sha256(bytes.value) === draft.value.digest) return success({ ...draft.value, bytes: bytes.value });
    return failure('studio/draft-damaged', { file: draft.value.file });
  }

  /** Problems: `studio/no-draft`, `studio/too-much`, `file/…`. */
  keep(id: string, work: NonNullable<FormDraft['work']>): Promise<Result<null>> {
    return this.turns.take(async () => {
      const draft = await this.facts(id);
      if (!draft.ok) return draft;
      return this.write({ ...draft.value, work, isTouched: true, keptAt: this.now().toISOString() });
    });
  }

  /** As it lies on the disk, for a backup. Problems: `studio/no-draft`, `studio/draft-damaged`. */
  async files(id: string): Promise<Result<ArchivedFile[]>> {
    const draft = await this.open(id);
    if (!draft.ok) return draft;
    const said = await readBounded(join(this.folder, id, LIST), this.mostSaid);
    if (!said.ok) return said;
    return success([
      { path: LIST, bytes: said.value },
      { path: basename(this.fileOf(draft.value)), bytes: draft.value.bytes },
    ]);
  }

  /**
   * One out of a backup; what is here and isn't older stays. Problems: `studio/no-draft` and `studio/draft-damaged` of one that isn't whole,
   * `studio/many-drafts`, `file/…`.
   *
   * @returns whether it was put back
   */
  putBack(id: string, files: readonly ArchivedFile[]): Promise<Result<boolean>> {
    return this.turns.take(async () => {
      const said = files.find(({ path }) => path === LIST)?.bytes;
      const draft = said && readDraft(id, said);
      if (!draft) return failure('studio/no-draft', {});
      const bytes = files.find(({ path }) => path === basename(this.fileOf(draft)))?.bytes;
      if (!bytes || sha256(bytes) !== draft.digest) return failure('studio/draft-damaged', { file: draft.file });
      const here = await this.facts(id);
      if (here.ok && here.value.keptAt >= draft.keptAt) return success(false);
      if (!here.ok && (await this.list()).length >= MOST) return failure('studio/many-drafts', { limit: MOST });
      const laid = await this.lay(draft, bytes, said);
      return laid.ok ? success(true) : laid;
    });
  }

  discard(id: string): Promise<Result<null>> {
    return this.turns.take(() => this.remove(id));
  }

  private async remove(id: string): Promise<Result<null>> {
    const draft = await this.facts(id);
    if (!draft.ok) return draft;
    try {
      // Without it the rest is no draft, whatever holds a file of it.
      await rm(join(this.folder, id, LIST));
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, draft.value.file);
    }
    await rm(join(this.folder, id), { recursive: true, force: true }).catch(() => {});
    return success(null);
  }

  private async facts(id: string): Promise<Result<FormDraft>> {
    if (!z.uuid().safeParse(id).success) return failure('studio/no-draft', {});
    const read = await readBounded(join(this.folder, id, LIST), this.mostSaid);
    if (!read.ok) return failure('studio/no-draft', {});
    const draft = readDraft(id, read.value);
    return draft ? success(draft) : failure('studio/no-draft', {});
  }

  /** The city's file first: a folder without its list is no draft. */
  private async lay(draft: FormDraft, bytes: Uint8Array, said?: Uint8Array): Promise<Result<null>> {
    try {
      await mkdir(join(this.folder, draft.id), { recursive: true });
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, draft.file);
    }
    const written = await writeFileAtomically(this.fileOf(draft), bytes);
    return written.ok ? this.write(draft, said) : written;
  }

  private async write(draft: FormDraft, said: Uint8Array | string = JSON.stringify(draft)): Promise<Result<null>> {
    // Nobody could read it any more, nor count it; nor all of them at once.
    if ((await this.saidOfOthers(draft.id)) + Buffer.byteLength(said) > this.mostSaid)
      return failure('studio/too-much', {});
    const written = await writeFileAtomically(join(this.folder, draft.id, LIST), said);
    return written.ok ? success(null) : written;
  }

  private async saidOfOthers(id: string): Promise<number> {
    const names = (await readdir(this.folder).catch(() => [])).filter((name) => name !== id);
    const lists = await Promise.all(names.map((name) => stat(join(this.folder, name, LIST)).catch(() => null)));
    return lists.reduce((sum, list) => sum + (list?.size ?? 0), 0);
  }

  /** Whoever opens another has left them as they were: the form itself has all that is in them. */
  private async clearUntouched(): Promise<void> {
    for (const { id, isTouched } of await this.all()) if (!isTouched) await this.remove(id);
  }

  private async clearHalfMade(): Promise<void> {
    const whole = new Set((await this.all()).map(({ id }) => id));
    for (const name of await readdir(this.folder).catch(() => []))
      if (z.uuid().safeParse(name).success && !whole.has(name) && !(await this.hasList(name)))
        await rm(join(this.folder, name), { recursive: true, force: true }).catch(() => {});
  }

  /** One that can't be read is somebody's. */
  private async hasList(name: string): Promise<boolean> {
    return (await readdir(join(this.folder, name)).catch(() => [LIST])).includes(LIST);
  }

  private fileOf({ id, kind }: Pick<FormDraft, 'id' | 'kind'>): string {
    return join(this.folder, id, `template.${kind}`);
  }
}

function readDraft(id: string, bytes: Uint8Array): FormDraft | null {
  try {
    const draft = Draft.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return draft.id === id ? draft : null;
  } catch {
    return null;
  }
}

export const listed = ({ id, file, keptAt, follows, edits, work }: FormDraft): ListedDraft => ({
  ...{ id, file, keptAt, follows, edits },
  title: work?.form.title ?? '',
  decided: work?.decisions.filter(({ state }) => state === 'decided').length ?? 0,
  places: work?.decisions.length ?? 0,
});
