import { success, type Problem, type Result } from '@shared/problems/problem';
import { KnownKeys, type Remembered } from '@shared/vault/known-keys';
import { ask } from '../ipc/ask';
import type { LedgerStores } from './ledger-stores';

/** The entry of `meta` in which the own ledger remembers its key file (docs/decisions/0021). Of this PC: no restore brings another. */
export const KNOWN_KEYS = 'known-keys';

/**
 * Has main compare the own ledger's key file with what the ledger remembers of it, and remembers what it is now. Before anything is shown of the
 * ledger, and whenever the file has changed. Problems: those of `keys:vouch`; main has forgotten the key then.
 *
 * @param isListLost the ledger's list wasn't sound, and somebody goes on: what isn't remembered may have been taken out
 * @returns what somebody is told; null: it is the file that it was
 */
export async function vouchForKeys(
  { meta, audit }: Pick<LedgerStores, 'meta' | 'audit'>,
  isListLost: boolean,
): Promise<Result<Problem | null>> {
  const kept = await meta.read(KNOWN_KEYS).catch(() => null);
  const parsed = KnownKeys.safeParse(kept);
  const missing: Remembered = kept === undefined && !isListLost ? 'none' : 'lost';
  const vouched = await ask('keys:vouch', { remembered: parsed.success ? parsed.data : missing });
  if (!vouched.ok) return vouched;
  const { known, told } = vouched.value;
  const isSame = known === null || (parsed.success && parsed.data.mac === known.mac);
  // Not written down, it is older than the file: the next opening finds that sound.
  if (!isSame) await meta.write(KNOWN_KEYS, known);
  if (told) await audit.note({ kind: 'keys-changed', content: { what: 'mended' } });
  return success(told);
}
