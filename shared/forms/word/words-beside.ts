import { decodeText, descendants } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { WordControl } from './word-control';
import type { WordNames } from './names';

/** Characters on each side: enough to tell one box of a form from the next. */
const MOST = 20;

/**
 * The words around a place in its line, up to the next place on each side: `□［ ］新規`. Where the line has none, those of the
 * cell ahead of it.
 *
 * @param others all places of the part
 */
export function printedWordsBeside(
  { element }: WordControl,
  others: readonly WordControl[],
  text: string,
  names: WordNames,
): string {
  const line = around(element, `${names.w}p`);
  if (!line) return cellAhead(element, text, names);
  const outside = others
    .map((other) => other.element)
    .filter(
      ({ start, end }) => start >= line.start && end <= line.end && (end <= element.start || start >= element.end),
    );
  const from = Math.max(line.start, ...outside.map(({ end }) => (end <= element.start ? end : 0)));
  const to = Math.min(line.end, ...outside.map(({ start }) => (start >= element.end ? start : line.end)));
  const ahead = printedBetween(line, from, element.start, text, names).slice(-MOST);
  const behind = printedBetween(line, element.end, to, text, names).slice(0, MOST);
  const words = `${ahead.trimStart()}［ ］${behind.trimEnd()}`;
  return words === '［ ］' ? cellAhead(element, text, names) : words;
}

function around(element: XmlElement, name: string): XmlElement | null {
  for (let at = element.parent; at; at = at.parent) if (at.name === name) return at;
  return null;
}

function printedBetween(within: XmlElement, from: number, to: number, text: string, names: WordNames): string {
  return descendants(within)
    .filter(({ name, start, end }) => name === names.element.t && start >= from && end <= to)
    .map(({ openEnd, closeStart }) => decodeText(text.slice(openEnd, closeStart)))
    .join('');
}

function cellAhead(element: XmlElement, text: string, names: WordNames): string {
  const cell = around(element, `${names.w}tc`);
  const cells = cell?.parent?.children.filter(({ name }) => name === `${names.w}tc`) ?? [];
  const ahead = cell ? cells[cells.indexOf(cell) - 1] : undefined;
  const words = ahead ? printedBetween(ahead, ahead.start, ahead.end, text, names).trim().slice(-MOST) : '';
  return words && `${words}［ ］`;
}
