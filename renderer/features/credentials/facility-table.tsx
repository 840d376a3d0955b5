import { Link } from 'wouter';
import type { CredentialRow } from '@shared/credentials/credential-rows';
import { dayText } from '../../words/day-text';
import { CREDENTIALS, whoseOf } from '../../words/credential-words';
import styles from './credentials.module.css';
import { DueBadge } from './due-badge';
import { EndpointRows } from './endpoint-rows';
import { MailRow } from './mail-row';
import { PasswordCell } from './password-cell';
import { SecretFailure } from './secret-failure';
import type { SecretsOnScreen } from './use-secrets';

interface FacilityTableProps {
  rows: readonly CredentialRow[];
  /** Packs whose 接続キー is shown to be there; none while the list is filtered. */
  endpoints: readonly string[];
  /** Whether the password of the office's mail is shown to be there. */
  hasMail: boolean;
  secrets: SecretsOnScreen;
  currentId: string | null;
  onOpen: (id: string) => void;
}

/** 施設のもの: whose passwords may lie in the keychain of this PC. */
export function FacilityTable({ rows, endpoints, hasMail, secrets, currentId, onOpen }: FacilityTableProps) {
  return (
    <div className={styles['frame']}>
      <table className={styles['table']} aria-labelledby="facility">
        <colgroup>
          <col className={styles['place']} />
          <col className={styles['login']} />
          <col className={styles['of-password']} />
          <col className={`${styles['day']} ${styles['last']}`} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">使うところ</th>
            <th scope="col">ID</th>
            <th scope="col">パスワード</th>
            <th scope="col" className={styles['last']}>
              最後に変えた日
            </th>
            <th scope="col">次に変える日</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.account.id} data-current={row.account.id === currentId || undefined}>
              <th scope="row">
                <Link href={`${CREDENTIALS}/${row.account.id}`} className={styles['name']}>
                  {row.place}
                </Link>
                <span className={styles['second']}>{whoseOf(row)}</span>
              </th>
              <td className="numeric">{row.account.loginName || 'ID 未入力'}</td>
              <td>
                <PasswordCell row={row} secrets={secrets} onEnter={() => onOpen(row.account.id)} />
                <SecretFailure id={row.account.id} secrets={secrets} />
              </td>
              <td className={`numeric ${styles['last']}`}>
                {row.account.passwordChangedOn ? dayText(row.account.passwordChangedOn) : 'まだ記録なし'}
              </td>
              <td className={styles['due']}>
                <DueBadge row={row} />
              </td>
            </tr>
          ))}
          {hasMail && <MailRow />}
          {endpoints.map((packId) => (
            <EndpointRows key={packId} packId={packId} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
