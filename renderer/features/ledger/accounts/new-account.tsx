import { Account } from '@shared/ledger/entities';
import { useOfficeInUse } from '../../../state/office-in-use';
import { update } from '../../../data/records';
import { NewRecordForm } from '../../../records/panel/new-record';
import type { NewRecordDraft } from '../../../records/panel/new-record-draft';
import { addedSentence } from '../../../records/panel/record-sentences';
import { useAddRecord } from '../../../records/panel/use-change-record';
import { useNewForm } from '../../../records/panel/use-record-form';
import { AccountFields } from './account-fields';
import { useAccountName } from '../../../records/accounts/account-name';
import { neededFields, refusalOf, type AccountValues } from '../../../records/accounts/account-values';
import { useAccountFindings } from '../../../records/accounts/use-accounts';

interface NewAccountProps {
  draft: NewRecordDraft<AccountValues>;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** アカウントを追加. */
export function NewAccount({ draft, onClose, onAdded }: NewAccountProps) {
  const { office } = useOfficeInUse();
  const addRecord = useAddRecord();
  const nameOf = useAccountName();
  const findingsOf = useAccountFindings();
  const { errors, commit, refused, add } = useNewForm(draft, neededFields, refusalOf);
  const values = { ...draft.values, officeId: draft.values.officeId || (office?.id ?? '') };
  const press = async (): Promise<void> => {
    const id = crypto.randomUUID();
    const isAdded = await add(values, async () => {
      const account = Account.parse({ ...values, id });
      const result = await addRecord([update('accounts', account)], addedSentence(nameOf(account)));
      return result.ok ? null : result.message;
    });
    if (isAdded) onAdded(id);
  };
  return (
    <NewRecordForm
      title="アカウントを追加"
      button={values.loginName ? `${values.loginName}を追加` : 'アカウントを追加'}
      refused={refused}
      onAdd={() => void press()}
      onClose={onClose}
    >
      {draft.isRead && (
        <AccountFields
          values={values}
          errors={errors}
          findings={
            values.loginName === '' ? [] : findingsOf({ ...values, id: 'new', status: 'registered', struckOffOn: null })
          }
          onCommit={commit}
          keepsKeys
          focusOn="loginName"
        />
      )}
    </NewRecordForm>
  );
}
