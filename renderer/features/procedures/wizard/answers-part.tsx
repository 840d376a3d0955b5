import { useMemo } from 'react';
import { canBeAsked } from '@shared/procedures/wizard/gaps';
import { PackQuestions, questionsOf } from './pack-questions';
import { Part } from './part';
import { useAsked } from './use-asked';
import { useEventOfWizard } from './wizard-context';

/** What the networks want to know beside it, as soon as it is known which networks these are. */
export function AnswersPart() {
  const { run, ledger } = useEventOfWizard();
  const isWanted = useMemo(() => canBeAsked(run, ledger), [run, ledger]);
  const asked = useAsked(isWanted);
  if (questionsOf(asked.run).length === 0) return null;
  return (
    <Part question="answers" title="ネットワークからの質問">
      <PackQuestions run={asked.run} />
    </Part>
  );
}
