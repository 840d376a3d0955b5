import { attribute, decodeText } from '../xml/elements';
import type { Replacement } from '../xml/replacement';
import { scanXml } from '../xml/scan';

export const CONTENT_TYPES = '[Content_Types].xml';

/**
 * The type of a part: its own, else that of its file extension (ECMA-376-2 §7.2.3). Names differ in case only by chance.
 *
 * @param types text of [Content_Types].xml
 */
export const contentType = (types: string, part: string): string => typesOf(types)(part);

/** The same for many parts: the list is read once. */
export function typesOf(types: string): (part: string) => string {
  const [own, byExtension] = [new Map<string, string>(), new Map<string, string>()];
  for (const child of scanXml(types, CONTENT_TYPES).children) {
    const value = (key: string): string => attribute(types, child, key)?.value ?? '';
    const name = value('PartName').toLowerCase();
    if (name !== '' && !own.has(name)) own.set(name, value('ContentType'));
    if (value('Extension') !== '') byExtension.set(value('Extension').toLowerCase(), value('ContentType'));
  }
  return (part) => {
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    return own.get(`/${part}`.toLowerCase()) ?? byExtension.get(extension) ?? '';
  };
}

/**
 * Whether a part is XML, by what it is called or by what the list calls it: programs go by the latter. Pictures (SVG) are looked into by
 * nobody here, and have what no part may have.
 */
export const isXmlPart = (part: string, type: string): boolean =>
  /\.(?:xml|rels|vml)$/i.test(part) || (/[+/]xml(?:$|;)|vmlDrawing/i.test(type) && !/^image\//i.test(type));

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
