/** What goes into one anchor of a Word form. */
export type Slot = WordTextSlot | CheckSlot | CircleSlot;

interface MarkedSlot {
  /** Style id set on the filled runs, for the preview's colours; never in a file that leaves the app. */
  mark?: string | undefined;
}

/** Text; `\n` becomes a line break, a tab a tab. */
export interface WordTextSlot extends MarkedSlot {
  kind: 'text';
  text: string;
  /** The ISO date that the text stands for, where it is one. */
  date?: string | undefined;
  /** Font size as a share of the anchor's own, 0.5–1, for text wider than its cell or its line. */
  scale?: number | undefined;
  /** So many of its first letters are underlined, whatever the anchor's look: a printed ＿＿ goes on under them. */
  underlined?: number | undefined;
  /** Only says that something is missing, in a preview: no value that lists and limits are about. */
  isGap?: boolean;
}

export interface CheckSlot extends MarkedSlot {
  kind: 'check';
  checked: boolean;
}

/** A ring around one of the words printed inside the anchor; null rings none. */
export interface CircleSlot extends MarkedSlot {
  kind: 'circle';
  word: string | null;
}

/** Values of one sheet: fields by anchor tag, rows by the repeating section's tag. */
export interface WordValues {
  fields: Record<string, Slot>;
  rows: Record<string, Record<string, Slot>[]>;
}

/** The anchors that a form uses. Controls with other tags are the city's own and stay as they are. */
export interface WordAnchors {
  fields: readonly AnchorName[];
  rows: readonly RowAnchors[];
  /** Around what a continuation repeats; the whole form without one. */
  sheetPart?: AnchorName | undefined;
}

/** Rows of a form: what the repeating section, and each anchor of an entry, is called. */
export interface RowAnchors extends AnchorName {
  fields: readonly AnchorName[];
}

export interface AnchorName {
  tag: string;
  /** As printed, for messages. */
  label: string;
}
