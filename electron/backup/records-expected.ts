import type { KeyStore } from '../keychain/key-store';
import type { SettingsStore } from '../storage/settings';
import type { BackupService } from './backup-service';

/** Whether this PC's own ledger has records that somebody would miss: it has been open, or there is a backup of it. */
export async function recordsExpected(
  keys: Pick<KeyStore, 'state'>,
  settings: Pick<SettingsStore, 'read'>,
  backups: Pick<BackupService, 'list'>,
): Promise<boolean> {
  const { ledgerId } = await keys.state('own');
  if (ledgerId === null) return false;
  if (settings.read().ownLedger === ledgerId) return true;
  // The settings may have been lost together with the records.
  const { backups: listed } = await backups.list();
  return listed.some(({ header }) => header?.ledgerId === ledgerId);
}
