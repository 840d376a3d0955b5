import { refuse } from '../../problems/problem';
import { childNamed, firstDescendant, isEmptyTag } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { FixedEdit } from './change';
import type { WordControl } from './word-control';
import type { CopyableContext } from './fill-context';
import { keptMarks, NO_MARKS, type KeptMarks } from './range-marks';

/** Where in a control the value's run goes: what stands from `start` to `end` gives way to it. */
export interface Hole {
  start: number;
  end: number;
  /** Around the run, where the template has an empty element or none; with marks that are kept. */
  open: string;
  close: string;
  /** What else of the control goes: the further paragraphs of a text. */
  changes: FixedEdit[];
}

/** The stretch between an element's tags; null where it has none. */
export const insideOf = (text: string, element: XmlElement | null): { start: number; end: number } | null =>
  element && !isEmptyTag(text, element) ? { start: element.openEnd, end: element.closeStart } : null;

export function findHole(control: WordControl, label: string, context: CopyableContext): Hole {
  const { text, names } = context;
  const { content, level, tag: field, kind } = control;
  if (kind === 'picture') return refuse('word/anchor-kind', { field, label, reason: '画像を入れるところです' });
  if (level === 'run') return contentHole(control, '', context);
  // Around paragraphs, cells or rows: the first paragraph takes the value, those beside it go.
  const first = content && firstDescendant(content, names.element.p);
  // In a table's first cell it would be no value of this place.
  if (first && level !== 'row' && isInTable(first, content, `${names.w}tbl`))
    refuse('word/anchor-kind', { field, label, reason: '表で始まっています' });
  if (!first) {
    if (level !== 'block') return refuse('word/anchor-kind', { field, label, reason: '文字を入れる段落がありません' });
    return contentHole(control, names.element.p, context);
  }
  const others = (first.parent?.children ?? []).filter((beside) => beside !== first && beside.name === first.name);
  const changes = others.map((other) => ({
    start: other.start,
    end: other.end,
    inserted: leftOf(other, context),
    field,
  }));
  const marks = marksIn([first, ...others], context);
  if (isEmptyTag(text, first)) {
    const open = `${text.slice(first.start, first.openEnd - 2).trimEnd()}>${marks.ahead}`;
    return { start: first.start, end: first.end, open, close: `${marks.behind}</${first.name}>`, changes };
  }
  const start = childNamed(first, names.element.pPr)?.end ?? first.openEnd;
  return { start, end: first.closeStart, open: marks.ahead, close: marks.behind, changes };
}

/** Whether an element stands in a table that lies below another element. */
function isInTable(element: XmlElement, below: XmlElement, table: string): boolean {
  for (let at = element.parent; at && at !== below; at = at.parent) if (at.name === table) return true;
  return false;
}

/** Marks that are kept around the value. A copy has none: no mark may stand twice. */
const marksIn = (below: readonly XmlElement[], { text, names, copyChanges }: CopyableContext): KeptMarks =>
  copyChanges.length > 0 ? NO_MARKS : keptMarks(text, below, names);

/**
 * What stays of a paragraph that goes: the end of a section, with the paper's size and margins; and the paragraph itself,
 * empty, behind a table or a control, as Word opens no cell that ends in a table.
 */
function leftOf(paragraph: XmlElement, { text, names: { w, element } }: CopyableContext): string {
  const properties = childNamed(paragraph, element.pPr);
  const xml = properties ? text.slice(properties.start, properties.end) : '';
  const siblings = paragraph.parent?.children ?? [];
  const ahead = siblings[siblings.indexOf(paragraph) - 1]?.name;
  const stays = ahead === `${w}tbl` || ahead === element.sdt || xml.includes(`<${element.sectPr}`);
  return stays ? `<${w}p>${xml}</${w}p>` : '';
}

/** All of the control's content, with an element put around the run where there is a name for it. */
function contentHole({ element, content }: WordControl, around: string, context: CopyableContext): Hole {
  const { text, names, keepControls } = context;
  const inside = insideOf(text, content);
  const missing = !inside && keepControls ? names.element.sdtContent : '';
  const tags = [missing, around].filter((name) => name !== '');
  const marks = content ? marksIn([content], context) : NO_MARKS;
  const open = tags.map((name) => `<${name}>`).join('') + marks.ahead;
  const close = tags
    .map((name) => `</${name}>`)
    .reverse()
    .join('');
  const place = inside ?? content ?? { start: element.closeStart, end: element.closeStart };
  return { start: place.start, end: place.end, open, close: marks.behind + close, changes: [] };
}
