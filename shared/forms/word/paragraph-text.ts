import { byWord } from '../../text/by-word';
import { decodeText } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { WordNames } from './names';
import { isHiddenRun, RUN_MARKS } from './printed-text';

/** A stretch of a paragraph's text: of a `w:t`, or the mark that an element such as a tab stands for. */
export interface ParagraphPiece {
  run: XmlElement;
  /** `w:t`, or the mark's element. */
  element: XmlElement;
  isText: boolean;
  text: string;
  from: number;
}

/** What is printed in one paragraph, that of text boxes in it left out: they have paragraphs of their own. */
export interface ParagraphText {
  text: string;
  pieces: readonly ParagraphPiece[];
}

/** What stands in a run beside text, one letter each. */
const MARKS = byWord<string>(RUN_MARKS);

/** Not printed, or not in this line: deleted text, furigana, codes of fields, what floats, a control's properties. */
const NOT_IN_LINE = ['del', 'moveFrom', 'sdtPr', 'rt', 'rubyPr', 'instrText', 'drawing', 'pict', 'object', 'pPr'];

/** Reads a paragraph letter by letter, so that a place in what is printed is a place in the file. */
export function paragraphText(text: string, paragraph: XmlElement, all: WordNames): ParagraphText {
  const { w, element: names } = all;
  const pieces: ParagraphPiece[] = [];
  let printed = '';
  const skipped = new Set(NOT_IN_LINE.map((one) => w + one));
  const add = (run: XmlElement, element: XmlElement, shown: string, isText: boolean): void => {
    pieces.push({ run, element, isText, text: shown, from: printed.length });
    printed += shown;
  };
  const visit = (element: XmlElement, run: XmlElement | null): void => {
    const { name } = element;
    if (skipped.has(name) || name.endsWith(':AlternateContent')) return;
    if (run && name === names.t)
      return add(run, element, decodeText(text.slice(element.openEnd, element.closeStart)), true);
    const mark = run && name.startsWith(w) ? MARKS[name.slice(w.length)] : undefined;
    if (run && mark !== undefined) return add(run, element, mark, false);
    if (name === names.r && isHiddenRun(text, element, all)) return;
    for (const child of element.children) visit(child, name === names.r ? element : run);
  };
  for (const child of paragraph.children) visit(child, null);
  return { text: printed, pieces };
}
