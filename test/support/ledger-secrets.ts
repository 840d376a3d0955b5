import { subkey, type SubkeyPurpose } from '@shared/vault/subkeys';
import { secret } from './secrets.ts';

const PURPOSES: readonly SubkeyPurpose[] = ['records', 'attachments', 'backup', 'audit'];

/** Takes down a ledger's key and all that follow from it, the key of its backups among them. @param key in hex */
export function ledgerSecrets(key: string): string {
  for (const purpose of PURPOSES) secret(Buffer.from(subkey(Buffer.from(key, 'hex'), purpose)).toString('hex'));
  return secret(key);
}
