import type { ComponentProps } from 'react';
import styles from './timeline.module.css';

/** What happened, one after the other along a line: `li` each, `data-tone` where it is not done and gone. */
export const Timeline = ({ className = '', ...others }: ComponentProps<'ol'>) => (
  <ol className={`${styles['timeline']} ${className}`} {...others} />
);
