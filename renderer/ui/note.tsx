import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import styles from './note.module.css';

interface NoteProps {
  tone?: 'info' | 'ok' | 'notice' | 'act' | 'wrong';
  /** Read out at once (errors) or in passing. */
  role?: 'alert' | 'status' | undefined;
  children: ReactNode;
  /** A button or link at its end. */
  action?: ReactNode;
}

const ICONS: Record<NonNullable<NoteProps['tone']>, IconName> = {
  info: 'info',
  ok: 'done',
  notice: 'warning',
  act: 'warning',
  wrong: 'warning',
};

/** A remark in the page: what happened, what is safe, what to do. */
export function Note({ tone = 'info', role, children, action }: NoteProps) {
  return (
    <div className={`${styles['note']} ${styles[tone]}`} role={role}>
      <Icon name={ICONS[tone]} className={styles['icon']} />
      <div className={styles['words']}>{children}</div>
      {action}
    </div>
  );
}
