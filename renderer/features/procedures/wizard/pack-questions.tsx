import type { ProcedureRun } from '@shared/procedures/result';
import { Segmented } from '../../../ui/segmented';
import { useEventOfWizard } from './wizard-context';
import styles from './who-step.module.css';

type Question = ProcedureRun['networks'][number]['answers'][number];

/** What only the user can say, asked once though several networks ask it. */
export function questionsOf(run: ProcedureRun | null): Question[] {
  const byKey = new Map<string, Question>();
  for (const question of run?.networks.flatMap(({ answers }) => answers) ?? []) {
    const known = byKey.get(question.key);
    const more = question.options.filter(({ value }) => !known?.options.some((one) => one.value === value));
    byKey.set(question.key, known ? { ...known, options: [...known.options, ...more] } : question);
  }
  return [...byKey.values()];
}

export function PackQuestions({ run }: { run: ProcedureRun | null }) {
  const { event, changeEvent } = useEventOfWizard();
  return (
    <div className={styles['answers']}>
      {questionsOf(run).map(({ key, label, options, value }) => (
        <Segmented
          key={key}
          label={label}
          value={event.answers?.[key] ?? value}
          choices={options}
          onChange={(answer) => changeEvent((now) => ({ ...now, answers: { ...now.answers, [key]: answer } }))}
        />
      ))}
    </div>
  );
}
