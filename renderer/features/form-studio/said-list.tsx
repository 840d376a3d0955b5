import { wordsOfItem } from '@shared/form-studio/decide/place-words';
import type { FormPage } from '@shared/form-studio/page/form-page';
import { Button } from '../../ui/button';
import { CountField } from '../../ui/count-field';
import { Block, Column, Row, Small } from '../../ui/layout';
import type { useSaidList } from './use-said-list';

interface SaidListFormProps {
  said: ReturnType<typeof useSaidList>;
  format: FormPage['format'];
  onTaken: () => void;
}

/** In the place of the list of places: where a list begins, how many rows an entry has, and how many there are. */
export function SaidListForm({ said, format, onTaken }: SaidListFormProps) {
  if (!said.list) return null;
  const { group, most, columns } = said.list;
  return (
    <Column grow low as="section" aria-label="一覧にする">
      <Block fixed pad={[10, 14, 8]} under="soft">
        <Block as="h2" size={18} leading={1.35}>
          ここから下を、くりかえす一覧にする
        </Block>
        <Small block>職員や端末を選ぶと、1件ずつ、上の行から入ります。</Small>
      </Block>
      <Block grow low scrolls pad={[10, 14]}>
        <Column gap={12}>
          <CountField
            label={format === 'excel' ? 'はじまりの行（シートの行の番号）' : 'はじまりの行（表の上から何行目）'}
            value={group.row}
            onCommit={(row) => row !== null && said.say({ row, count: undefined })}
          />
          <CountField
            label="1件に使う行の数"
            value={group.height}
            onCommit={(height) => height !== null && said.say({ height, count: undefined })}
          />
          <CountField
            label="何件まで書けますか"
            hint={`同じ形の行が、${most}件分あります。`}
            value={group.count}
            onCommit={(count) => said.say({ count: count ?? undefined })}
          />
        </Column>
        <Small as="h3" block weight={700} above={12}>
          1件の中の欄
        </Small>
        {columns.map(({ label, item, candidate }, i) => (
          <Small key={i} block anywhere>
            {[label, item === null ? 'まだ決めていません' : wordsOfItem(item, candidate)]
              .filter((words, at, all) => words !== '' && all.indexOf(words) === at)
              .join('：')}
          </Small>
        ))}
      </Block>
      <Row fixed gap={8} pad={[8, 14]} over="soft">
        <Button
          look="filled"
          isGrowing
          onClick={() => {
            said.take();
            onTaken();
          }}
        >
          一覧にする
        </Button>
        <Button onClick={said.stop}>やめる</Button>
      </Row>
    </Column>
  );
}
