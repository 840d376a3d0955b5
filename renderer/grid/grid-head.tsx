import { CheckBox } from '../ui/check-box';
import { Icon } from '../ui/icon';
import type { GridColumn } from './grid-column';
import { frozenStyle } from './frozen';
import styles from './grid.module.css';
import type { HeadState } from './row-selection';
import type { EdgeEvents } from './use-column-edges';

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
  frozen: number;
  /** 36人: how many rows the box in the head stands for. */
  count: string;
  edgeEvents: EdgeEvents;
}

const noChange = (): void => {};

/** The head: stays while the rows scroll; Enter or a click on a title sorts. */
export function GridHead<R>({ columns, sort, selection, activeColumn, frozen, count, edgeEvents }: GridHeadProps<R>) {
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
          {...frozenStyle(0, frozen)}
          {...focus(0)}
        >
          <CheckBox
            checked={selection === 'all'}
            partly={selection === 'some'}
            onChange={noChange}
            aria-label={`表示中の${count}を選ぶ`}
            tabIndex={-1}
          />
        </div>
      )}
      {columns.map(({ id, title, order, isSortable }, i) => {
        const isSorted = sort.columnId === id;
        return (
          <div
            key={id}
            role="columnheader"
            aria-colindex={i + (selection ? 2 : 1)}
            aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
            data-column={id}
            data-parts={title.includes('・') || undefined}
            className={`${styles['title']} ${isSortable ? styles['sortable'] : ''}`}
            {...frozenStyle(i + 1, frozen)}
            {...focus(i + 1)}
          >
            <span>{isSorted && order ? `${title}（${order}）` : title}</span>
            {isSorted && <Icon name={sort.isDescending ? 'down' : 'up'} size={16} />}
            {/* By key: Alt with arrows, or the list of columns. */}
            <span className={styles['edge']} data-edge aria-hidden="true" {...edgeEvents(id)} />
          </div>
        );
      })}
    </div>
  );
}
