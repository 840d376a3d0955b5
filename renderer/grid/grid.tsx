import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import { GridHead } from './grid-head';
import { rangeBetween, rangeColumns, rangeRows } from './cell-range';
import { placeAfterSaving, type GridSize } from './grid-moves';
import { PartingRow } from './parting-row';
import { GridRow, type ActiveCell } from './grid-row';
import { columnLayout } from './frozen';
import styles from './grid.module.css';
import { headState } from './row-selection';
import { useActivePlace } from './use-active-place';
import { useColumnEdges } from './use-column-edges';
import { useGridClipboard } from './use-grid-clipboard';
import { useGridEvents } from './use-grid-events';
import { useGridRows } from './use-grid-rows';
import { useKeepPosition } from './use-keep-position';
import { useMarkedRange } from './use-marked-range';
import { useRevealedColumn } from './use-revealed-column';
import { useRowHeight } from './use-row-height';
import { useSecondPress } from './use-second-press';
import type { GridProps } from './grid-props';

/** The column of the boxes that select rows. */
const BOXES = '2.625rem';

/**
 * A table of the ledger after the ARIA grid pattern: one tab stop, arrows move, Enter edits in place. Only the rows in
 * view exist, so that 50,000 people scroll like 50.
 */
export function Grid<R>(props: GridProps<R>) {
  const { label, columns, rows, idOf, nameOf, sort, selected, currentId, drafts, onDraft, position } = props;
  const { parting = null } = props;
  const canSelect = props.onSelect !== null;
  const root = useRef<HTMLDivElement>(null);
  const { rowHeight, headHeight } = useRowHeight();
  const ids = useMemo(() => rows.map(idOf), [rows, idOf]);

  const virtualizer = useGridRows({
    ...{ root, rowHeight, headHeight, count: rows.length, scrollTop: position.scrollTop },
    parted: parting?.from ?? -1,
    keptRow: () => place.row,
  });
  const reveal = useRevealedColumn(root);
  const show = useCallback(
    (row: number) => {
      if (row >= 0) virtualizer.scrollToIndex(row);
      reveal();
    },
    [virtualizer, reveal],
  );
  const start = position.active ?? { rowId: ids[0] ?? null, row: 0, column: 1 };
  const { active, place, move, focusEvents } = useActivePlace({ ids, lastColumn: columns.length, start, root, show });

  const page = Math.max(1, Math.floor(((virtualizer.scrollRect?.height ?? 0) - headHeight) / rowHeight) - 1);
  const size: GridSize = { rows: rows.length, columns: columns.length + 1, page, first: canSelect ? 0 : 1 };
  const marking = useMarkedRange(ids, place);
  const { range } = marking;
  const target = range ?? rangeBetween(place, place);
  const press = useSecondPress();
  const events = useGridEvents({ ...props, ids, place, size, move, marking, target, onPress: press.begin });
  useGridClipboard({ root, rows, columns, target, onPaste: props.onPaste, onEmpty: props.onEmpty });

  useImperativeHandle(
    props.handle,
    () => ({
      focus: () => root.current?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true }),
      focusFirst: () => move({ row: 0, column: 1 }),
      show: (rowId) => {
        const row = ids.indexOf(rowId);
        if (row >= 0) move({ row, column: 1 }, { isFocused: false });
      },
    }),
    [ids, move],
  );
  const { drawn, edgeEvents } = useColumnEdges(props.onWidth);
  const widths = columns.map(({ id }, i) => (drawn?.columnId === id ? `${drawn.width}rem` : (props.widths[i] ?? '')));
  useKeepPosition(root, active, props.onLeave);
  useTopAfter(props.question, root);
  useUncovered(press.twice, root, { show: () => show(place.row), onCovered: props.onCovered });

  const withDrafts = useMemo(() => new Set([...drafts.keys()].map((key) => key.split('/')[0])), [drafts]);
  const activeCell: ActiveCell = {
    column: place.column,
    isInRange: range !== null,
    twice: press.twice,
    onDraft,
    onSaved: (step) => {
      const to = placeAfterSaving(step, place, size);
      marking.end();
      move(to);
      const id = ids[to.row];
      if (id !== undefined && to.row !== place.row) props.onMove(id);
    },
  };
  return (
    <>
      <p role="status" className="visually-hidden">
        {range && `${rangeRows(range)}行×${rangeColumns(range)}列を選びました`}
      </p>
      <div
        ref={root}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + (parting ? 2 : 1)}
        aria-colcount={columns.length + (canSelect ? 1 : 0)}
        aria-multiselectable
        className={styles['grid']}
        style={columnLayout(columns, widths, canSelect ? BOXES : null, props.frozen)}
        {...focusEvents}
        {...events}
      >
        <GridHead
          columns={columns}
          sort={sort}
          selection={canSelect ? headState(selected, ids) : null}
          activeColumn={place.row < 0 ? place.column : null}
          frozen={props.frozen}
          count={props.count}
          edgeEvents={edgeEvents}
        />
        <div role="rowgroup" className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().flatMap(({ index, start: top }) => {
            const row = rows[index];
            const id = ids[index];
            if (row === undefined || id === undefined) return [];
            const isFirstOfParted = index === parting?.from;
            const own = (
              <GridRow
                key={id}
                row={row}
                id={id}
                name={nameOf(row)}
                index={index}
                place={index + (parting && index >= parting.from ? 1 : 0)}
                top={top - headHeight + (isFirstOfParted ? rowHeight : 0)}
                columns={columns}
                drafts={withDrafts.has(id) ? drafts : null}
                isSelected={canSelect ? selected.has(id) : null}
                isCurrent={id === currentId}
                active={index === place.row ? activeCell : null}
                frozen={props.frozen}
                rangeFrom={range && index >= range.top && index <= range.bottom ? range.left : 0}
                rangeTo={range && index >= range.top && index <= range.bottom ? range.right : 0}
              />
            );
            if (!isFirstOfParted) return [own];
            return [
              <PartingRow
                key="parting"
                parting={parting}
                top={top - headHeight}
                columns={columns.length + (canSelect ? 1 : 0)}
              />,
              own,
            ];
          })}
        </div>
      </div>
    </>
  );
}

function useTopAfter(question: string, root: React.RefObject<HTMLElement | null>): void {
  const asked = useRef(question);
  useLayoutEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    root.current?.scrollTo({ top: 0 });
  }, [question, root]);
}

interface Uncovering {
  show: () => void;
  onCovered: () => void;
}

/** The cell that was pressed twice comes into view, and from under what the first press opened over the list. */
function useUncovered(twice: number, root: React.RefObject<HTMLElement | null>, on: Uncovering): void {
  const shown = useRef(twice);
  useLayoutEffect(() => {
    if (shown.current === twice) return;
    shown.current = twice;
    on.show();
    const box = root.current?.querySelector('[data-focus]')?.closest('[data-column]')?.getBoundingClientRect();
    if (!box || !root.current) return;
    const right = Math.min(box.right, root.current.getBoundingClientRect().right) - 1;
    const over = document.elementFromPoint(right, (box.top + box.bottom) / 2);
    if (over && over.closest('aside')) on.onCovered();
  });
}
