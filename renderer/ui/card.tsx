import type { ComponentProps, ReactNode } from 'react';
import { inWholePhrases } from './whole-phrases';
import styles from './card.module.css';

interface CardProps extends Omit<ComponentProps<'section'>, 'title'> {
  title?: ReactNode;
  /** Of the title, where something is named by it. */
  titleId?: string;
  /** Right of the title: what changes or opens what stands below. */
  action?: ReactNode;
  /** What is only to know, on a paler ground. */
  isQuiet?: boolean;
  as?: 'section' | 'aside' | 'div' | 'li';
}

/** One thing of a screen in a frame: its title, what there is to know, what can be done. */
export function Card({
  title,
  titleId,
  action,
  isQuiet = false,
  as: Part = 'section',
  className = '',
  children,
  ...others
}: CardProps) {
  const named = titleId === undefined ? others : { 'aria-labelledby': titleId, ...others };
  return (
    <Part
      className={[styles['card'], isQuiet ? styles['quiet'] : '', className].filter(Boolean).join(' ')}
      {...(named as object)}
    >
      {title !== undefined && action === undefined && <h2 id={titleId}>{inWholePhrases(title)}</h2>}
      {action !== undefined && (
        <div className={styles['head']}>
          <h2 id={titleId}>{inWholePhrases(title)}</h2>
          {action}
        </div>
      )}
      {children}
    </Part>
  );
}
