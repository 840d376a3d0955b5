import type { CheckColumn } from './check-columns';
import styles from './check-grid.module.css';

/** Two lines a column: what the ledger calls it, and what the Excel does. */
export function CheckHead({ columns }: { columns: readonly CheckColumn[] }) {
  return (
    <div role="row" aria-rowindex={1} className={styles['head']}>
      <div role="columnheader" aria-colindex={1} className={`${styles['title']} ${styles['line']}`}>
        行
      </div>
      <div role="columnheader" aria-colindex={2} className={`${styles['title']} ${styles['verdict']}`}>
        区分
      </div>
      {columns.map(({ field, label, from }, i) => (
        <div
          key={field}
          role="columnheader"
          aria-colindex={i + 3}
          className={`${styles['title']} ${i === 0 ? styles['first'] : ''}`}
        >
          {label}
          <small>{i === 0 && from.startsWith('「') ? `Excel${from}` : from}</small>
        </div>
      ))}
    </div>
  );
}
