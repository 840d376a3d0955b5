import { cellText, type Board, type PageCell, type PageLine, type PaperSpot } from '../page/form-page';
import { boxOfLetters } from '../page/pdf-lines';
import type { PlaceInFile } from './candidate';

/**
 * Letters of a line as a place of the file.
 *
 * @param offset where the line begins in its cell: of a sheet a place is letters of the whole cell
 */
export function placeOfLetters(
  { kind, name }: Board,
  cell: PageCell,
  line: PageLine,
  [from, to]: readonly [from: number, to: number],
  offset: number,
): PlaceInFile {
  const paper = paperSpot(line, from, to);
  if (paper) return { paragraph: null, sheet: '', cell: '', from, to, printed: line.text, paper };
  if (kind !== 'sheet') return { paragraph: line.paragraph, sheet: '', cell: '', from, to, printed: line.text };
  const printed = cellText(cell);
  return { paragraph: null, sheet: name, cell: cell.at, from: offset + from, to: offset + to, printed };
}

/** Of a PDF: the field that stands there, or the room of the letters. */
export function paperSpot(line: PageLine, from: number, to: number): PaperSpot | null {
  const box = boxOfLetters(line, from, to);
  if (!box || !line.paper) return null;
  const control = line.controls.find((one) => one.from === from && one.to === to);
  if (control?.spot && control.kind !== 'digits') return control.spot;
  const { page, size } = line.paper;
  return { page, box, ...(size > 0 && { size }) };
}
