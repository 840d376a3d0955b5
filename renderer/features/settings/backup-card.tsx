import type { Settings } from '@shared/ipc/settings';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { ProblemNote } from '../../ui/problem-note';
import { ProgressNote } from '../../ui/progress-note';
import styles from './backup-card.module.css';
import { checkPlaceWords, isKeptElsewhere, isOldBackup } from '../../state/last-backup';
import { useToday } from '../../state/use-today';
import { backupPlaceName, type Backups } from '../../state/use-backups';
import { whenWords } from '../../words/when-words';
import { useBackupFolder } from './use-backup-folder';
import { Columns } from '../../ui/layout';
import { Card } from '../../ui/card';
import { Pictogram } from '../../ui/pictogram';
import { clock } from '../../data/clock';

/** Whether there is a good backup, and the button that makes one. */
export function BackupCard({ backups }: { backups: Backups }) {
  const { list, progress, make, cancel, problem } = backups;
  const told = problem ?? list?.warning;
  const { settings } = useSession();
  const last = settings.lastBackup;
  const isElsewhere = isKeptElsewhere(settings);
  const look = lookOf(last, isOldBackup(last, useToday()), isElsewhere);
  const places = list?.places.filter(({ id }) => last?.places.includes(id)).map(backupPlaceName) ?? [];
  return (
    <Card aria-labelledby="backup">
      <Columns columns="auto 1fr auto" align="center" gap={14} className={styles['state']}>
        <Pictogram icon={look.icon} tone={look.tone} size="large" />
        <div>
          <h2 id="backup">{look.title}</h2>
          <p>
            {last ? (
              <>
                {whenWords(last.at, clock.now())}　{places.join('・')}
                <br />
                開けることも確かめました
              </>
            ) : (
              '台帳と、取り込んだ様式・つくった様式のコピーを、暗号にして1つのファイルにします。いまの台帳は変わりません'
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
      {last && !isElsewhere && !progress && (
        <ElsewhereToo
          backups={backups}
          checkPlace={checkPlaceWords(settings)}
          folder={list?.places.find(({ kind }) => kind === 'folder')?.name}
        />
      )}
      {progress && (
        <ProgressNote
          label={progress.step === 'writing' ? '台帳をコピーしています' : '開けることを確かめています'}
          progress={progress}
        />
      )}
      {told && <ProblemNote problem={told} />}
    </Card>
  );
}

function lookOf(last: Settings['lastBackup'], isOld: boolean, isElsewhere: boolean) {
  if (!last) return { icon: 'warning', tone: 'act', title: 'まだバックアップがありません' } as const;
  if (isOld) return { icon: 'warning', tone: 'notice', title: 'バックアップが古くなっています' } as const;
  return !isElsewhere
    ? ({ icon: 'warning', tone: 'notice', title: 'このパソコンの中だけです' } as const)
    : ({ icon: 'done', tone: 'ok', title: 'バックアップ済みです' } as const);
}

interface ElsewhereTooProps {
  backups: Backups;
  /** What is to be looked at in the place that was chosen; '' where none was. */
  checkPlace: string;
  /** What was chosen, and lies on this PC. */
  folder: string | undefined;
}

/** USBメモリにも: the place is chosen, and the backup made there at once. */
function ElsewhereToo({ backups, checkPlace, folder }: ElsewhereTooProps) {
  const { choose, problem } = useBackupFolder(backups);
  const isSet = checkPlace !== '';
  const act = async (): Promise<void> => {
    if (isSet || (await choose('ask'))) await backups.make('by-hand');
  };
  return (
    <>
      <Note
        tone="notice"
        action={
          <Button icon="folder" onClick={() => void act()}>
            {isSet ? 'もう一度、両方に残す' : 'USBメモリにも残す'}
          </Button>
        }
      >
        {isSet
          ? `決めた場所には、まだ入っていません。${checkPlace}。`
          : `${folder === undefined ? '' : `選んだフォルダー「${folder}」も、このパソコンの中です。`}パソコンがこわれると、台帳といっしょになくなります。USBメモリや共有フォルダーにも残してください。`}
      </Note>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}
