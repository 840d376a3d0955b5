import { childNamed, decodeText } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { WordNames } from './names';

/** A stretch of printed text: where it starts in the file, and among all that is printed. */
export interface PrintedPiece {
  run: XmlElement;
  /** `w:t`. */
  element: XmlElement;
  /** As written, with its references. */
  raw: string;
  from: number;
  /** The ruby that the text is the base of, as its run: nothing can be put inside of it. */
  ruby: XmlElement | null;
  /** Inside a text box of its own. */
  isInBox: boolean;
}

/** What people read below an element, with a line break where a line or paragraph ends. */
export interface Printed {
  text: string;
  pieces: readonly PrintedPiece[];
}

/** Where a printed word starts: its piece, and the place in the file. */
export interface PrintedWordPlace extends PrintedPiece {
  at: number;
  /** Printed UTF-16 units of its piece in front of it. */
  shown: number;
}

/** A reference or one character. */
const UNIT = /&[^;]*;|[^]/gu;

const ALTERNATIVES = ':AlternateContent';

const NOT_READ = ['rt', 'rubyPr', 'instrText'];

/** What stands in a run beside text. A symbol has a font of its own: which character people read isn't known. */
export const RUN_MARKS = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', sym: '\ufffc' };

/**
 * Reads what is printed below an element. Not among it: furigana, hidden text, what was deleted or moved away with
 * 変更履歴, and further ways to say the same (`mc:Fallback`).
 */
export function readPrinted(text: string, below: XmlElement, all: WordNames): Printed {
  const { w, element: names } = all;
  const pieces: PrintedPiece[] = [];
  let printed = '';
  const skipped = new Set([names.del, names.moveFrom, names.sdtPr, ...NOT_READ.map((one) => w + one)]);
  const marks = new Map(Object.entries(RUN_MARKS).map(([name, mark]) => [w + name, mark]));
  const [box, ruby] = [`${w}txbxContent`, `${w}ruby`];
  const visit = (element: XmlElement, run: XmlElement | null, rubyRun: XmlElement | null, isInBox: boolean): void => {
    const { name } = element;
    if (skipped.has(name)) return;
    if (name === names.t && run) {
      const raw = text.slice(element.openEnd, element.closeStart);
      pieces.push({ run, element, raw, from: printed.length, ruby: rubyRun, isInBox });
      printed += decodeText(raw);
      return;
    }
    if (name === names.r && isHiddenRun(text, element, all)) return;
    if (run) printed += marks.get(name) ?? '';
    if (name === box) printed += '\n';
    const children = name.endsWith(ALTERNATIVES) ? element.children.slice(0, 1) : element.children;
    const inside = name === names.r ? element : run;
    for (const child of children)
      visit(child, inside, name === ruby ? (rubyRun ?? run) : rubyRun, isInBox || name === box);
    if (name === names.p || name === box) printed += '\n';
  };
  for (const child of below.children) visit(child, null, null, false);
  return { text: printed, pieces };
}

/** The place in the file of a place in what is printed. */
export function placeIn({ pieces }: Printed, index: number): PrintedWordPlace | null {
  const found = pieces.findLast(({ raw, from }) => raw !== '' && from <= index);
  if (!found) return null;
  const shown = index - found.from;
  return { ...found, at: found.element.openEnd + rawLength(found.raw, shown), shown };
}

/** How much of raw character data shows as `length` characters. */
export function rawLength(raw: string, length: number): number {
  if (!raw.includes('&')) return length;
  let [taken, shown] = [0, 0];
  for (const [unit] of raw.matchAll(UNIT)) {
    if (shown >= length) break;
    taken += unit.length;
    shown += decodeText(unit).length;
  }
  return taken;
}

/** Whether a run is one that isn't printed. */
export function isHiddenRun(text: string, run: XmlElement, { w, element: names }: WordNames): boolean {
  const look = childNamed(run, names.rPr);
  const at = look ? text.slice(look.start, look.end).split(`<${w}vanish`)[1] : undefined;
  return at !== undefined && /^[\s/>]/.test(at) && !/^[^>]*["'](?:0|false|off)["']/.test(at);
}

/** Whether text runs from top to bottom in the cell that an element stands in. */
export function isVertical(text: string, element: XmlElement, { w, a }: WordNames): boolean {
  const says = new RegExp(`<${w}textDirection\\s[^>]*${a}val\\s*=\\s*["'](?:tb|bt)`);
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const properties = at.name === `${w}tc` ? childNamed(at, `${w}tcPr`) : null;
    if (properties && says.test(text.slice(properties.start, properties.end))) return true;
  }
  return false;
}
