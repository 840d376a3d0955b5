import { accountKindOf } from '@shared/rules/account-kind';
import { rulesOf } from '@shared/rules/network-rules';
import { fieldLabel } from '@shared/ledger/labels';
import { useSession } from '../../../state/session';
import { SelectField } from '../../../ui/select-field';
import type { AccountValues } from '../../../records/accounts/account-values';

/** Which of its network's IDs it is; not asked where there is one kind only. */
export function KindField({ values, onCommit }: { values: AccountValues; onCommit: (use: string) => void }) {
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
        label: `${name}（${whose === 'office' ? '施設のもの' : '職員個人のもの'}）`,
      }))}
      onCommit={onCommit}
    />
  );
}
