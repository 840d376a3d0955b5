import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useLocation } from 'wouter';
import type { GridHandle } from '../../grid/grid-props';
import type { ListPanel } from './list-panels';

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
