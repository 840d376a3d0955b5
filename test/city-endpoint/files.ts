import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Uploads take minutes at most; what is older belongs to a process that is gone. */
const ABANDONED = 60 * 60_000;

/**
 * Files by their SHA-256, in a folder that all processes share.
 *
 * A file is written under another name, forced to the disk and renamed, before the row that speaks of it: whoever finds a row
 * finds its files. A crash in between leaves a file that nobody speaks of, which the next attempt finds done already.
 */
export class Files {
  readonly #incoming: string;
  readonly #kept: string;

  private constructor(folder: string) {
    this.#incoming = join(folder, 'incoming');
    this.#kept = join(folder, 'files');
  }

  /** Opens the folder, and clears away what broken-off uploads left. */
  static async open(folder: string, now: Date): Promise<Files> {
    const files = new Files(folder);
    for (const place of [files.#incoming, files.#kept]) await mkdir(place, { recursive: true, mode: 0o700 });
    await syncFolder(folder);
    for (const name of await readdir(files.#incoming)) {
      const left = join(files.#incoming, name);
      const age = await stat(left).then(
        ({ mtimeMs }) => now.getTime() - mtimeMs,
        () => 0,
      );
      if (age > ABANDONED) await rm(left, { recursive: true, force: true });
    }
    return files;
  }

  /** A new folder for one upload. */
  async roomForUpload(): Promise<string> {
    const room = join(this.#incoming, randomUUID());
    await mkdir(room, { mode: 0o700 });
    return room;
  }

  /** Keeps a file of an upload for good. On return it is on the disk. */
  async keep(file: string, sha256: string): Promise<void> {
    await syncFile(file);
    const kept = this.#placeOf(sha256);
    await rename(file, kept);
    await syncFolder(this.#kept);
  }

  /** The bytes, compared with their digest again; throws when the disk has lost or changed them. */
  async read(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.#placeOf(sha256));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error(`file ${sha256} has changed on disk`);
    return bytes;
  }

  #placeOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a digest');
    return join(this.#kept, sha256);
  }
}

/** Forces a file to the disk, whatever the power does next. */
async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Forces the names in a folder to the disk. Windows can't, and needn't, open a folder for that. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
