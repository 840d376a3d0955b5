import type { Account } from '@shared/ledger/entities';
import { fieldLabel } from '@shared/ledger/labels';
import { accountKindOf } from '@shared/rules/account-kind';
import { rulesOf } from '@shared/rules/network-rules';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/text-field';
import { remarkOn } from '../../../records/panel/finding';
import { FurtherFields } from '../../../records/panel/further-fields';
import { OF_HOLDER, OfficeField } from '../../../records/panel/office-field';
import { PersonField } from '../../../records/panel/person-field';
import { dateFieldsOf, textFieldsOf } from '../../../records/panel/text-fields';
import { OFFICE_ACCOUNT } from '../../../records/accounts/office-account';
import type { AboutAccounts } from '../../../records/accounts/listed-accounts';
import type { FieldsProps } from '../../../records/kind/record-kind';
import { NetworkField } from '../../../records/panel/network-field';
import { Stack } from '../../../ui/layout';
import { useSession } from '../../../state/session';
import { SelectField } from '../../../ui/select-field';
import { NoPasswordNote } from './no-password-note';

/** What a form asks about an account. Never a password: the ledger has no place for one. */
export type AccountValues = Omit<Account, 'id' | 'status' | 'struckOffOn'>;

/** The fields of an account: of which network, whose, and since when. No password. */
export function AccountFields(form: FieldsProps<AccountValues, AboutAccounts>) {
  const { values, errors, findings = [], proposed, onCommit, focusOn } = form;
  const text = textFieldsOf('accounts', form);
  const date = dateFieldsOf('accounts', form);
  return (
    <Stack gap={14}>
      <NetworkField value={values.packId} error={errors.packId} onCommit={(packId) => onCommit('packId', packId)} />
      <OfficeField
        value={values.officeId}
        error={errors.officeId}
        {...(proposed?.has('officeId') && { hint: OF_HOLDER })}
        onCommit={(officeId) => onCommit('officeId', officeId)}
      />
      <PersonField
        label="使う人"
        officeId={values.officeId}
        value={values.holderId}
        nobody={OFFICE_ACCOUNT}
        error={errors.holderId}
        hint={remarkOn('holderId', findings) ?? 'ひらがなでもさがせます。事業所で1つなら「事業所のもの」'}
        autoFocus={focusOn === 'holderId'}
        onCommit={(holderId) => onCommit('holderId', holderId)}
      />
      <KindField values={values} onCommit={(use) => onCommit('use', use)} />
      <TextField {...text('loginName')} required />
      <DateField {...date('issuedOn')} />
      <DateField {...date('startedOn')} />
      <DateField {...date('passwordChangedOn')} />
      <NoPasswordNote account={values} />
      <DateField {...date('endedOn')} />
      <FurtherFields table="accounts" {...form} />
      <TextField {...text('note')} lines={3} hint="パスワードは書かないでください" />
    </Stack>
  );
}

/** Which of its network's IDs it is; not asked where there is one kind only. */
function KindField({ values, onCommit }: { values: AccountValues; onCommit: (use: string) => void }) {
  const { packs } = useSession();
  const [rules = null] = rulesOf([values.packId], packs);
  const kinds = rules?.credentials ?? [];
  if (kinds.length < 2) return null;
  return (
    <SelectField
      label={fieldLabel('accounts', 'use')}
      value={accountKindOf(values, rules).id}
      choices={kinds.map(({ id, name, whose }) => ({
        value: id,
        label: `${name}（${whose === 'office' ? '事業所のもの' : '職員個人のもの'}）`,
      }))}
      onCommit={onCommit}
    />
  );
}
