import { useCallback } from 'react';
import type { ErasurePlan } from '@shared/erasure/erasure';
import { success, type Result } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { clearDrafts } from '../../state/clear-drafts';
import { useOpenLedger } from '../../state/open-ledger';

/**
 * 完全消去 of a record, with the drafts of letters and the passwords that were its own. Problems: those of `Erasure`.
 *
 * @returns whether a password is left, as the keychain was closed
 */
export function useErase(): (subject: ErasurePlan['subject']) => Promise<Result<{ isSecretLeft: boolean }>> {
  const { kind, erasure, memory } = useOpenLedger();
  return useCallback(
    async (subject) => {
      const erased = await erasure.erase(subject);
      if (!erased.ok) return erased;
      await clearDrafts(kind, memory.read());
      const accounts = erased.value.erased.filter(({ table }) => table === 'accounts').map(({ id }) => id);
      const forgotten = accounts.length > 0 ? await ask('secrets:forget', { kind, ids: accounts }) : null;
      // Where the keychain is closed the entry stays, and nothing says any more whose it was.
      return success({ isSecretLeft: forgotten?.ok === false });
    },
    [kind, erasure, memory],
  );
}
