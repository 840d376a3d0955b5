import { byWord } from '../../text/by-word';

/**
 * Characters that XML 1.0 can't hold (§2.2 Char): most control characters, U+FFFE, U+FFFF and half surrogate pairs.
 * A file that holds one can't be opened by Word or Excel at all.
 */
const ILLEGAL =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What most text is made of, and nothing of it illegal; the rest is looked at more closely. */
const SELDOM = /[^\u0020-\ud7ff\ue000-\ufffd]/;

/** The first illegal character as U+hhhh and its place, counted in characters from 1; null when there is none. */
export function illegalCharacter(text: string): { character: string; position: number } | null {
  if (!SELDOM.test(text)) return null;
  const match = ILLEGAL.exec(text);
  if (!match) return null;
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { character: `U+${code}`, position: Array.from(text.slice(0, match.index)).length + 1 };
}

const ESCAPES: Record<string, string> = byWord({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });

/** Text as XML character data or attribute value. User text is never template text: it is escaped, never read. */
export const escapeXml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c) : text;
