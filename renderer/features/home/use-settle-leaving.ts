import { useCallback } from 'react';
import { accountsAfterLeaving } from '@shared/procedures/account-edits';
import { things } from '@shared/text/things';
import { formatWareki } from '@shared/text/wareki';
import { currentDay } from '../../data/clock';
import { update } from '../../data/records';
import { SETTLED_LEAVING } from '../../procedures/starting-soon';
import { useChangeLedger } from '../../state/change-ledger';
import { ledgerOf, useOpenLedger } from '../../state/open-ledger';
import { usePacksInOrder } from '../../state/packs-in-order';

/**
 * 済んでいる: the memo of whoever left says so from now on, and ホーム doesn't ask again. Their IDs are over with it: as IDs in use they stood in
 * アカウント and on 管理台帳, which asked for the day.
 */
export function useSettleLeaving(): (personId: string) => Promise<void> {
  const { memory } = useOpenLedger();
  const packs = usePacksInOrder();
  const change = useChangeLedger();
  return useCallback(
    async (personId) => {
      const { records } = memory.read();
      const person = records.people.get(personId);
      if (!person) return;
      const line = `${SETTLED_LEAVING}（${formatWareki(currentDay())}に確認）`;
      const note = person.note === '' ? line : `${person.note}\n${line}`;
      const ledger = ledgerOf(records);
      const accounts = ledger ? accountsAfterLeaving(person, { ledger, packs }) : [];
      const ended = accounts.filter(({ status }) => status === 'struck-off').length;
      const alsoEnded = ended === 0 ? '' : `。ID ${things(ended)}の利用も、退職日で終わったことにしました`;
      await change(`${person.name}さんの退職の手続きは、済んでいることにしました${alsoEnded}`, [
        update('people', { ...person, note }),
        ...accounts.map((one) => update('accounts', one)),
      ]);
    },
    [memory, packs, change],
  );
}
