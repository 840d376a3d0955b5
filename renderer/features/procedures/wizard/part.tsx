import { useId, type ReactNode } from 'react';
import type { EventQuestion } from '@shared/procedures/wizard/event-questions';
import { gapAt, useWizard } from './wizard-context';
import { Block, Columns, Row, Small } from '../../../ui/layout';
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
    <Columns
      as="section"
      columns="minmax(0, 1fr)"
      gap={8}
      narrow
      className={styles['part']}
      data-place={question}
      aria-labelledby={id}
    >
      <Row as="h2" wrap align="baseline" gap={8} id={id}>
        {title}
        {about && <Small weight={400}>{about}</Small>}
      </Row>
      {gap && (
        <Block as="p" tone="wrong" size={15} role="alert">
          {gap}
        </Block>
      )}
      {children}
    </Columns>
  );
}
