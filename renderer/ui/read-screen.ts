/** What stands on a screen, as words alone. */
export type ScreenPart =
  | { kind: 'heading' | 'line' | 'item'; text: string }
  | { kind: 'table'; heads: readonly string[]; rows: readonly (readonly string[])[]; left: number };

export interface ReadableScreen {
  title: string;
  parts: readonly ScreenPart[];
}

/** What is asked of an element; a test has its own. */
export interface ReadNode {
  readonly nodeName: string;
  /** Of words. */
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<ReadNode>;
  getAttribute?: (name: string) => string | null;
  /** Whether it can be seen. */
  checkVisibility?: () => boolean;
  readonly value?: unknown;
  readonly checked?: boolean;
  readonly selectedOptions?: ArrayLike<{ readonly text: string }>;
}

/** What is pressed, drawn or played: nothing of it is for paper. */
const LEFT_OUT = new Set(['BUTTON', 'NAV', 'FOOTER', 'SVG', 'STYLE', 'SCRIPT', 'IFRAME', 'DIALOG', 'TEMPLATE']);
/** Goes on in the line. */
const IN_LINE = new Set(['A', 'ABBR', 'B', 'CODE', 'EM', 'I', 'INPUT', 'KBD', 'MARK', 'RUBY', 'SELECT', 'SMALL', 'SPAN', 'STRONG', 'SUB', 'SUP', 'TEXTAREA', 'TIME', 'WBR']); // prettier-ignore
const CELLS = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

/** Reads a screen: its words in their order, and never what is secret. */
export function readScreen(main: ReadNode): ReadableScreen {
  const reader = new ScreenReader();
  reader.read(main);
  reader.endLine();
  return { title: reader.title, parts: reader.parts };
}

class ScreenReader {
  title = '';
  readonly parts: ScreenPart[] = [];
  private line = '';

  read(node: ReadNode): void {
    if (isLeftOut(node)) return;
    const name = nameOf(node);
    if (isTable(node)) return this.readTable(node);
    if (name === 'H1') return this.readTitle(node);
    if (/^H[2-6]$/.test(name)) return this.add('heading', wordsOf(node));
    if (name === 'LI' && !holdsMore(node)) return this.add('item', wordsOf(node));
    if (name === '#text' || isBox(node)) return void (this.line += ownWords(node));
    const isInLine = IN_LINE.has(name) || isWordToTick(node);
    if (!isInLine) this.endLine();
    for (const child of childrenOf(node)) this.read(child);
    if (isInLine) this.line += ' ';
    else this.endLine();
  }

  endLine(): void {
    const text = tidy(this.line);
    this.line = '';
    if (text !== '') this.parts.push({ kind: 'line', text });
  }

  private add(kind: 'heading' | 'item', text: string): void {
    this.endLine();
    if (text !== '') this.parts.push({ kind, text });
  }

  private readTitle(node: ReadNode): void {
    this.endLine();
    this.title = wordsOf(node);
  }

  private readTable(table: ReadNode): void {
    this.endLine();
    const rows = rowsOf(table).map((row) => cellsOf(row));
    const [first = []] = rows;
    const hasHeads = first.length > 0 && first.every(isHead);
    const texts = rows.map((cells) => cells.map(wordsOf));
    const all = Number(table.getAttribute?.('aria-rowcount') ?? 0);
    const [heads = [], body] = hasHeads ? [texts[0], texts.slice(1)] : [[], texts];
    if (texts.length > 0) this.parts.push({ kind: 'table', heads, rows: body, left: Math.max(0, all - rows.length) });
  }
}

const nameOf = ({ nodeName }: ReadNode): string => (nodeName === '#text' ? nodeName : nodeName.toUpperCase());
const childrenOf = ({ childNodes }: ReadNode): ReadNode[] => Array.from(childNodes);
const attribute = (node: ReadNode, name: string): string | null => node.getAttribute?.(name) ?? null;
const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const isSecret = (node: ReadNode): boolean =>
  attribute(node, 'data-secret') !== null ||
  attribute(node, 'type') === 'password' ||
  attribute(node, 'autocomplete')?.includes('password') === true;

const isLeftOut = (node: ReadNode): boolean =>
  isSecret(node) ||
  LEFT_OUT.has(nameOf(node)) ||
  attribute(node, 'role') === 'button' ||
  attribute(node, 'aria-hidden') === 'true' ||
  attribute(node, 'data-screen-only') !== null ||
  (attribute(node, 'class')?.split(' ').includes('visually-hidden') === true && !isTick(node)) ||
  node.checkVisibility?.() === false;

const isBox = (node: ReadNode): boolean => ['INPUT', 'SELECT', 'TEXTAREA'].includes(nameOf(node));
/** It is drawn as a frame around its words, say: what is chosen is to be told all the same. */
const isTick = (node: ReadNode): boolean =>
  nameOf(node) === 'INPUT' && ['radio', 'checkbox'].includes(attribute(node, 'type') ?? '');
/** One of a few words side by side. */
const isWordToTick = (node: ReadNode): boolean => {
  const inside = childrenOf(node).filter((child) => nameOf(child) !== '#text');
  return nameOf(node) === 'LABEL' && inside.length > 0 && inside.every(isTick);
};
const isTable = (node: ReadNode): boolean =>
  nameOf(node) === 'TABLE' || ['table', 'grid', 'treegrid'].includes(attribute(node, 'role') ?? '');
const isHead = (node: ReadNode): boolean => nameOf(node) === 'TH' || attribute(node, 'role') === 'columnheader';
const isRow = (node: ReadNode): boolean => nameOf(node) === 'TR' || attribute(node, 'role') === 'row';
const isCell = (node: ReadNode): boolean =>
  ['TD', 'TH'].includes(nameOf(node)) || CELLS.has(attribute(node, 'role') ?? '');

const rowsOf = (node: ReadNode): ReadNode[] =>
  childrenOf(node).flatMap((child) => (isLeftOut(child) ? [] : isRow(child) ? [child] : rowsOf(child)));
const cellsOf = (node: ReadNode): ReadNode[] =>
  childrenOf(node).flatMap((child) => (isCell(child) ? [child] : isLeftOut(child) ? [] : cellsOf(child)));

/** A list within a list, or one of whole cards. */
const holdsMore = (node: ReadNode): boolean =>
  childrenOf(node).some((child) => isTable(child) || /^(H[2-6]|LI)$/.test(nameOf(child)) || holdsMore(child));

/** All words within, parts of their own apart from each other. */
function wordsOf(node: ReadNode): string {
  if (isLeftOut(node)) return '';
  const text = (one: ReadNode): string => {
    if (isLeftOut(one)) return '';
    if (nameOf(one) === '#text' || isBox(one)) return ownWords(one);
    const inside = childrenOf(one).map(text).join('');
    return IN_LINE.has(nameOf(one)) && !isSpaced(one) ? inside : ` ${inside} `;
  };
  return tidy(childrenOf(node).map(text).join(''));
}

/** Words of a part that stands beside others with room between them. */
const isSpaced = (node: ReadNode): boolean => ['SPAN', 'A', 'SMALL'].includes(nameOf(node));

/** Of text, and of what was typed or chosen. */
function ownWords(node: ReadNode): string {
  if (nameOf(node) === '#text') return node.nodeValue ?? '';
  const type = attribute(node, 'type');
  if (isTick(node)) return node.checked ? ' ☑ ' : ' ☐ ';
  if (type === 'file' || type === 'hidden' || type === 'search') return '';
  if (node.selectedOptions)
    return Array.from(node.selectedOptions)
      .map((one) => one.text)
      .join('、');
  return typeof node.value === 'string' ? ` ${node.value} ` : '';
}
