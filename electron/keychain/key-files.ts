import { chmod, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LedgerKind } from '@shared/vault/ledger-kind';
import { failure, success, type Problem, type Result, problemOf } from '@shared/problems/problem';
import { isRevoked, keysFileText, readKeysFile, usersIn, type KeysFile } from '@shared/vault/keys-file';
import { writeFileAtomically } from '../storage/atomic-file';

/** What lies on the disk: no key file at all, a whole one, or only what can't be used. */
export type StoredKeys =
  | { found: 'none' }
  | { found: 'file'; file: KeysFile; isPrevious: boolean }
  | { found: 'unusable'; problem: Problem };

type Generation = 'newest' | 'previous';

/**
 * `<kind>.json` and, as it was before the last change, `<kind>.previous.json`. A new key file is two equal ones, and so is one that its ledger
 * knows: without it a ledger is lost, whatever else is kept.
 */
export class KeyFiles {
  private isHidden: Promise<void> | null = null;
  /** Whether there are users, as the file said last. */
  private readonly users = new Map<LedgerKind, boolean>();

  /** @param folder is made when the first file is written */
  constructor(private readonly folder: string) {}

  /** Whether a ledger is opened by its users. One whose keys can't be read has none: nobody opens it. */
  async hasUsers(kind: LedgerKind): Promise<boolean> {
    if (!this.users.has(kind)) await this.load(kind);
    return this.users.get(kind) ?? false;
  }

  /** Problems of an unusable pair: `keys/damaged`, `keys/newer`, or why a file can't be read. */
  async load(kind: LedgerKind): Promise<StoredKeys> {
    const stored = await this.find(kind);
    this.users.set(kind, stored.found === 'file' && usersIn(stored.file).length > 0);
    return stored;
  }

  private async find(kind: LedgerKind): Promise<StoredKeys> {
    await (this.isHidden ??= this.hide());
    const [newest, previous] = await Promise.all([this.read(kind, 'newest'), this.read(kind, 'previous')]);
    if (newest === null && previous === null) return { found: 'none' };
    if (newest?.ok) {
      // The app ended between the two files of a change that takes something away.
      if (previous?.ok && isRevoked(previous.value, newest.value)) await this.write(kind, 'previous', newest.value);
      return { found: 'file', file: newest.value, isPrevious: false };
    }
    // A later version's keys are not ours to go behind, and a file that something holds may be whole in a minute: going
    // on from the one before would undo a change.
    if (newest?.code === 'keys/newer' || newest?.code === 'file/unreadable')
      return { found: 'unusable', problem: problemOf(newest) };
    if (previous?.ok) return { found: 'file', file: previous.value, isPrevious: true };
    return { found: 'unusable', problem: problemOf(newest ?? previous ?? failure('keys/damaged', {})) };
  }

  /** The first key file of a ledger. Problems: `keys/exists`, and those of writing a file. */
  async create(kind: LedgerKind, file: KeysFile): Promise<Result<null>> {
    const stored = await this.load(kind);
    if (stored.found !== 'none') return failure('keys/exists', {});
    await mkdir(this.folder, { recursive: true, mode: 0o700 }).catch(() => {});
    const written = await this.write(kind, 'newest', file);
    // The key file stands: if there is no second one yet, the first unlock makes it.
    if (written.ok) await this.write(kind, 'previous', file);
    return written;
  }

  /** Two whole files again, once one has opened the ledger: a single one is a bad sector away from the end. */
  async mend(kind: LedgerKind, { file, isPrevious }: { file: KeysFile; isPrevious: boolean }): Promise<void> {
    if (isPrevious) {
      await this.write(kind, 'newest', file);
      return;
    }
    const previous = await this.read(kind, 'previous');
    if (previous === null || (!previous.ok && previous.code === 'keys/damaged'))
      await this.write(kind, 'previous', file);
  }

  /** The other one like this one, which the ledger knows: whatever becomes of the newest, no older ways in come back. */
  async makeAlike(kind: LedgerKind, file: KeysFile): Promise<void> {
    const previous = await this.read(kind, 'previous');
    if (!previous?.ok || previous.value.checksum !== file.checksum) await this.write(kind, 'previous', file);
  }

  /**
   * Stores a change. The last good file is kept beside it, unless it would open with what the change took away.
   *
   * @param from the file that was loaded and changed
   */
  async save(kind: LedgerKind, from: KeysFile, to: KeysFile): Promise<Result<null>> {
    const kept = await this.write(kind, 'previous', from);
    if (!kept.ok) return kept;
    const written = await this.write(kind, 'newest', to);
    if (written.ok) this.users.set(kind, usersIn(to).length > 0);
    // From here on the change holds, so it is a success whatever becomes of the old file; `load` tries again.
    if (written.ok && isRevoked(from, to)) await this.write(kind, 'previous', to);
    return written;
  }

  /** Deletes both generations. Problem: `file/in-use`. */
  async erase(kind: LedgerKind): Promise<Result<null>> {
    this.users.delete(kind);
    try {
      for (const generation of ['previous', 'newest'] as const) await rm(this.path(kind, generation), { force: true });
      return success(null);
    } catch {
      return failure('file/in-use', { file: `${kind}.json` });
    }
  }

  /** Folder and files of before are for their user alone, too. Windows has no such modes: there the profile's folder has its user's. */
  private async hide(): Promise<void> {
    await chmod(this.folder, 0o700).catch(() => {});
    const files = LedgerKind.options.flatMap((kind) => [this.path(kind, 'newest'), this.path(kind, 'previous')]);
    await Promise.all(files.map((file) => chmod(file, 0o600).catch(() => {})));
  }

  private path(kind: LedgerKind, generation: Generation): string {
    return join(this.folder, generation === 'newest' ? `${kind}.json` : `${kind}.previous.json`);
  }

  /** null when there is no such file. */
  private async read(kind: LedgerKind, generation: Generation): Promise<Result<KeysFile> | null> {
    try {
      return readKeysFile(await readFile(this.path(kind, generation), 'utf8'));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return null;
      // EIO: the disk itself can't give it back any more.
      return code === 'EIO' ? failure('keys/damaged', {}) : failure('file/unreadable', { file: `${kind}.json` });
    }
  }

  private async write(kind: LedgerKind, generation: Generation, file: KeysFile): Promise<Result<null>> {
    const written = await writeFileAtomically(this.path(kind, generation), keysFileText(file), { mode: 0o600 });
    return written.ok ? success(null) : written;
  }
}
