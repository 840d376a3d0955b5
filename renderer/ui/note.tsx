import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { inWholePhrases } from './whole-phrases';
import styles from './note.module.css';
import { Block, Row } from './layout';

interface NoteProps {
  tone?: 'info' | 'ok' | 'notice' | 'act' | 'wrong';
  /** Read out at once (what went wrong, unless said otherwise) or in passing. */
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
export function Note({ tone = 'info', role = tone === 'wrong' ? 'alert' : undefined, children, action }: NoteProps) {
  return (
    <Row
      align="start"
      gap={10}
      frame={8}
      size={15}
      leading={1.6}
      className={`${styles['note']} ${styles[tone]} ${action ? styles['acted'] : ''}`}
      role={role}
      data-note
    >
      <Icon name={ICONS[tone]} className={styles['icon']} />
      <Block grow narrow className={styles['words']}>
        {inWholePhrases(children)}
      </Block>
      {action}
    </Row>
  );
}
