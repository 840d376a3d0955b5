import type { XmlElement } from '../xml/scan';
import { childNamed } from '../xml/scan';
import { render, settle, type Change } from './change';
import { cloneChanges } from './clone';
import type { FillContext } from './fill-control';
import type { WordTemplate } from './open-template';

/**
 * The form again, once for each further sheet, each on a new page: the whole body but its last section's properties is
 * copied behind itself.
 */
export function furtherSheets(template: WordTemplate, sheets: readonly Change[][], context: FillContext): Change {
  const { body, documentText: text, names } = template;
  const blocks = body.children.filter(({ name }) => name !== `${names.w}sectPr`);
  const start = blocks[0]?.start ?? body.openEnd;
  const end = blocks.at(-1)?.end ?? body.closeStart;
  const region: XmlElement = { ...body, children: blocks };
  const pageBreak = breakBefore(blocks[0], context);
  const asClone = cloneChanges(region, context);
  const copies = sheets.map(
    (changes) => pageBreak.ahead + render(text, start, end, settle([...changes, ...pageBreak.changes, ...asClone()])),
  );
  return { start: end, end, inserted: copies.join(''), field: 'document.sheet' };
}

/** Elements of `w:pPr` that stand before `w:pageBreakBefore` (CT_PPrBase). */
const BEFORE_BREAK = ['pStyle', 'keepNext', 'keepLines'];

/**
 * A new page before the copy: on its first paragraph where it starts with one (no empty line that would push the sheet
 * down), else as a paragraph of its own.
 */
function breakBefore(
  first: XmlElement | undefined,
  { text, names: { w } }: FillContext,
): { ahead: string; changes: Change[] } {
  const mark = `<${w}pageBreakBefore/>`;
  if (first?.name !== `${w}p`) return { ahead: `<${w}p><${w}r><${w}br ${w}type="page"/></${w}r></${w}p>`, changes: [] };
  const insertAt = (at: number, inserted: string): { ahead: string; changes: Change[] } => ({
    ahead: '',
    changes: [{ start: at, end: at, inserted, field: '' }],
  });
  const properties = childNamed(first, `${w}pPr`);
  if (properties && text.charAt(properties.openEnd - 2) !== '/') {
    const before = properties.children.filter(({ name }) => BEFORE_BREAK.includes(name.slice(w.length)));
    return insertAt(before.at(-1)?.end ?? properties.openEnd, mark);
  }
  return insertAt(first.openEnd, `<${w}pPr>${mark}</${w}pPr>`);
}
