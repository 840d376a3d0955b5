import { useSession } from '../../app/session';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { ProblemNote } from '../../ui/problem-note';
import styles from './backup-card.module.css';
import section from './section.module.css';
import { placeName, type Backups } from './use-backups';
import { whenWords } from './when-words';

/** Whether there is a good backup, and the button that makes one. */
export function BackupCard({ backups: { list, progress, make, cancel, problem } }: { backups: Backups }) {
  const { settings } = useSession();
  const last = settings.lastBackup;
  const places = list?.places.filter(({ id }) => last?.places.includes(id)).map(placeName) ?? [];
  return (
    <section className={section['card']} aria-labelledby="backup">
      <div className={styles['state']}>
        <span className={`${styles['mark']} ${last ? styles['ok'] : styles['act']}`}>
          <Icon name={last ? 'done' : 'warning'} size={28} />
        </span>
        <div>
          <h2 id="backup">{last ? 'バックアップ済みです' : 'まだバックアップがありません'}</h2>
          <p>
            {last ? (
              <>
                {whenWords(last.at, new Date())}　{places.join('・')}
                <br />
                開けることも確認済みです
              </>
            ) : (
              '台帳の写しを暗号のまま1つのファイルにします。いまの台帳は変わりません'
            )}
          </p>
        </div>
        {progress ? (
          <Button onClick={cancel}>やめる</Button>
        ) : (
          <Button look="filled" size="large" onClick={() => void make('by-hand')}>
            いまバックアップする
          </Button>
        )}
      </div>
      {progress && (
        <div role="status">
          <progress className={styles['bar']} value={progress.done} max={progress.all || 1} aria-label="バックアップ" />
          <p className="subtle">
            {progress.all.toLocaleString('ja-JP')}件のうち {progress.done.toLocaleString('ja-JP')}件を写しました
          </p>
        </div>
      )}
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}
