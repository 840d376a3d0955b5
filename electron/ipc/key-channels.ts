import { success, type Result } from '@shared/problems/problem';
import type { KeyStore } from '../keychain/key-store';
import { logEvent } from '../storage/log';
import { handle } from './handle';

/**
 * What the page asks about the keys of the ledgers. The log gets codes, never what was typed or handed out.
 *
 * @param onUnlocked a ledger has just been opened
 */
export function answerKeyChannels(keys: KeyStore, onUnlocked: () => void): void {
  handle('keys:state', async ({ kind }) => success(await keys.state(kind)));
  handle('keys:create', async ({ kind, passphrase }) =>
    noted('keys/create', named('recoveryKey', await keys.create(kind, passphrase))),
  );
  handle('keys:unlock', async ({ kind, by }) => {
    const unlocked = await keys.unlock(kind, by);
    if (unlocked.ok) onUnlocked();
    return noted('keys/unlock', named('dataKey', unlocked));
  });
  handle('keys:open-backup', async ({ by, ...backup }) =>
    noted('keys/open-backup', named('dataKey', await keys.ofBackup(backup, by))),
  );
  handle('keys:erase', async ({ kind }) => noted('keys/erase', await keys.erase(kind)));
  handle('keys:lock', async ({ kind }) => {
    await keys.lock(kind);
    return success(null);
  });
  handle('keys:confirm-recovery', async ({ kind, typed }) =>
    noted('keys/confirm-recovery', await keys.confirmRecovery(kind, typed)),
  );
  handle('keys:change-passphrase', async ({ kind, proof, passphrase }) =>
    noted('keys/change-passphrase', await keys.changePassphrase(kind, proof, passphrase)),
  );
  handle('keys:renew-recovery', async ({ kind }) =>
    noted('keys/renew-recovery', named('recoveryKey', await keys.renewRecovery(kind))),
  );
  handle('keys:set-unlock', async ({ kind, daily }) => noted('keys/set-unlock', await keys.setUnlockBy(kind, daily)));
}

function noted<T>(what: string, result: Result<T>): Result<T> {
  logEvent(what, { result: result.ok ? 'ok' : result.code });
  return result;
}

const named = <N extends string, T>(name: N, result: Result<T>): Result<Record<N, T>> =>
  result.ok ? success({ [name]: result.value } as Record<N, T>) : result;
