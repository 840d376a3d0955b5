import { useState } from 'react';
import type { LeftSecret } from '@shared/credentials/left-secrets';
import { useRecords } from '../../state/open-ledger';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../state/toasts';
import { useAccountName } from '../../records/accounts/use-account-name';
import { useMay } from '../../state/use-may';
import { useLeftSecrets } from './use-left-secrets';
import { Row, Second, Small } from '../../ui/layout';
import { Table } from '../../ui/table';
import { TextLink } from '../../ui/text-link';

interface LeftSecretsSectionProps {
  /** Accounts whose passwords stand in the list above. */
  listed: readonly string[];
  turn: number;
}

const heads = ['使っていたところ', '台帳では', 'パスワード'];

/** このパソコンに残っているパスワード: of IDs that are struck off or gone. Nothing shows them; they can be taken away. */
export function LeftSecretsSection({ listed, turn }: LeftSecretsSectionProps) {
  const { left, problem, forget } = useLeftSecrets(listed, turn);
  const may = useMay();
  const offices = useRecords('offices');
  const nameOf = useAccountName();
  const toast = useToast();
  const [asked, setAsked] = useState<LeftSecret | null>(null);
  if (left.length === 0) return null;
  const name = ({ account }: LeftSecret): string => (account ? nameOf(account) : '台帳にない ID');
  const take = async (one: LeftSecret): Promise<void> => {
    setAsked(null);
    if (await forget(one, name(one))) toast(`${name(one)}のパスワードを、このパソコンから消しました`);
  };
  return (
    <section>
      <Row wrap gap={[4, 12]} atLeast={44} below={4}>
        <h2 id="left-secrets">このパソコンに残っているパスワード</h2>
        <Small>抹消した ID や、台帳から消した ID のものです。使わないときは消してください</Small>
      </Row>
      {problem && <ProblemNote problem={problem} />}
      <Table look="card" heads={heads} aria-labelledby="left-secrets">
        <tbody>
          {left.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.account ? (
                  <TextLink isName href={`/ledger/accounts/${one.id}`}>
                    {name(one)}
                  </TextLink>
                ) : (
                  <span>{name(one)}</span>
                )}
                {one.account && <Second>{offices.get(one.account.officeId)?.name}</Second>}
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
                {may('secrets:forget') ? (
                  <Button size="small" aria-label={`${name(one)}のパスワードを消す`} onClick={() => setAsked(one)}>
                    消す
                  </Button>
                ) : (
                  <span className="subtle">管理者の方が消せます</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <ConfirmDialog
        opened={asked !== null}
        title={asked ? `${name(asked)}のパスワードを、このパソコンから消します` : ''}
        confirm="消す"
        onConfirm={() => void (asked && take(asked))}
        onCancel={() => setAsked(null)}
      >
        消したものは戻せません。ネットワークのパスワードは変わりません。
      </ConfirmDialog>
    </section>
  );
}
