import type { Slot, WordTextSlot } from '../word/values';
import { dayInFormat } from './day-in-format';
import { printedOf, SIGNS, type PlaceAbout, type WordNode } from './word-tree';

/** Line ends as a reader meets them. */
export const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** What a place may show for a text: the text, what its list shows for it, or the day as its format says. */
export function shownAs({ text, date }: WordTextSlot, { kind, items, format }: PlaceAbout): string[] {
  const others = [items.get(text), kind === 'date' && date !== undefined ? dayInFormat(date, format) : undefined];
  return [text, ...others.filter((one) => one !== undefined)].map(lines);
}

/** Whether a node of custom XML holds a value, as Word writes it there: a list's value, a tick in its words, the day. */
export function holdsValue({ slot, about }: { slot: Slot; about: PlaceAbout }, node: string | null): boolean {
  // Without a node Word leaves the control as it is.
  if (node === null) return true;
  if (slot.kind === 'check') return (slot.checked ? ['1', 'true'] : ['0', 'false']).includes(node);
  if (slot.kind !== 'text') return false;
  const shown = about.items.get(slot.text);
  if (shown !== undefined && about.items.get(node) === shown) return true;
  return node === lines(slot.text) || (slot.date !== undefined && node.startsWith(slot.date));
}

/** What a place prints with a value in it: all of it in a line; around paragraphs the first, and those beside it go. */
export function withValue(children: readonly WordNode[], { inLine }: PlaceAbout, value: string): string {
  if (inLine) return value;
  const first = firstParagraph(children);
  if (!first) return value + SIGNS.paragraph;
  let printed = '';
  const visit = (nodes: readonly WordNode[]): void => {
    for (const [i, node] of nodes.entries()) {
      if (node === first) printed += value + SIGNS.paragraph;
      else if (node.kind === 'text') printed += node.text;
      else if (node.kind === 'alternatives') node.branches.forEach(visit);
      else if (node.kind === 'place') visit(node.children);
      else if (node.within !== first.within) {
        visit(node.children);
        printed += SIGNS.paragraph;
      } else if (node.endsSection || isAfterBlock(nodes[i - 1])) printed += SIGNS.paragraph;
    }
  };
  visit(children);
  return printed;
}

/** Whether a table or a control stands ahead: a cell must not end in one, so that the paragraph behind it stays. */
const isAfterBlock = (node: WordNode | undefined): boolean =>
  node?.kind === 'place' || (node?.kind === 'text' && node.text === SIGNS.row);

function firstParagraph(nodes: readonly WordNode[]): Extract<WordNode, { kind: 'paragraph' }> | null {
  for (const node of nodes) {
    if (node.kind === 'paragraph') return node;
    const below = node.kind === 'place' ? node.children : node.kind === 'alternatives' ? node.branches.flat() : [];
    const found = firstParagraph(below);
    if (found) return found;
  }
  return null;
}

/** What a check box prints with another box: the first character that stands in it. */
export function withBox(children: readonly WordNode[], box: string): string {
  let isSet = false;
  const visit = (nodes: readonly WordNode[]): string =>
    nodes
      .map((node) => {
        if (node.kind === 'text') {
          if (isSet || !node.isCharacter) return node.text;
          isSet = true;
          return box;
        }
        if (node.kind === 'alternatives') return node.branches.map(visit).join('');
        return visit(node.children) + (node.kind === 'paragraph' ? SIGNS.paragraph : '');
      })
      .join('');
  return visit(children);
}

const UNTICKED = /^[☐□▢◻]/u;

/** What a check box may print: the sign that it names; not ticked, also an empty box as printed. */
export function boxes(children: readonly WordNode[], about: PlaceAbout, isTicked: boolean): string[] {
  const named = withBox(children, isTicked ? about.ticked : about.unticked);
  const printed = printedOf(children);
  return !isTicked && UNTICKED.test(printed) ? [named, printed] : [named];
}
