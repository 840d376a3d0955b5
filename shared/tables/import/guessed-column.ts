import type { ImportField } from './import-fields';

/** One column of a table and what it is taken for. */
export interface GuessedColumn {
  index: number;
  /** A, B … as Excel names it; of a made sheet as that does. */
  name: string;
  heading: string;
  field: ImportField | null;
  why: string;
  /** What its heading says of the IDs and devices of whoever a row is about. */
  beside: ImportField | null;
  /** A column of passwords or 個人番号: nothing of it is shown or kept. */
  secret: boolean;
}
