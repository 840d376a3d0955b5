import { useMailAccount } from '../../state/use-mail-account';
import { Row, Second } from '../../ui/layout';
import styles from './credentials.module.css';
import { TextLink } from '../../ui/text-link';

/** The password of the office's mail account: never shown, and set where its server is. */
export function MailRow() {
  const state = useMailAccount();
  if (!state?.account || !state.hasPassword) return null;
  const { host, user, address } = state.account;
  return (
    <tr>
      <th scope="row">
        <TextLink isName href="/settings/receivers">
          メールの送信
        </TextLink>
        <Second>{host}</Second>
      </th>
      <td>{user || address}</td>
      <td>
        <Row as="span" wrap gap={6}>
          {state.keeps ? '保管済み' : 'アプリを閉じるまで'}
          <Second>変えるのは「設定」の「提出先・メール」です</Second>
        </Row>
      </td>
      <td className={styles['last']}>—</td>
      <td>—</td>
    </tr>
  );
}
