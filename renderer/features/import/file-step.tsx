import { useEffect, useState } from 'react';
import type { ImportKind } from '@shared/tables/lists';
import { Button } from '../../ui/button';
import type { IconName } from '../../ui/icon';
import { Page } from '../../ui/page';
import { StepBar } from '../../ui/step-bar';
import { Block, Stack } from '../../ui/layout';
import { SafeToTry, ToKnow } from '../../ui/safe-to-try';
import { Beside } from '../../ui/beside';
import { useOpenLedger } from '../../state/open-ledger';
import { Note } from '../../ui/note';
import { DropZone } from '../../ui/drop-zone';
import { importSteps, useImportView } from './import-state';
import { ReadProblem } from './read-problem';
import { ReadingNote } from './reading-note';
import type { TableActions } from './table-actions';
import { dropDraft, readImportDraft, type KeptDraft } from './kept-draft';
import { whileWanted } from '../../state/while-wanted';

const SAFE: readonly { icon: IconName; text: string }[] = [
  { icon: 'check', text: '元のファイルは書き換えません' },
  { icon: 'check', text: '最後の「取り込む」を押すまで、台帳には何も書きません' },
  { icon: 'undo', text: '取り込んだあとでも、まとめて元に戻せます' },
  { icon: 'lock', text: 'パスワードは、列でもメモの中でも読みません' },
];

interface FileStepProps {
  table: TableActions;
  /** Of the list that one comes from. */
  kind: ImportKind;
  back: { to: string; label: string };
}

/** ファイル: which table, what may be one, and what is safe. */
export function FileStep({ table, kind, back }: FileStepProps) {
  const { state, view } = useImportView();
  const { reading, problem, file, read, outcome, isResumed } = state;
  return (
    <Page
      title="Excel から取り込む"
      back={back}
      actions={<StepBar steps={importSteps} current="file" onGo={() => {}} />}
      bar={
        read &&
        !reading &&
        outcome?.left !== 0 && (
          <>
            <span className="subtle">「{file?.name}」の取り込みが途中です。直したところは残っています</span>
            <Block as="span" grow />
            <Button onClick={() => void table.giveUp()}>この取り込みをやめる</Button>
            <Button look="outline" iconAfter="right" onClick={() => view.change({ step: 'columns' })}>
              続きへ
            </Button>
          </>
        )
      }
    >
      <Beside aside="20rem" small="17rem">
        <Stack content="start" gap={16}>
          {!file && !problem && <KeptNote />}
          <LastImport />
          <ReadProblem table={table} kind={kind} />
          {reading ? (
            <ReadingNote
              name={file?.name ?? ''}
              isResumed={isResumed}
              progress={reading.progress}
              onCancel={table.cancel}
            />
          ) : (
            <DropZone
              icon="table"
              words="ここに、お使いの名簿（Excel・Word）を置いてください"
              onChoose={() => void table.choose(kind)}
            />
          )}
        </Stack>
        <SafeToTry label="取り込みについて" points={SAFE}>
          <ToKnow title="読めるもの">
            職員・事業所・端末・患者・チーム・アカウントの表です。Excel（.xlsx・.xlsm・.xls）、Word（.docx）、LibreOffice（.ods）、CSV
            を読めます。表題や合計の行があっても、そのままで大丈夫です。
          </ToKnow>
          <ToKnow title="読めないもの">
            パスワードのかかったファイル、PDF、写真、古い Word（.doc）と、64MB か 5万行を超える表です。
          </ToKnow>
        </SafeToTry>
      </Beside>
    </Page>
  );
}

/** What the last import came to, one press away. */
function LastImport() {
  const { state, view } = useImportView();
  if (!state.outcome) return null;
  return (
    <Note
      action={
        <Button size="small" look="text" onClick={() => view.change({ isBehind: false })}>
          取り込みの結果を見る
        </Button>
      }
    >
      「{state.file?.name}」は取り込みました。次の Excel を選べます。
    </Note>
  );
}

/** An import that was begun before the app was locked or closed: the file isn't kept, what was said about it is. */
function KeptNote() {
  const { meta } = useOpenLedger();
  const [kept, setKept] = useState<KeptDraft | null>(null);
  useEffect(() => whileWanted(readImportDraft(meta), setKept), [meta]);
  if (kept === null || kept.outcome?.left === 0) return null;
  return (
    <Note
      action={
        <Button
          size="small"
          look="text"
          onClick={() => {
            setKept(null);
            void dropDraft(meta);
          }}
        >
          消す
        </Button>
      }
    >
      「{kept.name}」の取り込みが途中です。同じファイルをもう一度選ぶと、{kept.isSaid && '直したところから'}
      続けられます。
    </Note>
  );
}
