import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon';
import styles from './nothing-to-do.module.css';

interface NothingToDoProps {
  hasDrafts: boolean;
  /** What to begin with while the ledger has nobody. */
  children?: ReactNode;
}

/** A quiet day is good news. */
export const NothingToDo = ({ hasDrafts, children }: NothingToDoProps) => (
  <div className={styles['quiet']}>
    <span className={styles['picture']}>
      <Icon name="done" size={28} />
    </span>
    <div>
      <p className={styles['words']}>いま急ぐことはありません</p>
      <p className="subtle">
        {hasDrafts
          ? '足りない項目と、近い退職はありません。下の書類の続きができます。'
          : '足りない項目と、近い退職はありません。何かあったら、ここに日付の順で並びます。'}
      </p>
    </div>
    {children}
  </div>
);
