import { app } from 'electron';
import { mayUse } from '@shared/ipc/channel-roles';
import { BackupService } from '../backup/backup-service';
import type { SecondPlace } from '../backup/second-place';
import type { DriveKinds } from '../backup/drive-kinds';
import { TakenBackups } from '../backup/taken-backup';
import { portableKeys } from '../backup/portable-keys';
import { answerAnchorChannels } from '../ipc/anchor-channels';
import { answerBackupChannels } from '../ipc/backup-channels';
import { answerRecordChannels } from '../ipc/record-channels';
import type { Asking } from '../asks/asking';
import { KeyFiles } from '../keychain/key-files';
import type { AppParts } from './app-parts';
import { givenBackup } from '../shell/second-start';
import { mainClock } from '../storage/clock';
import { freeBytes } from '../storage/disk-room';

export function openBackups({ places }: Pick<AppParts, 'places'>, chosen: SecondPlace): BackupService {
  const files = new KeyFiles(places.keys);
  return new BackupService({
    profile: places.profile,
    folder: places.backups,
    chosen: () => chosen.place(),
    keys: (kind) => portableKeys(files, kind),
    appVersion: app.getVersion(),
    now: mainClock.now,
    free: freeBytes,
  });
}

/** Backups on this PC and in the chosen folder; and records that are missing, which one of them may have. */
export function composeBackup(
  { places, settings, keys, anchor, window }: AppParts,
  service: BackupService,
  asking: Asking,
  { drives, chosen }: { drives: DriveKinds; chosen: SecondPlace },
): void {
  const here = {
    ...{ folder: places.backups, drives, chosen, taken: new TakenBackups(places.takenBackup) },
    given: givenBackup(window),
    mayChoose: async () => mayUse(await keys.atPage(), 'backup:choose-folder'),
  };
  answerBackupChannels(service, settings, asking, here, window);
  answerRecordChannels(places.profile, settings, keys, service, asking);
  answerAnchorChannels(new KeyFiles(places.keys), anchor);
}
