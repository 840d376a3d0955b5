import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/icon';
import { StartFrame } from '../../ui/start-frame';
import { Block, Stack } from '../../ui/layout';
import styles from './closed-frame.module.css';

interface ClosedFrameProps {
  icon: IconName;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** The window while the ledger is closed: nothing of it to be seen, one thing to do. */
export const ClosedFrame = ({ icon, title, lead, children }: ClosedFrameProps) => (
  <StartFrame>
    <Stack as="main" pad={24} on="ground" centred scrolls id="main" tabIndex={-1}>
      <Stack frame={12} gap={16} pad={[28, 32, 32]} on="sheet" width="min(34rem, 100%)">
        <Icon name={icon} size={28} className={styles['icon']} />
        <h1>{title}</h1>
        {lead && (
          <Block as="p" tone="sub" leading={1.65} phrases>
            {lead}
          </Block>
        )}
        {children}
      </Stack>
    </Stack>
  </StartFrame>
);
