import { decodeText, descendants } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { WordNames } from './names';

/** Where a printed word starts: its run, the text element in it, and the place in the file. */
export interface WordPlace {
  run: XmlElement;
  element: XmlElement;
  at: number;
}

/** A reference or one character. */
const UNIT = /&[^;]*;|[^]/gu;

/** Finds a word among what is printed below an element; it may be spread over several runs. */
export function findPrinted(
  text: string,
  below: XmlElement,
  word: string,
  { element: { r, t } }: WordNames,
): WordPlace | null {
  const shown: { run: XmlElement; element: XmlElement; raw: string; from: number }[] = [];
  let printed = '';
  for (const element of descendants(below)) {
    const run = element.parent;
    if (element.name !== t || run?.name !== r) continue;
    const raw = text.slice(element.openEnd, element.closeStart);
    // CDATA and comments: nothing can be put in front of a character there.
    if (raw.includes('<')) continue;
    shown.push({ run, element, raw, from: printed.length });
    printed += decodeText(raw);
  }
  const index = printed.indexOf(word);
  const found = shown.findLast(({ raw, from }) => raw !== '' && from <= index);
  return found ? { ...found, at: found.element.openEnd + rawLength(found.raw, index - found.from) } : null;
}

/** How much of raw character data shows as `length` characters. */
function rawLength(raw: string, length: number): number {
  if (!raw.includes('&')) return length;
  let [taken, shown] = [0, 0];
  for (const [unit] of raw.matchAll(UNIT)) {
    if (shown >= length) break;
    taken += unit.length;
    shown += decodeText(unit).length;
  }
  return taken;
}

/** All that is printed below an element. */
export const printedText = (text: string, below: XmlElement, { element: { t } }: WordNames): string =>
  descendants(below)
    .filter(({ name }) => name === t)
    .map(({ openEnd, closeStart }) => decodeText(text.slice(openEnd, closeStart)))
    .join('');
