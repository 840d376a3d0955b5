import type { ComponentProps, ReactNode, Ref } from 'react';
import styles from './table.module.css';

interface Head {
  words: ReactNode;
  /** As CSS writes it; without it what is left. */
  width?: string;
  /** Read out only. */
  isHidden?: boolean;
  className?: string | undefined;
}

interface TableProps extends ComponentProps<'table'> {
  heads: readonly (ReactNode | Head)[];
  /**
   * - `screen`: fills the screen from edge to edge, its heads stay while it scrolls, its rows can be chosen
   * - `card`: in a frame of its own
   * - `plain`: within a card or a text
   */
  look?: 'screen' | 'card' | 'plain';
  /** Long cells: they begin at the same height. */
  isTop?: boolean;
  /** Heads stay while what is around the table scrolls. */
  keepsHeads?: boolean;
  /** Bodies, or rows. */
  children: ReactNode;
}

const isHead = (head: ReactNode | Head): head is Head =>
  typeof head === 'object' && head !== null && 'words' in head && !('type' in head);

/** A table with heads over its columns. What is chosen says `aria-selected`, what is open beside it `data-current`. */
export function Table({
  heads,
  look = 'plain',
  isTop = false,
  keepsHeads = look === 'screen',
  className = '',
  children,
  ...others
}: TableProps) {
  const all = heads.map((head): Head => (isHead(head) ? head : { words: head }));
  const classes = [styles['table'], styles[look], isTop && styles['top'], keepsHeads && styles['keeps'], className];
  const table = (
    <table className={classes.filter(Boolean).join(' ')} {...others}>
      {all.some(({ width }) => width) && (
        <colgroup>
          {all.map(({ width, className: own }, i) => (
            <col key={i} style={{ width }} className={own} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr aria-rowindex={others['aria-rowcount'] === undefined ? undefined : 1}>
          {all.map(({ words, isHidden = false, className: own }, i) => (
            <th key={i} scope="col" className={own}>
              {isHidden ? <span className="visually-hidden">{words}</span> : words}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
  return look === 'screen' ? (
    table
  ) : (
    <div className={look === 'card' ? styles['frame'] : styles['scrolls']}>{table}</div>
  );
}

interface GroupRowProps extends ComponentProps<'tr'> {
  /** Of how many columns the table is. */
  columns: number;
  ref?: Ref<HTMLTableRowElement>;
}

/** The heading of the rows below it. */
export const GroupRow = ({ columns, children, ...others }: GroupRowProps) => (
  <tr {...others}>
    <th scope="rowgroup" colSpan={columns}>
      {children}
    </th>
  </tr>
);

/** In the place of rows that aren't drawn, as high as they are together. */
export const Undrawn = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 && (
    <tr aria-hidden className={styles['undrawn']}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
