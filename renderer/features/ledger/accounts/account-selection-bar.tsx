import type { Account } from '@shared/ledger/entities';
import { Button } from '../../../ui/button';
import type { ExportKind } from '../../../records/export/export-dialog';
import { ListSelectionBar } from '../../../records/list/list-selection-bar';
import type { Selection } from '../../../records/list/record-list';
import { accountWords } from './account-words';
import { useRecordPasswordChange } from '../../../records/accounts/use-record-password-change';

interface AccountSelectionBarProps extends Selection<Account> {
  onExport: (way: ExportKind) => void;
}

/** What can be done with the selected accounts: who changed the password today is recorded at once, with one way back. */
export function AccountSelectionBar({ selected, onStop, ...about }: AccountSelectionBarProps) {
  const recordChanged = useRecordPasswordChange();
  const record = async (): Promise<void> => {
    if (await recordChanged(selected, (count) => `${count}件のパスワードを変えた日を、今日にしました`)) onStop();
  };
  return (
    <ListSelectionBar words={accountWords} count={selected.length} onStop={onStop} {...about}>
      <Button size="small" onClick={() => void record()}>
        今日、パスワードを変えたと記録
      </Button>
    </ListSelectionBar>
  );
}
