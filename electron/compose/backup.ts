import { app } from 'electron';
import { BackupService } from '../backup/backup-service';
import type { DriveKinds } from '../backup/drive-kinds';
import { chosenPlace } from '../backup/places';
import { TakenBackups } from '../backup/taken-backup';
import { portableKeys } from '../backup/portable-keys';
import { answerAnchorChannels } from '../ipc/anchor-channels';
import { answerBackupChannels } from '../ipc/backup-channels';
import { answerRecordChannels } from '../ipc/record-channels';
import type { Asking } from '../asks/asking';
import { KeyFiles } from '../keychain/key-files';
import type { AppParts } from './app-parts';
import { mainClock } from '../storage/clock';

export function openBackups(
  { places, settings }: Pick<AppParts, 'places' | 'settings'>,
  drives: DriveKinds,
): BackupService {
  const files = new KeyFiles(places.keys);
  const { backupFolder } = settings.read();
  if (backupFolder !== null) void drives.look(backupFolder);
  return new BackupService({
    profile: places.profile,
    folder: places.backups,
    chosen: () => {
      const chosen = settings.read().backupFolder;
      return chosen === null ? null : chosenPlace(chosen, drives);
    },
    keys: (kind) => portableKeys(files, kind),
    appVersion: app.getVersion(),
    now: mainClock.now,
  });
}

/** Backups on this PC and in the chosen folder; and records that are missing, which one of them may have. */
export function composeBackup(
  { places, settings, keys, anchor, window }: AppParts,
  service: BackupService,
  asking: Asking,
  drives: DriveKinds,
): void {
  const here = { folder: places.backups, drives, taken: new TakenBackups(places.takenBackup) };
  answerBackupChannels(service, settings, here, window);
  answerRecordChannels(places.profile, settings, keys, service, asking);
  answerAnchorChannels(new KeyFiles(places.keys), anchor);
}
