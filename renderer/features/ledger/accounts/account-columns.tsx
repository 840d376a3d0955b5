import type { Account, Staff } from '@shared/ledger/entities';
import { normalField } from '@shared/ledger/fields/catalogue';
import { toHalfWidth } from '@shared/text/width';
import { Badge } from '../../../ui/badge';
import type { FindingsOf } from '../../../records/devices/use-device-findings';
import type { CellFill, GridColumn } from '../../../grid/grid-column';
import { dateEdit, dateText } from '../../../records/list/cell-dates';
import { choiceEdit, textEdit } from '../../../records/list/cell-edits';
import { fieldColumn, withFurtherColumns } from '../../../records/list/field-column';
import { fieldFill } from '../../../records/list/field-fill';
import { holderFill } from '../../../records/list/holder-fill';
import { Missing, Name, Second } from '../../../records/list/cells';
import { personChoices, personOf, unknownPerson } from '../../../records/list/person-choices';
import type { ChangeRecord } from '../../../records/panel/use-change-record';
import { OFFICE_ACCOUNT } from '../../../records/accounts/account-values';

interface AccountColumnFacts {
  people: ReadonlyMap<string, Staff>;
  officeName: (officeId: string) => string;
  networkName: (packId: string) => string;
  nameOf: (account: Account) => string;
  findingsOf: FindingsOf<Account>;
  change: ChangeRecord<'accounts'>;
}

const idFill = fieldFill<Account>('account', 'loginName', { required: 'IDが空です。入れると次へ進めます' });
/** As it is typed into its cell: half-width. */
const loginFill: CellFill<Account> = { ...idFill, read: (account, words) => idFill.read(account, toHalfWidth(words)) };

/** The columns of 台帳 › アカウント. */
export function accountColumns(facts: AccountColumnFacts): GridColumn<Account>[] {
  const { people, officeName, networkName, nameOf, findingsOf, change } = facts;
  const holderName = ({ holderId }: Account): string => people.get(holderId ?? '')?.name ?? OFFICE_ACCOUNT.word;
  const stateText = (account: Account): string =>
    account.status === 'struck-off' ? '抹消' : (findingsOf(account)[0]?.short ?? '');
  const extra = (field: keyof Account & string, least: number) =>
    fieldColumn<Account>({ kind: 'account', field, least, save: ({ id }, edits) => change({ id, edits }) });
  return withFurtherColumns(
    'account',
    [
      {
        id: 'login',
        title: 'ID・ネットワーク',
        width: { least: 9, part: 0.195 },
        isSortable: true,
        cell: ({ loginName, packId }) => (
          <>
            {loginName ? <Name>{loginName}</Name> : <Missing>ID 未入力</Missing>}
            <Second>{networkName(packId) || 'ほかのネットワーク'}</Second>
          </>
        ),
        text: nameOf,
        edit: textEdit<Account>({
          label: 'ID',
          value: ({ loginName }) => loginName,
          normalize: (typed) => normalField('accounts', 'loginName', typed),
          check: (_, typed) => (typed === '' ? 'IDが空です。入れると次へ進めます' : null),
          save: ({ id }, loginName) => change({ id, edits: { loginName } }),
        }),
        fill: loginFill,
      },
      {
        id: 'holder',
        title: '使う人・事業所',
        width: { least: 10.25, part: 0.22 },
        isSortable: true,
        cell: (account) => (
          <>
            <span>{holderName(account)}</span>
            <Second>{officeName(account.officeId)}</Second>
          </>
        ),
        text: holderName,
        edit: choiceEdit<Account>({
          label: '使う人',
          choices: ({ officeId }) => [OFFICE_ACCOUNT, ...personChoices(people, officeId)],
          value: ({ holderId }) => (people.has(holderId ?? '') ? holderId : null),
          save: ({ id, ...account }, holderId) =>
            change({
              id,
              edits: { holderId },
              ...(holderId === null && { sentence: `${nameOf({ id, ...account })}を事業所のものにしました` }),
            }),
          unknown: unknownPerson,
          find: personOf,
        }),
        fill: holderFill<Account>({ people, nobody: OFFICE_ACCOUNT, textOf: holderName }),
      },
      {
        id: 'issued',
        title: '発行日',
        width: { least: 8.25, part: 0.178 },
        isSortable: true,
        cell: ({ issuedOn }) => <span className="numeric">{dateText(issuedOn)}</span>,
        text: ({ issuedOn }) => dateText(issuedOn),
        edit: dateEdit(
          '発行日',
          ({ issuedOn }) => issuedOn,
          ({ id }, issuedOn) => change({ id, edits: { issuedOn } }),
        ),
        fill: fieldFill('account', 'issuedOn'),
      },
      {
        id: 'password',
        title: 'パスワードを変えた日',
        width: { least: 9.25, part: 0.2 },
        isSortable: true,
        cell: ({ passwordChangedOn }) => <span className="numeric">{dateText(passwordChangedOn)}</span>,
        text: ({ passwordChangedOn }) => dateText(passwordChangedOn),
        edit: dateEdit(
          'パスワードを変えた日',
          ({ passwordChangedOn }) => passwordChangedOn,
          ({ id }, passwordChangedOn) => change({ id, edits: { passwordChangedOn } }),
        ),
        fill: fieldFill('account', 'passwordChangedOn'),
      },
      extra('startedOn', 9),
      extra('endedOn', 9),
      extra('note', 14),
      {
        id: 'state',
        title: '状態',
        width: { least: 6, part: 0 },
        isSortable: true,
        cell: (account) => {
          const text = stateText(account);
          const tone = account.status === 'struck-off' ? 'plain' : (findingsOf(account)[0]?.tone ?? 'plain');
          return text && <Badge tone={tone}>{text}</Badge>;
        },
        text: stateText,
      },
    ],
    ({ id }, edits) => change({ id, edits }),
  );
}
