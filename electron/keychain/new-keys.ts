import { randomUUID } from 'node:crypto';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { failure, success, type Result } from '@shared/problems/problem';
import { sealedFile, type KeysFile } from '@shared/vault/keys-file';
import { createKeys, keychainAccount, type NewKeys } from '@shared/vault/ledger-keys';
import { signed } from '@shared/vault/signed-keys';
import { dailyWrapsOfNew } from './daily-wraps';
import type { HandedOutKeys } from './handed-out';
import type { KeyFiles } from './key-files';
import type { KeyStoreParts } from './key-store-parts';

interface NewLedgerKeysParts extends KeyStoreParts {
  files: KeyFiles;
  handed: HandedOutKeys;
}

/** The keys of a ledger that isn't there yet. Its turn is taken by whoever asks. */
export class NewLedgerKeys {
  constructor(private readonly parts: NewLedgerKeysParts) {}

  /** See `KeyStore.draft`. */
  async draft(kind: LedgerKind): Promise<Result<string>> {
    const { files, handed } = this.parts;
    if ((await files.load(kind)).found !== 'none') return failure('keys/exists', {});
    const keys = this.made();
    return success(handed.put(kind, { of: 'draft', recoveryKey: keys.recoveryKey, keys, isOnPaper: false }));
  }

  /** See `KeyStore.create`. */
  async create(kind: LedgerKind, passphrase: string | null): Promise<Result<string | null>> {
    const { files, handed, keychain } = this.parts;
    if ((await files.load(kind)).found !== 'none') return failure('keys/exists', {});
    const begun = passphrase === null ? success(this.made()) : handed.draftOnPaper(kind);
    if (!begun.ok) return begun;
    const { file, recoveryKey, dataKey } = begun.value;
    const opening = await dailyWrapsOfNew(this.parts, kind, begun.value, passphrase);
    const first = opening.ok ? success(firstFile(kind, opening.value, dataKey)) : opening;
    // A draft's is still wanted if this fails.
    if (passphrase === null) dataKey.fill(0);
    if (!first.ok) return first;
    const stored = await files.create(kind, first.value);
    if (!stored.ok) {
      await keychain.remove(keychainAccount(file.ledgerId));
      return stored;
    }
    if (passphrase === null) return success(handed.put(kind, { of: 'ledger', recoveryKey }));
    handed.forget(kind);
    return success(null);
  }

  private made(): NewKeys {
    const { tools, clock, today } = this.parts;
    const createdAt = new Date(clock.now()).toISOString();
    return createKeys({ ledgerId: randomUUID(), createdAt, today: today() }, tools);
  }
}

const firstFile = (kind: LedgerKind, file: KeysFile, dataKey: Uint8Array): KeysFile => {
  const first = sealedFile({ ...file, generation: 1 });
  return kind === 'own' ? signed(first, dataKey) : first;
};
