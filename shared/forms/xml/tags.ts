import { escapeXml } from './characters';
import { decodeText } from './elements';
import { endOfName, skipMarkup, tagEnd } from './scan';

/** A start tag as an XML reader sees it: names without their prefix, values with their references resolved. */
export interface Tag {
  readonly local: string;
  /** Behind its `>`. */
  readonly openEnd: number;
  /** `isPrefixed`: of a namespace of its own, as `r:id`. */
  readonly attributes: readonly { local: string; isPrefixed: boolean; value: string }[];
}

const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The start tags of a part that was scanned before ({@link scanXml}), in their order. What only looks like one, in a comment, in
 * CDATA or in a value, is none; one that looks odd and is one isn't missed.
 *
 * @param isMeant asked with the local name, before attributes are read
 */
export function* startTags(text: string, part: string, isMeant: (local: string) => boolean): Generator<Tag> {
  for (let at = text.indexOf('<'); at !== -1;) {
    const next = text.charAt(at + 1);
    if (next === '!' || next === '?') {
      at = text.indexOf('<', skipMarkup(text, at, part));
      continue;
    }
    const nameEnd = endOfName(text, at + 1);
    const end = tagEnd(text, nameEnd);
    if (end === -1) return;
    const local = localOf(text.slice(at + 1, nameEnd));
    if (next !== '/' && isMeant(local))
      yield { local, openEnd: end + 1, attributes: attributesOf(text.slice(nameEnd, end)) };
    at = text.indexOf('<', end + 1);
  }
}

const attributesOf = (text: string): Tag['attributes'] =>
  Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single]) => ({
    local: localOf(name),
    isPrefixed: name.includes(':'),
    value: decodeText(double ?? single ?? ''),
  }));

/** The value of an attribute, whatever its prefix; '' where there is none. */
export const valueOf = ({ attributes }: Tag, local: string): string =>
  attributes.find((one) => one.local === local)?.value ?? '';

/** What a program reads between a start tag and the next tag: comments and instructions are nothing there, CDATA is its text. */
export const textBehind = (text: string, part: string, tag: Tag): string =>
  decodeText(text.slice(tag.openEnd, endOfText(text, part, tag)));

/** Where that ends. */
export function endOfText(text: string, part: string, { openEnd }: Tag): number {
  if (text.charAt(openEnd - 2) === '/') return openEnd;
  let at = text.indexOf('<', openEnd);
  while (at !== -1 && '!?'.includes(text.charAt(at + 1) || ' ')) at = text.indexOf('<', skipMarkup(text, at, part));
  return at === -1 ? text.length : at;
}

/** A part in which what stands behind some tags is another text; all else of it stays as it is. */
export function withTexts(
  text: string,
  part: string,
  isMeant: (local: string) => boolean,
  changed: (given: string, tag: Tag) => string,
): string {
  const pieces: string[] = [];
  let from = 0;
  for (const tag of startTags(text, part, isMeant)) {
    const given = textBehind(text, part, tag);
    const other = changed(given, tag);
    if (other === given) continue;
    pieces.push(text.slice(from, tag.openEnd), escapeXml(other));
    from = endOfText(text, part, tag);
  }
  return pieces.join('') + text.slice(from);
}
