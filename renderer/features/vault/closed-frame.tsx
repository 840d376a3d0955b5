import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/icon';
import { StartFrame } from '../../ui/start-frame';
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
    <main className={styles['page']} id="main" tabIndex={-1}>
      <div className={styles['sheet']}>
        <Icon name={icon} size={28} className={styles['icon']} />
        <h1>{title}</h1>
        {lead && <p className={styles['lead']}>{lead}</p>}
        {children}
      </div>
    </main>
  </StartFrame>
);
