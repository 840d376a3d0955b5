import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeXml } from '../../shared/forms/xml/characters';

/** What the files of Word and Excel have in common (ECMA-376-2): their container, its relationships and properties. */

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Relationships as [id, type, target]. */
export const relationships = (items: readonly (readonly [string, string, string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** What leads to the main part and to the properties. */
export const rootRelationships = (main: string): string =>
  relationships([
    ['rId1', `${R}/officeDocument`, main],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${R}/extended-properties`, 'docProps/app.xml'],
  ]);

/** Content types of the parts beside those of the properties. */
export const contentTypes = (parts: readonly (readonly [string, string])[]): string =>
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  [
    ...parts,
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
    .join('') +
  `</Types>`;

export const corePart = ({ title, subject }: { title: string; subject: string }): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:language>ja-JP</dc:language>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created></cp:coreProperties>`;

export const appPart = (program: string): string =>
  `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${program}</Application></Properties>`;

/** The parts as one file. The same parts give the same bytes, at any time and on any machine. */
export function zipped(parts: Record<string, string>): Uint8Array {
  const files: Zippable = {};
  // A fixed time, and local fields of it: zip has no time zone.
  for (const [name, content] of Object.entries(parts))
    files[name] = [strToU8(content), { mtime: new Date(2026, 0, 1), level: 9 }];
  return zipSync(files);
}
