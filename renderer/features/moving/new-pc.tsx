import { things } from '@shared/text/things';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isInAgain, movingItems, movingKey, type MovingItem, type MovingTo } from '@shared/backup/moving';
import type { KeysState } from '@shared/ipc/keys';
import { useKeys } from '../../state/use-keys';
import { useToast } from '../../state/toasts';
import { useWriteDown } from '../../state/use-write-down';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CheckBox } from '../../ui/check-box';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Note } from '../../ui/note';
import { SafetyNotes, useSafetyActs } from '../../vault/safety-acts';
import { ItemList } from './item-list';
import { useHere, useNowHere, usePossible } from './use-here';
import type { KeptMoving } from '../../state/use-moving';

interface NewPcProps {
  moving: MovingTo;
  keep: KeptMoving['keep'];
}

/** 新しいパソコンですること: what is in again shows by itself, the rest is ticked; then the former PC. */
export function NewPc({ moving, keep }: NewPcProps) {
  const { keys, refresh } = useKeys();
  const { here } = useHere();
  const now = useNowHere(here, keys);
  const possible = movingItems(usePossible());
  const items = moving.items ?? possible;
  const isIn = (item: MovingItem): boolean => isInAgain(item, moving.ticked, now);
  const left = here === null ? 0 : items.filter((item) => !isIn(item)).length;
  const tick = (item: MovingItem, isTicked: boolean): void => {
    const others = moving.ticked.filter((key) => key !== movingKey(item));
    void keep({ ...moving, ticked: isTicked ? [...others, movingKey(item)] : others });
  };
  return (
    <>
      <Card
        titleId="moving-again"
        title="1. 入れ直すもの"
        action={left === 0 ? <Badge tone="ok">済み</Badge> : <Badge tone="notice">あと {things(left)}</Badge>}
      >
        <p>
          {moving.items === null
            ? '前のパソコンにあったかもしれないものです。使っていなかったものは、□を押して済みにしてください。'
            : '前のパソコンの中だけにあったものです。入れると、自分で「済み」になります。'}
        </p>
        {here && <Items items={items} isIn={isIn} onTick={tick} />}
        {moving.items === null && (
          <Note>
            送信の途中だった書類が、届いているかを確かめてください。「提出」を見ながら、出した先に電話します。
          </Note>
        )}
      </Card>
      <NewKey keys={keys} refresh={refresh} />
      <FormerPc />
      <Finish left={left} keep={keep} />
    </>
  );
}

interface ItemsProps {
  items: readonly MovingItem[];
  isIn: (item: MovingItem) => boolean;
  onTick: (item: MovingItem, isTicked: boolean) => void;
}

function Items({ items, isIn, onTick }: ItemsProps) {
  const [, go] = useLocation();
  return (
    <ItemList
      items={items}
      mark={(item, title) => (
        <CheckBox checked={isIn(item)} onChange={(isTicked) => onTick(item, isTicked)} aria-label={`${title}は済み`} />
      )}
      act={(item, to, title) =>
        !isIn(item) && (
          <Button size="small" onClick={() => go(to)}>
            入れる<span className="visually-hidden">（{title}）</span>
          </Button>
        )
      }
    />
  );
}

/** What leaves no ledger behind there. */
const FormerPc = () => (
  <Card titleId="moving-former" title="3. 前のパソコン">
    <p>
      前のパソコンの台帳は、もう使わないでください。2台で別々に直すと、どちらが正しいかわからなくなります。1週間ほど使って困らなければ、前のパソコンから台帳を消します。
    </p>
    <p>
      アプリをアンインストールしても、台帳は残ります。前のパソコンの「設定」の「この製品について」で、「はじめの画面に戻る」を押します。そこで「消して、新しく始める」を押すと、台帳とパスワードが消えます。
    </p>
    <p>パソコンを捨てる・返すときは、中身をすべて消すよう、担当の方か業者に頼んでください。</p>
  </Card>
);

interface FinishProps {
  /** So many are still to be put in. */
  left: number;
  keep: KeptMoving['keep'];
}

function Finish({ left, keep }: FinishProps) {
  const [, go] = useLocation();
  const toast = useToast();
  const writeDown = useWriteDown();
  const [isAsking, setAsking] = useState(false);
  const finish = async (): Promise<void> => {
    // Before anybody is told: whoever closes the window then has it in the record.
    await writeDown({ kind: 'moving', content: { what: 'finished' } });
    await keep(null);
    toast('引っ越しを終えました');
    go('/');
  };
  return (
    <>
      <div>
        <Button
          look={left === 0 ? 'filled' : 'outline'}
          size="large"
          onClick={() => (left === 0 ? void finish() : setAsking(true))}
        >
          引っ越しを終える
        </Button>
      </div>
      <ConfirmDialog
        opened={isAsking}
        title={`入れ直すものが、あと ${things(left)}あります`}
        confirm="このまま終える"
        onConfirm={() => void finish()}
        onCancel={() => setAsking(false)}
      >
        あとから入れることもできますが、この一覧は出なくなります。
      </ConfirmDialog>
    </>
  );
}

interface NewKeyProps {
  keys: KeysState | null;
  refresh: () => Promise<void>;
}

/** The paper of before opens what this PC doesn't make any more. */
function NewKey({ keys, refresh }: NewKeyProps) {
  const safety = useSafetyActs(refresh);
  const isOnPaper = Boolean(keys?.recovery?.confirmedOn);
  return (
    <Card
      titleId="moving-paper"
      title="2. 新しい復旧キー"
      action={isOnPaper ? <Badge tone="ok">済み</Badge> : <Badge tone="notice">まだ</Badge>}
    >
      <p>
        このパソコンには、新しい復旧キーができています。前の紙は、前のパソコンでつくったバックアップを開くときに要ります。このパソコンでバックアップをつくるまで、取っておいてください。
      </p>
      {keys && !isOnPaper && (
        <div>
          <Button look="outline" icon="print" onClick={() => void safety.act('recovery-key')}>
            復旧キーを印刷して控える
          </Button>
        </div>
      )}
      <SafetyNotes acts={safety} />
    </Card>
  );
}
