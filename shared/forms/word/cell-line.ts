import { fullWidthLength } from '../../text/width';
import { childNamed } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import { firstRun } from './controls';
import type { FillContext } from './fill-context';
import { halfPoints } from './run-properties';
import type { WordControl } from './word-control';

/** Twentieths of a point that a cell leaves at each side where nothing says it (ECMA-376-1 §17.4.42). */
const SIDE = 108;
/** A line's height by its letters'. */
const LINE = 1.3;
/** So much smaller letters are still read with ease, and the page looks as before; a value that is longer goes over two lines. */
const LEAST = 0.75;

type AboutLine = Pick<FillContext, 'text' | 'names' | 'defaultHalfPoints'>;

/**
 * At which scale a value stays on the one line of its cell: a name that is a letter or two too long isn't broken within a word. 1 where it stands among
 * printed words, where the cell has room for lines, or where letters would have to be small.
 */
export function cellLineScale(control: WordControl, look: string, about: AboutLine): (text: string) => number {
  const room = lineOf(control, look, about);
  return (text) => {
    if (room === null || /[\n\t]/.test(text)) return 1;
    const needed = fullWidthLength(text);
    return needed > room && needed * LEAST <= room ? room / needed : 1;
  };
}

/** Full-width characters of the only line of a cell; null where it isn't one. */
function lineOf(control: WordControl, look: string, { text, names, defaultHalfPoints }: AboutLine): number | null {
  const at = firstRun(control, names) ?? control.element;
  const [paragraph, cell] = [above(at, `${names.w}p`), above(at, `${names.w}tc`)];
  const row = cell && above(cell, `${names.w}tr`);
  if (!paragraph || !row || !isAlone(control, paragraph, text, names.w)) return null;
  const said = (element: XmlElement | null, name: string): string => {
    const found = element && childNamed(element, names.w + name);
    return found ? text.slice(found.start, found.end) : '';
  };
  const number = (xml: string, name: string, attribute: string): number | null => {
    const tag = new RegExp(`<${names.w}${name}\\s[^>]*>`).exec(xml)?.[0] ?? '';
    const value = new RegExp(`\\s${attribute}\\s*=\\s*["'](-?\\d+)["']`).exec(tag)?.[1];
    return value === undefined ? null : Number(value);
  };
  const [ofCell, ofParagraph] = [said(cell, 'tcPr'), said(paragraph, 'pPr')];
  const ofTable = said(above(row, `${names.w}tbl`), 'tblPr');
  const width = number(ofCell, 'tcW', `${names.a}w`);
  const isOther = [`${names.w}tcFitText`, `${names.w}textDirection`, `${names.w}vMerge`].some((one) =>
    ofCell.includes(`<${one}`),
  );
  if (width === null || /["']pct["']/.test(ofCell) || isOther) return null;
  const points = (halfPoints(look, names) ?? defaultHalfPoints()) / 2;
  const height = number(said(row, 'trPr'), 'trHeight', names.val) ?? 0;
  if (height / 20 >= 2 * points * LINE) return null;
  const margin = (side: string): number =>
    number(inner(ofCell, `${names.w}tcMar`), side, `${names.a}w`) ??
    number(inner(ofTable, `${names.w}tblCellMar`), side, `${names.a}w`) ??
    SIDE;
  const indent = ['left', 'right', 'firstLine'].reduce(
    (sum, side) => sum + Math.max(0, number(ofParagraph, 'ind', names.a + side) ?? 0),
    0,
  );
  const room = (width - margin('left') - margin('right') - indent) / 20 / points;
  return room > 0 ? room : null;
}

/** Nothing is printed beside it: what else its paragraph says takes room that nobody knows. */
function isAlone({ element }: WordControl, { start, end }: XmlElement, text: string, w: string): boolean {
  const beside = text.slice(start, Math.max(start, element.start)) + text.slice(Math.min(end, element.end), end);
  const printed = beside
    .replace(new RegExp(`<${w}pPr>[\\s\\S]*?</${w}pPr>`), '')
    .replace(new RegExp(`<${w}t(?:\\s[^>]*)?>[\\s\u3000]*</${w}t>`, 'g'), '');
  return !new RegExp(`<${w}(?:t|tab|drawing|pict)[\\s>/]`).test(printed);
}

const inner = (xml: string, name: string): string => new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '';

function above(element: XmlElement, name: string): XmlElement | null {
  for (let at: XmlElement | null = element; at; at = at.parent) if (at.name === name) return at;
  return null;
}
