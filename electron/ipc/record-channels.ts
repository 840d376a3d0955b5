import { app, session } from 'electron';
import { success } from '@shared/problems/problem';
import type { Asking } from '../asks/asking';
import type { BackupService } from '../backup/backup-service';
import { recordsExpected } from '../backup/records-expected';
import type { KeyStore } from '../keychain/key-store';
import { APP_ORIGIN } from '../security/origins';
import { logEvent, logProblem } from '../storage/log';
import { mendLogs } from '../storage/truncated-log';
import { setSnapshotAside } from '../storage/database-snapshot';
import type { SettingsStore } from '../storage/settings';
import { handle } from './handle';
import { mainClock } from '../storage/clock';

/** What the page asks and says about the files that the own ledger's records lie in. */
export function answerRecordChannels(
  profile: string,
  settings: SettingsStore,
  keys: KeyStore,
  service: BackupService,
  asking: Asking,
): void {
  handle('records:expected', () => recordsExpected(keys, settings, service));
  handle('records:opened', async () => {
    const { ledgerId } = await keys.state('own');
    const { ownLedger, recordsAside } = settings.read();
    if (ownLedger !== ledgerId || recordsAside !== null) settings.write({ ownLedger: ledgerId, recordsAside: null });
  });
  handle('records:set-aside', () => setAside(profile, settings));
  handle('records:mend', () => mendLogs(app.getPath('sessionData')));
  handle('records:clear', async () => {
    const agreed = await asking.mayDo('clear-records', 'own');
    if (!agreed.ok) return agreed;
    // Whatever the page has done before: what was there at the start stays somewhere.
    if (await recordsExpected(keys, settings, service)) await setAside(profile, settings);
    logEvent('records/clear');
    await session.defaultSession.clearStorageData({ origin: APP_ORIGIN, storages: ['indexdb'] });
    return success(null);
  });
  handle('records:keep-earlier', async ({ backup }) => {
    const { dayAndTime } = await import('@shared/asks/question-words');
    return asking.mayDo('keep-earlier', 'own', { facts: [`${dayAndTime(backup)} のバックアップ`] });
  });
  handle('records:open-altered', () => asking.mayDo('open-altered', 'own'));
}

/** @returns whether the records' files are kept as they were at the start */
async function setAside(profile: string, settings: SettingsStore): Promise<boolean> {
  // Asked again at each start until the ledger is open again: the first files are the ones that count.
  if (settings.read().recordsAside !== null) return true;
  try {
    const recordsAside = await setSnapshotAside(profile, mainClock.today());
    if (recordsAside !== null) settings.write({ recordsAside });
    logEvent('records/set-aside', { kept: recordsAside !== null });
    return recordsAside !== null;
  } catch (error) {
    logProblem('records/not-set-aside', { error });
    return false;
  }
}
