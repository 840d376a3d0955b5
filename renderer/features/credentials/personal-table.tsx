import { useState } from 'react';
import type { CredentialRow } from '@shared/credentials/credential-rows';
import { Button } from '../../ui/button';
import { dayText } from '../../words/day-text';
import { CREDENTIALS, changeIntervalWords } from '../../words/credential-words';
import styles from './credentials.module.css';
import { DueBadge } from './due-badge';
import { Block, Row, Small } from '../../ui/layout';
import { ShownMail } from '../../ui/shown-mail';
import { Table } from '../../ui/table';
import { TextLink } from '../../ui/text-link';
import { useMayWork } from '../../state/use-may';
import { ForWork, WorkButton } from '../../words/for-work';

/** More rows than this are behind a button: a large corporation has hundreds, and those that are due stand first. */
const FIRST = 60;

interface PersonalTableProps {
  /** Of one network. */
  rows: readonly [CredentialRow, ...CredentialRow[]];
  currentId: string | null;
  /** The screen's filled button: of the first network that has some. */
  isFirst: boolean;
  onChanged: (rows: readonly CredentialRow[]) => void;
}

const heads = [
  { words: '職員', width: '24%' },
  { words: 'ID', width: '22%' },
  { words: '最後に変えた日', width: '8rem', className: styles['last'] },
  '次に変える日',
  { words: '変えたら', width: '9.25rem' },
];

/** 職員ひとりひとりのもの of one network: IDs and dates. */
export function PersonalTable({ rows, currentId, isFirst, onChanged }: PersonalTableProps) {
  const [showsAll, setShowsAll] = useState(false);
  const [{ account, network, everyMonths }] = rows;
  const due = rows.filter(({ when }) => when === 'due');
  const shown = showsAll ? rows : rows.slice(0, FIRST);
  const mayWork = useMayWork();
  const heading = `personal-${account.packId}`;
  return (
    <section>
      <Row wrap gap={[4, 12]} atLeast={44} below={4}>
        <h2 id={heading}>職員ひとりひとりのもの：{network || 'ほかのネットワーク'}</h2>
        <Small>
          {everyMonths === null ? '変える日の決まりはありません' : `${changeIntervalWords(rows[0])}、本人が変えます`}
        </Small>
        {due.length > 0 && (
          <Block end>
            <WorkButton look={isFirst ? 'filled' : 'outline'} onClick={() => onChanged(due)}>
              {due.length}人が変えたと記録
            </WorkButton>
          </Block>
        )}
      </Row>
      <Table look="card" heads={mayWork ? heads : heads.slice(0, -1)} aria-labelledby={heading}>
        <tbody>
          {shown.map((row) => (
            <tr key={row.account.id} data-current={row.account.id === currentId || undefined}>
              <th scope="row">
                <TextLink isName href={`${CREDENTIALS}/${row.account.id}`}>
                  {row.holder?.name ?? '使う人なし'}
                </TextLink>
              </th>
              <td className="numeric">
                <ShownMail address={row.account.loginName || 'ID 未入力'} />
              </td>
              <td className={`numeric ${styles['last']}`}>
                {row.account.passwordChangedOn ? dayText(row.account.passwordChangedOn) : 'まだ記録なし'}
              </td>
              <td>
                <DueBadge row={row} />
              </td>
              <ChangedCell row={row} onChanged={onChanged} />
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.length > shown.length && (
        <Block pad={[8, 10]} over="line">
          <Button size="small" onClick={() => setShowsAll(true)}>
            あと{rows.length - shown.length}人を表示
          </Button>
        </Block>
      )}
    </section>
  );
}

const ChangedCell = ({ row, onChanged }: { row: CredentialRow } & Pick<PersonalTableProps, 'onChanged'>) => (
  <ForWork>
    <td>
      <Button
        size="small"
        aria-label={`${row.holder?.name ?? row.account.loginName}さんが変えたと記録`}
        onClick={() => onChanged([row])}
      >
        変えたと記録
      </Button>
    </td>
  </ForWork>
);
