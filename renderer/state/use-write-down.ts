import { useCallback } from 'react';
import type { Deed } from '@shared/audit/deed';
import { problem } from '@shared/problems/problem';
import { useToast } from './toasts';
import { useOpenLedger } from './open-ledger';

/**
 * Writes into the record what was just done, and says so when it can't: called before the words that say it was done,
 * without waiting, so that these come after them.
 */
export function useWriteDown(): (deed: Deed) => Promise<void> {
  const note = useNote();
  const toast = useToast();
  return useCallback(
    async (deed) => {
      if (!(await note(deed))) toast(problem('audit/not-written', {}));
    },
    [note, toast],
  );
}

/** Writes into the record what is about to be disclosed. @returns whether it stands there, so that it may be */
export function useNote(): (deed: Deed) => Promise<boolean> {
  const { audit } = useOpenLedger();
  return useCallback(async (deed) => (await audit.note(deed)).ok, [audit]);
}
