import { useEndpoint } from '../../state/use-outbox';
import { useNetworkName } from '../../records/panel/use-network-name';
import { Row, Second } from '../../ui/layout';
import styles from './credentials.module.css';
import { TextLink } from '../../ui/text-link';

/** 電子受付 of a network, where its 接続キー is kept: it is the city's, is never shown, and is set where its address is. */
export function EndpointRows({ packId }: { packId: string }) {
  const state = useEndpoint(packId);
  const network = useNetworkName()(packId);
  if (!state?.url || !state.hasToken) return null;
  return (
    <tr>
      <th scope="row">
        <TextLink isName href="/settings/receivers">
          電子受付の接続キー
        </TextLink>
        <Second>{network}　市から渡されたもの</Second>
      </th>
      <td>{new URL(state.url).host}</td>
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
