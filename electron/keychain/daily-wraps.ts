import type { LedgerKind } from '@shared/vault/ledger-kind';
import { success, type Result } from '@shared/problems/problem';
import type { KeysFile } from '@shared/vault/keys-file';
import { keychainAccount, withKeychain, withPassphrase, withPublicKey, type NewKeys } from '@shared/vault/ledger-keys';
import type { KeyStoreParts } from './key-store-parts';

/**
 * New keys with their ways to open day by day: the keychain where there is one, the passphrase where one was chosen.
 * Problems: `keychain/…` when neither is there, `vault/passphrase-short`.
 */
export async function dailyWrapsOfNew(
  { tools, keychain, device }: KeyStoreParts,
  kind: LedgerKind,
  { file, dataKey }: NewKeys,
  passphrase: string | null,
): Promise<Result<KeysFile>> {
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
export async function intoKeychain(
  { tools, keychain, device }: KeyStoreParts,
  file: KeysFile,
  dataKey: Uint8Array,
  save: (file: KeysFile) => Promise<Result<null>>,
): Promise<Result<null>> {
  const account = keychainAccount(file.ledgerId);
  const before = await keychain.read(account);
  if (!before.ok) return before;
  const kept = withKeychain(file, dataKey, device, tools.random);
  const written = await keychain.write(account, kept.secret);
  if (!written.ok) return written;
  const stored = await save(kept.file);
  if (!stored.ok) await (before.value === null ? keychain.remove(account) : keychain.write(account, before.value));
  return stored;
}
