import type { Account } from '@shared/ledger/entities';
import { Note } from '../../../ui/note';
import { EditRecord } from '../../../records/panel/edit-record';
import { RecordPanel } from '../../../records/panel/record-panel';
import { strikingOffSentence } from '../../../records/panel/record-sentences';
import { StrikeOffForm } from '../../../records/panel/strike-off-form';
import { useEditForm } from '../../../records/panel/use-record-form';
import { AccountDetail } from './account-detail';
import { AccountFields } from './account-fields';
import { useAccountName, useChangeAccount } from '../../../records/accounts/account-name';
import { refusalOf, type AccountValues } from '../../../records/accounts/account-values';
import { useAccountFindings } from '../../../records/accounts/use-accounts';

interface AccountPanelProps {
  account: Account;
  takesFocus: boolean;
  onClose: () => void;
}

/** One account beside the list. */
export function AccountPanel({ account, takesFocus, onClose }: AccountPanelProps) {
  return (
    <RecordPanel
      takesFocus={takesFocus}
      detail={(onTask, isFocused) => (
        <AccountDetail account={account} takesFocus={isFocused} onTask={onTask} onClose={onClose} />
      )}
      edit={(focusOn, onBack) => <EditAccount account={account} focusOn={focusOn} onBack={onBack} />}
      strikeOff={(onBack) => <StrikeOffAccount account={account} onBack={onBack} />}
    />
  );
}

interface TaskProps {
  account: Account;
  onBack: () => void;
}

function EditAccount({ account, focusOn, onBack }: TaskProps & { focusOn: string | null }) {
  const change = useChangeAccount();
  const nameOf = useAccountName();
  const findingsOf = useAccountFindings();
  const { errors, commit } = useEditForm<AccountValues>(refusalOf, (edits) => change({ id: account.id, edits }));
  return (
    <EditRecord title={`${nameOf(account)}を編集`} onBack={onBack}>
      <AccountFields
        values={account}
        errors={errors}
        findings={findingsOf(account)}
        onCommit={commit}
        focusOn={focusOn ?? 'loginName'}
      />
    </EditRecord>
  );
}

/** 抹消: the account's own end is the same day, unless one stands there already. */
function StrikeOffAccount({ account, onBack }: TaskProps) {
  const change = useChangeAccount();
  const name = useAccountName()(account);
  return (
    <StrikeOffForm
      who={name}
      onBack={onBack}
      onStrikeOff={(day) =>
        change({
          id: account.id,
          edits: { status: 'struck-off', struckOffOn: day, endedOn: account.endedOn ?? day },
          sentence: strikingOffSentence(name),
        })
      }
    >
      <Note tone="notice">ここで抹消しても、ネットワークのIDは止まりません。市や事務局への連絡は別に要ります。</Note>
    </StrikeOffForm>
  );
}
