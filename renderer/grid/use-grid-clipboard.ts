import { useEffect, useRef, type RefObject } from 'react';
import { clipboardHtml, clipboardRows, clipboardText, type ClipboardCell } from '@shared/tables/clipboard';
import { isOneCell, type CellRange } from './cell-range';
import type { GridColumn } from './grid-column';

interface GridClipboardOptions<R> {
  root: RefObject<HTMLElement | null>;
  rows: readonly R[];
  columns: readonly GridColumn<R>[];
  /** The marked cells, or the one with the focus; null: the focus stands on none. */
  target: CellRange | null;
  onPaste: ((values: string[][], range: CellRange) => void) | undefined;
  onEmpty: ((range: CellRange) => void) | undefined;
}

/**
 * Copying and pasting while the focus is in the grid. Heard at the document: of a cell that isn't a text box Chromium
 * tells the page's body. What is on the clipboard is only known in the event of a paste; asking for it at any other time
 * is refused to the page.
 */
export function useGridClipboard<R>(options: GridClipboardOptions<R>): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    /** In a cell that is edited the text in it counts. */
    const isOurs = (): boolean => {
      const { activeElement } = document;
      return (
        (latest.current.root.current?.contains(activeElement) ?? false) && !activeElement?.closest('[data-editing]')
      );
    };
    const copy = (event: ClipboardEvent): void => {
      const { target, rows, columns, onEmpty } = latest.current;
      if (!target || !isOurs() || !event.clipboardData) return;
      const cells = cellsIn(target, rows, columns);
      event.clipboardData.setData('text/plain', clipboardText(cells));
      if (!isOneCell(target)) event.clipboardData.setData('text/html', clipboardHtml(cells));
      event.preventDefault();
      if (event.type === 'cut') onEmpty?.(target);
    };
    const paste = (event: ClipboardEvent): void => {
      const { target, columns, onPaste } = latest.current;
      if (!target || !isOurs() || !onPaste) return;
      const values = clipboardRows(event.clipboardData?.getData('text/plain') ?? '');
      const isOneText = values.length === 1 && values[0]?.length === 1 && values[0][0] !== '';
      // Into one cell it is typed: shown there, and taken by Enter. Nothing can't be shown: it is asked about.
      if (isOneText && isOneCell(target) && columns[target.left - 1]?.edit) return;
      event.preventDefault();
      if (values.length > 0) onPaste(values, target);
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, []);
}

const cellsIn = <R>(
  { top, bottom, left, right }: CellRange,
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
): ClipboardCell[][] =>
  rows.slice(top, bottom + 1).map((row) =>
    columns.slice(left - 1, right).map(({ fill, text }) => ({
      text: (fill?.text ?? text)(row),
      isDate: fill?.isDate ?? false,
    })),
  );
