import { useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { Page } from '../../ui/page';
import type { GridHandle } from '../../grid/grid';
import { LedgerTabs } from '../../features/ledger/ledger-tabs';
import { useTabCounts, type LedgerTab } from '../../features/ledger/tabs';
import styles from './list.module.css';
import type { ListPanel } from './list-panels';
import { SearchBox } from './search-box';

/** Address of the form for a new record. */
export const NEW = 'new';

export interface ListAndPanel {
  grid: RefObject<GridHandle | null>;
  /** Opens a record beside the list. By key the focus goes along. */
  open: (id: string, by: 'pointer' | 'key') => void;
  /** The focus went to another row: an open panel goes along. */
  follow: (id: string) => void;
  close: () => void;
  add: () => void;
  isAdding: boolean;
  /** What the list itself shows beside it; a record that is opened takes its place. */
  panel: ListPanel | null;
  openPanel: (panel: ListPanel) => void;
  closePanel: () => void;
  /** Whether the panel takes the focus: it was asked for by key, or by an address. */
  takesFocus: boolean;
}

/**
 * A list at its address, and the panel at the address of a record. Opened by the list, the focus stays there unless a key
 * asked for more. Opened by an address (search, a link) the list shows the record too, and the focus goes into the panel.
 */
export function useListAndPanel(list: string, recordId: string | null): ListAndPanel {
  const [, go] = useLocation();
  const grid = useRef<GridHandle>(null);
  const [panel, setPanel] = useState<ListPanel | null>(null);
  const [last, setLast] = useState<{ id: string; takesFocus: boolean } | null>(null);
  // Found by Ctrl+K, or reached by a link.
  if (panel !== null && recordId !== null) setPanel(null);
  const isByAddress = recordId !== null && last?.id !== recordId;
  useEffect(() => {
    if (isByAddress) grid.current?.show(recordId);
  }, [isByAddress, recordId]);

  const open = useCallback(
    (id: string, by: 'pointer' | 'key') => {
      setLast({ id, takesFocus: by === 'key' });
      go(`${list}/${id}`);
    },
    [go, list],
  );
  const follow = useCallback(
    (id: string) => {
      if (recordId === null || recordId === NEW) return;
      setLast({ id, takesFocus: false });
      go(`${list}/${id}`, { replace: true });
    },
    [go, list, recordId],
  );
  const close = useCallback(() => {
    go(list);
    grid.current?.focus();
  }, [go, list]);
  const openPanel = useCallback(
    (wanted: ListPanel) => {
      if (recordId !== null) go(list);
      setPanel(wanted);
    },
    [go, list, recordId],
  );
  const closePanel = useCallback(() => {
    setPanel(null);
    grid.current?.focus();
  }, []);
  return {
    panel: recordId === null ? panel : null,
    openPanel,
    closePanel,
    grid,
    open,
    follow,
    close,
    add: useCallback(() => go(`${list}/${NEW}`), [go, list]),
    isAdding: recordId === NEW,
    takesFocus: isByAddress || (last?.takesFocus ?? false),
  };
}

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
      <div className={styles['split']}>
        <div className={styles['panes']}>
          {list}
          {panel}
        </div>
      </div>
    </Page>
  );
}
