/** As much as a receiver's contract and a mail's order take, in characters as they are stored. */
const LONGEST = 200;
/** What stands behind the last dot, when it can be a kind of file: .pdf, .tiff. */
const SUFFIX = /\.[A-Za-z0-9]{1,10}$/;

/**
 * A file's name at its longest: what is too much goes in front of its suffix, as nobody could open it without, and never a part
 * of what somebody reads as one character.
 */
export function shortFileName(name: string, longest = LONGEST): string {
  if (name.length <= longest) return name;
  const [suffix] = SUFFIX.exec(name) ?? [''];
  let short = '';
  for (const { segment } of graphemes.segment(name.slice(0, name.length - suffix.length))) {
    if (short.length + segment.length + suffix.length > longest) break;
    short += segment;
  }
  return (short || name.slice(0, 1)) + suffix;
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
