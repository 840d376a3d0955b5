import type { PdfBox } from '../../forms/pdf/pdf-description';

/** A form's file as somebody reads it on paper: what is printed where, and where nothing is. Pure data; places are those of the file. */
export interface FormPage {
  format: 'word' | 'excel' | 'pdf';
  boards: readonly Board[];
}

/** Cells that stand beside and below each other: a table of Word, a sheet of Excel, text that runs from line to line. */
export interface Board {
  kind: 'table' | 'sheet' | 'text';
  /** Of a sheet its name; else ''. */
  name: string;
  /** Of a table its number in the file, from 0; of a sheet its number in the book. */
  index: number;
  /** Row by row, and from left to right. */
  cells: readonly PageCell[];
  /** The lines right in front of a table, the nearest last: its heading is among them. */
  ahead: readonly string[];
}

export interface PageCell {
  /** All from 1, the last ones included. Running text has one column. */
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
  lines: readonly PageLine[];
  /** Of Excel: `B5`. */
  at: string;
  /** Something is drawn around it, or below it: whoever fills the form in sees it as a place. */
  isFramed: boolean;
  /** Words of the file's own list for it (入力規則, ドロップダウン). */
  choices: readonly string[] | null;
  /** A formula gives the value, or the file lets nobody write there. */
  isClosed: boolean;
  /** Of Excel: a formula gives the value. */
  isComputed?: boolean | undefined;
  /** Its width, in any unit that is the same on its board; 0 where it isn't known. */
  width: number;
  /** Of Excel: the next cell at the right that has no words, no lines and is open, behind what is printed here. */
  beside?: string | undefined;
  /** Of a PDF: all of the cell. */
  paper?: PaperSpot | undefined;
}

/** Which field of a PDF, and of a check or a radio which of its states. */
export type FieldOfEntry = Pick<PaperSpot, 'field' | 'state'> & { field: string };

/** Where something is on a PDF's pages: a box of its own, and the file's field that is shown there. */
export interface PaperSpot {
  /** From 1. */
  page: number;
  box: PdfBox;
  /** Its whole name; left out where the file has none there. */
  field?: string | undefined;
  /** Of a check or a radio: which of its states is on here. */
  state?: string | undefined;
  /** Of rows, where the fields of all entries are called alike: that name, with {n} for the number of the entry. */
  entries?: string | undefined;
  /** … where they are called otherwise: the field of each entry, from the first to the last. */
  fields?: readonly FieldOfEntry[] | undefined;
  /** Of room in a line of print: the size of its letters, in points. */
  size?: number | undefined;
  /** Of a field that the file divides for a letter each: how many. */
  cells?: number | undefined;
}

/** A line as a PDF draws it. */
export interface PaperLine {
  /** Of its letters, in points; 0 where nothing is printed. */
  size: number;
  /** From 1. */
  page: number;
  /** Of each letter of the text, the spaces too. */
  letters: readonly PdfBox[];
  /** The room behind its last letter. */
  end: PdfBox;
}

/** A line of a cell: a paragraph of Word, a line of an Excel cell. */
export interface PageLine {
  text: string;
  /** Of Word: the paragraph's number in the file, from 0. */
  paragraph: number;
  /** Places that the file itself marks in it: content controls, form fields. */
  controls: readonly PageControl[];
  /** Of a PDF. */
  paper?: PaperLine | undefined;
}

export interface PageControl {
  /** As the file calls it; '' where it doesn't. */
  name: string;
  from: number;
  to: number;
  /** `digits`: a box for each letter. */
  kind: 'text' | 'check' | 'list' | 'date' | 'digits';
  choices: readonly string[] | null;
  /** Of a PDF: the field that it is. */
  spot?: PaperSpot | undefined;
}

/** What a cell prints, its lines joined. */
export const cellText = ({ lines }: PageCell): string => lines.map(({ text }) => text).join('\n');

/** Spaces of any kind, and what stands for them on a form. */
export const isBlankText = (text: string): boolean =>
  /^[\s\u3000\u00a0\u2002\u2003＿_…‥・.]*$/u.test(text) && !/^[・.]+$/u.test(text);
