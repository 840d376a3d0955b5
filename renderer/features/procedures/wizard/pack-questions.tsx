import { useId } from 'react';
import { isEmergency } from '@shared/procedures/emergency';
import type { ProcedureRun } from '@shared/procedures/result';
import { useEventOfWizard } from './wizard-context';
import { Columns } from '../../../ui/layout';
import { Choice, Choices } from '../../../ui/choice';

type Question = ProcedureRun['networks'][number]['answers'][number];

/** What only the user can say, asked once though several networks ask it. */
export function packQuestionsOf(run: ProcedureRun | null): Question[] {
  const byKey = new Map<string, Question>();
  for (const question of run?.networks.flatMap(({ answers }) => answers) ?? []) {
    const known = byKey.get(question.key);
    const more = question.options.filter(({ value }) => !known?.options.some((one) => one.value === value));
    byKey.set(question.key, known ? { ...known, options: [...known.options, ...more] } : question);
  }
  return [...byKey.values()];
}

export function PackQuestions({ run }: { run: ProcedureRun | null }) {
  return (
    <Columns columns="minmax(0, 1fr)" gap={14}>
      {packQuestionsOf(run).map((question) => (
        <QuestionOfPack key={question.key} question={question} />
      ))}
    </Columns>
  );
}

/** One under the other: the words of the packs may be long. */
function QuestionOfPack({ question: { key, label, options, value } }: { question: Question }) {
  const { event, changeEvent } = useEventOfWizard();
  const name = useId();
  // A report says only what somebody said: in an emergency nothing stands chosen before.
  const answer = event.answers?.[key] ?? (isEmergency(event.kind) ? undefined : value);
  return (
    <Choices legend={label}>
      {options.map((option) => (
        <Choice
          key={option.value}
          look="card"
          name={name}
          checked={option.value === answer}
          onChoose={() => changeEvent((now) => ({ ...now, answers: { ...now.answers, [key]: option.value } }))}
        >
          {option.label}
        </Choice>
      ))}
    </Choices>
  );
}
