import { useState } from 'react';
import type { ImportDecisions } from '@shared/tables/matching/import-decisions';
import { Button } from '../../ui/button';
import { Row } from '../../ui/layout';
import { countWords, holdsStep, withoutStep, type DecisionStep } from './decisions';
import { decide, decisionsOf, useImportView } from './import-state';

/** Decides, and says above the table what was decided. */
export type SayInBand = (words: string, change: (decisions: ImportDecisions) => ImportDecisions) => void;

interface LastStep extends DecisionStep {
  words: string;
  /** Of words, how many. */
  count: number;
}

/** What was decided last in the band: it is said there, with its way back, as the question itself is gone. */
export function useLastSaid() {
  const { state, view } = useImportView();
  const [kept, setKept] = useState<LastStep | null>(null);
  const now = decisionsOf(state).decisions;
  const last = kept && holdsStep(now, kept) ? kept : null;
  const say: SayInBand = (words, change) => {
    const before = decisionsOf(view.read()).decisions;
    decide(view, change);
    const after = decisionsOf(view.read()).decisions;
    setKept({ words, before, after, count: countWords(after) - countWords(before) });
  };
  const takeBack = (): void => {
    if (last) decide(view, (said) => withoutStep(said, last));
    setKept(null);
  };
  return { last, say, takeBack };
}

/** 決めました：事業所のない 15行 → 居宅介護支援事業所つむぎ. */
export const LastSaid = ({ words, onTakeBack }: { words: string; onTakeBack: () => void }) => (
  <Row gap={12} atLeast={44} size={15}>
    <p role="status">{words}</p>
    <Button size="small" look="text" onClick={onTakeBack}>
      決め直す
    </Button>
  </Row>
);
