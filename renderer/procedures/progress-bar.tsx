import { progressWords } from '@shared/procedures/next-thing';
import styles from './progress-bar.module.css';

/** 12のうち 7つ済み, also as a bar. */
export function ProgressBar({ done, total, children }: { done: number; total: number; children?: React.ReactNode }) {
  return (
    <div className={styles['progress']}>
      <div className={styles['words']}>
        {children}
        <span className={styles['count']}>{progressWords({ done, total })}</span>
      </div>
      <div className={styles['bar']} aria-hidden="true">
        <i style={{ width: `${total === 0 ? 0 : Math.round((done / total) * 100)}%` }} />
      </div>
    </div>
  );
}
