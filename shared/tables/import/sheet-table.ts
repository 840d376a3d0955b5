import type { Heading } from './find-table';
import type { SheetGrid } from './sheet-grid';

/** One table of a sheet, from its headings to the row before the next table. Rows are counted from 0. */
export interface SheetTable {
  /** Of the columns that the table has; those of a table beside it are blank here. */
  grid: SheetGrid;
  heading: Heading;
  /** The first row that nothing above it has: of a page's title. */
  begin: number;
  /** The row behind its last. */
  end: number;
  /** Rows in which its headings come again, and titles above them. */
  again: ReadonlyMap<number, 'row/repeated-heading' | 'row/title' | 'row/section'>;
  /** Rows with anything in them. */
  size: number;
  /** What stands right above it. */
  title: string;
  /** Of a table that was made of one in which a person has several lines. */
  from?: 'several-lines' | 'cards' | 'call-tree' | 'turned';
}
