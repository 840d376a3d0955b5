import type { CredentialRow } from '@shared/credentials/credential-rows';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toasts';
import styles from './credentials.module.css';
import { PasswordCell } from './password-cell';
import type { Secrets } from './use-secrets';

interface NewSecretStepsProps {
  row: CredentialRow;
  secrets: Secrets;
  onChanged: () => void;
}

/** Exchanging a password at the network's own screen: the old one stays until somebody says that the new one works. */
export function NewSecretSteps({ row, secrets, onChanged }: NewSecretStepsProps) {
  const { account, network } = row;
  const toast = useToast();
  const confirm = async (): Promise<void> => {
    if (await secrets.confirm(account)) onChanged();
  };
  const giveUp = async (): Promise<void> => {
    if (await secrets.giveUp(account)) toast('新しいものをやめました。いまのパスワードはそのままです');
  };
  return (
    <div className={styles['steps']}>
      <p>
        <b>新しいパスワードを用意しました。</b>
        新しいもので入れたと分かるまで、いまのものも残しておきます。
      </p>
      <ol>
        <li>{network || 'ネットワーク'}に、いまのパスワードで入ります（上の「写す」が使えます）</li>
        <li>
          パスワードを変える画面に、新しいものを貼り付けます
          <PasswordCell row={row} secrets={secrets} which="next" />
        </li>
        <li>一度出て、新しいパスワードで入れるか確かめます</li>
      </ol>
      <div className={styles['buttons']}>
        <Button look="filled" icon="check" onClick={() => void confirm()}>
          新しいもので入れた：変えたと記録
        </Button>
        <Button look="text" onClick={() => void giveUp()}>
          新しいものをやめる
        </Button>
      </div>
    </div>
  );
}
