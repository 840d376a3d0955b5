import { attribute, decodeText } from '../xml/elements';
import type { Replacement } from '../xml/replacement';
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

/** What has to change in the list for a template to be a document like those that are made from it; none for others. */
export function documentTypeChanges(types: string, part: string): Replacement[] {
  const type = contentType(types, part);
  const asDocument = type.replace(/(wordprocessingml|spreadsheetml)\.template\.main/, (_, format: string) =>
    format === 'wordprocessingml' ? `${format}.document.main` : `${format}.sheet.main`,
  );
  if (asDocument === type) return [];
  const name = `/${part}`.toLowerCase();
  const list = scanXml(types, CONTENT_TYPES).children;
  const named = list.find((child) => attribute(types, child, 'PartName')?.value.toLowerCase() === name);
  const own = named && attribute(types, named, 'ContentType');
  if (own) return [{ start: own.at, end: own.end, inserted: [asDocument], field: '' }];
  // The type is that of the extension, as Microsoft's own library writes it; other parts may go by it too.
  const [first] = list;
  if (!first) return [];
  const prefix = first.name.slice(0, first.name.indexOf(':') + 1);
  const override = `<${prefix}Override PartName="/${part}" ContentType="${asDocument}"/>`;
  return [{ start: first.start, end: first.start, inserted: [override], field: '' }];
}

/** Parts whose own type matches, by name without the leading slash. The list itself was scanned before ({@link contentType}). */
export function partsOfType(types: string, type: RegExp): { part: string; type: string }[] {
  const found: { part: string; type: string }[] = [];
  for (const [tag] of types.matchAll(/<[^<>]*PartName[^<>]*>/g)) {
    const own = /\sContentType\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '';
    const part = /\sPartName\s*=\s*["']([^"']*)/.exec(tag)?.[1];
    if (part !== undefined && type.test(own)) found.push({ part: decodeText(part).replace(/^\//, ''), type: own });
  }
  return found;
}
