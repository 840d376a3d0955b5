import { childNamed } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { WordControl } from './word-control';
import type { WordNames } from './names';

/**
 * Whether a control was deleted with 変更履歴 (ECMA-376-1 §17.13.5): it stands in deleted or moved text or in a deleted row,
 * holds deleted rows only, or is marked as deleted itself. Nobody reads it, and whoever accepts the changes loses it.
 */
export function isDeleted({ element, level, content }: WordControl, text: string, names: WordNames): boolean {
  const { del, moveFrom, tr } = names.element;
  for (let at: XmlElement | null = element; at; at = at.parent) {
    if (at.name === del || at.name === moveFrom || isMarkedBefore(at, names)) return true;
    if (at.name === tr && isDeletedRow(at, text, names)) return true;
  }
  const rows = level === 'row' && content ? content.children.filter(({ name }) => name === tr) : [];
  return rows.length > 0 && rows.every((row) => isDeletedRow(row, text, names));
}

/** Word marks a deleted control by a range that begins right before it and ends inside it. */
function isMarkedBefore(element: XmlElement, { w, element: { sdt } }: WordNames): boolean {
  if (element.name !== sdt || !element.parent) return false;
  const siblings = element.parent.children;
  const before = siblings[siblings.indexOf(element) - 1]?.name.slice(w.length);
  return before === 'customXmlDelRangeStart' || before === 'customXmlMoveFromRangeStart';
}

function isDeletedRow(row: XmlElement, text: string, { element: { trPr, del } }: WordNames): boolean {
  const properties = childNamed(row, trPr);
  return properties !== null && text.slice(properties.openEnd, properties.closeStart).includes(`<${del} `);
}
