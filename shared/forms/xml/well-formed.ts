import { refuse } from '../../problems/problem';
import { illegalCharacter } from './characters';
import { decodeText } from './elements';

/** A reference that every XML has: to one of five characters, or to the number of one that XML may hold (XML 1.0 §4.6, §4.1). */
const REFERENCE = /^&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});/;
const isReference = (text: string): boolean => {
  const [reference] = REFERENCE.exec(text) ?? [];
  if (reference === undefined || reference.charAt(1) !== '#') return reference !== undefined;
  const character = decodeText(reference);
  return character !== reference && illegalCharacter(character) === null;
};
const LONGEST = 10;

/** Comments, CDATA and instructions: what they begin and end with. */
const MARKUP = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Refuses what scanning by position passes over and a full reader doesn't: references to entities that nothing defines, and
 * an attribute that stands twice in a tag. Each program makes something else of such a part, or nothing.
 *
 * @param text of a part that was scanned before: its tags close, and it has no document type declaration
 */
export function refuseUnsound(text: string, part: string): void {
  let reference = text.indexOf('&');
  const checkReferences = (from: number, to: number): void => {
    if (reference !== -1 && reference < from) reference = text.indexOf('&', from);
    for (; reference !== -1 && reference < to; reference = text.indexOf('&', reference + 1))
      if (!isReference(text.slice(reference, reference + LONGEST + 1)))
        refuse('xml/malformed', { part, position: reference, reason: 'entity' });
  };
  let from = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', from)) {
    checkReferences(from, at);
    const markup = MARKUP.find(([start]) => text.startsWith(start, at));
    if (markup) {
      const end = text.indexOf(markup[1], at + markup[0].length);
      if (end === -1) return;
      from = end + markup[1].length;
    } else {
      from = behindTag(text, at, part);
      checkReferences(at, from);
    }
  }
}

const SPACE = 32;
const SLASH = 47;
const EQUALS = 61;
const GT = 62;

/** Behind a tag's `>`, its attributes' names looked at. */
function behindTag(text: string, start: number, part: string): number {
  let i = start + 1;
  const skip = (isSkipped: (code: number) => boolean): void => {
    while (i < text.length && isSkipped(text.charCodeAt(i))) i++;
  };
  skip((code) => code > SPACE && code !== GT);
  const names: string[] = [];
  for (;;) {
    skip((code) => code <= SPACE || code === SLASH);
    if (i >= text.length || text.charCodeAt(i) === GT) break;
    const from = i;
    skip((code) => code > SPACE && code !== EQUALS && code !== GT);
    names.push(text.slice(from, i));
    skip((code) => code <= SPACE || code === EQUALS);
    const end = text.indexOf(text.charAt(i), i + 1);
    if (end === -1) break;
    i = end + 1;
  }
  if (names.length > 1 && new Set(names).size < names.length)
    refuse('xml/malformed', { part, position: start, reason: 'attribute twice' });
  return i + 1;
}
