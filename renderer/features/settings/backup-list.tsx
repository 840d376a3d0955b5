import type { ListedBackup } from '@shared/ipc/backup';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { backupPlaceName, type Backups } from '../../state/use-backups';
import { whenWords } from '../../words/when-words';
import { Block, Row, Second } from '../../ui/layout';
import { Table } from '../../ui/table';
import { Card } from '../../ui/card';
import { useMay } from '../../state/use-may';
import { onlyAdmin } from '../../words/role-words';
import { clock } from '../../data/clock';

interface BackupListProps {
  backups: Backups;
  /** @param restores false: only to look at */
  onOpen: (backup: string) => void;
  onOther: () => void;
}

const kept: Record<NonNullable<ListedBackup['keep']>, string> = {
  today: '今日',
  daily: '毎日',
  monthly: '毎月',
  'before-restore': '戻す前',
  'before-migration': '更新前',
  'before-import': '取り込み前',
  unsure: '日付不明',
};

const heads = ['日時・残し方', '場所', '確認', { words: '戻す', isHidden: true }];

/** 前の状態に戻す: what there is to go back to, newest first. */
export function BackupListCard({ backups: { list }, onOpen, onOther }: BackupListProps) {
  const mayRestore = useMay()('backup:read-header');
  return (
    <Card aria-labelledby="restore">
      <div>
        <h2 id="restore">前の状態に戻す</h2>
        <p className="subtle">
          取り込んだ様式・つくった様式も戻ります。台帳は、戻す直前の状態も取っておくので、やり直せます
        </p>
      </div>
      {list && list.away.length > 0 && (
        <p className="subtle">
          {list.away.map(backupPlaceName).join('・')}がつながっていません。このパソコンのバックアップを出しています
        </p>
      )}
      {list && list.backups.length > 0 && (
        <Table heads={heads}>
          <tbody>
            {list.backups.map((backup) => (
              <Line key={backup.id} backup={backup} onOpen={mayRestore ? onOpen : null} />
            ))}
          </tbody>
        </Table>
      )}
      {list?.backups.length === 0 && (
        <p>まだバックアップがありません。「いまバックアップする」を押すと、ここに出ます。</p>
      )}
      {mayRestore ? (
        <Row wrap gap={[8, 12]}>
          <Button icon="folder" onClick={onOther}>
            ほかのファイルから戻す
          </Button>
          <span className="subtle">前のパソコンからの引っ越しもここから</span>
        </Row>
      ) : (
        <p>{onlyAdmin('前の状態に戻すこと')}</p>
      )}
    </Card>
  );
}

function Line({ backup, onOpen }: { backup: ListedBackup; onOpen: ((backup: string) => void) | null }) {
  const { id, header, keep, places, state, name } = backup;
  const when = header ? whenWords(header.createdAt, clock.now()) : name;
  const way = header && header.reason in kept ? kept[header.reason as keyof typeof kept] : keep ? kept[keep] : '';
  const beneath = [way, header ? `職員 ${header.staff}人` : ''].filter((words) => words !== '').join('　');
  return (
    <tr>
      <Block as="th" scope="row" nowrap>
        {when}
        <Second>{beneath}</Second>
      </Block>
      <td>
        {places.map((place) => (
          <Block key={place.name} nowrap={place.kind === 'this-pc'}>
            {backupPlaceName(place)}
          </Block>
        ))}
      </td>
      <td>
        {state === 'whole' && (
          <Badge tone="ok" icon="check">
            済み
          </Badge>
        )}
        {state === 'unchecked' && 'これから'}
        {state === 'damaged' && <Badge tone="wrong">壊れています</Badge>}
      </td>
      <td>
        <Row align="stretch" justify="end" gap={4}>
          {state !== 'damaged' && onOpen && (
            <Button look="text" onClick={() => onOpen(id)}>
              中を見て戻す
              <span className="visually-hidden">（{[when, way].filter((words) => words !== '').join('、')}）</span>
            </Button>
          )}
        </Row>
      </td>
    </tr>
  );
}
