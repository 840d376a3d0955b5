import type { XmlElement } from './scan';

/** The raw value of an attribute of the element's start tag, or null. `at` and `end` enclose the value. */
export function attribute(
  text: string,
  element: XmlElement,
  name: string,
): { value: string; at: number; end: number } | null {
  let i = element.start + 1 + element.name.length;
  const limit = element.openEnd - 1;
  while (i < limit) {
    while (i < limit && text.charCodeAt(i) <= 32) i++;
    const nameStart = i;
    while (i < limit && text.charCodeAt(i) !== 61) i++;
    if (i >= limit) return null;
    const found = text.slice(nameStart, i).trimEnd();
    i++;
    while (i < limit && text.charCodeAt(i) <= 32) i++;
    const close = text.indexOf(text.charAt(i), i + 1);
    if (close === -1 || close > limit) return null;
    if (found === name) return { value: decodeText(text.slice(i + 1, close)), at: i + 1, end: close };
    i = close + 1;
  }
  return null;
}

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

const PREDEFINED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Character data with its references resolved: the five predefined ones and numeric ones, the only ones without a DTD. */
export function decodeText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name !== undefined) return PREDEFINED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
