import { decodeText } from '../../../forms/xml/elements';
import { refuse } from '../../../problems/problem';
import { asBytes, fromUtf8 } from '../bytes';

/** Told what stands in a part, in its order. Names come without their prefix. */
export interface XmlVisitor {
  /** `at` is where its `<` stands. An empty element is closed right after. */
  open: (name: string, tag: XmlTag) => void;
  /** `end` is the place behind the element. */
  close: (name: string, end: number) => void;
  /** Text with its references resolved and its line ends as XML has them. */
  text?: (text: string) => void;
  comment?: (at: number, end: number) => void;
}

/** A start tag: its attributes are read when they are asked for. */
export interface XmlTag {
  at: number;
  /** Behind its `>`. */
  end: number;
  /** The value of an attribute, by its name with its prefix or without one; null where there is none. */
  attribute: (name: string) => string | null;
}

const LT = 60;
const SLASH = 47;

/**
 * Goes through a part from its beginning to its end and keeps nothing: sheets may be as large as the memory.
 *
 * @param xml the part's bytes, one character each ('latin1'): no copy in two bytes each is made of a large part
 */
export function walkSheetXml(xml: string, part: string, visitor: XmlVisitor): void {
  let at = xml.indexOf('<');
  while (at !== -1) {
    const end = markupEnd(xml, at, part);
    const next = xml.charCodeAt(at + 1);
    if (next === SLASH) visitor.close(localName(xml.slice(at + 2, end - 1)), end);
    else if (xml.startsWith('<![CDATA[', at)) visitor.text?.(unicode(xml.slice(at + 9, end - 3)));
    else if (next === BANG) visitor.comment?.(at, end);
    else if (next !== QUESTION) startTag(xml, at, end, visitor);
    if (xml.charCodeAt(end) === LT) {
      at = end;
      continue;
    }
    at = xml.indexOf('<', end);
    if (visitor.text && at > end) visitor.text(decodeText(unicode(xml.slice(end, at))));
  }
}

const BANG = 33;
const QUESTION = 63;

function startTag(xml: string, at: number, end: number, visitor: XmlVisitor): void {
  const isEmpty = xml.charCodeAt(end - 2) === SLASH;
  const inside = xml.slice(at + 1, isEmpty ? end - 2 : end - 1);
  const space = inside.search(/\s/);
  const name = localName(space < 0 ? inside : inside.slice(0, space));
  visitor.open(name, { at, end, attribute: (wanted) => (space < 0 ? null : attributeIn(inside, space, wanted)) });
  if (isEmpty) visitor.close(name, end);
}

/** Behind a tag, comment, CDATA section or instruction. A document type could define entities: it is refused. */
function markupEnd(xml: string, at: number, part: string): number {
  const second = xml.charCodeAt(at + 1);
  if (second !== BANG && second !== QUESTION) return tagEnd(xml, at, part);
  const closing = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '?>';
  if (closing === '?>' && second === BANG) return refuse('xml/doctype', { part });
  const found = xml.indexOf(closing, closing === '-->' ? at + 4 : at + 2);
  return found < 0 ? refuse('xml/malformed', { part, position: at, reason: closing }) : found + closing.length;
}

/** Behind the tag's `>`; quoted values may hold one. */
function tagEnd(xml: string, at: number, part: string): number {
  let end = xml.indexOf('>', at);
  if (end < 0) refuse('xml/malformed', { part, position: at, reason: '>' });
  // Hardly any tag has one in a value: only where the quotes don't close in front of it, it is looked at more closely.
  while (hasOpenQuote(xml, at, end)) {
    end = xml.indexOf('>', end + 1);
    if (end < 0) refuse('xml/malformed', { part, position: at, reason: '"' });
  }
  return end + 1;
}

function hasOpenQuote(xml: string, from: number, to: number): boolean {
  let open = 0;
  for (let i = from; i < to; i++) {
    const c = xml.charCodeAt(i);
    if (open === 0 ? c === 34 || c === 39 : c === open) open = open === 0 ? c : 0;
  }
  return open !== 0;
}

function attributeIn(tag: string, from: number, wanted: string): string | null {
  ATTRIBUTE.lastIndex = from;
  for (let found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) {
    if (found[1] !== wanted && localName(found[1] ?? '') !== wanted) continue;
    // White space in a value is a space (XML 1.0 §3.3.3).
    return decodeText(unicode(found[2] ?? found[3] ?? '').replace(/\r\n|[\t\r\n]/g, ' '));
  }
  return null;
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function localName(name: string): string {
  const plain = name.trimEnd();
  return plain.slice(plain.indexOf(':') + 1);
}

// eslint-disable-next-line no-control-regex -- ASCII is what is looked for
const ASCII = /^[\u0000-\u007f]*$/;

/** The characters that bytes stand for, and a line feed for each line end (XML 1.0 §2.11). */
function unicode(bytes: string): string {
  const text = ASCII.test(bytes) ? bytes : fromUtf8(asBytes(bytes));
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
