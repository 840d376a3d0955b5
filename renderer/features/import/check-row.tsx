import { memo } from 'react';
import type { ImportKind } from '@shared/tables/import/import-fields';
import type { WordKind } from '@shared/tables/matching/ledger-view';
import { lineName } from '@shared/tables/import/reading';
import type { PlannedRow } from '@shared/tables/matching/planned';
import { Badge } from '../../ui/badge';
import { CheckCell } from './check-cell';
import type { CheckColumn, Place } from './check-columns';
import styles from './check-grid.module.css';
import { importWords, verdictWords } from '../../words/import-words';

/** Widths of the columns that every preview has, in rem; `--verdict` of the style sheet is the second. */
export const LINE = 3.875;
/** 新しい人 is shorter than 新しいチーム. */
export const verdictWidth = (kind: ImportKind): number => 3.75 + importWords[kind].fresh.length * 0.875;

export interface RowActions {
  names: (id: string) => string | null;
  /** A cell was typed anew. */
  onType: (place: Place, text: string) => void;
  /** Who a row is, or what a word means. */
  onDecide: (line: number, decision: { same: string } | { of: WordKind; word: string; id: string | null }) => void;
  /** Enter: on to the next place that has to be mended, once this one is. */
  onNext: (from: Place, isTyped: boolean) => void;
}

export interface CheckRowProps extends RowActions {
  row: PlannedRow;
  kind: ImportKind;
  index: number;
  top: number;
  columns: readonly CheckColumn[];
  activeColumn: number | null;
  /** The field that is typed in although nothing is wrong with it. */
  editing: string | null;
  onStopEditing: () => void;
}

function Row(props: CheckRowProps) {
  const { row, kind, index, top, columns, activeColumn } = props;
  const { label, tone, icon } = verdictWords(kind)[row.verdict];
  const focus = (column: number) => ({
    tabIndex: activeColumn === column ? 0 : -1,
    'data-focus': activeColumn === column || undefined,
  });
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      data-verdict={row.verdict}
      className={`${styles['row']} ${styles[row.verdict] ?? ''}`}
      style={{ top }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        data-column={0}
        data-frozen
        className={`${styles['cell']} ${styles['line']}`}
        {...focus(0)}
      >
        {lineName(row.line)}
      </div>
      <div
        role="gridcell"
        aria-colindex={2}
        data-column={1}
        data-frozen
        className={`${styles['cell']} ${styles['verdict']}`}
        {...focus(1)}
      >
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
      </div>
      {columns.map((column, i) => (
        <CheckCell key={column.field} {...props} column={column} place={i + 2} isActive={activeColumn === i + 2} />
      ))}
    </div>
  );
}

/** One row of the preview. */
export const CheckRow = memo(Row);
