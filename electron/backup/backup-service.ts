import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { backupFileName } from '@shared/backup/backup-name';
import { BackupWriter } from '@shared/backup/backup-writer';
import type { BackupFrame } from '@shared/backup/format';
import type { BackupFacts, BackupHeader, BackupReason } from '@shared/backup/header';
import { moment } from '@shared/text/moment';
import { failure, success, type Result } from '@shared/problems/problem';
import { nodeSha256 } from './backup-file';
import { BackupReading, type ReadFrames } from './backup-reading';
import { BackupRepository, type BackupListing } from './backup-repository';
import { BackupWriting, type WrittenBackup } from './backup-writing';
import { placeTitle, thisPc, type BackupFolderPlace } from './places';
import type { KnownEnd } from './backup-folder';
import type { PortableKeys } from './portable-keys';
import { WholeBackups } from './whole-backups';
import { Turns } from '../storage/turns';

export interface BackupServiceParts {
  /** Where this program remembers things. */
  profile: string;
  /** This PC's own folder of backups. */
  folder: string;
  /** The folder that the office chose, if it did and it isn't this PC's own. */
  chosen: () => BackupFolderPlace | null | Promise<BackupFolderPlace | null>;
  keys: (kind: BackupHeader['kind']) => Promise<Result<PortableKeys>>;
  appVersion: string;
  now: () => Date;
  /** Bytes on the disk of a folder; null: nobody knows. */
  free: (folder: string) => Promise<number | null>;
}

type Work =
  | { kind: 'write'; id: string; header: BackupHeader; writing: BackupWriting; shelf: BackupRepository }
  | { kind: 'read'; id: string; reading: BackupReading };

export interface FinishedBackupFile extends WrittenBackup {
  /** Id to read it by. */
  backup: string;
  createdAt: string;
  reason: BackupReason;
  /** Older backups that rotation removed. */
  removed: number;
}

/**
 * Where backups are made and read, one at a time. Whoever asks names files by ids that were handed out here; an id says
 * nothing about a path.
 */
export class BackupService {
  private work: Work | null = null;
  private readonly whole: WholeBackups;
  private readonly paths = new Map<string, { file: string; place: string }>();
  /** One question after the other: frames must lie in the order in which they were sent. */
  private readonly turns = new Turns();

  constructor(private readonly parts: BackupServiceParts) {
    this.whole = new WholeBackups(parts.profile);
  }

  /**
   * Begins a backup on this PC and in the chosen folder. Problems: `backup/busy`, those of the key file, and why no
   * place can be written.
   *
   * @returns the id to go on with, and the file's beginning for the MAC
   */
  begin(facts: BackupFacts): Promise<Result<{ id: string; createdAt: string; preamble: Uint8Array }>> {
    return this.turns.take(async () => {
      if (this.work) return failure('backup/busy', {});
      const keys = await this.parts.keys(facts.kind);
      if (!keys.ok) return keys;
      const createdAt = this.parts.now().toISOString();
      const header = { ...facts, ...keys.value, createdAt, appVersion: this.parts.appVersion };
      const writer = new BackupWriter(header, nodeSha256);
      const repository = await this.shelf();
      const writing = await BackupWriting.begin(writer, repository.places);
      if (!writing.ok) return writing;
      this.work = { kind: 'write', id: randomUUID(), header, writing: writing.value, shelf: repository };
      return success({ id: this.work.id, createdAt, preamble: writer.preamble });
    });
  }

  /** Problems: `backup/ended`, and why no place is left; the backup is then over. */
  add(id: string, frames: readonly BackupFrame[]): Promise<Result<true>> {
    return this.turns.take(async () => {
      const work = this.current('write', id);
      if (!work) return failure('backup/ended', {});
      const added = await work.writing.add(frames);
      if (!added.ok) await this.drop();
      return added;
    });
  }

  /**
   * Ends the file, reads it back, gives it its name, and only then removes older ones. Problems: `backup/ended`,
   * `backup/incomplete`, and why it stands in no place. The backup is over in any case.
   */
  finish(id: string, mac: Uint8Array): Promise<Result<FinishedBackupFile>> {
    return this.turns.take(async () => {
      const work = this.current('write', id);
      if (!work) return failure('backup/ended', {});
      this.work = null;
      const { header, shelf } = work;
      const taken = await shelf.names();
      const { day, time } = moment(header.createdAt);
      const name = backupFileName({ day, time: time.slice(0, 5), ledgerId: header.ledgerId }, (one) => taken.has(one));
      const written = await work.writing.finish(mac, name);
      if (!written.ok) return written;
      await shelf.wereVerified(written.value.files);
      const { removed, warning } = await shelf.rotate(header.ledgerId);
      const [first] = written.value.files;
      const backup = first ? this.idOf(first.file, placeTitle(first.place)) : '';
      const { createdAt, reason } = header;
      const told = { warning: written.value.warning ?? warning };
      return success({ ...written.value, ...told, backup, createdAt, reason, removed });
    });
  }

  /** Backups here and in the chosen folder, each with an id to read it by. */
  list(): Promise<
    Omit<BackupListing, 'backups'> & {
      places: readonly BackupFolderPlace[];
      backups: (BackupListing['backups'][number] & { id: string })[];
    }
  > {
    return this.turns.take(async () => {
      const repository = await this.shelf();
      const { backups, away, warning } = await repository.list();
      const withIds = backups.map((backup) => ({ ...backup, id: this.idOf(backup.file, placeTitle(backup.place)) }));
      return { places: repository.places, away, warning, backups: withIds };
    });
  }

  /**
   * Where the own ledger's list had come to, as the newest backups of it say that are within reach: by their beginnings alone, and beside whatever else is done
   * with backups. A file that can't be read says nothing.
   */
  async ends(): Promise<(KnownEnd & { id: string })[]> {
    const keys = await this.parts.keys('own');
    if (!keys.ok) return [];
    const known = await (await this.shelf()).ends(keys.value.ledgerId);
    return known.map(({ file, ...end }) => ({ ...end, file, id: this.idOf(file, placeTitle(end.place)) }));
  }

  /** A file that a person picked in a dialog of main's, or dropped on the window. @returns the id to read it by, and its name */
  picked(file: string, name = basename(file)): { backup: string; name: string } {
    return { backup: this.idOf(file, `「${name}」`), name };
  }

  /**
   * Opens a backup for reading, after reading it through once. Problems: `backup/busy`, `backup/gone` and those of a
   * file that isn't whole.
   */
  read(backup: string): Promise<Result<{ id: string; reading: BackupReading }>> {
    return this.turns.take(async () => {
      if (this.work) return failure('backup/busy', {});
      const path = this.paths.get(backup);
      if (!path) return failure('backup/gone', {});
      const reading = await BackupReading.open(path.file, path.place);
      if (!reading.ok) return reading;
      this.work = { kind: 'read', id: randomUUID(), reading: reading.value };
      return success({ id: this.work.id, reading: reading.value });
    });
  }

  /** Problems: `backup/ended`, and those of a file that changed meanwhile; reading is then over. */
  next(id: string): Promise<Result<ReadFrames>> {
    return this.turns.take(async () => {
      const work = this.current('read', id);
      if (!work) return failure('backup/ended', {});
      const batch = await work.reading.next();
      if (!batch.ok) await this.drop();
      return batch;
    });
  }

  /** Ends the backup or the reading of this id; what was written is removed. Of one that is over, nothing happens. */
  end(id: string): Promise<void> {
    return this.turns.take(async () => {
      if (this.work?.id === id) await this.drop();
    });
  }

  /** Ends whatever is under way: the page that asked for it is gone. */
  abandon(): Promise<void> {
    return this.turns.take(() => this.drop());
  }

  private async shelf(): Promise<BackupRepository> {
    const chosen = await this.parts.chosen();
    const places = [thisPc(this.parts.folder), ...(chosen ? [chosen] : [])];
    const { now, free } = this.parts;
    return new BackupRepository(places, { whole: this.whole, now, free });
  }

  private current<K extends Work['kind']>(kind: K, id: string): Extract<Work, { kind: K }> | null {
    return this.work?.kind === kind && this.work.id === id ? (this.work as Extract<Work, { kind: K }>) : null;
  }

  private async drop(): Promise<void> {
    const { work } = this;
    this.work = null;
    await (work?.kind === 'write' ? work.writing.discard() : work?.reading.close());
  }

  private idOf(file: string, place: string): string {
    for (const [id, path] of this.paths) if (path.file === file) return id;
    const id = randomUUID();
    this.paths.set(id, { file, place });
    return id;
  }
}
