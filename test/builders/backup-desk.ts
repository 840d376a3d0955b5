import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BackupMac } from '@shared/backup/backup-mac';
import type { BackupFrame } from '@shared/backup/format';
import type { BackupFacts } from '@shared/backup/header';
import { success, unwrap, type Result } from '@shared/problems/problem';
import { BackupService, type BackupServiceParts, type FinishedBackupFile } from '../../electron/backup/backup-service';
import { chosenPlace } from '../../electron/backup/places';
import { aBackupHeader, BACKUP_KEY, backupFacts, countsOf, framesOf } from './backup';

export interface Office {
  desk: BackupService;
  /** Folder of this PC, and the stick that was chosen. */
  own: string;
  stick: string;
  /** The office's clock, to be turned. */
  clock: { now: Date };
}

/** An office's PC with a stick in it. */
export function anOffice(root: string, given: Partial<BackupServiceParts> = {}): Office {
  const [profile, stick] = [join(root, 'profile'), join(root, 'USB メモリ')];
  mkdirSync(profile, { recursive: true });
  mkdirSync(stick, { recursive: true });
  const own = join(profile, 'backups');
  const clock = { now: new Date('2026-11-20T09:02:00+09:00') };
  const { ledgerId, wraps } = aBackupHeader();
  const parts: BackupServiceParts = {
    profile,
    folder: own,
    chosen: () => chosenPlace(stick),
    keys: () => Promise.resolve(success({ ledgerId, wraps })),
    appVersion: '0.1.0',
    now: () => clock.now,
    free: () => Promise.resolve(null),
    ...given,
  };
  return { desk: new BackupService(parts), own, stick, clock };
}

/** What the page does to back up. */
export async function backUp(
  service: BackupService,
  frames: readonly BackupFrame[] = framesOf(20),
  given: Partial<BackupFacts> = {},
): Promise<Result<FinishedBackupFile>> {
  const begun = await service.begin(backupFacts({ counts: countsOf(frames), ...given }));
  if (!begun.ok) return begun;
  const { id, preamble } = begun.value;
  const mac = new BackupMac(BACKUP_KEY, preamble);
  for (let at = 0; at < frames.length; at += 500) {
    const some = frames.slice(at, at + 500);
    some.forEach((frame) => mac.add(frame));
    const added = await service.add(id, some);
    if (!added.ok) return added;
  }
  return service.finish(id, mac.digest());
}

export interface Restored {
  frames: BackupFrame[];
  /** Bytes of ciphertext in the largest answer. */
  largestBatch: number;
}

/** What the page does to read a backup, its MAC included. */
export async function readBack(service: BackupService, backup: string): Promise<Result<Restored>> {
  const opened = await service.read(backup);
  if (!opened.ok) return opened;
  const { id, reading } = opened.value;
  const mac = new BackupMac(BACKUP_KEY, reading.whole.preamble);
  const restored: Restored = { frames: [], largestBatch: 0 };
  for (let isLast = false; !isLast;) {
    const batch = await service.next(id);
    if (!batch.ok) return batch;
    batch.value.frames.forEach((frame) => mac.add(frame));
    restored.frames.push(...batch.value.frames);
    const bytes = batch.value.frames.reduce((sum, { sealed }) => sum + sealed.length, 0);
    restored.largestBatch = Math.max(restored.largestBatch, bytes);
    isLast = batch.value.isLast;
  }
  await service.end(id);
  const checked = mac.check(reading.whole.end.mac);
  return checked.ok ? success(restored) : checked;
}

/** The id of the newest backup in the list. */
export async function newestBackup(service: BackupService): Promise<string> {
  const [newest] = (await service.list()).backups;
  if (!newest) throw new Error('no backup is listed');
  return newest.id;
}

/** Backs up, or throws. */
export const mustBackUp = async (...given: Parameters<typeof backUp>): Promise<FinishedBackupFile> =>
  unwrap(await backUp(...given));
