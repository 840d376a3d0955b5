import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import type { frozenStyle } from './frozen';
import styles from './grid.module.css';
import type { CellDraft, GridColumn } from './grid-column';
import { Row } from '../ui/layout';

interface GridCellProps<R> {
  row: R;
  column: GridColumn<R>;
  /** Counted from 1, as screen readers do. */
  index: number;
  draft: CellDraft | undefined;
  isActive: boolean;
  /** One of several cells that are marked. */
  isInRange: boolean;
  /** The next cell is blank: longer words go on over it, as in Excel. */
  goesOn: boolean;
  /** Its second line goes on below the next cell's words. */
  runsOn: boolean;
  /** Where second lines go on below other cells, all first lines stand at one height. */
  isAtTop: boolean;
  frozen: ReturnType<typeof frozenStyle>;
  /** The input of the active cell. */
  children?: ReactNode;
}

/** One cell. What was typed and refused stands in it in red until it is mended or given up with Esc. */
export function GridCell<R>(props: GridCellProps<R>) {
  const { row, column, index, draft, isActive, isInRange, goesOn, runsOn, isAtTop, frozen, children } = props;
  const hasInput = Boolean(children);
  return (
    <div
      role="gridcell"
      aria-colindex={index}
      aria-readonly={column.edit ? undefined : true}
      aria-selected={isInRange || undefined}
      aria-invalid={draft?.refusal ? true : undefined}
      data-column={column.id}
      data-goes-on={(goesOn && !frozen['data-frozen']) || undefined}
      data-runs-on={(runsOn && !frozen['data-frozen']) || undefined}
      data-at-top={isAtTop || undefined}
      className={[
        styles['cell'],
        draft?.refusal ? styles['refused'] : '',
        isActive ? styles['active'] : '',
        isInRange ? styles['marked'] : '',
      ].join(' ')}
      tabIndex={hasInput ? undefined : isActive ? 0 : -1}
      data-focus={(isActive && !hasInput) || undefined}
      {...frozen}
    >
      {draft ? (
        <Row as="span" gap={6}>
          {draft.refusal && <Icon name="warning" size={16} />}
          <span>{draft.typed.filter(Boolean).join('　') || '（空）'}</span>
          {draft.refusal && <span className="visually-hidden">{draft.refusal.sentence}</span>}
        </Row>
      ) : (
        column.cell(row)
      )}
      {children}
    </div>
  );
}
