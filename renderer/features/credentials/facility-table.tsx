import type { CredentialRow } from '@shared/credentials/credential-rows';
import { dayText } from '../../words/day-text';
import { CREDENTIALS, whoseOf } from '../../words/credential-words';
import { Badge } from '../../ui/badge';
import { useMay } from '../../state/use-may';
import { Second, Row } from '../../ui/layout';
import { Table } from '../../ui/table';
import { ShownMail } from '../../ui/shown-mail';
import { TextLink } from '../../ui/text-link';
import { useEndpoint } from '../../state/use-outbox';
import { useNetworkName } from '../../records/panel/use-network-name';
import { useMailAccount } from '../../state/use-mail-account';
import { DueBadge } from './due-badge';
import { PasswordCell } from './password-cell';
import { SecretFailure } from './secret-failure';
import type { SecretsOnScreen } from './use-secrets';
import styles from './credentials.module.css';

interface FacilityTableProps {
  /** The id of what stands above it. */
  heading: string;
  rows: readonly CredentialRow[];
  /** Packs whose 接続キー is shown to be there; none while the list is filtered. */
  endpoints: readonly string[];
  /** Whether the password of the office's mail is shown to be there. */
  hasMail: boolean;
  secrets: SecretsOnScreen;
  currentId: string | null;
  onOpen: (id: string) => void;
}

const heads = [
  { words: '使うところ', width: '19.5%' },
  { words: 'ID', width: '17.5%' },
  { words: 'パスワード', width: '31%' },
  { words: '最後に変えた日', width: '8rem', className: styles['last'] },
  '次に変える日',
];

/** 事業所で管理するもの, and what the office keeps for one of its people: whose passwords may lie in the keychain of this PC. */
export function FacilityTable({ heading, rows, endpoints, hasMail, secrets, currentId, onOpen }: FacilityTableProps) {
  const may = useMay();
  return (
    <Table look="card" heads={heads} aria-labelledby={heading}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.account.id} data-current={row.account.id === currentId || undefined}>
            <th scope="row">
              <TextLink isName href={`${CREDENTIALS}/${row.account.id}`}>
                {row.place}
              </TextLink>
              <Second>{whoseOf(row)}</Second>
            </th>
            <td className="numeric">
              <ShownMail address={row.account.loginName || 'ID 未入力'} />
            </td>
            <td>
              <PasswordCell row={row} secrets={secrets} onEnter={() => onOpen(row.account.id)} />
              <SecretFailure id={row.account.id} secrets={secrets} />
              {may('secrets:let-go') && (secrets.entryOf(row.account.id)?.before ?? 0) > 0 && (
                <Badge tone="notice">前のものも取ってあります</Badge>
              )}
            </td>
            <td className={`numeric ${styles['last']}`}>
              {row.account.passwordChangedOn ? dayText(row.account.passwordChangedOn) : 'まだ記録なし'}
            </td>
            <td className="nowrap">
              <DueBadge row={row} />
            </td>
          </tr>
        ))}
        {hasMail && <MailRow />}
        {endpoints.map((packId) => (
          <EndpointRows key={packId} packId={packId} />
        ))}
      </tbody>
    </Table>
  );
}

/** 電子受付 of a network, where its 接続キー is kept: it is the city's, is never shown, and is set where its address is. */
function EndpointRows({ packId }: { packId: string }) {
  const state = useEndpoint(packId);
  const network = useNetworkName()(packId);
  if (!state?.url || !state.hasToken) return null;
  const beside = `${network}　市から渡されたもの`;
  return <SetElsewhere {...state} name="電子受付の接続キー" beside={beside} user={new URL(state.url).host} />;
}

/** The password of the office's mail account: never shown, and set where its server is. */
function MailRow() {
  const state = useMailAccount();
  if (!state?.account || !state.hasPassword) return null;
  const { host, user, address } = state.account;
  return <SetElsewhere {...state} name="メールの送信" beside={host} user={user || address} />;
}

const SetElsewhere = ({
  name,
  beside,
  user,
  keeps,
}: Record<'name' | 'beside' | 'user', string> & { keeps: boolean }) => (
  <tr>
    <th scope="row">
      <TextLink isName href="/settings/receivers">
        {name}
      </TextLink>
      <Second>{beside}</Second>
    </th>
    <td>{user}</td>
    <td>
      <Row as="span" wrap gap={6}>
        {keeps ? '保管済み' : 'アプリを閉じるまで'}
        <Second>変えるのは「設定」の「提出先・メール」です</Second>
      </Row>
    </td>
    <td className={styles['last']}>—</td>
    <td>—</td>
  </tr>
);
