import { attribute, descendants } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { Change } from './change';
import type { FillContext } from './fill-context';

/** Marks of a place in the document that can't stand twice. */
const MARKS = [
  ...['bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd', 'commentReference'],
  ...['permStart', 'permEnd', 'moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd'],
];

/**
 * Changes that make a copy of a region sound: what must be unique in a document (control ids, paragraph ids, drawing
 * ids) is renewed or left out, and bookmarks and comment marks, which can't stand twice, are dropped.
 */
export function cloneChanges(region: XmlElement, { text, names }: FillContext): Change[] {
  const changes: Change[] = [];
  const change = (start: number, end: number, inserted: string | null): void =>
    void changes.push({ start, end, inserted, field: '' });
  const { w, w14 } = names;
  const marks = new Set(MARKS.map((name) => w + name));
  const paragraphIds = [`${w14}paraId`, `${w14}textId`];

  for (const element of [region, ...descendants(region)]) {
    if (marks.has(element.name)) change(element.start, element.end, '');
    if (element.name === `${w}p` || element.name === `${w}tr`)
      for (const id of paragraphIds) {
        const found = attribute(text, element, id);
        // From the space before the name to the closing quote.
        if (found) change(text.lastIndexOf(id, found.at) - 1, found.end + 1, '');
      }
    const isControlId = element.name === `${w}id` && element.parent?.name === `${w}sdtPr`;
    const isDrawingId = element.name.endsWith(':docPr');
    const id = isControlId ? attribute(text, element, `${w}val`) : isDrawingId ? attribute(text, element, 'id') : null;
    if (id) change(id.at, id.end, null);
  }
  return changes;
}
