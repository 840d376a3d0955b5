import type { ReactNode } from 'react';
import { Block, Row } from './layout';
import styles from './facts.module.css';
import { ShownMail } from './shown-mail';

interface FactsProps {
  /**
   * - `panel`: a part of a side panel, with a line below it
   * - `below`: below others in a panel, with a line above it: what is looked up now and then
   * - `plain`: within a card
   */
  look?: 'panel' | 'below' | 'plain';
  className?: string | undefined;
  /** {@link Fact}s. */
  children: ReactNode;
}

/** What is known of something, term by term. */
export const Facts = ({ look = 'plain', className = '', children }: FactsProps) => (
  <dl className={`${styles['facts']} ${styles[look]} ${className}`}>{children}</dl>
);

/** One of them; what isn't known isn't listed. An address among them is broken before its @. */
export function Fact({ term, children }: { term: ReactNode; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{typeof children === 'string' ? <ShownMail address={children} /> : children}</dd>
    </>
  );
}

/** Several side by side: each stays whole, the next one goes to the next line. */
export const Several = ({ children }: { children: ReactNode }) => (
  <Row as="span" align="stretch" wrap gap={[0, 14]} className={styles['several']}>
    {children}
  </Row>
);

/** A note as it was typed, line by line. */
export const Memo = ({ children }: { children: string }) => (
  <Block as="span" asTyped>
    {children}
  </Block>
);
