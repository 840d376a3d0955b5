import { useState } from 'react';
import type { CredentialRow } from '@shared/credentials/credential-rows';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Note } from '../../ui/note';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../state/toasts';
import { EnterSecret } from './enter-secret';
import { KeptBefore } from './kept-before';
import { NewSecretSteps } from './new-secret-steps';
import { useMay } from '../../state/use-may';
import { notForReaders } from '../../words/role-words';
import { PasswordCell } from './password-cell';
import { SecretFailure } from './secret-failure';
import type { SecretsOnScreen } from './use-secrets';
import { Columns, Row } from '../../ui/layout';

interface SecretPartProps {
  row: CredentialRow;
  secrets: SecretsOnScreen;
  onChanged: () => void;
}

/** パスワード of one account that may be kept: put in, shown, exchanged step by step, taken away. */
export function SecretPart({ row, secrets, onChanged }: SecretPartProps) {
  const { account, kind } = row;
  const toast = useToast();
  const { info } = useSession();
  const may = useMay();
  const [isEntering, setEntering] = useState(false);
  const [isForgetting, setForgetting] = useState(false);
  const entry = secrets.entryOf(account.id);
  if (!entry) return null;
  const isHere = entry.state === 'kept';
  const enter = async (secret: string): Promise<boolean> => {
    const isDone = await secrets.store(account, secret);
    if (isDone) {
      setEntering(false);
      toast(isHere ? '新しいパスワードを用意しました。いまのものも残っています' : 'このパソコンに保管しました');
    }
    return isDone;
  };
  const make = async (): Promise<void> => {
    if (kind.make && (await secrets.make(account, kind.make)))
      toast(
        isHere ? '新しいパスワードを用意しました。いまのものも残っています' : '新しいパスワードをつくり、保管しました',
      );
  };
  const forget = async (): Promise<void> => {
    setForgetting(false);
    if (await secrets.forget(account)) toast('保管したパスワードを消しました。ID と変えた日は残っています');
  };
  return (
    <Columns as="section" columns="minmax(0, 1fr)" gap={10} aria-labelledby="password">
      <h3 id="password">パスワード</h3>
      {secrets.problem && <ProblemNote problem={secrets.problem} />}
      <SecretFailure id={account.id} secrets={secrets} />
      {isHere && <PasswordCell row={row} secrets={secrets} />}
      {isHere && info.platform === 'win32' && may('secrets:copy') && (
        <p className="subtle">
          Windows
          の「クリップボードの履歴」（Win＋V）を使っていると、コピーしたものがそこに残ります。使わないパソコンでは残りません。
        </p>
      )}
      {!isHere && !isEntering && (
        <Note tone={entry.state === 'lost' ? 'notice' : 'info'}>
          {entry.state === 'lost'
            ? 'このパソコンに保管したものが見つかりません。書き留めた紙などを見て、もう一度入れてください。ID と変えた日は無事です。'
            : 'このパソコンには入っていません。ネットワークで使っているものを入れると、ここから表示したりコピーしたりできます。'}
        </Note>
      )}
      {entry.hasNext ? (
        <NewSecretSteps row={row} secrets={secrets} onChanged={onChanged} />
      ) : !may('secrets:store') ? (
        <p className="subtle">{notForReaders('パスワードを入れること・変えること')}</p>
      ) : isEntering ? (
        <EnterSecret isNew={isHere} onEnter={enter} onStop={() => setEntering(false)} />
      ) : (
        <Row align="stretch" wrap gap={8}>
          {isHere && kind.make && (
            <Button icon="key" onClick={() => void make()}>
              新しいパスワードをつくる
            </Button>
          )}
          <Button look={isHere ? 'quiet' : 'outline'} icon="edit" onClick={() => setEntering(true)}>
            {isHere ? '届いた新しいものを入れる' : 'パスワードを入れる'}
          </Button>
          <Button icon="check" onClick={onChanged}>
            変えた日だけ記録
          </Button>
          {isHere && may('secrets:forget') && (
            <Button look="text" onClick={() => setForgetting(true)}>
              保管をやめる
            </Button>
          )}
        </Row>
      )}
      <KeptBefore row={row} secrets={secrets} />
      <ConfirmDialog
        opened={isForgetting}
        title={`${row.place} ${account.loginName}のパスワードを、このパソコンから消します`}
        confirm="消す"
        onConfirm={() => void forget()}
        onCancel={() => setForgetting(false)}
      >
        消したものは戻せません。ネットワークのパスワードは変わらず、ID と変えた日は台帳に残ります。
      </ConfirmDialog>
    </Columns>
  );
}
