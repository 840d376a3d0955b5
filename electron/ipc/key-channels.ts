import type { LedgerKind } from '@shared/vault/ledger-kind';
import { success, type Problem, type Result } from '@shared/problems/problem';
import type { KeyStore } from '../keychain/key-store';
import { handle } from './handle';
import { noted } from './noted';

/** Who is told. */
interface KeyListeners {
  /** A ledger has just been opened. */
  unlocked: () => void;
  /** The page has given a key up: nothing of that ledger is on the screen any more. */
  locked: () => void;
  /** A ledger is gone for good. @returns what of it could not be taken away */
  erased: (kind: LedgerKind) => Promise<Problem | null>;
}

/**
 * What the page asks about the keys of the ledgers. The log gets codes, never what was typed or handed out.
 */
export function answerKeyChannels(keys: KeyStore, { unlocked, locked, erased }: KeyListeners): void {
  handle('keys:state', async ({ kind }) => success(await keys.state(kind)));
  handle('keys:draft', async ({ kind }) => noted('keys/draft', named('recoveryKey', await keys.draft(kind))));
  handle('keys:create', async ({ kind, passphrase }) =>
    noted('keys/create', named('recoveryKey', await keys.create(kind, passphrase))),
  );
  handle('keys:unlock', async ({ kind, by }) => {
    const key = await keys.unlock(kind, by);
    if (key.ok) unlocked();
    return noted('keys/unlock', named('dataKey', key));
  });
  handle('keys:open-backup', async ({ by, ...backup }) =>
    noted('keys/open-backup', named('dataKey', await keys.ofBackup(backup, by))),
  );
  handle('keys:erase', async ({ kind }) => {
    const gone = await keys.erase(kind);
    return noted('keys/erase', gone.ok ? success({ left: await erased(kind) }) : gone);
  });
  handle('keys:lock', async ({ kind }) => {
    await keys.lock(kind);
    locked();
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

const named = <N extends string, T>(name: N, result: Result<T>): Result<Record<N, T>> =>
  result.ok ? success({ [name]: result.value } as Record<N, T>) : result;
