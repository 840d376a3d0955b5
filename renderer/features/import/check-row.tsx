import { memo } from 'react';
import type { ImportKind } from '@shared/tables/lists';
import { lineNameParts } from '@shared/tables/import/reading';
import { Badge } from '../../ui/badge';
import { CheckCell } from './check-cell';
import styles from './check-grid.module.css';
import { verdictWords } from '../../words/import-words';
import type { CheckRowProps } from './check-row-props';

/** Widths of the columns that every preview has, in rem; `--verdict` of the style sheet is the second. */
export const LINE_COLUMN_REM = 3.875;
/** Whatever becomes of a row, its words are whole: 取り込まない is longer than 新しい人, 新しいアカウント longer than both. */
export const verdictWidth = (kind: ImportKind): number =>
  3.75 + Math.max(...Object.values(verdictWords(kind)).map(({ label }) => label.length)) * 0.875;

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
        {/* 表2の above 12: the column is as wide as a number. */}
        {lineNameParts(row.line).map((words) => (
          <span key={words}>{words}</span>
        ))}
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
          {row.isJoined ? 'まとめた' : row.hasNoDevice ? '端末なし' : row.hasNoId ? 'IDなし' : label}
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
