import type { ReactNode } from 'react';
import { TabLine, TabLink } from '../../ui/tab-line';
import type { LedgerTab, TabCounts } from './tabs';
import { ledgerTabs } from './tabs';

interface LedgerTabsProps {
  current: LedgerTab;
  counts: TabCounts;
  /** At the right end: the search box of the list. */
  children?: ReactNode;
}

/** What the ledger holds, each with its address and how many there are. */
export const LedgerTabs = ({ current, counts, children }: LedgerTabsProps) => (
  <TabLine label="台帳の種類" aside={children}>
    {ledgerTabs.map(({ tab, label }) => (
      <TabLink key={tab} href={`/ledger/${tab}`} isCurrent={tab === current} count={counts[tab]}>
        {label}
      </TabLink>
    ))}
  </TabLine>
);
