import { useState } from 'react';
import { isOneCell, rangeBetween, type CellRange } from './cell-range';
import type { GridPlace } from './grid-moves';

interface Anchor {
  /** By id, so that sorting and other changes don't move it. */
  rowId: string;
  column: number;
}

export interface MarkedRange {
  /** Several cells; null: only the one with the focus. */
  range: CellRange | null;
  /** Marks from where the focus stands, or from where marking began already. */
  begin: () => void;
  end: () => void;
}

/** Cells that are marked together: from where Shift was pressed to where the focus stands. */
export function useMarkedRange(ids: readonly string[], place: GridPlace): MarkedRange {
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const row = anchor === null ? -1 : ids.indexOf(anchor.rowId);
  const range = anchor && row >= 0 ? rangeBetween({ row, column: anchor.column }, place) : null;
  return {
    range: range && !isOneCell(range) ? range : null,
    begin: () => {
      const rowId = ids[place.row];
      if (row < 0 && rowId !== undefined && place.column > 0) setAnchor({ rowId, column: place.column });
    },
    end: () => setAnchor(null),
  };
}
