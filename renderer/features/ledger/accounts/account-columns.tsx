import type { Account } from '@shared/ledger/entities';
import { normalField } from '@shared/ledger/fields/catalogue';
import { toHalfWidth } from '@shared/text/width';
import type { CellFill, GridColumn } from '../../../grid/grid-column';
import { textEdit } from '../../../records/list/cell-edits';
import {
  dayColumn,
  findingStates,
  holderColumn,
  stateColumn,
  type SaveEdits,
} from '../../../records/list/common-columns';
import { nobodyBut } from '../../../records/list/nobody';
import { fieldColumn, withFurtherColumns } from '../../../records/list/field-column';
import { fieldFill } from '../../../records/list/field-fill';
import { Missing, Name, SecondLine } from '../../../records/list/cells';
import type { ChangeRecord } from '../../../records/panel/use-change-record';
import { OFFICE_ACCOUNT } from '../../../records/accounts/office-account';
import { Block, Row } from '../../../ui/layout';
import { listedAccounts, type AboutAccounts } from '../../../records/accounts/listed-accounts';

const idFill = fieldFill<Account>('account', 'loginName', { required: 'IDが空です。入れると次へ進めます' });
/** As it is typed into its cell: half-width. */
const loginFill: CellFill<Account> = { ...idFill, read: (account, words) => idFill.read(account, toHalfWidth(words)) };

/** Where there is no room for all of it, the number at its end stays: it tells one ID of an office from another. */
function LoginName({ name }: { name: string }) {
  const { front = name, number = '' } = NUMBERED.exec(name)?.groups ?? {};
  if (number === '') return <Name>{name}</Name>;
  return (
    <Row as="span" title={name}>
      <Block as="span" cut narrow size={16} weight={700}>
        {front}
      </Block>
      <Block as="span" fixed size={16} weight={700}>
        {number}
      </Block>
    </Row>
  );
}
const NUMBERED = /^(?<front>.+?)(?<number>[-_.]?\d{1,6})$/;

/** The columns of 台帳 › アカウント. */
export function accountColumns(about: AboutAccounts, change: ChangeRecord<'accounts'>): GridColumn<Account>[] {
  const { people, offices, networkName, findingsOf } = about;
  const nameOf = (account: Account): string => listedAccounts.nameOf(account, about);
  const save: SaveEdits<Account> = ({ id }, edits, sentence) => change({ id, edits, ...(sentence && { sentence }) });
  const extra = (field: keyof Account & string, least: number) =>
    fieldColumn<Account>({ kind: 'account', field, least, save });
  return withFurtherColumns(
    'account',
    [
      {
        id: 'login',
        title: 'ID・ネットワーク',
        width: { least: 16.5, part: 0.3 },
        isSortable: true,
        cell: ({ loginName, packId }) => (
          <>
            {loginName ? <LoginName name={loginName} /> : <Missing>ID 未入力</Missing>}
            <SecondLine>{networkName(packId) || 'ほかのネットワーク'}</SecondLine>
          </>
        ),
        text: nameOf,
        edit: textEdit<Account>({
          label: 'ID',
          value: ({ loginName }) => loginName,
          normalize: (typed) => normalField('accounts', 'loginName', typed),
          check: (_, typed) => (typed === '' ? 'IDが空です。入れると次へ進めます' : null),
          save: (account, loginName) => save(account, { loginName }),
        }),
        fill: loginFill,
      },
      holderColumn({
        width: { least: 11, part: 0.1 },
        nobody: nobodyBut(OFFICE_ACCOUNT),
        people,
        offices,
        who: nameOf,
        save,
      }),
      { ...dayColumn<Account>({ id: 'issued', list: 'account', field: 'issuedOn', part: 0, save }), isExtra: true },
      dayColumn({
        id: 'password',
        list: 'account',
        field: 'passwordChangedOn',
        least: 9.75,
        part: 0.03,
        save,
      }),
      extra('startedOn', 9),
      extra('endedOn', 9),
      extra('note', 14),
      stateColumn(6.5, (account) => findingStates(account, findingsOf(account))),
    ],
    save,
  );
}
