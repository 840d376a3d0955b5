import type { ImportKind } from '@shared/tables/import/import-fields';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StepBar } from '../../ui/step-bar';
import { DropZone } from './drop-zone';
import styles from './file-step.module.css';
import { importSteps, useImportView } from './import-state';
import { KeptNote } from './kept-note';
import { ReadingNote } from './reading-note';
import type { TableActions } from './table-actions';

const SAFE: readonly { icon: IconName; text: string }[] = [
  { icon: 'check', text: '元の Excel は書き換えません' },
  { icon: 'check', text: '最後の「取り込む」を押すまで、台帳には何も書きません' },
  { icon: 'undo', text: '取り込んだあとでも、まとめて元に戻せます' },
  { icon: 'lock', text: 'パスワードの列は読みません' },
];

/** Somebody may see headings where the reading saw none. */
const NO_HEADINGS = new Set(['table/no-heading', 'table/shift-grid', 'table/mark-grid']);

interface FileStepProps {
  table: TableActions;
  /** Of the list that one comes from. */
  kind: ImportKind;
  back: { to: string; label: string };
}

/** ファイル: which table, what may be one, and what is safe. */
export function FileStep({ table, kind, back }: FileStepProps) {
  const { state, view } = useImportView();
  const { reading, problem, file, read } = state;
  return (
    <Page
      title="Excel から取り込む"
      back={back}
      actions={<StepBar steps={importSteps} current="file" onGo={() => {}} />}
      bar={
        read && (
          <>
            <span className="subtle">「{file?.name}」の取り込みが途中です。直したところは残っています</span>
            <span className={styles['end']} />
            <Button onClick={table.forget}>この取り込みをやめる</Button>
            <Button look="outline" iconAfter="right" onClick={() => view.change({ step: 'columns' })}>
              続きへ
            </Button>
          </>
        )
      }
    >
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {!file && !problem && <KeptNote />}
          {problem && <ProblemNote problem={problem} />}
          {problem && NO_HEADINGS.has(problem.code) && file && (
            <div className={styles['way-on']}>
              <Button onClick={() => void table.readAs({ kind, headerRow: 1 })}>見出しの行を自分で選ぶ</Button>
            </div>
          )}
          {reading ? (
            <ReadingNote name={file?.name ?? ''} progress={reading.progress} onCancel={table.cancel} />
          ) : (
            <DropZone onChoose={() => void table.choose()} onDrop={(dropped) => void table.drop(dropped)} />
          )}
        </div>
        <section className={styles['side']} aria-label="取り込みについて">
          <h2>安心してお試しください</h2>
          <ul>
            {SAFE.map(({ icon, text }) => (
              <li key={text}>
                <Icon name={icon} />
                {text}
              </li>
            ))}
          </ul>
          <h2>読めるもの</h2>
          <p>
            職員・端末・患者・チーム・アカウントの表。Excel（.xlsx・.xlsm・.xls）、LibreOffice（.ods）と CSV。
            表題や合計の行があっても、そのままで読めます。
          </p>
          <h2>読めないもの</h2>
          <p>パスワードのかかったファイル、PDF、写真、Word。64MB か 5万行を超える表。</p>
        </section>
      </div>
    </Page>
  );
}
