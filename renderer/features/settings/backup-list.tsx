import type { ListedBackup } from '@shared/ipc/backup';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import styles from './backup-card.module.css';
import section from './section.module.css';
import { backupPlaceName, type Backups } from '../../state/use-backups';
import { whenWords } from '../../words/when-words';

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

/** 前の状態に戻す: what there is to go back to, newest first. */
export function BackupListCard({ backups: { list }, onOpen, onOther }: BackupListProps) {
  return (
    <section className={section['card']} aria-labelledby="restore">
      <div>
        <h2 id="restore">前の状態に戻す</h2>
        <p className="subtle">戻す直前の状態も取っておくので、やり直せます</p>
      </div>
      {list && list.away.length > 0 && (
        <p className="subtle">
          {list.away.map(backupPlaceName).join('・')}がつながっていません。このPCの控えを出しています
        </p>
      )}
      {list && list.backups.length > 0 && (
        <div className={styles['scrolls']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">日時</th>
                <th scope="col">残し方</th>
                <th scope="col">場所</th>
                <th scope="col">職員</th>
                <th scope="col">確認</th>
                <th>
                  <span className="visually-hidden">戻す</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.backups.map((backup) => (
                <Line key={backup.id} backup={backup} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list?.backups.length === 0 && <p>まだ控えがありません。「いまバックアップする」を押すと、ここに出ます。</p>}
      <div className={styles['foot']}>
        <Button icon="folder" onClick={onOther}>
          ほかのファイルから戻す
        </Button>
        <span className="subtle">前のパソコンからの引っ越しもここから</span>
      </div>
    </section>
  );
}

function Line({ backup, onOpen }: { backup: ListedBackup; onOpen: (backup: string) => void }) {
  const { id, header, keep, places, state, name } = backup;
  const when = header ? whenWords(header.createdAt, new Date()) : name;
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>{header && header.reason in kept ? kept[header.reason as keyof typeof kept] : keep ? kept[keep] : ''}</td>
      <td>{places.map(backupPlaceName).join('・')}</td>
      <td>{header ? `${header.staff}人` : ''}</td>
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
        <div className={styles['ways']}>
          {state !== 'damaged' && (
            <Button look="text" onClick={() => onOpen(id)}>
              中を見て戻す<span className="visually-hidden">（{when}）</span>
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
