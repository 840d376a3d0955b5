import type { ComponentProps, ReactNode } from 'react';
import { inWholePhrases } from './whole-phrases';
import styles from './lines.module.css';

interface LinesProps extends Omit<ComponentProps<'ul'>, 'ref'> {
  /** In an order. */
  as?: 'ul' | 'ol';
  /**
   * - `framed`: in a frame, each with room to be hit
   * - `plain`: within a card or a panel
   */
  look?: 'framed' | 'plain';
}

/** Things one below the other, a thin line between them. Each is an `li`: words at the left, what can be done at the right. */
export const Lines = ({ as: Part = 'ul', look = 'plain', className = '', ...others }: LinesProps) => (
  <Part className={`${styles['lines']} ${styles[look]} ${className}`} {...others} />
);

interface TitledProps extends Omit<ComponentProps<'section'>, 'title'> {
  title: ReactNode;
  /** Behind the title, smaller. */
  beside?: ReactNode;
  /** Below another heading of the screen. */
  as?: 'h2' | 'h3';
}

/** Lines in a frame under a band that says what they are. */
export const Titled = ({ title, beside, as: Heading = 'h2', className = '', children, ...others }: TitledProps) => (
  <section className={`${styles['framed']} ${styles['titled']} ${className}`} {...others}>
    <Heading>
      {inWholePhrases(title)}
      {beside && <span>{beside}</span>}
    </Heading>
    {children}
  </section>
);
