import { app } from 'electron';
import { clearWork } from '../programs/work-folder';
import { keepRecords } from '../storage/database-snapshot';
import { logProblem } from '../storage/log';
import { removeStaleTemporaryFiles } from '../storage/stale-temporary-files';
import { mendLogs } from '../storage/truncated-log';
import type { AppPlaces } from './places';

/** What an app that was ended in the middle left on the disk, in the clear or half written. */
export const clearLeftBehind = ({
  profile,
  keys,
  backups,
  takenBackup,
  papersAtWork,
  letters,
}: AppPlaces): Promise<void>[] => [
  removeStaleTemporaryFiles([profile, keys, backups]),
  clearWork(papersAtWork),
  clearWork(letters),
  clearWork(takenBackup),
];

/** The records' files, kept aside and mended: before there is a page, with which Chromium opens them. */
export async function mendRecords({ profile }: AppPlaces): Promise<void> {
  const sessionFolder = app.getPath('sessionData');
  await keepRecords(profile, sessionFolder).catch((error: unknown) => logProblem('records/kept', { error }));
  await mendLogs(sessionFolder, 0).catch((error: unknown) => logProblem('records/mended', { error }));
}
