import type { DailyUnlock, TypedBack, UnlockBy } from '@shared/ipc/keys';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { failure, success, type Result } from '@shared/problems/problem';
import { usersIn, withoutWrap, wrapOf, type KeysFile } from '@shared/vault/keys-file';
import {
  isRecoveryOnPaper,
  keychainAccount,
  openByRecovery,
  recoveryConfirmed,
  withPassphrase,
} from '@shared/vault/ledger-keys';
import { checkPassphrase } from '@shared/vault/passphrase';
import { newRecoveryKey, recoveryKeyText } from '@shared/vault/recovery-key';
import type { DailyKey } from './daily-key';
import { intoKeychain } from './daily-wraps';
import { isTypedBack, type HandedOutKeys } from './handed-out';
import type { KeyStoreParts, OpenLedgerParts } from './key-store-parts';
import type { Unlocking } from './unlocking';

interface WaysInParts extends KeyStoreParts, OpenLedgerParts {
  handed: HandedOutKeys;
  unlocking: Pick<Unlocking, 'by'>;
  /** Whether the keychain opens it, as long as nobody has altered its file. */
  withoutAsking: (kind: LedgerKind, file: KeysFile) => Promise<DailyKey>;
  /** Who has the paper in hand has shown it; no proof: the page knew all of it. */
  wasShown: (kind: LedgerKind, by: 'recovery', isProof: boolean) => Promise<void>;
}

/** The ways to open a ledger that is open: its recovery key, its passphrase, the keychain. */
export class WaysIn {
  constructor(private readonly parts: WaysInParts) {}

  /** Of a ledger that is there; see `KeyStore.confirmRecovery`. */
  confirmRecovery(kind: LedgerKind, { groups, key }: TypedBack): Promise<Result<null>> {
    const { change, save, handed, today, wasShown } = this.parts;
    return change(kind, async (file, dataKey) => {
      const recoveryKey = key ?? handed.get(kind)?.recoveryKey;
      if (recoveryKey === undefined) return failure('keys/recovery-unconfirmed', {});
      const renewed = key === null ? handed.renewed(kind, file, dataKey, this.parts) : file;
      const opens = openByRecovery(renewed, recoveryKey);
      if (opens.ok) opens.value.fill(0);
      const checked = opens.ok ? isTypedBack(recoveryKey, groups) : opens;
      if (!checked.ok) return checked;
      const stored = await save(kind, file, recoveryConfirmed(renewed, today()));
      if (stored.ok) {
        handed.forget(kind);
        // The page has both, key and groups: once it is on paper, they prove no more than that the page knows them.
        await wasShown(kind, 'recovery', key === null || !isRecoveryOnPaper(file));
      }
      return stored;
    });
  }

  /** See `KeyStore.renewRecovery`. */
  renewRecovery(kind: LedgerKind): Promise<Result<string>> {
    const { change, handed, tools } = this.parts;
    return change(kind, () => {
      const recoveryKey = recoveryKeyText(newRecoveryKey(tools.random));
      return Promise.resolve(success(handed.put(kind, { of: 'renewal', recoveryKey })));
    });
  }

  /** See `KeyStore.changePassphrase`. */
  changePassphrase(
    kind: LedgerKind,
    proof: UnlockBy | 'seen' | 'none-yet' | null,
    passphrase: string | null,
  ): Promise<Result<null>> {
    const { change, save, unlocking, tools } = this.parts;
    return change(kind, async (file, dataKey) => {
      if (passphrase !== null && !isRecoveryOnPaper(file)) return failure('keys/recovery-first', {});
      const checked = passphrase === null ? withoutWrap(file, 'passphrase') : checkPassphrase(passphrase);
      if (!checked.ok) return checked;
      const hasOne = wrapOf(file, 'passphrase') !== undefined || usersIn(file).length > 0;
      if (hasOne && proof !== 'seen') {
        if (!proof || proof === 'none-yet' || proof.by === 'keychain') return failure('keys/proof-needed', {});
        const proven = await unlocking.by(kind, file, proof);
        if (!proven.ok) return proven;
        proven.value.dataKey.fill(0);
      }
      const changed =
        passphrase === null ? withoutWrap(file, 'passphrase') : await withPassphrase(file, dataKey, passphrase, tools);
      return changed.ok ? save(kind, file, changed.value) : changed;
    });
  }

  /** See `KeyStore.setUnlockBy`. */
  setUnlockBy(kind: LedgerKind, daily: DailyUnlock): Promise<Result<null>> {
    const { change, save, withoutAsking, keychain } = this.parts;
    return change(kind, async (file, dataKey) => {
      if (daily === 'keychain') {
        const { dataKey: works } = await withoutAsking(kind, file);
        works?.fill(0);
        if (works) return success(null);
        return intoKeychain(this.parts, file, dataKey, (kept) => save(kind, file, kept));
      }
      if (!wrapOf(file, 'passphrase')) return failure('keys/no-passphrase', {});
      if (!wrapOf(file, 'keychain')) return success(null);
      if (!isRecoveryOnPaper(file)) return failure('keys/recovery-first', {});
      const alone = withoutWrap(file, 'keychain');
      const stored = alone.ok ? await save(kind, file, alone.value) : alone;
      // An entry that stays behind opens nothing any more.
      if (stored.ok) await keychain.remove(keychainAccount(file.ledgerId));
      return stored;
    });
  }
}
