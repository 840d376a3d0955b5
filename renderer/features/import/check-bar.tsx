import type { TableReading } from '@shared/tables/import/reading';
import { countedRows } from '@shared/tables/matching/import-updates';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { Button } from '../../ui/button';
import { ProgressNote } from '../../ui/progress-note';
import { useImportView } from './import-state';
import { useTake } from './take-import';
import type { TakingProgress } from './use-take-import';
import { Block } from '../../ui/layout';

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
        <Block grow>
          <ProgressNote label={WORK[progress.step]} progress={progress} />
        </Block>
        {progress.step !== 'writing' && <Button onClick={cancel}>やめる</Button>}
      </>
    );
  return (
    <>
      <Button icon="left" onClick={() => view.change({ step: 'columns' })}>
        列の対応に戻る
      </Button>
      <Block as="span" grow narrow tone="sub" size={15}>
        元の Excel は書き換えません。取り込んだあとでも、まとめて元に戻せます
      </Block>
      <Block as="span" tone="sub" size={15} nowrap>
        {counts.fix > 0 && `「直す」${counts.fix}行は残ります`}
      </Block>
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
