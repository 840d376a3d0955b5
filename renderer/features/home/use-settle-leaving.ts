import { useCallback } from 'react';
import { formatWareki } from '@shared/text/wareki';
import { currentDay } from '../../data/clock';
import { update } from '../../data/records';
import { SETTLED_LEAVING } from '../../procedures/starting-soon';
import { useChangeLedger } from '../../state/change-ledger';
import { useOpenLedger } from '../../state/open-ledger';

/** 済んでいる: the memo of whoever left says so from now on, and ホーム doesn't ask again. */
export function useSettleLeaving(): (personId: string) => Promise<void> {
  const { memory } = useOpenLedger();
  const change = useChangeLedger();
  return useCallback(
    async (personId) => {
      const person = memory.read().records.people.get(personId);
      if (!person) return;
      const line = `${SETTLED_LEAVING}（${formatWareki(currentDay())}に確認）`;
      const note = person.note === '' ? line : `${person.note}\n${line}`;
      await change(`${person.name}さんの退職の手続きは、済んでいることにしました`, [
        update('people', { ...person, note }),
      ]);
    },
    [memory, change],
  );
}
