import { failure, success, type Result } from '@shared/problems/problem';
import type { BackupHeader } from '@shared/backup/header';
import type { KeyFiles } from '../keychain/key-files';

/** What of a ledger's keys goes into a backup. */
export type PortableKeys = Pick<BackupHeader, 'ledgerId' | 'wraps'>;

/**
 * The ledger's id, and the ways to open its key that work on any PC: recovery key and passphrase, never the keychain. Of users none: who puts a
 * backup into another PC is 管理者 there, and one that is carried away would open for ever for who was taken away here.
 * Problems: `keys/none`, `keys/damaged` and others of the key file.
 */
export async function portableKeys(
  files: Pick<KeyFiles, 'load'>,
  kind: BackupHeader['kind'],
): Promise<Result<PortableKeys>> {
  const stored = await files.load(kind);
  if (stored.found === 'none') return failure('keys/none', {});
  if (stored.found === 'unusable') return { ok: false, ...stored.problem };
  const { ledgerId, wraps } = stored.file;
  return success({ ledgerId, wraps: wraps.filter(({ kind: way }) => way !== 'keychain' && way !== 'user') });
}
