import type { TableReading } from '@shared/tables/import/reading';
import { namesComer } from '@shared/tables/import/who-comes';
import {
  besideWords,
  countedRows,
  keepsOriginals,
  takenRows,
  titleWords,
} from '@shared/tables/matching/import-updates';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { Button } from '../../ui/button';
import { ProgressNote } from '../../ui/progress-note';
import { useImportView, decisionsOf, sayTaken } from './import-state';
import { LeftOff, nextWords } from './other-tables';
import type { TakingProgress } from './use-take-import';
import { Block } from '../../ui/layout';
import { useCallback, useEffect, useRef } from 'react';
import styles from './check-bar.module.css';
import { useRememberedMapping } from './use-remembered-mapping';
import { useRememberedDecisions } from '../../state/use-remembered-decisions';
import { leftBesides } from './beside-lines';
import { useTakeImport, type TakeImport } from './use-take-import';

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
  const { state, view } = useImportView();
  const { take, progress, cancel } = useTake(reading, plan);
  const { kind, counts } = plan;
  const count = counts.new + counts.changed;
  const takes = count > 0 || (counts.fix === 0 && besideWords(plan) + titleWords(plan) !== '');
  // One answer often lets all of them in: nobody is to press past it.
  const isMostLeft = counts.fix > count;
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
        列に戻る
      </Button>
      <Block as="span" grow narrow tone="sub" size={14} className={styles['assured']}>
        <Block as="span" largeOnly>
          元のファイルは書き換えません。
        </Block>
        {nextWords(state)}
        取り込んだあとでも、まとめて元に戻せます
        {keepsOriginals(plan) && '。読めないところも、書いてあるまま「元の値」に残ります'}
      </Block>
      <Block as="p" tone="sub" size={15} nowrap>
        {counts.fix > 0 && `「直す」${counts.fix}行は残ります`}
      </Block>
      <LeftOff />
      {takes && (
        <Button look={isMostLeft ? 'outline' : 'filled'} size="large" onClick={take}>
          {count > 0 ? countedRows(kind, count) : besideWords(plan) || '事業所のこと'}を取り込む
        </Button>
      )}
      {counts.fix > 0 && (!takes || isMostLeft) && (
        <Button look="filled" size="large" onClick={onMend}>
          直す行へ
        </Button>
      )}
      {!takes && counts.fix === 0 && (
        <Button look="filled" size="large" onClick={onLeave}>
          台帳に戻る
        </Button>
      )}
    </>
  );
}

/** Whether the screen is in sight still: a long import goes on while somebody is elsewhere. */
function useIsHere(): { readonly current: boolean } {
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  return isHere;
}

/** Takes the good rows, and remembers which lines they were and what is to be told afterwards. */
function useTake(
  reading: TableReading,
  plan: ImportPlan,
): Pick<TakeImport, 'progress' | 'cancel'> & { take: () => void } {
  const { view } = useImportView();
  const { remember } = useRememberedMapping();
  const { remember: rememberDecisions } = useRememberedDecisions();
  const { take: write, progress, cancel, tell } = useTakeImport();
  const isHere = useIsHere();
  const take = useCallback(async () => {
    const state = view.read();
    const { decisions, taken: before } = decisionsOf(state);
    view.change({ problem: null });
    const taken = await write({ file: state.file?.name ?? '', reading, decisions, plan });
    if (!taken.ok) return view.change({ problem: taken });
    const { id: changeId, sentence } = taken.value;
    const lines = takenRows(plan).map(({ line }) => line);
    const { kind, events, gone, counts, leftEmpty } = plan;
    void remember(reading, state.ask.columns);
    void rememberDecisions(kind, decisions);
    const isShown = sayTaken(view, state, { changeId, lines });
    // What came of it says the same, and has the way back: nobody is told twice.
    if (!isShown || !isHere.current) tell(taken.value);
    if (!isShown) return;
    const also = lines.length > 0 ? titleWords(plan) : '';
    const outcome = {
      changeId,
      sentence,
      kind,
      left: counts.fix,
      leftEmpty,
      events,
      // Of the rest of a table whose first part went in: those people aren't missing from it.
      gone: before.length > 0 ? [] : gone,
      also,
      besides: leftBesides(plan),
    };
    view.change({
      isBehind: false,
      outcome: { ...outcome, keepsOriginals: keepsOriginals(plan) },
      ...(kind === 'staff' && { comers: reading.skipped.filter(namesComer) }),
    });
  }, [view, write, tell, isHere, remember, rememberDecisions, reading, plan]);
  return { take: () => void take(), progress, cancel };
}
