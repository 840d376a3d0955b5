import type { TypedBack } from '@shared/ipc/keys';
import { failure, success, type Result } from '@shared/problems/problem';
import type { KeysFile } from '@shared/vault/keys-file';
import { openByRecovery } from '@shared/vault/ledger-keys';
import { isGroup } from '@shared/vault/recovery-key';

/** So many groups show that somebody has the paper in hand. */
const GROUPS_ASKED = 2;

/**
 * Whether the recovery key was typed back from paper: two groups of the one that is on the screen or, after that, all of
 * it. Problems: `keys/recovery-mismatch` (group from 1), `keys/recovery-unconfirmed`, `vault/recovery-…`.
 *
 * @param shown the key on the screen, if one is
 */
export function isTypedBack(file: KeysFile, typed: TypedBack, shown: string | undefined): Result<null> {
  if ('key' in typed) {
    const opened = openByRecovery(file, typed.key);
    return opened.ok ? success(null) : opened;
  }
  const different = new Set(typed.groups.map(({ group }) => group));
  if (shown === undefined || different.size < GROUPS_ASKED) return failure('keys/recovery-unconfirmed', {});
  const wrong = typed.groups.find(({ group, text }) => !isGroup(shown, group, text));
  return wrong ? failure('keys/recovery-mismatch', { group: wrong.group + 1 }) : success(null);
}
