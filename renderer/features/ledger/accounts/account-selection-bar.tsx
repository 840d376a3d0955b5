import { today as currentDay } from '@shared/japanese/calendar-date';
import type { Account } from '@shared/ledger/entities';
import { useChangeLedger } from '../../../app/change-ledger';
import { useOpenLedger } from '../../../app/ledger-provider';
import { update } from '../../../data/ledger-store';
import { Button } from '../../../ui/button';
import styles from '../list/selection-bar.module.css';
import { inTurn } from '../panel/in-turn';

interface AccountSelectionBarProps {
  selected: readonly Account[];
  /** Selected, but not in the list as it is filtered now. */
  hidden: number;
  onStop: () => void;
}

/** What can be done with the selected accounts: who changed the password today is recorded at once, with one way back. */
export function AccountSelectionBar({ selected, hidden, onStop }: AccountSelectionBarProps) {
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
    <div className={styles['bar']} role="group" aria-label="選択中のアカウント">
      <span className={styles['count']} role="status">
        {selected.length}件を選択中
        {hidden > 0 && <span className={styles['hidden']}>（うち{hidden}件は、いまの一覧に出ていません）</span>}
      </span>
      <Button size="small" onClick={() => void record()}>
        今日、パスワードを変えたと記録
      </Button>
      <Button size="small" look="text" onClick={onStop}>
        やめる
      </Button>
    </div>
  );
}
