import { useState } from 'react';
import type { ListAndPanel } from './list-and-panel';

/** What a list itself shows beside it, in the place of a record. */
export type ListPanel = { kind: 'columns' };

export interface ListPanels {
  panel: ListPanel | null;
  open: (panel: ListPanel) => void;
  /** The focus goes back into the list. */
  close: () => void;
}

/** One thing at a time stands beside a list: a record that is opened closes the list's own panel, and the other way round. */
export function useListPanels(place: ListAndPanel, currentId: string | null): ListPanels {
  const [panel, setPanel] = useState<ListPanel | null>(null);
  const isTaken = place.isAdding || currentId !== null;
  if (panel !== null && isTaken) setPanel(null);
  return {
    panel: isTaken ? null : panel,
    open: (wanted) => {
      if (isTaken) place.close();
      setPanel(wanted);
    },
    close: () => {
      setPanel(null);
      place.grid.current?.focus();
    },
  };
}
