import type { BackupReason } from '@shared/backup/header';
import { isBackupName } from '@shared/backup/backup-name';
import { rotate, type DatedBackup, type KeepReason } from '@shared/backup/rotation';
import { today } from '@shared/text/calendar-date';
import { BackupFolder, type KnownEnd, type StoredBackup } from './backup-folder';
import type { BackupFolderPlace } from './places';
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
}

/** All backups of this PC: those in the profile, and those in the chosen folder while it is there. */
export class BackupRepository {
  private readonly folders: BackupFolder[];

  constructor(
    readonly places: readonly BackupFolderPlace[],
    whole: WholeBackups,
    private readonly now: () => Date,
  ) {
    this.folders = places.map((place) => new BackupFolder(place, whole));
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
    return { backups: backups.sort(newestFirst), away };
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
   * Removes what rotation no longer needs of one ledger's backups, in each place by itself; then from this PC what the
   * chosen folder has whole, except the newest and the newest from before a restore. Only files with names of ours: one
   * that somebody renamed is kept for ever.
   *
   * @returns number of files removed
   */
  async rotate(ledgerId: string): Promise<number> {
    const { stored } = await this.stored();
    const ours = stored.filter(({ name, header }) => header?.ledgerId === ledgerId && isBackupName(name));
    const gone = new Set<StoredBackup>();
    for (const { id } of this.places) {
      const here = ours.filter(({ place }) => place.id === id);
      const { remove } = this.rotation(here);
      here.filter(({ file }) => remove.includes(file)).forEach((backup) => gone.add(backup));
    }
    const left = ours.filter((backup) => !gone.has(backup));
    surplus(left).forEach((backup) => gone.add(backup));
    let removed = 0;
    for (const backup of gone) {
      const folder = this.folders.find(({ place }) => place.id === backup.place.id);
      // Held by another program: it goes the next time.
      await folder?.remove(backup).then(
        () => (removed += 1),
        () => {},
      );
    }
    return removed;
  }

  private rotation(backups: readonly StoredBackup[]): ReturnType<typeof rotate> {
    return rotate(backups.flatMap(dated), today(this.now()));
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

function dated({ file, header, state }: StoredBackup): DatedBackup[] {
  if (!header) return [];
  const { createdAt, reason } = header;
  const day = today(new Date(createdAt));
  return [{ file, createdAt, day, ok: state === 'whole', before: large[reason] ?? null }];
}

/** What a backup was made before. */
const large: Partial<Record<BackupReason, DatedBackup['before']>> = {
  'before-restore': 'restore',
  'before-migration': 'migration',
  'before-import': 'import',
};

const newestFirst = (a: StoredBackup, b: StoredBackup): number =>
  (b.header?.createdAt ?? '').localeCompare(a.header?.createdAt ?? '') || b.name.localeCompare(a.name);
