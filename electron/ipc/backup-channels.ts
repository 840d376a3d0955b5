import { resolve } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { BACKUP_EXTENSION } from '@shared/backup/backup-name';
import type { BackupPlace } from '@shared/backup/backup-place';
import { failure, success, type Result } from '@shared/problems/problem';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { Asking } from '../asks/asking';
import type { BackupService } from '../backup/backup-service';
import type { SecondPlace } from '../backup/second-place';
import type { DriveKinds } from '../backup/drive-kinds';
import { BackupTarget } from '../backup/backup-target';
import type { TakenBackups } from '../backup/taken-backup';
import type { Given } from '../shell/given';
import { thisPc, type BackupFolderPlace } from '../backup/places';
import type { SettingsStore } from '../storage/settings';
import { askForFile } from '../shell/file-dialogs';
import { handle } from './handle';
import { noted } from './noted';
import { whenPageGoes } from './when-page-goes';

/** Where backups are. */
interface BackupsHere {
  /** This PC's own folder of them. */
  folder: string;
  drives: DriveKinds;
  chosen: SecondPlace;
  /** Where one lies that was dropped on the window. */
  taken: TakenBackups;
  /** One that was opened outside. */
  given: Given<string>;
  /** Whether who is at the page chooses where backups go. */
  mayChoose: () => Promise<boolean>;
}

/**
 * What the page asks about backups. It names files by ids of ours and never sees a path: where something is written or
 * read, a person has chosen in a dialog.
 */
export function answerBackupChannels(
  service: BackupService,
  settings: SettingsStore,
  asking: Pick<Asking, 'mayDo'>,
  { folder, drives, chosen, taken, given, mayChoose }: BackupsHere,
  window: BrowserWindow,
): void {
  const settled = async (kind: LedgerKind): Promise<void> => {
    if (await mayChoose()) await chosen.settle((named) => asking.mayDo('backup-folder', kind, { facts: [named] }));
  };
  answerMaking(service, settings, settled);
  answerReading(service, window);
  answerTaking(service, taken);
  handle('backup:given', () => {
    const file = given.take();
    return file === null ? { cancelled: true } : { cancelled: false, ...service.picked(file) };
  });
  handle('backup:list', async () => {
    const { places, away, warning, backups } = await service.list();
    return {
      places: places.map(shown),
      away: away.map(shown),
      warning,
      backups: backups.map((backup) => ({ ...backup, places: backup.places.map(shown) })),
    };
  });
  handle('backup:ends', async () =>
    (await service.ends()).map(({ place, ...end }) => ({ ...end, place: shown(place) })),
  );
  handle('backup:choose-folder', async ({ place: where }) => {
    if (await chosen.isDecided()) return noted('backup/choose-folder', failure('policy/decided', {}));
    const picked = where === 'ask' ? await askForFolder(window) : folder;
    if (picked === null) return success({ cancelled: true });
    const isOwn = resolve(picked) === resolve(folder);
    if (!isOwn) await drives.look(picked);
    const place = isOwn ? thisPc(folder) : await chosen.placeAt(picked);
    const usable = await tried(place);
    if (!usable.ok) return noted('backup/choose-folder', usable);
    await chosen.choose(isOwn ? null : picked);
    return success({ cancelled: false, place: shown(place) });
  });
  whenPageGoes(window, () => void service.abandon().then(() => taken.forget()));
}

/** A backup, from what it is of to the digest over all of it. */
function answerMaking(
  service: BackupService,
  settings: SettingsStore,
  settled: (kind: LedgerKind) => Promise<void>,
): void {
  handle('backup:begin', async (facts) => {
    await settled(facts.kind);
    return noted('backup/begin', await service.begin(facts));
  });
  handle('backup:frames', async ({ id, frames }) => {
    const added = await service.add(id, frames);
    return added.ok ? success(null) : noted('backup/frames', added);
  });
  handle('backup:finish', async ({ id, mac }) => {
    const finished = noted('backup/finish', await service.finish(id, mac));
    if (!finished.ok) return finished;
    const { backup, name, createdAt, reason, files, warning, removed } = finished.value;
    const places = files.map(({ place }) => shown(place));
    // What comes right after it isn't in it: the day's own backup is still to be made.
    if (reason !== 'before-import')
      settings.write({ lastBackup: { at: createdAt, places: places.map(({ id: place }) => place) } });
    return success({ backup, name, createdAt, places, warning, removed });
  });
  handle('backup:cancel', ({ id }) => service.end(id));
}

/** A backup that somebody has picked, from its header to its end. */
function answerReading(service: BackupService, window: BrowserWindow): void {
  handle('backup:choose-file', async () => {
    const file = await askForFile(window, {
      title: 'バックアップを選ぶ',
      buttonLabel: '中を見る',
      filters: [{ name: '連携台帳のバックアップ', extensions: [BACKUP_EXTENSION] }],
      properties: ['openFile'],
    });
    return file === null ? { cancelled: true } : { cancelled: false, ...service.picked(file) };
  });
  handle('backup:read-header', async ({ backup }) => {
    const read = noted('backup/read', await service.read(backup));
    if (!read.ok) return read;
    const { header, preamble, end } = read.value.reading.whole;
    return success({ id: read.value.id, header, preamble, records: end.records, bytes: end.bytes, mac: end.mac });
  });
  handle('backup:read-frames', async ({ id }) => {
    const batch = await service.next(id);
    return batch.ok ? batch : noted('backup/read-frames', batch);
  });
  handle('backup:close', ({ id }) => service.end(id));
}

/** One that was dropped on the window, piece by piece. */
function answerTaking(service: BackupService, taken: TakenBackups): void {
  handle('backup:take', async ({ name, size }) => noted('backup/take', await taken.begin(name, size)));
  handle('backup:take-piece', async ({ id, bytes }) => {
    const added = await taken.add(id, bytes);
    if (!added.ok) return noted('backup/take', added);
    return success(added.value && service.picked(added.value.file, added.value.name));
  });
}

function askForFolder(window: BrowserWindow): Promise<string | null> {
  return askForFile(window, {
    title: 'バックアップを置く場所を選ぶ',
    buttonLabel: 'ここに置く',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
}

/** Whether a file can be made there: better known now than with the first backup. */
async function tried(place: BackupFolderPlace): Promise<Result<true>> {
  const target = await BackupTarget.open(place);
  if (!target.ok) return target;
  const written = await target.value.write(new Uint8Array(1));
  await target.value.discard();
  return written;
}

const shown = ({ id, kind, name }: BackupFolderPlace): BackupPlace => ({ id, kind, name });
