import { app, session } from 'electron';
import { today } from '@shared/text/calendar-date';
import type { BackupService } from '../backup/backup-service';
import type { KeyStore } from '../keychain/key-store';
import { APP_ORIGIN } from '../security/origins';
import { logEvent, logProblem } from '../storage/log';
import { mendLogs } from '../storage/truncated-log';
import { setSnapshotAside } from '../storage/database-snapshot';
import type { SettingsStore } from '../storage/settings';
import { handle } from './handle';

/** What the page asks and says about the files that the own ledger's records lie in. */
export function answerRecordChannels(
  profile: string,
  settings: SettingsStore,
  keys: KeyStore,
  service: BackupService,
): void {
  handle('records:expected', async () => {
    const { ledgerId } = await keys.state('own');
    if (ledgerId === null) return false;
    if (settings.read().ownLedger === ledgerId) return true;
    // The settings may have been lost together with the records.
    const { backups } = await service.list();
    return backups.some(({ header }) => header?.ledgerId === ledgerId);
  });
  handle('records:opened', async () => {
    const { ledgerId } = await keys.state('own');
    const { ownLedger, recordsAside } = settings.read();
    if (ownLedger !== ledgerId || recordsAside !== null) settings.write({ ownLedger: ledgerId, recordsAside: null });
  });
  handle('records:set-aside', async () => {
    // Asked again at each start until the ledger is open again: the first files are the ones that count.
    if (settings.read().recordsAside !== null) return true;
    try {
      const recordsAside = await setSnapshotAside(profile, today());
      if (recordsAside !== null) settings.write({ recordsAside });
      logEvent('records/set-aside', { kept: recordsAside !== null });
      return recordsAside !== null;
    } catch (error) {
      logProblem('records/not-set-aside', { error });
      return false;
    }
  });
  handle('records:mend', () => mendLogs(app.getPath('sessionData')));
  handle('records:clear', async () => {
    logEvent('records/clear');
    await session.defaultSession.clearStorageData({ origin: APP_ORIGIN, storages: ['indexdb'] });
  });
}
