/** The pieces of a worksheet: rows of cells, each with its look. */

export type Font = 'mincho' | 'gothic';
export type Side = 'top' | 'bottom' | 'left' | 'right';

/** How a cell looks. Left out: ＭＳ 明朝 10.5, in the middle of its height, without lines. */
export interface CellLook {
  font?: Font;
  /** Points. */
  size?: number;
  bold?: boolean;
  /** Of less weight, as a footnote. */
  grey?: boolean;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center' | 'bottom';
  /** Breaks into lines; give the row room for them. */
  wrap?: boolean;
  /** Set smaller until it fits on its line. Excel has either this or `wrap`. */
  shrink?: boolean;
  /** Full-width characters that the text stands in. */
  indent?: number;
  /** Thin lines. */
  lines?: 'all' | readonly Side[];
  /** Light grey, as label cells are. */
  shade?: boolean;
  /** Light hatching: left to the city. */
  hatch?: boolean;
  /** Colour of cells that ask for a figure. */
  tint?: boolean;
  /** Number format, e.g. `#,##0`; `@` keeps what is typed as text, leading zeros too. */
  format?: string;
  /** May be written into: all other cells of a sheet are locked. */
  open?: boolean;
}

/** A cell of a row, as far as it is about more than looks. */
export interface CellPlan extends CellLook {
  /** Columns it takes. */
  span?: number;
  /** Rows it takes; the rows below leave its columns out. */
  down?: number;
  /** Defined name: a field's key. */
  name?: string;
  /** Words that may be chosen. */
  choices?: readonly string[];
}

/** A formula, with what it gives as the form is printed. */
export interface Formula {
  /** Without `=`. */
  formula: string;
  value: number | string;
}

export type Content = string | number | Formula | null;

export interface Cell {
  plan: CellPlan;
  content: Content;
}

export interface Row {
  /** Millimetres. */
  height: number;
  cells: readonly Cell[];
  /** Repeats at the top of each page; rows that do so follow each other. */
  isHeader?: boolean;
  /** Cells of copies of the row that stand below it, in a list of entries; names stay with the first one. */
  times?: number;
}

/** A cell with what it prints; '' and null print nothing. */
export const cell = (plan: CellPlan, content: Content = null): Cell => ({ plan, content });

/** Columns with nothing in them. */
export const gap = (span: number): Cell => cell({ span });

/** A row of cells from the left; columns that are left over stay empty. */
export const row = (height: number, ...cells: Cell[]): Row => ({ height, cells });

/** A row that repeats at the top of each page. */
export const headerRow = (height: number, ...cells: Cell[]): Row => ({ height, cells, isHeader: true });

/** A row of a list with room for so many entries. */
export const entryRows = (times: number, height: number, ...cells: Cell[]): Row => ({ height, cells, times });
