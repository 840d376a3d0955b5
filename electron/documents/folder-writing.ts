import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inspectionFolders } from '@shared/inspection/inspection-folders';
import type { InFolder } from '@shared/ipc/office-folder';
import { failure, success, type Result } from '@shared/problems/problem';
import type { FileKind } from '@shared/submission/known-kinds';
import { shortFileName } from '@shared/submission/short-file-name';
import type { OutTable } from '@shared/tables/export/out-table';
import { safeFileName } from '@shared/text/file-name';
import { writeFailure, writeFileAtomically } from '../storage/atomic-file';
import { heldFiles } from '../storage/held-files';

/** In characters as Windows counts them: it takes 259, and some programs stop a little before. */
const LONGEST_PATH = 240;
/** What is left for a file's name in the longest of our folders, at least: its number, some of its words, its ending. */
const SHORTEST_NAME = 24;
/** Behind the name while it isn't whole. */
const UNDER_WAY = '（作成中）';
/** More files are no year of some offices. */
const MOST_FILES = 20_000;
/** Of an office's name, where its folder lies within that of several. */
const OFFICE_NAME = 32;

interface FolderParts {
  /** What a file is, where it is read without powers; also why it may not go out. */
  look: (copy: { name: string; bytes: Uint8Array }) => Promise<Result<FileKind>>;
  makeTable: (table: OutTable, signal: AbortSignal) => Promise<Result<Uint8Array>>;
  write?: typeof writeFileAtomically;
}

interface Work {
  id: string;
  parent: string;
  /** What it is called, unless something else is. */
  stem: string;
  /** Where it lies until it is whole. */
  growing: string;
  /** Folders of the offices within it; of one alone it is the folder itself. */
  offices: readonly string[];
  /** Paths within it, folded as Windows tells names apart. */
  taken: Set<string>;
  made: Set<string>;
  ending: AbortController;
  /** What is being written: it ends before the folder goes. */
  last: Promise<unknown>;
  /** Something could not be written: it is never whole. */
  isBroken: boolean;
}

/**
 * A folder on its way out of the app, file by file, so that one of them is in memory at a time. It grows under another name and gets its own when
 * it is whole; whatever ends it before takes all of it away. One at a time. Nothing that lies there already is replaced.
 */
export class FolderWriting {
  private work: Work | null = null;
  /** Until the last one that was whole has its name. */
  private naming: Promise<unknown> = Promise.resolve();
  /** Folders of this session: only they may be shown. */
  private readonly written = new Map<string, string>();

  constructor(private readonly parts: FolderParts) {}

  /**
   * Begins anew; what was under way before is dropped. Problems: `file/…`, `folder/too-deep`.
   *
   * @param words that the folder is called by
   * @param names of the offices; each of several has a folder of its own within
   */
  async begin(
    parent: string,
    words: readonly string[],
    names: readonly string[],
  ): Promise<Result<{ id: string; name: string }>> {
    await this.drop();
    const offices = names.length > 1 ? names.map(officeFolderName) : [''];
    const stem = words.map((piece) => safeFileName(piece, 72)).join('_');
    const name = freeName(parent, stem);
    const growing = join(parent, freeName(parent, `${name}${UNDER_WAY}`));
    const inner = longestOf(Object.values(inspectionFolders)) + longestOf(offices) + 3;
    if (LONGEST_PATH - growing.length - inner < SHORTEST_NAME) return failure('folder/too-deep', {});
    try {
      await mkdir(growing);
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, name);
    }
    const id = randomUUID();
    const ending = new AbortController();
    this.work = {
      id,
      parent,
      stem,
      growing,
      offices,
      taken: new Set(),
      made: new Set(),
      ending,
      last: Promise.resolve(),
      isBroken: false,
    };
    return success({ id, name });
  }

  /** A file as it is. Problems: `submission/copy-unsafe`, `form/…`, after which it goes on without; `folder/ended`, `file/…`, after which nothing is left. */
  async addFile(to: InFolder, bytes: Uint8Array): Promise<Result<{ name: string }>> {
    if (this.work?.id !== to.id) return failure('folder/ended', {});
    const looked = await this.parts.look({ name: to.name, bytes });
    return looked.ok ? this.put(to, looked.value.extension, bytes) : looked;
  }

  /** A text, for any program that shows one. Problems: `folder/ended`, `file/…`. */
  addText(to: InFolder, text: string): Promise<Result<{ name: string }>> {
    const lines = text.replaceAll(/\r?\n/g, '\r\n');
    return this.put(to, 'txt', new TextEncoder().encode(`\ufeff${lines}`));
  }

  /** A list, as Excel. Problems: `export/…`, `folder/ended`, `file/…`. */
  async addTable(to: InFolder, table: OutTable): Promise<Result<{ name: string }>> {
    const { work } = this;
    if (work?.id !== to.id) return failure('folder/ended', {});
    const made = await this.parts.makeTable(table, work.ending.signal);
    return made.ok ? this.put(to, 'xlsx', made.value) : made;
  }

  /** It gets its name. Problems: `folder/ended`, `file/…`; it is over in any case. */
  async finish(id: string): Promise<Result<{ name: string }>> {
    const { work } = this;
    if (work?.id !== id) return failure('folder/ended', {});
    // What comes from now on comes too late: it would make the folder anew, under the name of one that isn't whole.
    this.work = null;
    const named = this.giveName(work);
    this.naming = named;
    return named;
  }

  private async giveName(work: Work): Promise<Result<{ name: string }>> {
    await work.last;
    if (work.isBroken) {
      await remove(work);
      return failure('folder/ended', {});
    }
    // Somebody may have made one of that name meanwhile.
    const name = freeName(work.parent, work.stem);
    try {
      await heldFiles.rename(work.growing, join(work.parent, name));
    } catch (error) {
      await remove(work);
      return writeFailure(error as NodeJS.ErrnoException, name);
    }
    this.written.set(work.id, join(work.parent, name));
    return success({ name });
  }

  /** Ends the one of this id: nothing is left of it. */
  async end(id: string): Promise<void> {
    if (this.work?.id === id) await this.drop();
  }

  /** Ends whatever is under way. */
  async drop(): Promise<void> {
    const { work } = this;
    this.work = null;
    // One that is whole gets its name in any case.
    await this.naming;
    if (work) await remove(work);
  }

  /** Where one lies that was written in this session. */
  placeOf(id: string): string | null {
    return this.written.get(id) ?? null;
  }

  private put(to: InFolder, extension: string, bytes: Uint8Array): Promise<Result<{ name: string }>> {
    const { work } = this;
    if (work?.id !== to.id) return Promise.resolve(failure('folder/ended', {}));
    const written = work.last.then(() => this.writeNext(work, to, extension, bytes));
    work.last = written.catch(() => {});
    return written.then(async (result) => {
      // A full disk, a stick that was pulled out: the next file would fare no better.
      if (!result.ok) work.isBroken = true;
      if (!result.ok && this.work === work) await this.drop();
      return result;
    });
  }

  private async writeNext(
    work: Work,
    { office, folder, name }: InFolder,
    extension: string,
    bytes: Uint8Array,
  ): Promise<Result<{ name: string }>> {
    const own = work.offices[office];
    if (own === undefined || work.ending.signal.aborted || work.taken.size >= MOST_FILES)
      return failure('folder/ended', {});
    const inside = [own, folder === null ? '' : inspectionFolders[folder]].filter((part) => part !== '').join('/');
    const place = join(work.growing, inside);
    const file = freeFile(work.taken, inside, safeFileName(name), extension, LONGEST_PATH - place.length - 1);
    const { write = writeFileAtomically } = this.parts;
    try {
      if (!work.made.has(place)) await mkdir(place, { recursive: true });
      work.made.add(place);
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, inside);
    }
    const written = await write(join(place, file), bytes, { signal: work.ending.signal });
    return written.ok ? success({ name: basename(file) }) : written;
  }
}

/** With its place in front: two offices may be called the same, and they lie in the order in which they were chosen. */
const officeFolderName = (name: string, at: number): string =>
  `${String(at + 1).padStart(2, '0')}_${safeFileName(name, OFFICE_NAME)}`;

const longestOf = (names: readonly string[]): number => Math.max(...names.map(({ length }) => length));

/** Nothing of it is left. */
async function remove({ ending, last, growing }: Work): Promise<void> {
  ending.abort();
  await last;
  await rm(growing, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
}

/** The name, or the first with a number behind that nothing has there. */
function freeName(parent: string, name: string): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}（${number}）`;
    if (!existsSync(join(parent, free))) return free;
  }
}

/** A name that no file of the folder has, and that the path has room for. Windows takes Ａ.PDF and ａ.pdf for one. */
function freeFile(taken: Set<string>, folder: string, stem: string, extension: string, room: number): string {
  for (let number = 1; ; number++) {
    const behind = `${number === 1 ? '' : `（${number}）`}.${extension}`;
    const file = `${shortFileName(stem, room - behind.length)}${behind}`;
    const key = `${folder}/${file}`.toUpperCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return file;
  }
}
