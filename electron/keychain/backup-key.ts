import type { BackupHeader } from '@shared/backup/header';
import type { UnlockBy } from '@shared/ipc/keys';
import { failure, success, type Result } from '@shared/problems/problem';
import { sealedFile } from '@shared/vault/keys-file';
import { openByPassphrase, openByPublicKey, openByRecovery, type KeyTools } from '@shared/vault/ledger-keys';
import { Wrap } from '@shared/vault/wraps';

/**
 * The data key of the ledger that a backup is of, by the recovery key or the passphrase of that ledger. The sample's
 * opens by whatever is shown. Problems: `keys/damaged`, `keys/no-passphrase`, those of a wrong key.
 *
 * @returns 32 bytes
 */
export async function backupKey(
  { kind, ledgerId, wraps }: Pick<BackupHeader, 'kind' | 'ledgerId' | 'wraps'>,
  by: UnlockBy,
  tools: Pick<KeyTools, 'stretch'>,
): Promise<Result<Uint8Array>> {
  const parsed = Wrap.array().safeParse(wraps);
  if (!parsed.success) return failure('keys/damaged', {});
  const file = sealedFile({
    ledgerId,
    createdAt: new Date(0).toISOString(),
    generation: 1,
    wraps: parsed.data,
  });
  // Never one of an office's own, whatever ways in it says that it has: anybody could have made it, and any key would do.
  const open = kind === 'sample' ? openByPublicKey(file) : null;
  if (open) return success(open);
  if (by.by === 'recovery') return openByRecovery(file, by.key);
  return by.by === 'passphrase' ? openByPassphrase(file, by.passphrase, tools) : failure('keys/locked', {});
}
