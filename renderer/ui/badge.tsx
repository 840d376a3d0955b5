import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { Icon, type IconName } from './icon';

interface BadgeProps {
  /** ok done · notice worth a look · act you must do something · wrong · info · line plain. */
  tone?: 'plain' | 'line' | 'key' | 'key-line' | 'info' | 'ok' | 'notice' | 'act' | 'wrong';
  icon?: IconName;
  /** Several beside each other in a line of a list. */
  isSmall?: boolean;
  children: ReactNode;
}

export function Badge({ tone = 'plain', icon, isSmall = false, children }: BadgeProps) {
  return (
    <span className={`${styles['badge']} ${styles[tone]} ${isSmall ? styles['small'] : ''}`}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
