import { refuse } from '../../problems/problem';
import { formLimits } from '../form-limits';

/** An element by its positions in the text. Everything between positions is left as it stands. */
export interface XmlElement {
  /** Qualified name as written, e.g. `w:sdt`. */
  name: string;
  parent: XmlElement | null;
  children: readonly XmlElement[];
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

/** Elements that are not looked into, by name: how their tags start and end. */
export type ClosedElements = ReadonlyMap<string, { startTag: string; endTag: string }>;

export const closedElements = (names: readonly string[]): ClosedElements =>
  new Map(names.map((name) => [name, { startTag: `<${name}`, endTag: `</${name}>` }]));

const NOTHING_CLOSED = closedElements([]);

/** Most elements are empty or hold text: they share one list. */
const NONE: readonly XmlElement[] = [];

/**
 * A class and not a literal: V8 may take a literal's objects for long-lived ones, and by one of them a whole tree that
 * nobody needs any more stays in memory.
 */
class ScannedElement implements XmlElement {
  children: readonly XmlElement[] = NONE;
  closeStart: number;

  constructor(
    readonly name: string,
    readonly parent: XmlElement | null,
    readonly start: number,
    readonly openEnd: number,
    public end: number,
  ) {
    this.closeStart = openEnd;
  }
}

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
 * @param closed elements that are not looked into: most of a Word document is looks, which a fill never touches
 */
export function scanXml(text: string, part: string, closed: ClosedElements = NOTHING_CLOSED): XmlElement {
  return scan(text, part, closed, { isKept: true, before: 0, most: formLimits.elements }).root;
}

/**
 * Checks a part as {@link scanXml} does, and keeps nothing of it.
 *
 * @param before elements of the parts that were counted already
 * @returns how many they are with those of this part
 */
export const countElements = (text: string, part: string, before: number): number =>
  scan(text, part, NOTHING_CLOSED, { isKept: false, before, most: formLimits.allElements }).count;

function scan(
  text: string,
  part: string,
  closed: ClosedElements,
  { isKept, before, most }: { isKept: boolean; before: number; most: number },
): { root: XmlElement; count: number } {
  const malformed = (position: number, reason: string): never => refuse('xml/malformed', { part, position, reason });
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let depth = 0;
  let count = before;
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
      at = nextTag(text, end + 1);
    } else if (next === BANG || next === QUESTION) {
      at = text.indexOf('<', skipMarkup(text, at, part));
    } else {
      const nameEnd = endOfName(text, at + 1);
      const end = tagEnd(text, nameEnd);
      if (end === -1) malformed(at, 'start tag');
      if (nameEnd === at + 1) malformed(at, 'name');
      const empty = text.charCodeAt(end - 1) === SLASH;
      const name = text.slice(at + 1, nameEnd);
      const element: XmlElement = new ScannedElement(name, open, at, end + 1, empty ? end + 1 : -1);
      if (++count > most) refuse('form/too-many', { what: '部品（文字・枠・行など）', limit: most });
      if (open) {
        if (isKept) append(open, element);
      } else if (root) malformed(at, 'second root');
      else root = element;
      if (!empty && !leap(text, element, closed)) {
        open = element;
        if (++depth > MAX_DEPTH) refuse('xml/too-deep', { part });
      }
      at = nextTag(text, element.end === -1 ? element.openEnd : element.end);
    }
  }
  if (open) malformed(text.length, `</${(open as XmlElement).name}> missing`);
  return { root: root ?? malformed(0, 'no element'), count };
}

/** Ends a closed element without looking into it; false for others, and where it may hold another one of its name. */
function leap(text: string, element: XmlElement, closed: ClosedElements): boolean {
  const tags = closed.get(element.name);
  if (!tags) return false;
  const at = text.indexOf(tags.endTag, element.openEnd);
  if (at === -1 || text.slice(element.openEnd, at).includes(tags.startTag)) return false;
  element.closeStart = at;
  element.end = at + tags.endTag.length;
  return true;
}

function append(parent: XmlElement, child: XmlElement): void {
  if (parent.children === NONE) parent.children = [child];
  else (parent.children as XmlElement[]).push(child);
}

/** Whether the end tag's name, from `at` up to `>` at `end`, is `name` (white space may follow it). */
function closes(text: string, at: number, end: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false;
  for (let i = at + name.length; i < end; i++) if (text.charCodeAt(i) > 32) return false;
  return true;
}

/** Behind a comment, CDATA section or processing instruction. A document type declaration is refused. */
export function skipMarkup(text: string, at: number, part: string): number {
  const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '?>';
  if (closing === '?>' && text.charCodeAt(at + 1) === BANG) refuse('xml/doctype', { part });
  // Behind what it begins with: `<!-->` is no whole comment, and what follows is still in it.
  const end = text.indexOf(closing, at + (closing === '?>' ? 2 : closing === '-->' ? 4 : 9));
  return end === -1 ? refuse('xml/malformed', { part, position: at, reason: closing }) : end + closing.length;
}

/** Position behind a name: at white space, `/` or `>`. */
export function endOfName(text: string, from: number): number {
  let i = from;
  for (let c = text.charCodeAt(i); c > 32 && c !== SLASH && c !== GT; c = text.charCodeAt(i)) i++;
  return i;
}

/** Position of the next `<`; most tags follow one another. */
const nextTag = (text: string, from: number): number => (text.charCodeAt(from) === LT ? from : text.indexOf('<', from));

/** Position of the tag's `>`, passing over quoted values, which may hold one; -1 where the tag does not end. */
export function tagEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > GT) continue;
    if (c === GT) return i;
    if (c === LT) return -1;
    // Values are short: a loop is quicker than a search.
    if (c === QUOTE || c === APOSTROPHE) while (++i < text.length && text.charCodeAt(i) !== c);
  }
  return -1;
}
