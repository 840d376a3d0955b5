import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUP_EXTENSION, newestNamesFirst } from '@shared/backup/backup-name';
import type { BackupHeader } from '@shared/backup/header';
import { problem, success, type Problem, type Result, problemOf } from '@shared/problems/problem';
import { peekBackup, verifyBackupFile } from './backup-file';
import { placeTitle, type BackupFolderPlace } from './places';
import type { ListEnd } from '@shared/vault/anchor';
import type { WholeBackups } from './whole-backups';

/**
 * whole: read through and found so · unchecked: not read through yet, for its size or because something holds it ·
 * damaged: not to be restored
 */
export type BackupState = 'whole' | 'unchecked' | 'damaged';

/** A backup as it lies in a folder. */
export interface StoredBackup {
  file: string;
  name: string;
  place: BackupFolderPlace;
  state: BackupState;
  /** Why it isn't whole. */
  problem: Problem | null;
  /** Known as long as the file's beginning is right. */
  header: BackupHeader | null;
  size: number;
  /** Hex, of the file's end. */
  checksum: string | null;
}

/** Where a ledger's list had come to when a backup was made. */
export interface KnownEnd extends Pick<BackupHeader, 'createdAt'> {
  file: string;
  place: BackupFolderPlace;
  end: ListEnd;
}

/** Names tell the day: the latest end is in one of these. */
const NEWEST = 8;
/** … of a stick that others use as well. */
const MOST_BEGINNINGS = 60;
/** A file up to this size is read through when it is first listed; a larger one when it is to be restored. */
const READ_AT_ONCE = 64 * 1024 * 1024;
/** A stick may hold anything; nobody looks through more. */
const MOST = 300;

/** The backups in one folder. */
export class BackupFolder {
  constructor(
    readonly place: BackupFolderPlace,
    private readonly whole: WholeBackups,
  ) {}

  /** Names of all that lies there; none when the folder is away. */
  async names(): Promise<string[]> {
    return readdir(this.place.folder).catch(() => []);
  }

  /** Problem: `backup/no-folder`, unless it is this PC's, which is made with the first backup. */
  async list(): Promise<Result<StoredBackup[]>> {
    const names = await readdir(this.place.folder).catch(() => null);
    if (names === null && this.place.id === 'chosen')
      return { ok: false, ...problem('backup/no-folder', { place: placeTitle(this.place) }) };
    const backups: StoredBackup[] = [];
    // One after the other: a stick is slower when it is asked for many files at once.
    for (const name of newestNamesFirst((names ?? []).filter(isListed)).slice(0, MOST))
      backups.push(await this.look(name));
    return success(backups);
  }

  /** Of the newest backups of a ledger, where its list had come to: their beginnings are read, and nothing is judged. None when the folder is away. */
  async ends(ledgerId: string): Promise<KnownEnd[]> {
    const { place } = this;
    const ends: KnownEnd[] = [];
    const names = newestNamesFirst((await this.names()).filter(isListed));
    for (const name of names.slice(0, MOST_BEGINNINGS)) {
      if (ends.length === NEWEST) break;
      const file = join(place.folder, name);
      const peek = await peekBackup(file, placeTitle(place));
      if (!peek.ok || peek.value.header.ledgerId !== ledgerId) continue;
      const { end, createdAt } = peek.value.header;
      if (end) ends.push({ file, place, createdAt, end });
    }
    return ends;
  }

  /** Notes that a file was read back and found whole. */
  async wasVerified(file: string): Promise<void> {
    const peek = await peekBackup(file, placeTitle(this.place));
    if (peek.ok) await this.whole.remember({ file, ...peek.value });
  }

  async remove({ file }: StoredBackup): Promise<void> {
    await rm(file);
  }

  private async look(name: string): Promise<StoredBackup> {
    const file = join(this.place.folder, name);
    const title = placeTitle(this.place);
    const stored = { file, name, place: this.place, header: null, size: 0, checksum: null, problem: null };
    const peek = await peekBackup(file, title);
    if (!peek.ok) return { ...stored, ...judged(peek) };
    const known = { ...stored, ...factsOf(peek.value) };
    if (await this.whole.has({ file, ...peek.value })) return { ...known, state: 'whole' };
    if (peek.value.size > READ_AT_ONCE) return { ...known, state: 'unchecked' };
    const read = await verifyBackupFile(file, title);
    if (!read.ok) return { ...known, ...judged(read) };
    await this.whole.remember({ file, ...peek.value });
    return { ...known, state: 'whole' };
  }
}

const factsOf = ({ header, size, checksum }: { header: BackupHeader; size: number; checksum: string }) => ({
  header,
  size,
  checksum,
});

/** A file that can't be read now may be whole: that is no damage. */
function judged(told: Problem): { state: BackupState; problem: Problem } {
  const isHeld = told.code === 'backup/unreadable' || told.code === 'backup/gone';
  return { state: isHeld ? 'unchecked' : 'damaged', problem: problemOf(told) };
}

const isListed = (name: string): boolean =>
  !name.startsWith('.') && name.toLowerCase().endsWith(`.${BACKUP_EXTENSION}`);
