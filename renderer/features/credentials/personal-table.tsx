import { useState } from 'react';
import { Link } from 'wouter';
import type { CredentialRow } from '@shared/credentials/credential-rows';
import { Button } from '../../ui/button';
import { dayText } from '../../words/day-text';
import { CREDENTIALS, changeIntervalWords } from '../../words/credential-words';
import styles from './credentials.module.css';
import { DueBadge } from './due-badge';

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

/** 職員ひとりひとりのもの of one network: IDs and dates. */
export function PersonalTable({ rows, currentId, isFirst, onChanged }: PersonalTableProps) {
  const [showsAll, setShowsAll] = useState(false);
  const [{ account, network, everyMonths }] = rows;
  const due = rows.filter(({ when }) => when === 'due');
  const shown = showsAll ? rows : rows.slice(0, FIRST);
  const heading = `personal-${account.packId}`;
  return (
    <section>
      <div className={styles['section']}>
        <h2 id={heading}>職員ひとりひとりのもの：{network || 'ほかのネットワーク'}</h2>
        <span className={styles['lead']}>
          {everyMonths === null ? '変える日の決まりはありません' : `${changeIntervalWords(rows[0])}、本人が変えます`}
        </span>
        {due.length > 0 && (
          <Button look={isFirst ? 'filled' : 'outline'} className={styles['end'] ?? ''} onClick={() => onChanged(due)}>
            {due.length}人が変えたと記録
          </Button>
        )}
      </div>
      <div className={styles['frame']}>
        <table className={styles['table']} aria-labelledby={heading}>
          <colgroup>
            <col className={styles['person']} />
            <col className={styles['id']} />
            <col className={`${styles['day']} ${styles['last']}`} />
            <col />
            <col className={styles['of-change']} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">職員</th>
              <th scope="col">ID</th>
              <th scope="col" className={styles['last']}>
                最後に変えた日
              </th>
              <th scope="col">次に変える日</th>
              <th scope="col">変えたら</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.account.id} data-current={row.account.id === currentId || undefined}>
                <th scope="row">
                  <Link href={`${CREDENTIALS}/${row.account.id}`} className={styles['name']}>
                    {row.holder?.name ?? '使う人なし'}
                  </Link>
                </th>
                <td className="numeric">{row.account.loginName || 'ID 未入力'}</td>
                <td className={`numeric ${styles['last']}`}>
                  {row.account.passwordChangedOn ? dayText(row.account.passwordChangedOn) : 'まだ記録なし'}
                </td>
                <td>
                  <DueBadge row={row} />
                </td>
                <td>
                  <Button
                    size="small"
                    aria-label={`${row.holder?.name ?? row.account.loginName}さんが変えたと記録`}
                    onClick={() => onChanged([row])}
                  >
                    変えたと記録
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > shown.length && (
          <div className={styles['more']}>
            <Button size="small" onClick={() => setShowsAll(true)}>
              あと{rows.length - shown.length}人を表示
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
