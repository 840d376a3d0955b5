import { useCallback } from 'react';
import type { Account } from '@shared/ledger/entities';
import { useChangeLedger } from '../../state/change-ledger';
import { useOpenLedger } from '../../state/open-ledger';
import { update } from '../../data/records';
import { inTurn } from '../../data/in-turn';
import { currentDay } from '../../data/clock';

/** Records that passwords were changed today, with one way back for all of them. @returns whether that stands there */
export function useRecordPasswordChange(): (
  accounts: readonly Account[],
  sentence: (count: number) => string,
) => Promise<boolean> {
  const { memory } = useOpenLedger();
  const changeLedger = useChangeLedger();
  return useCallback(
    async (chosen, sentence) => {
      const passwordChangedOn = currentDay();
      const result = await inTurn(memory, () => {
        const { accounts } = memory.read().records;
        const updates = chosen.flatMap(({ id }) => {
          const account = accounts.get(id);
          return account ? [update('accounts', { ...account, passwordChangedOn })] : [];
        });
        return changeLedger(sentence(updates.length), updates);
      });
      return result.ok;
    },
    [memory, changeLedger],
  );
}
