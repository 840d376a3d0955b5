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
import { Second } from '../../ui/layout';
import { Table } from '../../ui/table';
import { TextLink } from '../../ui/text-link';

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

const heads = [
  { words: '使うところ', width: '25%' },
  { words: 'ID', width: '20%' },
  { words: 'パスワード', width: '18.5rem' },
  { words: '最後に変えた日', width: '8rem', className: styles['last'] },
  '次に変える日',
];

/** 施設のもの: whose passwords may lie in the keychain of this PC. */
export function FacilityTable({ rows, endpoints, hasMail, secrets, currentId, onOpen }: FacilityTableProps) {
  return (
    <Table look="card" heads={heads} aria-labelledby="facility">
      <tbody>
        {rows.map((row) => (
          <tr key={row.account.id} data-current={row.account.id === currentId || undefined}>
            <th scope="row">
              <TextLink isName href={`${CREDENTIALS}/${row.account.id}`}>
                {row.place}
              </TextLink>
              <Second>{whoseOf(row)}</Second>
            </th>
            <td className="numeric">{row.account.loginName || 'ID 未入力'}</td>
            <td>
              <PasswordCell row={row} secrets={secrets} onEnter={() => onOpen(row.account.id)} />
              <SecretFailure id={row.account.id} secrets={secrets} />
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
