import { childNamed, isEmptyTag } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import type { Change, Output } from './change';
import { cloneChanges } from './clone';
import type { FillContext } from './fill-context';
import type { WordTemplate } from './open-template';
import { regionWriter } from './region';
import type { Replacement } from './replacement';
import type { WordAnchors, WordValues } from './values';
import { planSheet } from './plan-sheet';

/**
 * The form again, once for each further sheet, each on a new page: the whole body but its last section's properties is
 * copied behind itself.
 */
export function furtherSheets(
  template: WordTemplate,
  anchors: WordAnchors,
  sheets: readonly WordValues[],
  context: FillContext,
): Replacement {
  const { body, documentText: text, names } = template;
  const blocks = body.children.filter(({ name }) => name !== names.element.sectPr);
  const start = blocks[0]?.start ?? body.openEnd;
  const end = blocks.at(-1)?.end ?? body.closeStart;
  const pageBreak = breakBefore(blocks[0], context);
  const copyChanges = cloneChanges({ ...body, children: blocks }, context);
  const { changes, spots } = planSheet(template, anchors, { ...context, copyChanges });
  const write = regionWriter(text, { start, end }, spots, [...changes, ...pageBreak.changes], context.nextId);
  const inserted: Output = [];
  for (const values of sheets) {
    inserted.push(pageBreak.ahead);
    write(values, inserted);
  }
  return { start: end, end, inserted, field: 'document.sheet' };
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
): { ahead: string; changes: Change[] } {
  const mark = `<${w}pageBreakBefore/>`;
  const ownParagraph = { ahead: `<${w}p><${w}r><${w}br ${a}type="page"/></${w}r></${w}p>`, changes: [] };
  if (first?.name !== element.p || isEmptyTag(text, first)) return ownParagraph;
  const insert = (start: number, end: number, inserted: string): { ahead: string; changes: Change[] } => ({
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
