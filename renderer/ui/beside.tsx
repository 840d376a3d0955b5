import type { ComponentProps, CSSProperties } from 'react';
import styles from './beside.module.css';

interface BesideProps extends ComponentProps<'div'> {
  /** How wide the second of the two is. */
  aside: string;
  /** … in a small window. */
  small?: string;
  gap?: number;
  /** In a very narrow window, or beside a panel, one below the other. */
  folds?: boolean;
}

/** What a screen is about, and at its right what there is to know beside it. */
export const Beside = ({
  aside,
  small = aside,
  gap = 24,
  folds = false,
  className = '',
  style,
  ...others
}: BesideProps) => (
  <div
    className={[styles['beside'], folds ? styles['folds'] : '', className].filter(Boolean).join(' ')}
    style={{ '--aside': aside, '--aside-small': small, gap, ...style } as CSSProperties}
    {...others}
  />
);
