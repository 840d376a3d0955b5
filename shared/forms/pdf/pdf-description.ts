/**
 * A PDF form as somebody sees it, without the file behind it: what proposals are made from, and what a place is picked on.
 * All lengths are points (1/72 inch), from the top left corner of the page as it is shown, that is cropped and turned.
 */
export interface PdfDescription {
  pages: PdfPage[];
  /** In the file's order; empty for a flat PDF. */
  fields: PdfField[];
}

/** [left, top, width, height], as it stands in a form's `places`. */
export type PdfBox = readonly [left: number, top: number, width: number, height: number];

export interface PdfPage {
  width: number;
  height: number;
  /** In the order in which the page draws them. */
  words: PdfWord[];
  /** Lines, and edges of frames. */
  rules: PdfBox[];
  /** Frames that are drawn as such, and areas that are filled: boxes for digits, grey heads of tables. */
  frames: PdfBox[];
  /** Something is drawn that stands in none of these: a picture, letters in a font that can't be read. */
  hasMore: boolean;
}

/** Letters that stand beside each other and are drawn in one go, cut at wide gaps. */
export interface PdfWord {
  text: string;
  box: PdfBox;
  /** Of the letters, in points. */
  size: number;
  /** Font as the file names it, without the mark of a part: MS-Mincho. '' where nothing tells. */
  font: string;
}

export const pdfFieldKinds = ['text', 'check', 'radio', 'choice', 'button', 'signature'] as const;
export type PdfFieldKind = (typeof pdfFieldKinds)[number];

/** A field of the file's own (AcroForm). */
export interface PdfField {
  /** Whole name, with those of its parents: form1.applicant.name. */
  name: string;
  /** What a pointer over it shows (TU); '' for none. */
  tooltip: string;
  kind: PdfFieldKind;
  /** Its value is worked out by the file itself, by a program or a rule of it. */
  isComputed: boolean;
  isReadOnly: boolean;
  isRequired: boolean;
  isMultiLine: boolean;
  /** Cells of a comb; null for any other field. */
  cells: number | null;
  /** Most characters; null where the file says none. */
  maxLength: number | null;
  /** What a choice offers, and the states of a check or of radios but for the one that is off. */
  options: PdfFieldOption[];
  /** What stands in it now; '' for nothing. */
  value: string;
  /** Where it is shown: once for most, several times for radios and for repeated values. */
  places: PdfFieldPlace[];
}

export interface PdfFieldOption {
  /** As the file keeps it. */
  value: string;
  /** As it is shown. */
  words: string;
}

export interface PdfFieldPlace {
  /** From 1. */
  page: number;
  box: PdfBox;
  /** Which state is on here, of a check or a radio; null for others. */
  state: string | null;
}
