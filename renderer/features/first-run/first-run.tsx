import { useEffect, useState } from 'react';
import { problem as problemOf, type Problem } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { takeBackup } from '../../data/take-backup';
import { closeBackup, openBackup, type ReadBackupHeader } from '../../data/read-backup';
import { dropAnswer } from '../../state/drop-answer';
import { useDropTaker } from '../../state/drop-taker';
import { useGivenBackup } from '../../state/given-backup';
import { Button } from '../../ui/button';
import { isDialogOpen } from '../../ui/over-the-screen';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { eraseUnencryptedLedgers, hasUnencryptedLedgers } from '../../data/unencrypted-ledgers';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { ProblemNote } from '../../ui/problem-note';
import { useBeginnings, type Beginnings } from '../../state/beginnings';
import { useEarlierLedgers, type EarlierLedgers } from '../../state/earlier-ledgers';
import styles from './first-run.module.css';
import { OwnCard } from './own-card';
import { RestoreAtStart } from './restore-at-start';
import { SampleCard } from './sample-card';
import { useExcelFirst } from './excel-first';
import { StartCard } from './start-card';
import { StartFrame } from '../../ui/start-frame';
import { Block, Column, Columns, Row } from '../../ui/layout';

type Asked = 'backup' | 'erase-sample' | 'erase-own' | 'erase-unencrypted';

/** The first screen: three ways to begin, or on with what was begun before. */
export function FirstRun() {
  const beginnings = useBeginnings();
  const { open, isSlow, problem } = beginnings;
  const earlier = useEarlierLedgers();
  const [dialog, setDialog] = useState<Asked | null>(null);
  const { restoring, stopRestoring, fileProblem, chooseFile, takeFile, look } = useBackupFile();
  const [isUnencrypted, setUnencrypted] = useState(false);
  useEffect(() => void hasUnencryptedLedgers().then(setUnencrypted, () => {}), []);
  const excel = useExcelFirst(open);
  const own = earlier?.own ?? null;
  useDropTaker({
    // What belongs into a ledger has none yet.
    answer: (kinds) => {
      if (!earlier) return { refusal: 'closed' };
      const answer = dropAnswer(kinds, {
        role: 'admin',
        isDialogOpen: isDialogOpen(),
        isTyped: false,
        takesForms: false,
      });
      return answer.act === 'pack' || answer.act === 'attach' ? { refusal: 'closed' } : answer;
    },
    take: ([thing]) => {
      if (thing?.kind === 'table' || thing?.kind === 'word') void excel.drop(own, thing.file);
      if (thing?.kind === 'backup') void (own ? setDialog('backup') : takeFile(thing.file));
    },
  });
  if (!earlier) return null;
  return (
    <StartFrame>
      {/* Beside a ledger it waits until that one is open. */}
      {!own && <TakesGiven take={(backup) => void look(backup)} />}
      <Row as="main" align="stretch" scrolls on="sheet" className={styles['page']}>
        <Column grow align="center" pad={[12, 40]} className={styles['middle']}>
          <h1>連携台帳へようこそ</h1>
          <Block as="p" tone="sub" size={18} className={styles['lead']}>
            職員や端末の台帳から、市や事務局に出す書類をつくります。
          </Block>
          {problem && <ProblemNote problem={problem} />}
          {fileProblem && <ProblemNote problem={fileProblem} />}
          {excel.problem && <ProblemNote problem={excel.problem} />}
          <ThreeWays
            beginnings={beginnings}
            earlier={earlier}
            onDialog={setDialog}
            onExcel={() => void excel.choose(earlier.own)}
          />
          <Block as="p" atLeast={30} tone="sub" size={15} className={styles['slow']} role="status">
            {isSlow && 'サンプルを用意しています…'}
            {excel.reads && `「${excel.reads}」を読んでいます…`}
          </Block>
          <Safe />
          {isUnencrypted && (
            <Note
              tone="notice"
              action={
                <Button size="small" onClick={() => setDialog('erase-unencrypted')}>
                  古い台帳を消す
                </Button>
              }
            >
              暗号になっていない、お試し版の台帳がこのパソコンに残っています。いまの版では使いません。
            </Note>
          )}
          <Block above={12} tone="sub" className={styles['move']}>
            パソコンを替えた方、前のパソコンがこわれた方は
            <Button look="text" onClick={() => (earlier.own ? setDialog('backup') : void chooseFile())}>
              前のパソコンから引っ越す（バックアップから戻す）
            </Button>
          </Block>
        </Column>
      </Row>
      <Dialog
        opened={dialog === 'backup'}
        title="このパソコンには、もう台帳があります"
        width="form"
        onClose={() => setDialog(null)}
      >
        <p>
          ほかのパソコンのバックアップに入れ替えるときは、いまの台帳を開きます。「設定」の「バックアップと安全」にある「ほかのファイルから戻す」をお使いください。直前の状態も取っておくので、やり直せます。
        </p>
        <DialogEnd cancel="わかりました" />
      </Dialog>
      {restoring && <RestoreAtStart {...restoring} onRestored={() => void open('own')} onClose={stopRestoring} />}
      <EraseDialogs
        beginnings={beginnings}
        earlier={earlier}
        dialog={dialog}
        onClose={() => setDialog(null)}
        onUnencryptedErased={() => setUnencrypted(false)}
      />
    </StartFrame>
  );
}

function TakesGiven({ take }: { take: (backup: string) => void }) {
  useGivenBackup(() => true, take);
  return null;
}

/** A backup that somebody picks to move over from another PC. */
function useBackupFile() {
  const [restoring, setRestoring] = useState<{ backup: string; header: ReadBackupHeader } | null>(null);
  const [fileProblem, setFileProblem] = useState<Problem | null>(null);
  const chooseFile = async (): Promise<void> => {
    const chosen = await ask('backup:choose-file');
    if (!chosen.cancelled) await look(chosen.backup);
  };
  const takeFile = async (file: File): Promise<void> => {
    const taken = await takeBackup(file);
    if (taken.ok) await look(taken.value);
    else setFileProblem(taken);
  };
  const look = async (backup: string): Promise<void> => {
    const handle = await openBackup(backup);
    if (!handle.ok) return setFileProblem(handle);
    await closeBackup(handle.value);
    const { header } = handle.value;
    const isOwn = header.kind === 'own';
    setFileProblem(isOwn ? null : problemOf('backup/other-kind', {}));
    if (isOwn) setRestoring({ backup, header });
  };
  return { restoring, stopRestoring: () => setRestoring(null), fileProblem, chooseFile, takeFile, look };
}

interface BeginningProps {
  beginnings: Beginnings;
  earlier: EarlierLedgers;
}

interface ThreeWaysProps extends BeginningProps {
  onDialog: (dialog: Asked) => void;
  onExcel: () => void;
}

function ThreeWays({ beginnings, earlier, onDialog, onExcel }: ThreeWaysProps) {
  const { open, sample } = beginnings;
  return (
    <Columns columns="repeat(3, minmax(0, 21.25rem))" gap={24} className={styles['three']}>
      <SampleCard
        earlier={earlier.sample}
        isProposed={earlier.own === null}
        onStart={() => void sample()}
        onContinue={() => void open('sample')}
        onReset={() => onDialog('erase-sample')}
      />
      <OwnCard earlier={earlier.own} onStart={() => void open('own')} onErase={() => onDialog('erase-own')} />
      <StartCard
        icon="table"
        title="Excel から取り込む"
        words="いまお使いの職員名簿や管理台帳を、そのまま読み取ります。Word の表でも大丈夫です。"
        points={[
          { icon: 'check', text: '取り込む前に全行を確かめます' },
          { icon: 'check', text: '元のファイルは書き換えません' },
          earlier.own
            ? { icon: 'undo', text: '取り込んだあとでも元に戻せます' }
            : { icon: 'office', text: '法人と事業所の名前も、名簿から読み取ります' },
        ]}
        isProposed={false}
        button="Excel を選ぶ"
        onPress={onExcel}
      />
    </Columns>
  );
}

const Safe = () => (
  <Row as="ul" align="stretch" wrap justify="center" gap={[4, 40]} className={styles['safe']}>
    <li>
      <Icon name="offline" />
      インターネットがなくても使えます
    </li>
    <li>
      <Icon name="shield" />
      名簿はこのパソコンの中だけに保存します
    </li>
    <li>
      <Icon name="undo" />
      まちがえても元に戻せます
    </li>
  </Row>
);

interface EraseDialogsProps extends BeginningProps {
  dialog: Asked | null;
  onClose: () => void;
  onUnencryptedErased: () => void;
}

/** What is said before something is erased for good. */
function EraseDialogs({ beginnings, earlier, dialog, onClose, onUnencryptedErased }: EraseDialogsProps) {
  const { sample, anew } = beginnings;
  const confirmed = (erase: () => Promise<void>): void => {
    onClose();
    void erase();
  };
  return (
    <>
      <ConfirmDialog
        opened={dialog === 'erase-sample'}
        title="サンプルをはじめの状態に戻します"
        confirm="はじめの状態に戻して開く"
        onConfirm={() => confirmed(sample)}
        onCancel={onClose}
      >
        練習で入れた変更と、サンプルの下書き{countOf(earlier.sample?.documents)}は消えます。
        {earlier.own ? 'ご自分の台帳は、そのまま残ります。' : 'このパソコンのほかのファイルは、そのまま残ります。'}
      </ConfirmDialog>
      <ConfirmDialog
        opened={dialog === 'erase-own'}
        title={`${earlier.own?.corporation ? `「${earlier.own.corporation}」の台帳` : '入力の途中の台帳'}を完全に消します`}
        confirm="消して、新しく始める"
        onConfirm={() => confirmed(anew)}
        onCancel={onClose}
      >
        法人・事業所・職員の記録と、つくりかけの書類{countOf(earlier.own?.documents)}
        が消え、元に戻せません。保存した書類のファイルと、サンプルは残ります。
      </ConfirmDialog>
      <ConfirmDialog
        opened={dialog === 'erase-unencrypted'}
        title="お試し版の古い台帳を完全に消します"
        confirm="古い台帳を消す"
        onConfirm={() => confirmed(() => eraseUnencryptedLedgers().then(onUnencryptedErased))}
        onCancel={onClose}
      >
        お試し版で入れた法人・職員などの記録が消え、元に戻せません。いまの版の台帳と、保存した書類の
        ファイルは残ります。
      </ConfirmDialog>
    </>
  );
}

const countOf = (documents: number | undefined): string => (documents ? ` ${documents}件` : '');
