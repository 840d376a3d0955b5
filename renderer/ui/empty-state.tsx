import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Stack } from './layout';
import styles from './empty-state.module.css';

/** Nothing here yet: one sentence, one button. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack items="center" gap={10} most="36rem" pad={24} text="center" className={styles['empty']}>
      <Stack as="span" centred tone="key" className={styles['picture']}>
        <Icon name={icon} size={28} />
      </Stack>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </Stack>
  );
}
