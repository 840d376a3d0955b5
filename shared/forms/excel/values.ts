/** What goes into one cell of an Excel form. */
export type ExcelSlot = ExcelContent & {
  /** By which the preview finds the field again (preview-mark.ts); never written into a cell. */
  mark?: string | undefined;
};

type ExcelContent =
  | ExcelTextSlot
  | { kind: 'number'; /** Decimal; anything else is written as text. */ text: string }
  | {
      kind: 'date';
      /** ISO date, or ''. */ date: string;
      /** In wareki, for a cell that shows no dates. */ shown: string;
    }
  | { kind: 'check'; checked: boolean }
  /** A ring around the word where the cell prints it; where the cell is empty, the word (a ○) itself. null rings none. */
  | {
      kind: 'circle';
      word: string | null;
      /** Of words that stand among others in their cell: all rings of the cell. */ rings?: readonly RingedAt[];
    };

/** A word with a ring around it, and where in all that its cell prints it begins. */
export interface RingedAt {
  word: string;
  at: number;
  /** Whose it is, for messages. */
  field: string;
  label: string;
}

/** Text; `\n` is a new line in the cell. It is never read as a formula, whatever it starts with. */
export interface ExcelTextSlot {
  kind: 'text';
  text: string;
  /** Font size as a share of the cell's own, 0.7–1, for text wider than its cell. */
  scale?: number | undefined;
  /** Only says that something is missing, in a preview: no value that rules are about. */
  isGap?: boolean;
  /** Words of the text with a ring around them: 昭 in 昭・平 57年 3月 5日. */
  ringed?: readonly RingedAt[] | undefined;
}

/** Values of one sheet of the form: fields by defined name, rows by the key of the rows. */
export interface ExcelValues {
  fields: Record<string, ExcelSlot>;
  rows: Record<string, Record<string, ExcelSlot>[]>;
}

export interface ExcelAnchor {
  /** The defined name. */
  tag: string;
  /** As printed, for messages. */
  label: string;
  /** Counts the rows of a list: part of what is printed, in a locked cell too, and no value of anybody's. */
  counts?: boolean;
}

/** Rows of a form: the defined names of the fields stand for the cells of the first printed entry. */
export interface ExcelRowAnchors extends ExcelAnchor {
  fields: readonly ExcelAnchor[];
  /** Entries that the form has room for as printed. */
  printed: number;
}

/** The anchors that a form uses. Other names are the city's own and stay as they are. */
export interface ExcelAnchors {
  fields: readonly ExcelAnchor[];
  rows: readonly ExcelRowAnchors[];
}
