import { useCallback, useMemo } from 'react';
import type { ColumnArrangement } from '@shared/ipc/column-arrangement';
import { useSession } from '../../state/session';
import { arrangedColumns, tracks, UNARRANGED, withWidth, type ArrangedColumn } from '../../grid/column-arrangement';
import type { GridColumn } from '../../grid/grid-column';

export interface ListColumns<R> {
  arrangement: ColumnArrangement;
  arrange: (arrangement: ColumnArrangement) => void;
  /** All of them, in order. */
  all: readonly ArrangedColumn<GridColumn<R>>[];
  /** Those on the screen. */
  shown: readonly GridColumn<R>[];
  /** Of those on the screen, as CSS. */
  widths: readonly string[];
  setWidth: (columnId: string, rem: number | null) => void;
}

/** The columns of a list as somebody arranged them; kept among the settings. */
export function useListColumns<R>(list: string, columns: readonly GridColumn<R>[]): ListColumns<R> {
  const { settings, changeSettings } = useSession();
  const { columns: kept } = settings;
  const arrangement = kept[list] ?? UNARRANGED;
  const arrange = useCallback(
    (next: ColumnArrangement) => void changeSettings({ columns: { ...kept, [list]: next } }),
    [kept, list, changeSettings],
  );
  return useMemo(() => {
    const all = arrangedColumns(columns, arrangement);
    const onScreen = all.filter(({ isShown }) => isShown);
    return {
      arrangement,
      arrange,
      all,
      shown: onScreen.map(({ column }) => column),
      widths: tracks(onScreen.map(({ column: { width }, width: drawn }) => ({ width, drawn }))),
      setWidth: (columnId, rem) => arrange(withWidth(columns, arrangement, columnId, rem)),
    };
  }, [columns, arrangement, arrange]);
}
