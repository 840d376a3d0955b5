import { useState } from 'react';
import type { CredentialRow } from '@shared/credentials/credential-rows';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useToast } from '../../state/toasts';
import { PasswordCell } from './password-cell';
import type { SecretsOnScreen } from './use-secrets';
import { Bullets, Columns, Row } from '../../ui/layout';
import { ForWork } from '../../words/for-work';

interface NewSecretStepsProps {
  row: CredentialRow;
  secrets: SecretsOnScreen;
  onChanged: () => void;
}

/** Exchanging a password at the network's own screen: the old one stays until somebody says that the new one works. */
export function NewSecretSteps({ row, secrets, onChanged }: NewSecretStepsProps) {
  const { account, network } = row;
  const toast = useToast();
  // The new one is nowhere else: taken away after it was pasted at the network, it would lock the office out.
  const [isGivingUp, setGivingUp] = useState(false);
  const confirm = async (): Promise<void> => {
    if (await secrets.confirm(account)) onChanged();
  };
  const giveUp = async (): Promise<void> => {
    setGivingUp(false);
    if (await secrets.giveUp(account)) toast('新しいものをやめました。いまのパスワードはそのままです');
  };
  return (
    <Columns columns="minmax(0, 1fr)" gap={10} pad={[12, 14]} on="key-soft" size={15} frame={10} edge="key-line">
      <p>
        <b>新しいパスワードを用意しました。</b>
        新しいパスワードでログインできるまで、いまのものも残しておきます。
      </p>
      <Bullets as="ol">
        <li>{network || 'ネットワーク'}に、いまのパスワードでログインします（上の「コピー」が使えます）</li>
        <li>
          パスワードを変える画面に、新しいものを貼り付けます
          <PasswordCell row={row} secrets={secrets} which="next" />
        </li>
        <li>一度ログアウトし、新しいパスワードでログインできるか確かめます</li>
      </Bullets>
      <ForWork>
        <Row align="stretch" wrap gap={8}>
          <Button wraps look="filled" icon="check" onClick={() => void confirm()}>
            ログインできた：変えたと記録
          </Button>
          <Button wraps look="text" onClick={() => setGivingUp(true)}>
            新しいものをやめる
          </Button>
        </Row>
      </ForWork>
      <ConfirmDialog
        opened={isGivingUp}
        title={`${row.place} ${account.loginName}の新しいパスワードを消します`}
        confirm="新しいものを消す"
        cancel="残しておく"
        onConfirm={() => void giveUp()}
        onCancel={() => setGivingUp(false)}
      >
        消したものは戻せません。{network || 'ネットワーク'}
        の画面でもう新しいものに変えたときは、消さないでください。入れなくなります。
      </ConfirmDialog>
    </Columns>
  );
}
