import { refuse } from '../../problems/problem';
import { valueStart } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import { columnBetween, endOfLetters, parseArea, type Area } from './cell-reference';

/** A cell by its places in the text, which are those of an element. */
export interface SheetCell {
  row: number;
  column: number;
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
  /** Where the row's number stands in the cell's name; both 0 for a cell without one. */
  digits: number;
  digitsEnd: number;
}

/** The cells of a row. Nothing of the text is copied: most of them are only passed over. */
export function readCells(text: string, part: string, row: number, element: XmlElement, prefix: string): SheetCell[] {
  const cells: SheetCell[] = [];
  const [startTag, endTag] = [`<${prefix}c`, `</${prefix}c>`];
  let last = 0;
  for (let at = nextTag(text, startTag, element.openEnd, element.closeStart); at !== -1;) {
    const attributes = at + startTag.length;
    const openEnd = text.indexOf('>', attributes) + 1;
    const isEmpty = text.charCodeAt(openEnd - 2) === SLASH;
    const closeStart = isEmpty ? openEnd : text.indexOf(endTag, openEnd);
    if (closeStart === -1 || closeStart > element.closeStart)
      refuse('xml/malformed', { part, position: at, reason: `${endTag} expected` });
    const name = valueStart(text, attributes, openEnd - 1, 'r');
    const lettersEnd = name === -1 ? name : endOfLetters(text, name, openEnd);
    const isNamed = lettersEnd > name;
    last = isNamed ? columnBetween(text, name, lettersEnd) : last + 1;
    const digits = isNamed ? lettersEnd : 0;
    const digitsEnd = isNamed ? text.indexOf(text.charAt(name - 1), digits) : 0;
    const end = isEmpty ? openEnd : closeStart + endTag.length;
    cells.push({ row, column: last, start: at, openEnd, closeStart, end, digits, digitsEnd });
    at = nextTag(text, startTag, end, element.closeStart);
  }
  return cells;
}

/** A merged area, and where it stands in the text. */
export interface MergedArea extends Area {
  at: number;
  end: number;
}

/** The merged areas that a sheet lists. */
export function readMerges(text: string, list: XmlElement, prefix: string): MergedArea[] {
  const merges: MergedArea[] = [];
  const startTag = `<${prefix}mergeCell`;
  for (let tag = nextTag(text, startTag, list.openEnd, list.closeStart); tag !== -1;) {
    const tagEnd = text.indexOf('>', tag);
    const at = valueStart(text, tag + startTag.length, tagEnd, 'ref');
    const end = at === -1 ? -1 : text.indexOf(text.charAt(at - 1), at);
    const area = at === -1 ? null : parseArea(text.slice(at, end));
    if (area) {
      const { firstRow, lastRow, firstColumn, lastColumn } = area;
      merges.push({ firstRow, lastRow, firstColumn, lastColumn, at, end });
    }
    tag = nextTag(text, startTag, tagEnd, list.closeStart);
  }
  return merges;
}

const SLASH = 47;
const GT = 62;

/** The next start tag of a name, such as `<c`, in a stretch of the text; -1 where there is none. */
export function nextTag(text: string, startTag: string, from: number, to: number): number {
  for (let at = text.indexOf(startTag, from); at !== -1 && at < to; at = text.indexOf(startTag, at + 1)) {
    const behind = text.charCodeAt(at + startTag.length);
    if (behind <= 32 || behind === GT || behind === SLASH) return at;
  }
  return -1;
}
