import { escapeXml } from '../xml/characters';

/** What a Word or Excel file of our own is made of beside its contents. */

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** @param parts by name: /word/document.xml and its content type */
export const contentTypesOf = (parts: Readonly<Record<string, string>>): string =>
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  Object.entries({
    ...parts,
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  })
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('') +
  '</Types>';

/** rId1, rId2 … in their order. @param all types are whole addresses, targets as seen from the part */
export const relationshipsTo = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** @param main where the contents are: word/document.xml */
export const packageRelationships = (main: string): string =>
  relationshipsTo([
    [`${RELATIONSHIPS}/officeDocument`, main],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);

/** Without who made it: nobody's name leaves that isn't in the contents. @param title of what XML can hold */
export const coreProperties = (title: string): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title>` +
  '<dc:creator>連携台帳</dc:creator></cp:coreProperties>';
