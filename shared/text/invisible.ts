/* eslint-disable no-control-regex, no-misleading-character-class -- each of them by itself is what is looked for */

/**
 * Characters that nobody sees and that come along when text is copied: soft hyphens, zero-width spaces and joiners, marks of
 * direction, fillers that are as wide as nothing, tags, and controls other than tab and new line (Word's own line break is one).
 * Variation selectors aren't among them: they are part of a name (葛󠄀).
 */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffc\u{e0000}-\u{e007f}]/u;
/** Emoji put together of several (👨‍👩‍👧, 🏴󠁧󠁢󠁥󠁮󠁧󠁿): there they are seen. */
const EMOJI =
  /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+\u{e007f}|\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)*/gu;
/** Asked first: Japanese and ASCII hold none of them. */
const SELDOM = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u2fff\u3164\udb40\ufe00-\ufeff\uffa0\ufff9-\ufffc]/;

/** The first such character as `U+200B`; null where there is none. */
export const invisibleIn = (text: string): string | null => invisibleAt(text)?.character ?? null;

/** The same with its place, counted in characters from 1. */
export function invisibleAt(text: string): { character: string; position: number } | null {
  if (!SELDOM.test(text)) return null;
  // As many characters stand there, so that places stay.
  const found = INVISIBLE.exec(text.replace(EMOJI, (emoji) => '〓'.repeat(emoji.length)));
  if (!found) return null;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { character: `U+${code}`, position: Array.from(text.slice(0, found.index)).length + 1 };
}

/**
 * What nobody sees, or what turns the letters round that come after it: in main's own question beside what it is about, words could say another
 * thing. Blanks that are letters to Unicode are among them.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** A text with nothing that nobody could see in it, and no room in which to hide what comes after. */
export const asSeen = (text: string): string =>
  text
    .replaceAll(UNSEEN, '')
    .replaceAll(/\s{2,}|[^\S \u3000]/gu, ' ')
    .trim();
