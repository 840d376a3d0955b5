import type { CredentialRow } from '@shared/credentials/credential-rows';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import styles from './credentials.module.css';
import type { SecretVersion } from '@shared/ipc/secrets';
import { useMay } from '../../state/use-may';
import type { SecretsOnScreen } from './use-secrets';
import { Block, Row } from '../../ui/layout';

interface PasswordCellProps {
  row: CredentialRow;
  secrets: SecretsOnScreen;
  which?: SecretVersion;
  /** Leads to where it is typed in. */
  onEnter?: () => void;
}

/** Dots with 表示 and コピー; the password itself for half a minute. The button stays the same, so the keyboard stays on it. */
export function PasswordCell({ row, secrets, which = 'current', onEnter }: PasswordCellProps) {
  const { account } = row;
  const may = useMay();
  const entry = secrets.entryOf(account.id);
  const shown = secrets.shown?.id === account.id && secrets.shown.which === which ? secrets.shown : null;
  if (entry === null) return null;
  if (which === 'current' && entry.state !== 'kept')
    return (
      <Row as="span" wrap gap={6}>
        <Badge tone={entry.state === 'lost' ? 'notice' : 'plain'}>このパソコンには入っていません</Badge>
        {onEnter && may('secrets:store') && (
          <Button size="small" aria-label={`${account.loginName}のパスワードを入れる`} onClick={onEnter}>
            入れる
          </Button>
        )}
      </Row>
    );
  if (!may('secrets:reveal')) return <span className="subtle">管理者の方が見られます</span>;
  return (
    <Row as="span" wrap gap={6}>
      {shown ? (
        <Block as="code" pad={[0, 6]} size={16} weight={700} anywhere asTyped data-secret className={styles['secret']}>
          {shown.secret}
        </Block>
      ) : (
        <span>
          <span aria-hidden="true">••••••••</span>
          <span className="visually-hidden">かくしています</span>
        </span>
      )}
      <Row as="span" align="stretch" gap={6} end>
        <Button
          size="small"
          icon={shown ? 'lock' : 'eye'}
          aria-label={`${account.loginName}のパスワードを${shown ? '隠す' : '表示'}`}
          onClick={() => (shown ? secrets.hide() : void secrets.show(account, which))}
        >
          {shown ? `隠す（あと${shown.left}秒）` : '表示'}
        </Button>
        {!shown && (
          <Button
            size="small"
            icon="copy"
            aria-label={`${account.loginName}のパスワードをコピー`}
            onClick={() => void secrets.copy(account, which)}
          >
            コピー
          </Button>
        )}
      </Row>
    </Row>
  );
}
