import type { BackupReason } from '@shared/backup/header';
import { isBackupName } from '@shared/backup/backup-name';
import { rotate, thin, type DatedBackup, type KeepReason } from '@shared/backup/rotation';
import { problem, type Problem } from '@shared/problems/problem';
import { today } from '@shared/text/calendar-date';
import { sizeText } from '@shared/text/size-text';
import { BackupFolder, type KnownEnd, type StoredBackup } from './backup-folder';
import { placeTitle, type BackupFolderPlace, type PlaceId } from './places';
import type { WholeBackups } from './whole-backups';

/** One backup as people think of it, wherever its copies lie. */
export interface KnownBackup extends StoredBackup {
  /** All places where a whole copy lies; the copy itself for one that isn't whole. */
  places: BackupFolderPlace[];
  /** Why rotation keeps it; null for a file that it doesn't touch. */
  keep: KeepReason | null;
}

export interface BackupListing {
  backups: KnownBackup[];
  /** Places that can't be reached now. */
  away: BackupFolderPlace[];
  /** Which of the others is nearly full. */
  warning: Problem | null;
}

/** Of what is free in a place and what its backups take, so much is theirs. This PC's disk is there for everything else, too. */
const SHARE: Record<PlaceId, number> = { 'this-pc': 1 / 4, chosen: 1 / 2 };
/** A place is nearly full that has no room for so many more like the newest. */
const MORE = 2;

export interface RepositoryParts {
  whole: WholeBackups;
  now: () => Date;
  /** Bytes on the disk of a folder; null: nobody knows. */
  free: (folder: string) => Promise<number | null>;
}

/** All backups of this PC: those in the profile, and those in the chosen folder while it is there. */
export class BackupRepository {
  private readonly folders: BackupFolder[];

  constructor(
    readonly places: readonly BackupFolderPlace[],
    private readonly parts: RepositoryParts,
  ) {
    this.folders = places.map((place) => new BackupFolder(place, parts.whole));
  }

  /** Newest first; those that can't be dated last. */
  async list(): Promise<BackupListing> {
    const { stored, away } = await this.stored();
    const copies = new Map<string, StoredBackup[]>();
    for (const backup of stored) {
      const key = backup.state === 'whole' ? `${backup.name} ${backup.checksum}` : backup.file;
      copies.set(key, [...(copies.get(key) ?? []), backup]);
    }
    const single = [...copies.values()].flatMap(([first, ...others]) =>
      first ? [{ ...first, places: [first, ...others].map(({ place }) => place) }] : [],
    );
    const keep = new Map(ledgersIn(single).flatMap((own) => [...this.rotation(own).keep]));
    const backups = single.map((backup) => ({ ...backup, keep: keep.get(backup.file) ?? null }));
    return { backups: backups.sort(newestFirst), away, warning: await this.nearlyFull(stored) };
  }

  /** Names in use in any of the places. */
  async names(): Promise<Set<string>> {
    return new Set((await Promise.all(this.folders.map((folder) => folder.names()))).flat());
  }

  /** Ends of a ledger's list that its newest backups in any of the places know. */
  async ends(ledgerId: string): Promise<KnownEnd[]> {
    return (await Promise.all(this.folders.map((folder) => folder.ends(ledgerId)))).flat();
  }

  /** Notes that these files were read back and found whole. */
  async wereVerified(files: readonly { place: BackupFolderPlace; file: string }[]): Promise<void> {
    for (const { place, file } of files)
      await this.folders.find((folder) => folder.place.id === place.id)?.wasVerified(file);
  }

  /**
   * Removes what rotation no longer needs of one ledger's backups, in each place by itself, and what takes more than its share of the room there;
   * from this PC also what the chosen folder has whole, except the newest and the newest from before a restore. Only files with names of ours: one
   * that somebody renamed is kept for ever. To be asked when a backup stands and was read back, not before.
   *
   * @returns number of files removed, and which place is nearly full all the same
   */
  async rotate(ledgerId: string): Promise<{ removed: number; warning: Problem | null }> {
    const { stored } = await this.stored();
    const ours = stored.filter(({ name, header }) => header?.ledgerId === ledgerId && isBackupName(name));
    const gone = new Set<string>();
    const leave = (files: readonly string[]): void => files.forEach((file) => gone.add(file));
    const leftIn = (id: PlaceId): StoredBackup[] =>
      ours.filter(({ file, place }) => place.id === id && !gone.has(file));
    for (const { id } of this.places) leave(this.rotation(leftIn(id)).remove);
    // What is thinned out there is no longer there to be spared here.
    leave(await this.tooMuch('chosen', ours, leftIn('chosen')));
    leave(surplus([...leftIn('this-pc'), ...leftIn('chosen')]).map(({ file }) => file));
    leave(await this.tooMuch('this-pc', ours, leftIn('this-pc')));
    const removed = await this.remove(ours.filter(({ file }) => gone.has(file)));
    const left = stored.filter((backup) => !removed.includes(backup));
    return { removed: removed.length, warning: await this.nearlyFull(left) };
  }

  /** @returns those that could be removed */
  private async remove(backups: readonly StoredBackup[]): Promise<StoredBackup[]> {
    const removed: StoredBackup[] = [];
    for (const backup of backups) {
      const folder = this.folders.find(({ place }) => place.id === backup.place.id);
      // Held by another program: it goes the next time.
      await folder?.remove(backup).then(
        () => void removed.push(backup),
        () => {},
      );
    }
    return removed;
  }

  private rotation(backups: readonly StoredBackup[]): ReturnType<typeof rotate> {
    return rotate(backups.flatMap(dated), today(this.parts.now()));
  }

  /**
   * What is thinned out of a place. What is free and what backups take, together, is the same before and after: nothing goes bit by bit.
   *
   * @param ours all that lie there now
   * @param left of them, those that rotation leaves
   */
  private async tooMuch(
    id: PlaceId,
    ours: readonly StoredBackup[],
    left: readonly StoredBackup[],
  ): Promise<readonly string[]> {
    const place = this.places.find((one) => one.id === id);
    const free = place ? await this.parts.free(place.folder) : null;
    if (free === null) return [];
    const taken = bytesOf(ours.filter((backup) => backup.place.id === id));
    return thin(left.flatMap(dated), today(this.parts.now()), (free + taken) * SHARE[id]);
  }

  /** Whether a place has no room for two more backups, before one fails there. */
  private async nearlyFull(stored: readonly StoredBackup[]): Promise<Problem | null> {
    for (const place of this.places) {
      const newest = stored.filter((backup) => backup.place.id === place.id && backup.header).sort(newestFirst)[0];
      const free = newest ? await this.parts.free(place.folder) : null;
      if (newest && free !== null && free < newest.size * MORE)
        return problem('backup/nearly-full', { place: placeTitle(place), free: sizeText(free) });
    }
    return null;
  }

  private async stored(): Promise<{ stored: StoredBackup[]; away: BackupFolderPlace[] }> {
    const stored: StoredBackup[] = [];
    const away: BackupFolderPlace[] = [];
    for (const folder of this.folders) {
      const listed = await folder.list();
      if (listed.ok) stored.push(...listed.value);
      else away.push(folder.place);
    }
    return { stored, away };
  }
}

/** Copies on this PC of what the chosen folder holds whole. */
function surplus(backups: readonly StoredBackup[]): StoredBackup[] {
  const chosen = new Set(backups.filter(isWholeIn('chosen')).map(({ checksum }) => checksum));
  const here = backups.filter(isWholeIn('this-pc')).sort(newestFirst);
  const newestOf = (reason: BackupReason) => here.find(({ header }) => header?.reason === reason);
  const kept = [here[0], newestOf('before-restore'), newestOf('before-migration'), newestOf('before-import')];
  return here.filter((backup) => chosen.has(backup.checksum) && !kept.includes(backup));
}

const isWholeIn =
  (id: BackupFolderPlace['id']) =>
  ({ state, place }: StoredBackup): boolean =>
    state === 'whole' && place.id === id;

/** By ledger, those that rotation looks after. */
function ledgersIn<B extends StoredBackup>(backups: readonly B[]): B[][] {
  const ledgers = new Map<string, B[]>();
  for (const backup of backups) {
    if (!backup.header || !isBackupName(backup.name)) continue;
    const { ledgerId } = backup.header;
    ledgers.set(ledgerId, [...(ledgers.get(ledgerId) ?? []), backup]);
  }
  return [...ledgers.values()];
}

function dated({ file, header, state, size }: StoredBackup): DatedBackup[] {
  if (!header) return [];
  const { createdAt, reason } = header;
  const day = today(new Date(createdAt));
  return [{ file, createdAt, day, ok: state === 'whole', size, before: large[reason] ?? null }];
}

const bytesOf = (backups: readonly StoredBackup[]): number => backups.reduce((sum, { size }) => sum + size, 0);

/** What a backup was made before. */
const large: Partial<Record<BackupReason, DatedBackup['before']>> = {
  'before-restore': 'restore',
  'before-migration': 'migration',
  'before-import': 'import',
};

const newestFirst = (a: StoredBackup, b: StoredBackup): number =>
  (b.header?.createdAt ?? '').localeCompare(a.header?.createdAt ?? '') || b.name.localeCompare(a.name);
