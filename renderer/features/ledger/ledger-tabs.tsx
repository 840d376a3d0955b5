import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './ledger-tabs.module.css';
import type { LedgerTab, TabCounts } from './tabs';
import { ledgerTabs } from './tabs';

interface LedgerTabsProps {
  current: LedgerTab;
  counts: TabCounts;
  /** At the right end: the search box of the list. */
  children?: ReactNode;
}

/** What the ledger holds, each with its address and how many there are. */
export function LedgerTabs({ current, counts, children }: LedgerTabsProps) {
  return (
    <div className={styles['line']}>
      <nav className={styles['tabs']} aria-label="台帳の種類">
        {ledgerTabs.map(({ tab, label }) => (
          <Link
            key={tab}
            href={`/ledger/${tab}`}
            className={styles['tab']}
            aria-current={tab === current ? 'page' : undefined}
          >
            {label}
            <span className={styles['count']}>{counts[tab]}</span>
          </Link>
        ))}
      </nav>
      {children && <div className={styles['aside']}>{children}</div>}
    </div>
  );
}
