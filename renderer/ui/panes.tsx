import type { ReactNode } from 'react';
import { Block } from './layout';
import styles from './panes.module.css';

interface PanesProps {
  /** What a screen sets otherwise, e.g. how wide the panel is. */
  className?: string | undefined;
  /** An <aside> stands beside the list. Said by the screen, which knows: asked with :has(), every row that comes or goes is looked at. */
  isOpen: boolean;
  /** The list, and an <aside> with one of its lines while it is open. */
  children: ReactNode;
}

/** A list and beside it one of its lines; in a small window the one lies over the other. */
export const Panes = ({ className = '', isOpen, children }: PanesProps) => (
  <Block grow low className={styles['split']}>
    <div className={`${styles['panes']} ${className}`} data-open={isOpen || undefined}>
      {children}
    </div>
  </Block>
);
