import { memo, type ReactNode } from 'react';
import { CheckBox } from '../ui/check-box';
import { CellInput, type AfterSaving } from './cell-input';
import { gridCellKey, runsAt, type CellDraft, type CellDrafts, type GridColumn } from './grid-column';
import { GridCell } from './grid-cell';
import { frozenStyle } from './frozen';
import styles from './grid.module.css';

/** The place of the focus in a row, and what its input reports to. */
export interface ActiveCell {
  column: number;
  onDraft: (rowId: string, columnId: string, draft: CellDraft | null) => void;
  onSaved: (step: AfterSaving) => void;
  /** Other cells are marked along with it. */
  isInRange: boolean;
  /** How often a cell was pressed twice; once more, and this one is edited. */
  twice: number;
}

interface GridRowProps<R> {
  row: R;
  id: string;
  name: string;
  /** From 0. */
  index: number;
  /** Among all rows, headings too. From 0. */
  place: number;
  /** In pixels. */
  top: number;
  columns: readonly GridColumn<R>[];
  drafts: CellDrafts | null;
  /** Null: rows can't be selected. */
  isSelected: boolean | null;
  /** Its details are open. */
  isCurrent: boolean;
  active: ActiveCell | null;
  frozen: number;
  /** Columns of the marked range in this row, from 1; 0: none. Numbers, so that other rows don't render again. */
  rangeFrom: number;
  rangeTo: number;
}

const noChange = (): void => {};

function Row<R>({
  row,
  id,
  name,
  index,
  place,
  top,
  columns,
  drafts,
  isSelected,
  isCurrent,
  active,
  frozen,
  rangeFrom,
  rangeTo,
}: GridRowProps<R>) {
  const input = (column: GridColumn<R>): ReactNode =>
    column.edit &&
    active && (
      <CellInput
        row={row}
        rowName={name}
        column={column}
        edit={column.edit}
        draft={drafts?.get(gridCellKey(id, column.id))}
        onDraft={(draft) => active.onDraft(id, column.id, draft)}
        onSaved={active.onSaved}
        isInRange={active.isInRange}
        twice={active.twice}
      />
    );
  const run = runsAt(columns);
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isSelected ?? undefined}
      aria-current={isCurrent || undefined}
      data-row={index}
      className={`${styles['row']} ${isCurrent ? styles['current'] : ''} ${isSelected ? styles['selected'] : ''}`}
      style={{ top }}
    >
      {isSelected !== null && (
        <div
          role="gridcell"
          aria-colindex={1}
          data-column="select"
          className={`${styles['cell']} ${styles['select']} ${active?.column === 0 ? styles['active'] : ''}`}
          tabIndex={active?.column === 0 ? 0 : -1}
          data-focus={active?.column === 0 || undefined}
          {...frozenStyle(0, frozen)}
        >
          {/* The whole cell takes the click; see grid.tsx. */}
          <CheckBox checked={isSelected} onChange={noChange} aria-label={`${name}を選ぶ`} tabIndex={-1} />
        </div>
      )}
      {columns.map((column, i) => (
        <GridCell
          key={column.id}
          row={row}
          column={column}
          index={i + (isSelected === null ? 1 : 2)}
          draft={drafts?.get(gridCellKey(id, column.id))}
          isActive={active?.column === i + 1}
          isInRange={i + 1 >= rangeFrom && i + 1 <= rangeTo}
          goesOn={columns[i + 1]?.isBlank?.(row) ?? false}
          runsOn={i === run}
          isAtTop={run >= 0 && !column.isBadge}
          frozen={frozenStyle(i + 1, frozen)}
        >
          {active?.column === i + 1 && input(column)}
        </GridCell>
      ))}
    </div>
  );
}

/** One row. Renders again only when something of its own changed. */
export const GridRow = memo(Row) as typeof Row;
