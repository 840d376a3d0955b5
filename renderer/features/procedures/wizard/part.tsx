import { useId, type ReactNode } from 'react';
import type { EventQuestion } from '@shared/procedures/wizard/event-questions';
import { gapAt, useWizard } from './wizard-context';
import styles from './who-step.module.css';

interface PartProps {
  question: EventQuestion | 'answers';
  title: string;
  /** Behind the title: （任意）. */
  about?: string;
  children: ReactNode;
}

/** One question of だれが・いつ, with what it lacks beside it. */
export function Part({ question, title, about, children }: PartProps) {
  const { shownGaps } = useWizard();
  const id = useId();
  const gap = question === 'answers' ? null : gapAt(shownGaps, question);
  return (
    <section className={styles['part']} data-place={question} aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {about && <span className="subtle">{about}</span>}
      </h2>
      {gap && (
        <p className={styles['gap']} role="alert">
          {gap}
        </p>
      )}
      {children}
    </section>
  );
}
