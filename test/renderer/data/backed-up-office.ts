import { afterEach, beforeEach, vi } from 'vitest';
import { channels } from '@shared/channels/channels';
import { unwrap } from '@shared/problems/problem';
import { makeBackup } from '../../../renderer/data/backup';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { openBackup, readBackup, type UnsealedBackup } from '../../../renderer/data/read-backup';
import { restoreInto } from '../../../renderer/data/restore';
import { anOffice } from '../../builders/backup-desk';
import { temporaryFolder } from '../../support/temporary-folder';
import { connectMain } from './backup-main';
import { freshDisk, KEY, openOffice } from './office-on-disk';

/** An own ledger for each test of a file, which backups are made of and come back into. */
export function backedUpOffice() {
  let store: LedgerStores;
  beforeEach(async () => {
    freshDisk();
    connectMain(anOffice(temporaryFolder()));
    store = await openOffice();
  });
  afterEach(() => {
    store.disk.close();
    vi.restoreAllMocks();
  });
  return {
    store: () => store,
    backup: async (): Promise<UnsealedBackup> => {
      const { backup } = unwrap(
        await makeBackup({ source: { kind: 'own', dataKey: KEY, ...store }, reason: 'by-hand' }),
      );
      return unwrap(await readBackup(unwrap(await openBackup(backup)), KEY));
    },
    restore: async (backup: UnsealedBackup, more: { isNewHere?: boolean } = {}): Promise<void> => {
      store.disk.close();
      unwrap(await restoreInto({ kind: 'own', dataKey: KEY, backup, channels, actor: '山田 花子', ...more }));
      store = await openOffice();
    },
  };
}
