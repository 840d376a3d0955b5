import { useMemo } from 'react';
import { isAnswerable } from '@shared/procedures/wizard/gaps';
import { PackQuestions, packQuestionsOf } from './pack-questions';
import { Part } from './part';
import { useProcedureResult } from './use-procedure-result';
import { useEventOfWizard } from './wizard-context';

/** What the networks want to know beside it, as soon as it is known which networks these are. */
export function AnswersPart() {
  const { run, ledger } = useEventOfWizard();
  const isWanted = useMemo(() => isAnswerable(run, ledger), [run, ledger]);
  const result = useProcedureResult(isWanted);
  if (packQuestionsOf(result.run).length === 0) return null;
  return (
    <Part question="answers" title="ネットワークからの質問">
      <PackQuestions run={result.run} />
    </Part>
  );
}
