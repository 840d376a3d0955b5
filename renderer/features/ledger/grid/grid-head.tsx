import { CheckBox } from '../../../ui/check-box';
import { Icon } from '../../../ui/icon';
import type { GridColumn } from './grid-column';
import styles from './grid.module.css';
import type { HeadState } from './row-selection';

export interface GridSort {
  columnId: string;
  isDescending: boolean;
}

interface GridHeadProps<R> {
  columns: readonly GridColumn<R>[];
  sort: GridSort;
  /** Null: rows can't be selected. */
  selection: HeadState | null;
  /** The column that has the focus; null: it is further down. */
  activeColumn: number | null;
}

const noChange = (): void => {};

/** The head: stays while the rows scroll; Enter or a click on a title sorts. */
export function GridHead<R>({ columns, sort, selection, activeColumn }: GridHeadProps<R>) {
  const focus = (column: number) => ({
    tabIndex: activeColumn === column ? 0 : -1,
    'data-focus': activeColumn === column || undefined,
  });
  return (
    <div role="row" aria-rowindex={1} data-row={-1} className={styles['head']}>
      {selection && (
        <div
          role="columnheader"
          aria-colindex={1}
          data-column="select"
          className={`${styles['title']} ${styles['select']}`}
          {...focus(0)}
        >
          <CheckBox
            checked={selection === 'all'}
            partly={selection === 'some'}
            onChange={noChange}
            aria-label="一覧のすべてを選ぶ"
            tabIndex={-1}
          />
        </div>
      )}
      {columns.map(({ id, title, isSortable }, i) => {
        const isSorted = sort.columnId === id;
        return (
          <div
            key={id}
            role="columnheader"
            aria-colindex={i + (selection ? 2 : 1)}
            aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
            data-column={id}
            className={`${styles['title']} ${isSortable ? styles['sortable'] : ''}`}
            {...focus(i + 1)}
          >
            <span>{title}</span>
            {isSorted && <Icon name={sort.isDescending ? 'up' : 'down'} size={16} />}
          </div>
        );
      })}
    </div>
  );
}
