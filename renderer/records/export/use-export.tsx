import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { OutTable } from '@shared/tables/export/out-table';
import type { OutKind, OutRecord } from '@shared/tables/lists';
import { useScreenPrint } from '../../state/screen-print';
import { useToast } from '../../state/toasts';
import { usePrintPreview } from '../../ui/use-print-preview';
import { usePrintedSheet } from '../../ui/use-printed-sheet';
import type { GridColumn } from '../../grid/grid-column';
import type { ShownList } from '../list/list-view';
import type { ListWords } from '../list/list-words';
import { ExportDialog, type ExportKind, type ListToExport } from './export-dialog';
import { printedTable } from './use-send-out';
import { ViewSheet } from './view-sheet';

interface ExportableList<K extends OutKind> {
  kind: K;
  words: ListWords;
  /** What the list is narrowed down by: 退職; empty: nothing. */
  narrowed: string;
  view: { shown: () => ShownList };
  records: ReadonlyMap<string, OutRecord<K>>;
  /** Of the screen: what its column of badges says is 状態 of the table. */
  columns: readonly GridColumn<OutRecord<K>>[];
}

interface Asked<K extends OutKind> {
  list: ListToExport<K>;
  way: ExportKind;
  /** By 印刷…, which shows the sheet before it is printed. */
  isByKey: boolean;
}

interface Export {
  /** 印刷・書き出し of what stands on the screen. */
  open: () => void;
  /** Of those alone. */
  openFor: (selected: ReadonlySet<string>, way: ExportKind) => void;
  /** The dialog, and the sheet while it is printed. */
  element: ReactNode;
}

/** Of the columns: 状態, and 同意書 of patients. */
const STATES = new Set(['state', 'consent']);

function listOf<K extends OutKind>(
  { kind, words, narrowed, view, records, columns }: ExportableList<K>,
  selected: ReadonlySet<string>,
): ListToExport<K> {
  const shown = view.shown();
  const of = (ids: Iterable<string>): OutRecord<K>[] => [...ids].flatMap((id) => records.get(id) ?? []);
  return {
    kind,
    words,
    narrowed,
    columnIds: shown.columns.map(({ id }) => id),
    onScreen: of(shown.rowIds),
    // In the order of the screen; behind them who is selected and not shown just now.
    selected: of(new Set([...shown.rowIds.filter((id) => selected.has(id)), ...selected])),
    stateOf: (record) => columns.find(({ id }) => STATES.has(id))?.text(record) ?? '',
  };
}

/** 印刷・書き出し of a list: asked for by its button, or by the bar of the selection. */
export function useExport<K extends OutKind>(given: ExportableList<K>): Export {
  const { words } = given;
  const toast = useToast();
  const { print, sheet } = usePrintedSheet();
  const { preview, element: previewed } = usePrintPreview();
  const [asked, setAsked] = useState<Asked<K> | null>(null);
  const opener = useRef<Element | null>(null);
  // Behind the dialog the keyboard goes on where it was.
  useEffect(() => {
    if (!asked && opener.current instanceof HTMLElement) opener.current.focus();
  }, [asked]);
  const begin = (selected: ReadonlySet<string>, way: ExportKind, isByKey = false): void => {
    const list = listOf(given, selected);
    if (list.onScreen.length + list.selected.length > 0) {
      opener.current = document.activeElement;
      return setAsked({ list, way, isByKey });
    }
    toast(`この画面には${words.thing}が出ていません。しぼりこみを外してから、もう一度押してください`);
  };
  const sheetOf = (table: OutTable) => <ViewSheet table={table} count={`${table.rows.length}${words.counter}`} />;
  useScreenPrint({ press: () => begin(new Set(), 'print', true) });
  return {
    open: () => begin(new Set(), 'xlsx'),
    openFor: (selected, way) => begin(selected, way),
    element: (
      <>
        {asked && (
          <ExportDialog
            list={asked.list}
            way={asked.way}
            onPrint={(table) => {
              setAsked(null);
              print(sheetOf(table));
            }}
            onLook={
              asked.isByKey
                ? (table) => {
                    setAsked(null);
                    preview(sheetOf(table), printedTable(table));
                  }
                : null
            }
            onClose={() => setAsked(null)}
          />
        )}
        {previewed}
        {sheet}
      </>
    ),
  };
}
