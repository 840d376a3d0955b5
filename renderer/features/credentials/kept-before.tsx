import type { CredentialRow } from '@shared/credentials/credential-rows';
import { useMay } from '../../state/use-may';
import { useToast } from '../../state/toasts';
import { Button } from '../../ui/button';
import { Columns, Row } from '../../ui/layout';
import { onlyAdmin } from '../../words/role-words';
import type { SecretsOnScreen } from './use-secrets';

interface KeptBeforeProps {
  row: CredentialRow;
  secrets: SecretsOnScreen;
}

/** 前のパスワード: what 事務 have replaced is kept until 管理者 puts it back, or lets it go. */
export function KeptBefore({ row, secrets }: KeptBeforeProps) {
  const { account } = row;
  const may = useMay();
  const toast = useToast();
  const count = secrets.entryOf(account.id)?.before ?? 0;
  if (count === 0) return null;
  const putBack = async (nth: number): Promise<void> => {
    if (await secrets.putBack(account, nth)) toast('前のパスワードに戻しました。いままでのものも残っています');
  };
  const letGo = async (): Promise<void> => {
    if (await secrets.letGo(account)) toast('取っておいた前のパスワードを消しました');
  };
  return (
    <Columns
      as="section"
      columns="minmax(0, 1fr)"
      gap={8}
      pad={[12, 14]}
      on="ground"
      frame={10}
      aria-labelledby="before"
    >
      <h4 id="before">取っておいた前のパスワード（{count}個）</h4>
      {may('secrets:let-go') ? (
        <>
          <p>
            事務の方が置き換えたものです。いまのパスワードでログインできたら、消してかまいません。できないときは、前のものに戻せます。
          </p>
          <Row align="stretch" wrap gap={8}>
            {Array.from({ length: count }, (_, back) => (
              <Button key={back} size="small" icon="undo" onClick={() => void putBack(count - back)}>
                {back + 1}つ前に戻す
              </Button>
            ))}
            <Button size="small" look="text" onClick={() => void letGo()}>
              取っておいたものを消す
            </Button>
          </Row>
        </>
      ) : (
        <p className="subtle">{onlyAdmin('戻すこと・消すこと')}</p>
      )}
    </Columns>
  );
}
