import { Link } from 'wouter';
import { useMailAccount } from '../../state/use-mail-account';
import styles from './credentials.module.css';

/** The password of the office's mail account: never shown, and set where its server is. */
export function MailRow() {
  const state = useMailAccount();
  if (!state?.account || !state.hasPassword) return null;
  const { host, user, address } = state.account;
  return (
    <tr>
      <th scope="row">
        <Link href="/settings/receivers" className={styles['name']}>
          メールの送信
        </Link>
        <span className={styles['second']}>{host}</span>
      </th>
      <td>{user || address}</td>
      <td>
        <span className={styles['password']}>
          {state.keeps ? '保管済み' : 'アプリを閉じるまで'}
          <span className={styles['second']}>変えるのは「設定」の「提出先・メール」です</span>
        </span>
      </td>
      <td className={styles['last']}>—</td>
      <td>—</td>
    </tr>
  );
}
