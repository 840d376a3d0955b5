import { refuse } from '../../problems/problem';

/** An element by its positions in the text. Everything between positions is left as it stands. */
export interface XmlElement {
  /** Qualified name as written, e.g. `w:sdt`. */
  name: string;
  parent: XmlElement | null;
  children: XmlElement[];
  /** Position of `<`. */
  start: number;
  /** Position behind the start tag's `>`. */
  openEnd: number;
  /** Position of the end tag's `<`; equals `openEnd` for an empty-element tag. */
  closeStart: number;
  /** Position behind the element. */
  end: number;
}

const MAX_DEPTH = 200;

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;

/**
 * Scans a part into its elements by position. Not a full XML reader: it checks what an edit by position relies on (tags
 * balance, quotes close, one root) and refuses a document type declaration, so no entity is ever defined or followed.
 *
 * @param part name of the part, for messages
 */
export function scanXml(text: string, part: string): XmlElement {
  const malformed = (position: number, reason: string): never => refuse('xml/malformed', { part, position, reason });
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let depth = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    const next = text.charCodeAt(at + 1);
    if (next === SLASH) {
      const end = text.indexOf('>', at);
      if (open === null || end === -1) malformed(at, 'end tag');
      const current: XmlElement = open as XmlElement;
      if (!closes(text, at + 2, end, current.name)) malformed(at, `</${current.name}> expected`);
      current.closeStart = at;
      current.end = end + 1;
      open = current.parent;
      depth--;
      at = text.indexOf('<', end);
    } else if (next === BANG || next === QUESTION) {
      at = text.indexOf('<', skipMarkup(text, at, part));
    } else {
      const end = tagEnd(text, at);
      if (end === -1) malformed(at, 'start tag');
      const empty = text.charCodeAt(end - 1) === SLASH;
      const element: XmlElement = {
        name: tagName(text, at + 1, empty ? end - 1 : end),
        parent: open,
        children: [],
        start: at,
        openEnd: end + 1,
        closeStart: end + 1,
        end: empty ? end + 1 : -1,
      };
      if (element.name === '') malformed(at, 'name');
      if (open) open.children.push(element);
      else if (root) malformed(at, 'second root');
      else root = element;
      if (!empty) {
        open = element;
        if (++depth > MAX_DEPTH) refuse('xml/too-deep', { part });
      }
      at = text.indexOf('<', end);
    }
  }
  if (open) malformed(text.length, `</${(open as XmlElement).name}> missing`);
  return root ?? malformed(0, 'no element');
}

/** Whether the end tag's name, from `at` up to `>` at `end`, is `name` (white space may follow it). */
function closes(text: string, at: number, end: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false;
  for (let i = at + name.length; i < end; i++) if (text.charCodeAt(i) > 32) return false;
  return true;
}

/** Behind a comment, CDATA section or processing instruction. A document type declaration is refused. */
function skipMarkup(text: string, at: number, part: string): number {
  const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '?>';
  if (closing === '?>' && text.charCodeAt(at + 1) === BANG) refuse('xml/doctype', { part });
  const end = text.indexOf(closing, at);
  return end === -1 ? refuse('xml/malformed', { part, position: at, reason: closing }) : end + closing.length;
}

/** Position of the tag's `>`, passing over quoted values, which may hold one. */
function tagEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === GT) return i;
    if (c === LT) return -1;
    if (c === QUOTE || c === APOSTROPHE) {
      i = text.indexOf(c === QUOTE ? '"' : "'", i + 1);
      if (i === -1) return -1;
    }
  }
  return -1;
}

function tagName(text: string, from: number, to: number): string {
  let i = from;
  while (i < to && text.charCodeAt(i) > 32) i++;
  return text.slice(from, i);
}

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

/** All attributes of the start tag, raw names to decoded values. */
export function attributes(text: string, element: XmlElement): Map<string, string> {
  const found = new Map<string, string>();
  const tag = text.slice(element.start + 1 + element.name.length, element.openEnd - 1);
  for (const match of tag.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found.set(match[1] ?? '', decodeText(match[2] ?? match[3] ?? ''));
  return found;
}

export const childNamed = (element: XmlElement, name: string): XmlElement | null =>
  element.children.find((child) => child.name === name) ?? null;

/** All elements below `element`, in document order, itself not among them. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

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
