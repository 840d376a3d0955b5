import type { PdfPlace } from '../../../packs/pdf-place-schema';

/** What goes to one place of a PDF: the value, and whose place it is for messages. */
export interface PdfSlot {
  /** Anchor's name in the form; of an entry of rows too. */
  tag: string;
  label: string;
  place: PdfPlace;
  /** From 1; `place.box` is already the entry's own. */
  page: number;
  value: PdfValue;
  /** Most lines of a text. */
  lines: number;
  /** For the preview: how it is coloured and which field it is. */
  mark: string | undefined;
}

export type PdfValue =
  | { kind: 'text'; text: string; scale: number; isGap: boolean }
  | { kind: 'check'; checked: boolean }
  | { kind: 'circle'; word: string | null };

/** What one sheet of a form takes; the second one and further ones are drawn on copies of the form's pages. */
export interface PdfFill {
  sheets: readonly (readonly PdfSlot[])[];
  isPreview: boolean;
}
