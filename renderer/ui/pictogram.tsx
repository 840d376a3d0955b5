import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import styles from './pictogram.module.css';

interface PictogramProps {
  icon: IconName;
  tone?: 'sub' | 'key' | 'ok' | 'act';
  size?: 'medium' | 'large';
}

/** A picture on its round ground: what kind of thing the words beside it are about. */
export const Pictogram = ({ icon, tone = 'sub', size = 'medium' }: PictogramProps) => (
  <span className={`${styles['picture']} ${styles[tone]} ${styles[size]}`} data-picture>
    <Icon name={icon} size={size === 'large' ? 28 : 20} />
  </span>
);

/** The number of a step, on its round ground. */
export const Numeral = ({ tone = 'key', children }: { tone?: 'sub' | 'key' | 'act'; children: ReactNode }) => (
  <span className={`${styles['picture']} ${styles['numeral']} ${styles[tone]}`} aria-hidden="true">
    {children}
  </span>
);
