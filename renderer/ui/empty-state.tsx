import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Block, Stack } from './layout';
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
    <Stack margin="8vh auto" items="center" gap={10} most="36rem" pad={24} text="center" className={styles['empty']}>
      <Stack as="span" width="64px" height="64px" round={16} on="key-soft2" centred tone="key">
        <Icon name={icon} size={28} />
      </Stack>
      <h2>{title}</h2>
      {children && (
        <Block as="p" tone="sub" leading={1.65}>
          {children}
        </Block>
      )}
      {action}
    </Stack>
  );
}
