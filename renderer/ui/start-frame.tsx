import type { ReactNode } from 'react';
import { useBeginning } from '../state/session';
import { Logo } from './logo';
import { Segmented } from './segmented';
import { Row } from './layout';
import styles from './start-frame.module.css';

/** Each word in the size that it stands for. */
export const textSizes = [
  { value: 'standard', label: '標準' },
  { value: 'large', label: '大', style: { fontSize: '1.0625rem' } },
  { value: 'largest', label: '特大', style: { fontSize: '1.1875rem' } },
] as const;

interface StartFrameProps {
  /** Below the header, over the whole width. */
  banner?: ReactNode;
  children: ReactNode;
}

/** The window before there is a ledger to work in: the title bar with the text size at hand, and one page. */
export function StartFrame({ banner, children }: StartFrameProps) {
  const { settings, changeSettings } = useBeginning();
  return (
    <div className={styles['window']}>
      <Row as="header" fixed under="line" on="sheet" className={`title-bar ${styles['header']}`}>
        <Row as="span" gap={10} size={18} weight={700} className={styles['brand']}>
          <Logo />
          連携台帳
        </Row>
        <div className={styles['right']}>
          <Segmented
            label="文字の大きさ"
            value={settings.textSize}
            onChange={(textSize) => void changeSettings({ textSize })}
            choices={textSizes}
          />
        </div>
      </Row>
      {banner}
      {children}
    </div>
  );
}
