import type { ReactNode } from 'react';
import styles from './printout.module.css';

interface PrintedSheetProps {
  title: string;
  /** Below the title: whose it is, and of which day. */
  whose: readonly string[];
  /** On its side, for wide tables. */
  across?: boolean;
  children: ReactNode;
}

/** A sheet of A4 in black, beside the page: its title, whose it is, and n／m at its foot. */
export const Printout = ({ title, whose, across = false, children }: PrintedSheetProps) => (
  <div className={styles[across ? 'across' : 'upright']}>
    <h1 className={styles['title']}>{title}</h1>
    <p className={styles['whose']}>{whose.filter((words) => words !== '').join('　／　')}</p>
    {children}
  </div>
);

interface PrintedTableProps {
  /** What a sheet sets otherwise. */
  className?: string | undefined;
  /** Very many columns. */
  small?: boolean;
  children: ReactNode;
}

/** A table whose heading stands on each page. No row is cut in two. */
export const PrintedTable = ({ className = '', small = false, children }: PrintedTableProps) => (
  <table className={[styles['table'], small ? styles['small'] : '', className].join(' ')}>{children}</table>
);
