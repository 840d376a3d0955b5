import { randomUUID } from 'node:crypto';
import type { BackupHeader } from '@shared/backup/header';
import type { DailyUnlock, KeysState, LedgerKind, TypedBack, UnlockBy } from '@shared/ipc/keys';
import { failure, success, type Result } from '@shared/problems/problem';
import { sealedFile, withoutWrap, wrapOf, type KeysFile } from '@shared/vault/keys-file';
import {
  createKeys,
  keychainAccount,
  recoveryConfirmed,
  renewRecovery,
  withKeychain,
  withPassphrase,
  withPublicKey,
  type KeyTools,
} from '@shared/vault/ledger-keys';
import { checkPassphrase } from '@shared/vault/passphrase';
import { backupKey } from './backup-key';
import { keysState } from './daily-key';
import { KeyFiles } from './key-files';
import type { Keychain } from './keychain';
import type { Clock } from './tries';
import { isTypedBack } from './typed-back';
import { Unlocking } from './unlocking';

export interface KeyStoreParts {
  /** Where the key files lie. */
  folder: string;
  keychain: Keychain;
  /** Names PC and user, to tell a profile that was moved; only a fingerprint is kept. */
  device: string;
  clock: Clock;
  tools: KeyTools;
  /** ISO date */
  today: () => string;
}

/** A ledger that is open: main needs its key to change how it opens. */
interface OpenKeys {
  ledgerId: string;
  dataKey: Uint8Array;
}

/**
 * The keys of this PC's two ledgers. One question after the other, so that neither two changes nor two tries can overtake
 * each other.
 */
export class KeyStore {
  private readonly files: KeyFiles;
  private readonly unlocking: Unlocking;
  private readonly open = new Map<LedgerKind, OpenKeys>();
  /** Recovery keys that were shown and not yet typed back. */
  private readonly shown = new Map<LedgerKind, string>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: KeyStoreParts) {
    this.files = new KeyFiles(parts.folder);
    this.unlocking = new Unlocking(parts);
  }

  /** Looks, and changes nothing but a spare file that may no longer be kept. */
  state(kind: LedgerKind): Promise<KeysState> {
    return this.inTurn(async () => {
      const stored = await this.files.load(kind);
      const daily = stored.found === 'file' ? await this.unlocking.withoutAsking(kind, stored.file) : null;
      return keysState(stored, daily, this.open.has(kind));
    });
  }

  /**
   * Makes the keys of a new ledger: opened by keychain, by passphrase, or both; the sample by its published key. Without
   * a keychain the passphrase must be there. Problems: `keys/exists`, `keychain/…`, `vault/passphrase-short`, `file/…`.
   *
   * @returns the recovery key, shown this once
   */
  create(kind: LedgerKind, passphrase: string | null): Promise<Result<string>> {
    return this.inTurn(async () => {
      if ((await this.files.load(kind)).found !== 'none') return failure('keys/exists', {});
      const { tools, clock, today } = this.parts;
      const createdAt = new Date(clock.now()).toISOString();
      const made = createKeys({ ledgerId: randomUUID(), createdAt, today: today() }, tools);
      const opening = await this.openingDaily(kind, made.file, made.dataKey, passphrase);
      if (!opening.ok) return opening;
      const stored = await this.files.create(kind, sealedFile({ ...opening.value, generation: 1 }));
      if (!stored.ok) {
        await this.parts.keychain.remove(keychainAccount(made.file.ledgerId));
        return stored;
      }
      this.shown.set(kind, made.recoveryKey);
      return success(made.recoveryKey);
    });
  }

  /**
   * Opens a ledger. Problems: `keys/none`, `keys/damaged`, `keys/wait`; by keychain those of the keychain and
   * `keys/locked` when the ledger asks for a passphrase; `vault/passphrase-wrong`, `vault/recovery-typo`,
   * `vault/recovery-wrong`.
   *
   * @returns the data key, 32 bytes, the caller's own copy
   */
  unlock(kind: LedgerKind, by: UnlockBy): Promise<Result<Uint8Array>> {
    return this.inTurn(async () => {
      const stored = await this.files.load(kind);
      if (stored.found === 'none') return failure('keys/none', {});
      if (stored.found === 'unusable') return { ok: false, ...stored.problem };
      const { file } = stored;
      const dataKey = await this.unlocking.by(kind, file, by);
      if (!dataKey.ok) return dataKey;
      await this.files.mend(kind, stored);
      this.forget(kind);
      this.open.set(kind, { ledgerId: file.ledgerId, dataKey: dataKey.value });
      return success(dataKey.value.slice());
    });
  }

  /** Whether the page has been given a key that it hasn't given up yet. */
  get isAnyOpen(): boolean {
    return this.open.size > 0;
  }

  isOpen(kind: LedgerKind): boolean {
    return this.open.has(kind);
  }

  /** Forgets the key, and a recovery key that is still on the screen. */
  lock(kind: LedgerKind): Promise<void> {
    return this.inTurn(() => {
      this.forget(kind);
      this.shown.delete(kind);
      return Promise.resolve();
    });
  }

  /**
   * Stores the day when the recovery key was typed back from paper. Problems: `keys/recovery-mismatch` with the group,
   * `keys/recovery-unconfirmed` when too little was typed, `vault/recovery-typo`, `vault/recovery-wrong`.
   */
  confirmRecovery(kind: LedgerKind, typed: TypedBack): Promise<Result<null>> {
    return this.change(kind, async (file) => {
      const checked = isTypedBack(file, typed, this.shown.get(kind));
      if (!checked.ok) return checked;
      const stored = await this.files.save(kind, file, recoveryConfirmed(file, this.parts.today()));
      if (stored.ok) this.shown.delete(kind);
      return stored;
    });
  }

  /** A new recovery key; no copy of the old one opens this PC's ledger again. @returns the key, shown this once */
  renewRecovery(kind: LedgerKind): Promise<Result<string>> {
    return this.change(kind, async (file, dataKey) => {
      const renewed = renewRecovery(file, dataKey, this.parts.today(), this.parts.tools.random);
      const stored = await this.files.save(kind, file, renewed.file);
      if (!stored.ok) return stored;
      this.shown.set(kind, renewed.recoveryKey);
      return success(renewed.recoveryKey);
    });
  }

  /**
   * Sets, changes or (null) takes away the passphrase. Where there is one, it or the recovery key must be shown first.
   * Problems: `keys/proof-needed`, those of a wrong proof, `vault/passphrase-short`, `keys/last-unlock`.
   */
  changePassphrase(kind: LedgerKind, proof: UnlockBy | null, passphrase: string | null): Promise<Result<null>> {
    return this.change(kind, async (file, dataKey) => {
      const checked = passphrase === null ? withoutWrap(file, 'passphrase') : checkPassphrase(passphrase);
      if (!checked.ok) return checked;
      if (wrapOf(file, 'passphrase')) {
        if (!proof || proof.by === 'keychain') return failure('keys/proof-needed', {});
        const proven = await this.unlocking.by(kind, file, proof);
        if (!proven.ok) return proven;
      }
      const changed =
        passphrase === null
          ? withoutWrap(file, 'passphrase')
          : await withPassphrase(file, dataKey, passphrase, this.parts.tools);
      return changed.ok ? this.files.save(kind, file, changed.value) : changed;
    });
  }

  /**
   * By keychain also makes a fresh entry where the old one was lost, so that nobody is asked again. Problems:
   * `keys/no-passphrase` before there is one, `keychain/…`.
   */
  setUnlockBy(kind: LedgerKind, daily: DailyUnlock): Promise<Result<null>> {
    return this.change(kind, async (file, dataKey) => {
      if (daily === 'keychain') {
        const works = (await this.unlocking.withoutAsking(kind, file)).dataKey !== null;
        return works ? success(null) : this.intoKeychain(kind, file, dataKey);
      }
      if (!wrapOf(file, 'passphrase')) return failure('keys/no-passphrase', {});
      if (!wrapOf(file, 'keychain')) return success(null);
      const alone = withoutWrap(file, 'keychain');
      const stored = alone.ok ? await this.files.save(kind, file, alone.value) : alone;
      // An entry that stays behind opens nothing any more.
      if (stored.ok) await this.parts.keychain.remove(keychainAccount(file.ledgerId));
      return stored;
    });
  }

  /** The data key of a backup: see {@link backupKey}. */
  ofBackup(backup: Pick<BackupHeader, 'ledgerId' | 'wraps'>, by: UnlockBy): Promise<Result<Uint8Array>> {
    return this.inTurn(() => backupKey(backup, by, this.parts.tools));
  }

  /**
   * Erases a ledger's keys for good: whatever was sealed with them is noise from then on, but for its backups. Problems:
   * `file/…` when a key file can't be deleted.
   */
  erase(kind: LedgerKind): Promise<Result<null>> {
    return this.inTurn(async () => {
      const stored = await this.files.load(kind);
      this.forget(kind);
      this.shown.delete(kind);
      const erased = await this.files.erase(kind);
      // Last: an entry that stays behind opens nothing without the file.
      if (erased.ok && stored.found === 'file') await this.parts.keychain.remove(keychainAccount(stored.file.ledgerId));
      return erased;
    });
  }

  /** The file with its ways to open day by day. */
  private async openingDaily(
    kind: LedgerKind,
    file: KeysFile,
    dataKey: Uint8Array,
    passphrase: string | null,
  ): Promise<Result<KeysFile>> {
    const { tools, keychain, device } = this.parts;
    // Before anything is written to the keychain: nothing can be refused after it.
    const guarded = passphrase === null ? success(file) : await withPassphrase(file, dataKey, passphrase, tools);
    if (!guarded.ok) return guarded;
    if (kind === 'sample') return success(withPublicKey(guarded.value, dataKey, tools.random));
    const kept = withKeychain(guarded.value, dataKey, device, tools.random);
    const written = await keychain.write(keychainAccount(file.ledgerId), kept.secret);
    if (written.ok) return success(kept.file);
    return passphrase === null ? written : guarded;
  }

  /** The keychain first: a file that speaks of an entry that isn't there would ask for the recovery key. */
  private async intoKeychain(kind: LedgerKind, file: KeysFile, dataKey: Uint8Array): Promise<Result<null>> {
    const { keychain, device, tools } = this.parts;
    const account = keychainAccount(file.ledgerId);
    const before = await keychain.read(account);
    if (!before.ok) return before;
    const kept = withKeychain(file, dataKey, device, tools.random);
    const written = await keychain.write(account, kept.secret);
    if (!written.ok) return written;
    const stored = await this.files.save(kind, file, kept.file);
    if (!stored.ok) await (before.value === null ? keychain.remove(account) : keychain.write(account, before.value));
    return stored;
  }

  /** Changes the keys of a ledger that is open. Problem: `keys/locked`, also when the file is another ledger's by now. */
  private change<T>(
    kind: LedgerKind,
    work: (file: KeysFile, dataKey: Uint8Array) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return this.inTurn(async () => {
      const open = this.open.get(kind);
      const stored = await this.files.load(kind);
      if (stored.found === 'unusable') return { ok: false, ...stored.problem };
      if (!open || stored.found === 'none' || stored.file.ledgerId !== open.ledgerId) return failure('keys/locked', {});
      return work(stored.file, open.dataKey);
    });
  }

  private forget(kind: LedgerKind): void {
    this.open.get(kind)?.dataKey.fill(0);
    this.open.delete(kind);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => {});
    return result;
  }
}
