/**
 * Characters that nobody sees and that come along when text is copied: soft hyphens, zero-width spaces and joiners, marks of
 * direction. Variation selectors aren't among them: they are part of a name (葛󠄀).
 */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
/** Asked first: Japanese and ASCII hold none of them. */
// eslint-disable-next-line no-misleading-character-class -- each of them by itself is what is looked for
const SELDOM = /[\u007f-\u2fff\ufe00-\ufeff]/;

/** The first such character as `U+200B`; null where there is none. */
export function invisibleIn(text: string): string | null {
  const found = SELDOM.test(text) ? INVISIBLE.exec(text) : null;
  return found && `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
