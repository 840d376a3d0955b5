import type { XmlElement } from './scan';
import { byWord } from '../../text/by-word';

/** The value of an attribute of the element's start tag, or null. `at` and `end` enclose the value as written. */
export const attribute = (text: string, { name, start, openEnd }: XmlElement, key: string): AttributeValue | null =>
  attributeBetween(text, start + 1 + name.length, openEnd - 1, key);

export interface AttributeValue {
  /** With its references resolved. */
  value: string;
  at: number;
  end: number;
}

/** The same in a stretch of a start tag, from behind its name to its `>`. */
export function attributeBetween(text: string, from: number, to: number, key: string): AttributeValue | null {
  const at = valueStart(text, from, to, key);
  if (at === -1) return null;
  const end = text.indexOf(text.charAt(at - 1), at);
  return { value: decodeText(text.slice(at, end)), at, end };
}

/** Where an attribute's value starts in such a stretch, behind its quote; -1 where there is none of that name. Copies no text. */
export function valueStart(text: string, from: number, to: number, key: string): number {
  let i = from;
  while (i < to) {
    while (i < to && text.charCodeAt(i) <= 32) i++;
    const name = i;
    while (i < to && text.charCodeAt(i) !== EQUALS) i++;
    if (i >= to) return -1;
    const isIt = isName(text, name, i, key);
    i++;
    while (i < to && text.charCodeAt(i) <= 32) i++;
    const quote = text.charCodeAt(i);
    const at = ++i;
    // Values are short: a loop is quicker than a search.
    while (i < to && text.charCodeAt(i) !== quote) i++;
    if (i >= to) return -1;
    if (isIt) return at;
    i++;
  }
  return -1;
}

/** Whether nothing but a name (and white space behind it) stands in a stretch. */
function isName(text: string, from: number, to: number, name: string): boolean {
  if (to - from < name.length) return false;
  for (let i = 0; i < name.length; i++) if (text.charCodeAt(from + i) !== name.charCodeAt(i)) return false;
  for (let i = from + name.length; i < to; i++) if (text.charCodeAt(i) > 32) return false;
  return true;
}

const EQUALS = 61;

export const childNamed = (element: XmlElement, name: string): XmlElement | null =>
  element.children.find((child) => child.name === name) ?? null;

/** All elements below `element`, in document order, itself not among them. */
export function descendants(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = ({ children }: XmlElement): void => {
    for (const child of children) {
      found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** The first element below `element`, in document order, that has one of the names. */
export function firstDescendant(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  for (const child of element.children) {
    const found = names.includes(child.name) ? child : firstDescendant(child, ...names);
    if (found) return found;
  }
  return null;
}

/** `<name/>`: there is no place between its tags. */
export const isEmptyTag = (text: string, { openEnd, end }: XmlElement): boolean =>
  openEnd === end && text.charAt(openEnd - 2) === '/';

const PREDEFINED: Record<string, string> = byWord({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" });

/**
 * Character data with its references resolved: the five predefined ones and numeric ones, the only ones without a DTD.
 * CDATA stands for itself, comments and instructions for nothing.
 */
export function decodeText(raw: string): string {
  if (!raw.includes('<')) return resolved(raw);
  return raw.replace(MARKUP, (_, data: string | undefined, between: string | undefined) =>
    between === undefined ? (data ?? '') : resolved(between),
  );
}

const MARKUP = /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<\?[^]*?\?>|([^<]+)/g;

function resolved(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name !== undefined) return PREDEFINED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
