import { attribute, descendants, type XmlElement } from '../xml/scan';
import type { Change } from './change';
import type { FillContext } from './fill-control';

/**
 * Changes that make a copy of a region sound: what must be unique in a document (control ids, paragraph ids, drawing
 * ids) is renewed or left out, and bookmarks and comment marks, which can't stand twice, are dropped.
 *
 * @returns a function that gives the changes for one more copy
 */
export function cloneChanges(region: XmlElement, { text, names, nextId }: FillContext): () => Change[] {
  const renewed: { start: number; end: number }[] = [];
  const dropped: Change[] = [];
  const drop = (start: number, end: number): void => void dropped.push({ start, end, inserted: '', field: '' });
  const { w, w14 } = names;
  const marks = new Set(
    ['bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd'].map((name) => w + name),
  );

  for (const element of [region, ...descendants(region)]) {
    if (marks.has(element.name)) drop(element.start, element.end);
    if (element.name === `${w}p` || element.name === `${w}tr`)
      for (const id of [`${w14}paraId`, `${w14}textId`]) {
        const found = attribute(text, element, id);
        // From the space before the name to the closing quote.
        if (found) drop(text.lastIndexOf(id, found.at) - 1, found.end + 1);
      }
    const isControlId = element.name === `${w}id` && element.parent?.name === `${w}sdtPr`;
    const isDrawingId = element.name.endsWith(':docPr');
    const id = isControlId ? attribute(text, element, `${w}val`) : isDrawingId ? attribute(text, element, 'id') : null;
    if (id) renewed.push({ start: id.at, end: id.end });
  }
  return () => [
    ...dropped,
    ...renewed.map(({ start, end }) => ({ start, end, inserted: String(nextId()), field: '' })),
  ];
}
