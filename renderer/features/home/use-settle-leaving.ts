import { useCallback } from 'react';
import { accountsAfterLeaving } from '@shared/procedures/account-edits';
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
      const before = records.accounts.values();
      const inUse = [...before].filter((one) => one.holderId === person.id && one.status === 'registered').length;
      const ended = accounts.filter(({ status }) => status === 'struck-off').length;
      const also = [
        [ended, '利用も終わったことにしました'] as const,
        [accounts.length - ended, '使う人をなしにしました'] as const,
        [inUse - accounts.length, '使う人は、そのままです'] as const,
      ].flatMap(([count, what]) => (count > 0 ? [`。ID ${count}件の${what}`] : []));
      await change(`${person.name}さんの退職の手続きは、済んでいることにしました${also.join('')}`, [
        update('people', { ...person, note }),
        ...accounts.map((one) => update('accounts', one)),
      ]);
    },
    [memory, packs, change],
  );
}
