import type { LedgerKind } from '@shared/vault/ledger-kind';
import { success, type Problem, type Result } from '@shared/problems/problem';
import type { Asking } from '../asks/asking';
import { intoHand } from '../keychain/into-hand';
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
export function answerKeyChannels(keys: KeyStore, asking: Asking, { unlocked, locked, erased }: KeyListeners): void {
  handle('keys:state', async ({ kind }) => success(await keys.state(kind)));
  handle('keys:draft', async ({ kind }) => noted('keys/draft', named('recoveryKey', await keys.draft(kind))));
  handle('keys:create', async ({ kind, passphrase }) =>
    noted('keys/create', named('recoveryKey', await keys.create(kind, passphrase))),
  );
  handle('keys:unlock', async ({ kind, by, to }) => {
    const key = await keys.unlock(kind, by);
    if (key.ok) unlocked();
    return noted('keys/unlock', handedOut(key, to));
  });
  handle('keys:open-backup', async ({ by, to, ...backup }) =>
    noted('keys/open-backup', handedOut(await keys.ofBackup(backup, by), to)),
  );
  handle('keys:erase', async ({ kind }) => {
    const agreed = await asking.mayDo('erase-ledger', kind);
    if (!agreed.ok) return noted('keys/erase', agreed);
    const gone = await keys.erase(kind);
    if (gone.ok && kind === 'own') asking.forget();
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
  answerWaysIn(keys, asking);
}

/** What changes who gets in: a person is asked in a window of main's own, and what is typed there the page doesn't see. */
function answerWaysIn(keys: KeyStore, asking: Asking): void {
  handle('keys:change-passphrase', async ({ kind, proof, passphrase, isOnlyWay }) => {
    const hasOne = (await keys.state(kind)).ways.includes('passphrase');
    const agreed = await asking.mayDo(hasOne ? 'change-passphrase' : 'first-passphrase', kind);
    if (!agreed.ok) return noted('keys/change-passphrase', agreed);
    const shown = (await asking.isAtStake(kind)) ? 'seen' : proof;
    const changed = noted('keys/change-passphrase', await keys.changePassphrase(kind, shown, passphrase));
    if (!changed.ok || !isOnlyWay) return changed;
    return noted('keys/set-unlock', await keys.setUnlockBy(kind, 'passphrase'));
  });
  handle('keys:renew-recovery', async ({ kind }) => {
    const agreed = await asking.mayDo('renew-recovery', kind);
    return noted('keys/renew-recovery', named('recoveryKey', agreed.ok ? await keys.renewRecovery(kind) : agreed));
  });
  handle('keys:set-unlock', async ({ kind, daily }) => {
    const agreed = await asking.mayDo(daily === 'keychain' ? 'open-without' : 'change-passphrase', kind);
    return noted('keys/set-unlock', agreed.ok ? await keys.setUnlockBy(kind, daily) : agreed);
  });
}

/** A data key on its way to the page: no copy of it stays here. @param to the page's hand, for which it is sealed; null: as it is */
function handedOut(key: Result<Uint8Array>, to: Uint8Array | null): Result<{ dataKey: Uint8Array }> {
  if (!key.ok) return key;
  const dataKey = to ? intoHand(to, key.value) : key.value.slice();
  key.value.fill(0);
  return success({ dataKey });
}

const named = <N extends string, T>(name: N, result: Result<T>): Result<Record<N, T>> =>
  result.ok ? success({ [name]: result.value } as Record<N, T>) : result;
