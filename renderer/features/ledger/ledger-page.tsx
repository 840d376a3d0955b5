import type { ReactNode, RefObject } from 'react';
import { Page } from '../../ui/page';
import type { GridHandle } from '../../grid/grid-props';
import { SearchBox } from '../../ui/search-box';
import { Panes } from '../../ui/panes';
import { TabLine, TabLink } from '../../ui/tab-line';
import { useTabCounts, type LedgerTab, type TabCounts, ledgerTabs } from './tabs';

interface LedgerPageProps {
  tab: LedgerTab;
  /** The screen that asked for a record to be added. */
  back?: { to: string; label: string } | undefined;
  /** Right of the title. */
  actions: ReactNode;
  /** Null: there is nothing to search. */
  search: { label: string; value: string; onType: (query: string) => void } | null;
  grid: RefObject<GridHandle | null>;
  /** Above the list: what is offered, what was begun. */
  notes?: ReactNode;
  list: ReactNode;
  /** Beside the list, or over it in a small window. */
  panel: ReactNode;
}

/** 台帳: title and buttons, tabs with the search box, the list and beside it one record. */
export function LedgerPage({ tab, back, actions, search, grid, notes, list, panel }: LedgerPageProps) {
  const counts = useTabCounts();
  return (
    <Page
      title="台帳"
      bare
      back={back}
      actions={actions}
      below={
        <LedgerTabs current={tab} counts={counts}>
          {search && (
            <SearchBox
              // Another list is another question.
              key={search.label}
              {...search}
              onDown={() => grid.current?.focusFirst()}
            />
          )}
        </LedgerTabs>
      }
    >
      {notes}
      <Panes>
        {list}
        {panel}
      </Panes>
    </Page>
  );
}

interface LedgerTabsProps {
  current: LedgerTab;
  counts: TabCounts;
  /** At the right end: the search box of the list. */
  children?: ReactNode;
}

/** What the ledger holds, each with its address and how many there are. */
const LedgerTabs = ({ current, counts, children }: LedgerTabsProps) => (
  <TabLine label="台帳の種類" aside={children}>
    {ledgerTabs.map(({ tab, label }) => (
      <TabLink key={tab} href={`/ledger/${tab}`} isCurrent={tab === current} count={counts[tab]}>
        {label}
      </TabLink>
    ))}
  </TabLine>
);
