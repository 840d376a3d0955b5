import { today as currentDay } from '@shared/japanese/calendar-date';
import type { Account } from '@shared/ledger/entities';
import { useChangeLedger } from '../../../app/change-ledger';
import { useOpenLedger } from '../../../app/ledger-provider';
import { update } from '../../../data/ledger-store';
import { Button } from '../../../ui/button';
import { ListSelectionBar } from '../list/list-selection-bar';
import type { Selection } from '../list/record-list';
import { inTurn } from '../panel/in-turn';
import { accountWords } from './account-words';

/** What can be done with the selected accounts: who changed the password today is recorded at once, with one way back. */
export function AccountSelectionBar({ selected, onStop, ...about }: Selection<Account>) {
  const { store } = useOpenLedger();
  const changeLedger = useChangeLedger();
  const record = async (): Promise<void> => {
    const passwordChangedOn = currentDay();
    const result = await inTurn(store, () => {
      const { accounts } = store.read().records;
      const updates = selected.flatMap(({ id }) => {
        const account = accounts.get(id);
        return account ? [update('accounts', { ...account, passwordChangedOn })] : [];
      });
      return changeLedger(`${updates.length}件のパスワードを変えた日を、今日にしました`, updates);
    });
    if (result.ok) onStop();
  };
  return (
    <ListSelectionBar words={accountWords} count={selected.length} onStop={onStop} {...about}>
      <Button size="small" onClick={() => void record()}>
        今日、パスワードを変えたと記録
      </Button>
    </ListSelectionBar>
  );
}
