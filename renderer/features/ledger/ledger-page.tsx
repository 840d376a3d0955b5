import type { ReactNode, RefObject } from 'react';
import { Page } from '../../ui/page';
import type { GridHandle } from '../../grid/grid-props';
import { LedgerTabs } from './ledger-tabs';
import { useTabCounts, type LedgerTab } from './tabs';
import { SearchBox } from '../../ui/search-box';
import { Panes } from '../../ui/panes';

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
