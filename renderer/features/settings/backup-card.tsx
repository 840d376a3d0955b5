import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { ProgressNote } from '../../ui/progress-note';
import styles from './backup-card.module.css';
import { backupPlaceName, type Backups } from '../../state/use-backups';
import { whenWords } from '../../words/when-words';
import { Columns } from '../../ui/layout';
import { Card } from '../../ui/card';
import { Pictogram } from '../../ui/pictogram';
import { clock } from '../../data/clock';

/** Whether there is a good backup, and the button that makes one. */
export function BackupCard({ backups: { list, progress, make, cancel, problem } }: { backups: Backups }) {
  const { settings } = useSession();
  const last = settings.lastBackup;
  const places = list?.places.filter(({ id }) => last?.places.includes(id)).map(backupPlaceName) ?? [];
  return (
    <Card aria-labelledby="backup">
      <Columns columns="auto 1fr auto" align="center" gap={14} className={styles['state']}>
        <Pictogram icon={last ? 'done' : 'warning'} tone={last ? 'ok' : 'act'} size="large" />
        <div>
          <h2 id="backup">{last ? 'バックアップ済みです' : 'まだバックアップがありません'}</h2>
          <p>
            {last ? (
              <>
                {whenWords(last.at, clock.now())}　{places.join('・')}
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
      </Columns>
      {progress && (
        <ProgressNote
          label={progress.step === 'writing' ? '台帳を写しています' : '開けることを確かめています'}
          progress={progress}
        />
      )}
      {problem && <ProblemNote problem={problem} />}
    </Card>
  );
}
