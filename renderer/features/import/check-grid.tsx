import {
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react';
import type { ImportKind } from '@shared/tables/lists';
import type { PlannedRow } from '@shared/tables/matching/planned';
import type { GridPosition } from '../../grid/grid-props';
import { placeAfter } from '../../grid/grid-moves';
import { useActivePlace } from '../../grid/use-active-place';
import { useGridRows } from '../../grid/use-grid-rows';
import { usePageScrolls } from '../../grid/use-page-scrolls';
import { useRevealedColumn } from '../../grid/use-revealed-column';
import { useWholeColumns } from '../../grid/use-whole-columns';
import { useKeepPosition } from '../../grid/use-keep-position';
import { useRowHeight } from '../../grid/use-row-height';
import { fittedWidths, isToMend, type CheckColumn, type MendPlace } from './check-columns';
import styles from './check-grid.module.css';
import { CheckRow, LINE_COLUMN_REM, verdictWidth } from './check-row';
import type { RowActions } from './check-row-props';
import { isComposing } from '../../ui/is-composing';

export interface CheckGridHandle {
  /** Brings a place into view and puts the focus there. */
  goTo: (place: MendPlace) => void;
}

interface CheckGridProps extends RowActions {
  kind: ImportKind;
  columns: readonly CheckColumn[];
  rows: readonly PlannedRow[];
  /** The place that the focus went to. */
  onMove: (place: MendPlace) => void;
  onToggle: (line: number) => void;
  onEscape: () => void;
  /** Only rows that lack something are shown: what they lack comes into view, which may be beyond the right edge. */
  beginsAtCell: boolean;
  position: GridPosition;
  onLeave: (position: GridPosition) => void;
  handle: Ref<CheckGridHandle>;
}

/** 行, どうなるか and who it is stay where they are, as wide as they are. */
const FROZEN = 3;

/**
 * The preview after the ARIA grid pattern: one tab stop, arrows move. What has to be mended is a box that is there before
 * anything is typed, so that an IME begins in it. Only the rows in view exist.
 */
export function CheckGrid(props: CheckGridProps) {
  const { kind, columns, rows, position, onMove } = props;
  const root = useRef<HTMLDivElement>(null);
  const { rowHeight, headHeight, root: rem } = useRowHeight();
  const ids = useMemo(() => rows.map(({ line }) => String(line)), [rows]);
  /** A cell that is typed in although nothing is wrong with it. */
  const [editing, setEditing] = useState<MendPlace | null>(null);

  const { scroller, around } = usePageScrolls(root);
  const virtualizer = useGridRows({
    ...{ root: scroller, rowHeight, headHeight, around, count: rows.length, scrollTop: position.scrollTop },
    keptRow: () => place.row,
  });
  const reveal = useRevealedColumn(scroller, props.beginsAtCell);
  const show = useCallback(
    (row: number) => {
      // Down to the row, and sideways to its cell: what has to be mended may stand beyond the right edge.
      virtualizer.scrollToIndex(row);
      reveal();
    },
    [virtualizer, reveal],
  );
  const start = position.active ?? { rowId: ids[0] ?? null, row: 0, column: firstColumn(rows[0], columns) };
  const { active, place, move, focusEvents } = useActivePlace({
    ids,
    start,
    root,
    show,
    lastColumn: columns.length + 1,
  });

  const fieldAt = (column: number): string => columns[column - 2]?.field ?? '';
  const go = (to: { row: number; column: number }, isShown = true): void => {
    const at = { row: Math.max(0, to.row), column: to.column };
    move(at, { isShown });
    setEditing(null);
    const line = rows[at.row]?.line;
    if (line !== undefined) onMove({ line, field: fieldAt(at.column) });
  };
  useImperativeHandle(props.handle, () => ({
    goTo: ({ line, field }) => {
      const row = rows.findIndex((one) => one.line === line);
      const column = field === '' ? 2 : columns.findIndex((one) => one.field === field) + 2;
      if (row >= 0) go({ row, column });
    },
  }));
  useKeepPosition(scroller, active, props.onLeave);
  useWholeColumns(scroller, root);

  const stopEditing = useCallback(() => setEditing(null), []);
  const rowAt = rows[place.row];
  const beginEditing = (): void => {
    const field = fieldAt(place.column);
    if (rowAt && field !== '') setEditing({ line: rowAt.line, field });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.altKey) return;
    const { key } = event;
    const ctrlKey = event.ctrlKey || event.metaKey;
    const room = (virtualizer.scrollRect?.height ?? 0) - headHeight - around.below;
    const page = Math.max(1, Math.floor(room / rowHeight) - 1);
    const to = placeAfter({ key, ctrlKey }, place, { rows: rows.length, columns: columns.length + 2, page, first: 0 });
    if (to) go(to);
    else if (key === ' ' && rowAt) props.onToggle(rowAt.line);
    else if (key === 'Enter' || key === 'F2') beginEditing();
    else if (key === 'Escape') props.onEscape();
    else return;
    event.preventDefault();
  };
  const onMouseDown = (event: MouseEvent): void => {
    const at = placeOf(event.target, columns);
    if (!at || event.button !== 0) return;
    // Boxes and lists take the pointer themselves.
    const isOwn = event.target instanceof Element && event.target.closest('input, textarea, select, button') !== null;
    if (!isOwn) event.preventDefault();
    const isOther = at.row !== place.row || at.column !== place.column;
    // The place that is active before anybody was in the table.
    const isOutside = !isOwn && !root.current?.contains(document.activeElement);
    if (isOther || isOutside) go(at, false);
  };
  return (
    <div
      ref={root}
      role="grid"
      aria-label="取り込む前の確認"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 2}
      className={styles['grid']}
      style={
        {
          '--columns': widths(kind, columns, (virtualizer.scrollRect?.width ?? 0) / rem),
          '--verdict': `${verdictWidth(kind)}rem`,
        } as React.CSSProperties
      }
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onDoubleClick={beginEditing}
      {...focusEvents}
    >
      <CheckHead columns={columns} />
      <div role="rowgroup" className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start: top }) => {
          const row = rows[index];
          return (
            row && (
              <CheckRow
                key={row.line}
                row={row}
                kind={kind}
                index={index}
                top={top - around.above - headHeight}
                columns={columns}
                names={props.names}
                activeColumn={index === place.row ? place.column : null}
                editing={editing?.line === row.line ? editing.field : null}
                onType={props.onType}
                onDecide={props.onDecide}
                onNext={props.onNext}
                onStopEditing={stopEditing}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** @param room what is in sight, in rem; 0 where that isn't known yet */
const widths = (kind: ImportKind, columns: readonly CheckColumn[], room: number): string =>
  fittedWidths([LINE_COLUMN_REM, verdictWidth(kind), ...columns.map(({ width }) => width)], room, FROZEN)
    .map((width, i, all) => (i === all.length - 1 ? `minmax(${width}rem, 1fr)` : `${width}rem`))
    .join(' ');

/** The first thing to mend, else the name. */
function firstColumn(row: PlannedRow | undefined, columns: readonly CheckColumn[]): number {
  if (!row || row.question) return 2;
  return (
    Math.max(
      0,
      columns.findIndex(({ field }) => isToMend(row.cells[field])),
    ) + 2
  );
}

function placeOf(target: EventTarget, columns: readonly CheckColumn[]): { row: number; column: number } | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('[data-column]');
  const row = cell?.closest('[data-row]');
  if (!cell || !row) return null;
  const id = cell.getAttribute('data-column');
  const field = columns.findIndex((column) => column.field === id);
  return { row: Number(row.getAttribute('data-row')), column: field < 0 ? Number(id) : field + 2 };
}

/** Two lines a column: what the ledger calls it, and what the Excel does. */
function CheckHead({ columns }: { columns: readonly CheckColumn[] }) {
  return (
    <div role="row" aria-rowindex={1} className={styles['head']}>
      <div role="columnheader" aria-colindex={1} data-frozen className={`${styles['title']} ${styles['line']}`}>
        行
      </div>
      <div role="columnheader" aria-colindex={2} data-frozen className={`${styles['title']} ${styles['verdict']}`}>
        どうなるか
      </div>
      {columns.map(({ field, label, from }, i) => (
        <div
          key={field}
          role="columnheader"
          aria-colindex={i + 3}
          data-frozen={i === 0 || undefined}
          className={`${styles['title']} ${i === 0 ? styles['first'] : ''}`}
        >
          {label}
          <small>{i === 0 && from.startsWith('「') ? `Excel${from}` : from}</small>
        </div>
      ))}
    </div>
  );
}
