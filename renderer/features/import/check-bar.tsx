import type { TableReading } from '@shared/tables/import/reading';
import { countedRows } from '@shared/tables/matching/import-updates';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { Button } from '../../ui/button';
import { ProgressNote } from '../../ui/progress-note';
import styles from './check-bar.module.css';
import { useImportView } from './import-state';
import { useTake } from './take-import';
import type { TakingProgress } from './use-take-import';

interface CheckBarProps {
  reading: TableReading;
  plan: ImportPlan;
  /** Leads to the first place that has to be mended. */
  onMend: () => void;
  onLeave: () => void;
}

const WORK: Record<TakingProgress['step'], string> = {
  copying: '取り込む前のバックアップをつくっています',
  checking: 'バックアップを確かめています',
  writing: '台帳に書いています',
};

/** What is safe, what stays behind, and the one button that writes. */
export function CheckBar({ reading, plan, onMend, onLeave }: CheckBarProps) {
  const { view } = useImportView();
  const { take, progress, cancel } = useTake(reading, plan);
  const { kind, counts } = plan;
  const count = counts.new + counts.changed;
  if (progress)
    return (
      <>
        <div className={styles['work']}>
          <ProgressNote label={WORK[progress.step]} progress={progress} />
        </div>
        {progress.step !== 'writing' && <Button onClick={cancel}>やめる</Button>}
      </>
    );
  return (
    <>
      <Button icon="left" onClick={() => view.change({ step: 'columns' })}>
        列の対応に戻る
      </Button>
      <span className={styles['safe']}>元の Excel は書き換えません。取り込んだあとでも、まとめて元に戻せます</span>
      <span className={styles['rest']}>{counts.fix > 0 && `「直す」${counts.fix}行は残ります`}</span>
      {count > 0 ? (
        <Button look="filled" size="large" onClick={take}>
          {countedRows(kind, count)}を取り込む
        </Button>
      ) : counts.fix > 0 ? (
        <Button look="filled" size="large" onClick={onMend}>
          直すところへ
        </Button>
      ) : (
        <Button look="filled" size="large" onClick={onLeave}>
          台帳に戻る
        </Button>
      )}
    </>
  );
}
