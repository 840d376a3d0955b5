import { useState } from 'react';
import { Link } from 'wouter';
import type { LeftSecret } from '@shared/credentials/left-secrets';
import { useRecords } from '../../state/open-ledger';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../state/toasts';
import { useAccountName } from '../../records/accounts/account-name';
import styles from './credentials.module.css';
import { useLeftSecrets } from './use-left-secrets';

interface LeftSecretsSectionProps {
  /** Accounts whose passwords stand in the list above. */
  listed: readonly string[];
  turn: number;
}

/** このPCに残っているパスワード: of IDs that are struck off or gone. Nothing shows them; they can be taken away. */
export function LeftSecretsSection({ listed, turn }: LeftSecretsSectionProps) {
  const { left, problem, forget } = useLeftSecrets(listed, turn);
  const offices = useRecords('offices');
  const nameOf = useAccountName();
  const toast = useToast();
  const [asked, setAsked] = useState<LeftSecret | null>(null);
  if (left.length === 0) return null;
  const name = ({ account }: LeftSecret): string => (account ? nameOf(account) : '台帳にない ID');
  const take = async (one: LeftSecret): Promise<void> => {
    setAsked(null);
    if (await forget(one, name(one))) toast(`${name(one)}のパスワードを、このPCから消しました`);
  };
  return (
    <section>
      <div className={styles['section']}>
        <h2 id="left-secrets">このPCに残っているパスワード</h2>
        <span className={styles['lead']}>
          抹消した ID や、台帳から消した ID のものです。使わないときは消してください
        </span>
      </div>
      {problem && <ProblemNote problem={problem} />}
      <div className={styles['frame']}>
        <table className={styles['table']} aria-labelledby="left-secrets">
          <thead>
            <tr>
              <th scope="col">使っていたところ</th>
              <th scope="col">台帳では</th>
              <th scope="col">パスワード</th>
            </tr>
          </thead>
          <tbody>
            {left.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.account ? (
                    <Link href={`/ledger/accounts/${one.id}`} className={styles['name']}>
                      {name(one)}
                    </Link>
                  ) : (
                    <span>{name(one)}</span>
                  )}
                  {one.account && <span className={styles['second']}>{offices.get(one.account.officeId)?.name}</span>}
                </th>
                <td>
                  {one.account === null ? (
                    'ありません'
                  ) : one.account.status === 'struck-off' ? (
                    <Badge>抹消</Badge>
                  ) : (
                    '保管しない種類の ID です'
                  )}
                </td>
                <td>
                  <Button size="small" aria-label={`${name(one)}のパスワードを消す`} onClick={() => setAsked(one)}>
                    消す
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ConfirmDialog
        opened={asked !== null}
        title={asked ? `${name(asked)}のパスワードを、このPCから消します` : ''}
        confirm="消す"
        onConfirm={() => void (asked && take(asked))}
        onCancel={() => setAsked(null)}
      >
        消したものは戻せません。ネットワークのパスワードは変わりません。
      </ConfirmDialog>
    </section>
  );
}
