import { beginsMoving } from '@shared/backup/moving';
import { useRole } from '../../state/use-may';
import { useWriteDown } from '../../state/use-write-down';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Block, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { useOnce } from '../../ui/once';
import { Page } from '../../ui/page';
import { onlyAdmin } from '../../words/role-words';
import { NewPc } from './new-pc';
import { OldPc } from './old-pc';
import { useMoving } from '../../state/use-moving';

/** 新しいパソコンへの引っ越し: on the former PC what is taken along, on the new one what is put in again. */
export function MovingScreen() {
  const { moving, isRead, keep } = useMoving();
  const writeDown = useWriteDown();
  const role = useRole();
  const begin = useOnce(async () => {
    await keep(beginsMoving);
    await writeDown({ kind: 'moving', content: { what: 'begun' } });
  });
  return (
    <Page
      title="新しいパソコンへの引っ越し"
      lead="途中で閉じても、続きから始められます。"
      back={{ to: '/settings/safety', label: '設定' }}
    >
      <Stack gap={16} most="52rem">
        {role !== 'admin' && <Note>{onlyAdmin('引っ越し')}</Note>}
        {role === 'admin' && isRead && !moving && <Before onBegin={() => void begin()} />}
        {role === 'admin' && moving?.at === 'old' && <OldPc moving={moving} keep={keep} />}
        {role === 'admin' && moving?.at === 'new' && <NewPc moving={moving} keep={keep} />}
      </Stack>
    </Page>
  );
}

const PARTS = [
  'このパソコンで：復旧キーの紙を確かめ、送信の途中の書類を片づけます',
  'このパソコンで：入れ直すものの一覧を印刷し、USBメモリにバックアップをつくります',
  '新しいパソコンで：連携台帳を入れ、紙の復旧キーで台帳を戻します',
  '新しいパソコンで：一覧のとおりに、パスワードなどを入れ直します',
] as const;

const Before = ({ onBegin }: { onBegin: () => void }) => (
  <>
    <Card titleId="moving-parts" title="すること（およそ30分）">
      <Block as="ol" aria-labelledby="moving-parts">
        {PARTS.map((part, i) => (
          <Block as="li" key={part} pad={[4, 0]}>
            {i + 1}. {part}
          </Block>
        ))}
      </Block>
      <p className="subtle">USBメモリ1本とプリンターを用意します。始めても、いまの台帳はそのまま使えます。</p>
      <div>
        <Button look="filled" size="large" onClick={onBegin}>
          引っ越しの用意を始める
        </Button>
      </div>
    </Card>
    <Card titleId="moving-broken" title="前のパソコンがこわれたとき" isQuiet>
      <p>
        こわれたパソコンですることはありません。バックアップの入ったUSBメモリと、紙の復旧キーを用意します。新しいパソコンの、はじめの画面で「前のパソコンから引っ越す」を押してください。
      </p>
      <p>送信の途中だった書類は、届いたかどうかを、出した先に電話で確かめてください。</p>
    </Card>
  </>
);
