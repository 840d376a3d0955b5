import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { Icon, type IconName } from './icon';

interface BadgeProps {
  /** ok done · notice worth a look · act you must do something · wrong · info · line plain. */
  tone?: 'plain' | 'line' | 'info' | 'ok' | 'notice' | 'act' | 'wrong';
  icon?: IconName;
  children: ReactNode;
}

export function Badge({ tone = 'plain', icon, children }: BadgeProps) {
  return (
    <span className={`${styles['badge']} ${styles[tone]}`}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
