import type { BackupWriter } from '@shared/backup/backup-writer';
import type { BackupFrame } from '@shared/backup/format';
import { problem, success, type Failure, type Problem, type Result, problemOf } from '@shared/problems/problem';
import { BackupTarget } from './backup-target';
import { placeTitle, placeVerb, type BackupFolderPlace, type PlaceId } from './places';

export interface WrittenBackup {
  name: string;
  /** 32 bytes */
  checksum: Uint8Array;
  /** Where it lies now, at least one. */
  files: { place: BackupFolderPlace; file: string }[];
  /** Why one of two places has none. */
  warning: Problem | null;
}

/**
 * One backup, written to this PC and to the chosen folder at the same time. Each may fail by itself: a stick pulled out
 * halfway leaves the copy on this PC, and a full PC the one on the stick.
 */
export class BackupWriting {
  private constructor(
    private readonly writer: BackupWriter,
    private targets: BackupTarget[],
    private readonly failures: Map<PlaceId, Problem>,
    private readonly places: readonly BackupFolderPlace[],
  ) {}

  /** Problems, when no place works: those of this PC. */
  static async begin(writer: BackupWriter, places: readonly BackupFolderPlace[]): Promise<Result<BackupWriting>> {
    const writing = new BackupWriting(writer, [], new Map(), places);
    for (const place of places) {
      const target = await BackupTarget.open(place);
      if (target.ok) writing.targets.push(target.value);
      else writing.failures.set(place.id, problemOf(target));
    }
    const begun = await writing.write([writer.preamble]);
    return begun.ok ? success(writing) : begun;
  }

  /** Problems: those of this PC when no place is left. */
  add(frames: readonly BackupFrame[]): Promise<Result<true>> {
    return this.write(frames.flatMap((frame) => this.writer.add(frame)));
  }

  /**
   * Problems: `backup/incomplete`, and those of this PC when no place is left. Afterwards nothing half-written remains.
   *
   * @param mac 32 bytes
   * @param name of the file, free in all places
   */
  async finish(mac: Uint8Array, name: string): Promise<Result<WrittenBackup>> {
    const end = this.writer.end(mac);
    const written = end.ok ? await this.write(end.value) : end;
    const { checksum } = this.writer;
    if (!written.ok || !checksum) {
      await this.discard();
      return written.ok ? this.noPlace() : written;
    }
    const files = await this.onEach(async (target) => {
      const finished = await target.finish(name, checksum);
      return finished.ok ? success({ place: target.place, file: finished.value }) : finished;
    });
    return files.length > 0 ? success({ name, checksum, files, warning: this.warning() }) : this.noPlace();
  }

  async discard(): Promise<void> {
    await Promise.all(this.targets.splice(0).map((target) => target.discard()));
  }

  private async write(pieces: readonly Uint8Array[]): Promise<Result<true>> {
    // One write: pieces of a record are small, and a stick takes its time for each.
    const bytes = Buffer.concat(pieces);
    await this.onEach((target) => target.write(bytes));
    return this.targets.length > 0 ? success(true) : this.noPlace();
  }

  /**
   * Does it everywhere; a place where it fails is given up, and what lies there is removed.
   *
   * @returns what came of it where it worked, in the order of the places
   */
  private async onEach<T>(work: (target: BackupTarget) => Promise<Result<T>>): Promise<T[]> {
    const results = await Promise.all(this.targets.map(async (target) => ({ target, result: await work(target) })));
    const values: T[] = [];
    for (const { target, result } of results) {
      if (result.ok) {
        values.push(result.value);
        continue;
      }
      this.failures.set(target.place.id, problemOf(result));
      this.targets = this.targets.filter((other) => other !== target);
      await target.discard();
    }
    return values;
  }

  private noPlace(): Failure {
    const cause = this.failures.get('this-pc') ?? [...this.failures.values()][0];
    return { ok: false, ...(cause ?? problem('backup/ended', {})) };
  }

  /** A folder that isn't there is nothing to worry about as long as this PC has the backup. */
  private warning(): Problem | null {
    const [[id, cause] = []] = this.failures;
    const place = this.places.find((one) => one.id === id);
    if (!place || !cause) return null;
    return cause.code === 'backup/no-folder' && id === 'chosen'
      ? problem('backup/place-away', { place: placeTitle(place), verb: placeVerb(place) })
      : cause;
  }
}
