import { Link } from 'wouter';
import { useEndpoint } from '../../state/use-outbox';
import { useNetworkName } from '../../records/panel/use-network-name';
import styles from './credentials.module.css';

/** 電子受付 of a network, where its 接続キー is kept: it is the city's, is never shown, and is set where its address is. */
export function EndpointRows({ packId }: { packId: string }) {
  const state = useEndpoint(packId);
  const network = useNetworkName()(packId);
  if (!state?.url || !state.hasToken) return null;
  return (
    <tr>
      <th scope="row">
        <Link href="/settings/receivers" className={styles['name']}>
          電子受付の接続キー
        </Link>
        <span className={styles['second']}>{network}　市から渡されたもの</span>
      </th>
      <td>{new URL(state.url).host}</td>
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
