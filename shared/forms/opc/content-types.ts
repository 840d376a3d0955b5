import { attribute } from '../xml/elements';
import { scanXml } from '../xml/scan';

export const CONTENT_TYPES = '[Content_Types].xml';

/**
 * The type of a part: its own, else that of its file extension (ECMA-376-2 §7.2.3). Names differ in case only by chance.
 *
 * @param types text of [Content_Types].xml
 */
export function contentType(types: string, part: string): string {
  const name = `/${part}`.toLowerCase();
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let byExtension = '';
  for (const child of scanXml(types, CONTENT_TYPES).children) {
    const value = (key: string): string => attribute(types, child, key)?.value ?? '';
    if (value('PartName').toLowerCase() === name) return value('ContentType');
    if (value('Extension').toLowerCase() === extension) byExtension = value('ContentType');
  }
  return byExtension;
}

/** Parts that have a type of their own, by name without the leading slash, in the order of the list. */
export const contentTypes = (types: string): { part: string; type: string }[] =>
  scanXml(types, CONTENT_TYPES).children.flatMap((child) => {
    const part = attribute(types, child, 'PartName')?.value;
    return part ? [{ part: part.replace(/^\//, ''), type: attribute(types, child, 'ContentType')?.value ?? '' }] : [];
  });
