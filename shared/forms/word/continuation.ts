import { refuse } from '../../problems/problem';
import { childNamed, descendants, isEmptyTag } from '../xml/elements';
import type { Replacement } from '../xml/replacement';
import { scanXml, type XmlElement } from '../xml/scan';
import type { FixedEdit, Output } from './change';
import { cloneChanges } from './clone';
import type { FillContext } from './fill-context';
import { allControls } from './controls';
import type { WordTemplate } from './open-template';
import { regionWriter } from './region';
import type { AnchorName, WordAnchors, WordValues } from './values';
import { planWordFill } from './word-fill-plan';

/**
 * The form again, once for each further sheet, each on a new page behind all that is printed. What is copied is the
 * part that the form names for it, or the whole body but its last section's properties.
 */
export function furtherSheets(
  template: WordTemplate,
  anchors: WordAnchors,
  sheets: readonly WordValues[],
  context: FillContext,
): Replacement {
  const { body, documentText: text } = template;
  const whole = printedBlocks(body, context);
  const copied = anchors.sheetPart ? partOf(template, anchors.sheetPart) : whole;
  const pageBreak = breakBefore(copied.children[0], context);
  refuseSections(copied, context);
  const copyChanges = cloneChanges(copied, context, SHEET);
  const { changes, spots } = planWordFill(template.controls, anchors, { ...context, copyChanges }, new Set());
  const inside = spots.filter(({ start, end }) => start >= copied.start && end <= copied.end);
  const write = regionWriter(text, copied, inside, [...changes, ...pageBreak.changes], context.nextId);
  const { end } = whole;
  const inserted: Output = [];
  for (const values of sheets) {
    inserted.push(pageBreak.ahead);
    write(values, inserted);
  }
  return { start: end, end, inserted, field: 'document.sheet' };
}

/** What messages call the copies. */
const SHEET: AnchorName = { tag: 'document.sheet', label: '2枚目からの用紙' };

/** Refuses a form whose paper changes on the way: the copy's first part would be on the paper of the last. */
function refuseSections(copied: XmlElement, { text, names: { element } }: FillContext): void {
  const changes = descendants(copied).some(
    ({ name, start, end }) => name === element.pPr && text.slice(start, end).includes(`<${element.sectPr}`),
  );
  if (changes)
    refuse('word/copy', { field: SHEET.tag, label: SHEET.label, reason: '途中で用紙の向きや余白が変わります' });
}

/** The body's blocks, without its section's properties, as an element of their own. */
function printedBlocks(body: XmlElement, { names }: FillContext): XmlElement {
  const children = body.children.filter(({ name }) => name !== names.element.sectPr);
  return {
    ...body,
    children,
    start: children[0]?.start ?? body.openEnd,
    end: children.at(-1)?.end ?? body.closeStart,
  };
}

/** The blocks inside the control that says what a further sheet repeats. */
function partOf({ controls }: WordTemplate, { tag: field, label }: AnchorName): XmlElement {
  const content = allControls(controls).find(({ tag }) => tag === field)?.content;
  if (!content || content.children.length === 0) return refuse('word/missing-anchor', { field, label });
  return { ...content, start: content.openEnd, end: content.closeStart };
}

/** Elements of `w:pPr` that stand before `w:pageBreakBefore` (CT_PPrBase). */
const BEFORE_BREAK = ['pStyle', 'keepNext', 'keepLines'];

/**
 * A new page before the copy: on its first paragraph where it starts with one (no empty line that would push the sheet
 * down), else as a paragraph of its own.
 */
function breakBefore(
  first: XmlElement | undefined,
  { text, names: { w, a, element } }: FillContext,
): { ahead: string; changes: FixedEdit[] } {
  const mark = `<${w}pageBreakBefore/>`;
  const ownParagraph = { ahead: `<${w}p><${w}r><${w}br ${a}type="page"/></${w}r></${w}p>`, changes: [] };
  if (first?.name !== element.p || isEmptyTag(text, first)) return ownParagraph;
  const insert = (start: number, end: number, inserted: string): { ahead: string; changes: FixedEdit[] } => ({
    ahead: '',
    changes: [{ start, end, inserted, field: '' }],
  });
  const properties = childNamed(first, element.pPr);
  if (properties && !isEmptyTag(text, properties)) {
    const inside = scanXml(text.slice(properties.start, properties.end), 'pPr').children;
    if (inside.some(({ name }) => name === element.pageBreakBefore)) return { ahead: '', changes: [] };
    const before = inside.filter(({ name }) => BEFORE_BREAK.includes(name.slice(w.length))).at(-1);
    const at = before ? properties.start + before.end : properties.openEnd;
    return insert(at, at, mark);
  }
  const place = properties ?? { start: first.openEnd, end: first.openEnd };
  return insert(place.start, place.end, `<${w}pPr>${mark}</${w}pPr>`);
}
