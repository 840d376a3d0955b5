import { refuse } from '../../problems/problem';

/** A reference that every XML has: to one of five characters, or to a number (XML 1.0 §4.6, §4.1). */
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/g;

/**
 * Refuses what scanning by position passes over and a full reader doesn't: references to entities that nothing defines, and
 * an attribute that stands twice in a tag. Each program makes something else of such a part, or nothing.
 *
 * @param text of a part without document type declaration
 */
export function refuseUnsound(text: string, part: string): void {
  const bare = text.includes('<!') || text.includes('<?') ? withoutMarkup(text) : text;
  if (bare.includes('&')) {
    const { index } = REFERENCE.exec(bare) ?? {};
    REFERENCE.lastIndex = 0;
    if (index !== undefined) refuse('xml/malformed', { part, position: index, reason: 'entity' });
  }
  for (const { 0: tag, index } of bare.matchAll(TAGS))
    if (hasTwice(tag)) refuse('xml/malformed', { part, position: index, reason: 'attribute twice' });
}

/** Start tags with two attributes or more. */
const TAGS = /<[^<>\s/!?]+(?:\s+[^\s=<>"']+\s*=\s*(?:"[^"]*"|'[^']*')){2,}/g;
const NAMES = /\s([^\s=<>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

function hasTwice(tag: string): boolean {
  const seen = new Set<string>();
  for (const [, name = ''] of tag.matchAll(NAMES)) {
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

/** Comments, CDATA and instructions as blanks, so that places stay. */
const withoutMarkup = (text: string): string =>
  text.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>/g, (all) => ' '.repeat(all.length));
