import { aZip, type ZipOptions, type ZipRecord } from './zip';

/** A Word file and the pieces of its document part. Sound unless told otherwise; small enough to read in a failing test. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const MAIN_TYPE = `${WORD}.document.main+xml`;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** All namespaces that the pieces below use. */
export const ROOT =
  `xmlns:w="${W}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  `xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ` +
  `xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"`;

export interface DocxParts {
  /** Inside `w:body`, without the section's properties. */
  body?: string;
  /** The whole document part instead. */
  document?: string | Uint8Array;
  /** Main part's content type. */
  type?: string;
  /** Whole parts instead of the sound ones; null leaves one out. */
  types?: string | null;
  rels?: string | null;
  styles?: string | null;
  /** Parts beside the document, with a type of their own where they have one. */
  parts?: readonly { name: string; content: string; type?: string }[];
  /** The document's relationships: id, last word of the type, target. */
  documentRels?: readonly (readonly [id: string, type: string, target: string, mode?: string])[];
  /** Further records, in front of the document. */
  records?: readonly ZipRecord[];
  /** How each record is written. */
  as?: (record: ZipRecord) => ZipRecord;
  zip?: ZipOptions;
}

export const documentXml = (body: string, root = ROOT): string =>
  `${DECLARATION}<w:document ${root}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;

export function aDocx(parts: DocxParts = {}): Uint8Array {
  const { type = MAIN_TYPE, body = paragraph(run('本文')), as = (record) => record } = parts;
  const further = parts.parts ?? [];
  const overrides = further.map(({ name, type: own }) =>
    own ? `<Override PartName="/${name}" ContentType="${own}"/>` : '',
  );
  const types =
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/>` +
    `<Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/>${overrides.join('')}</Types>`;
  const rels =
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" ` +
    `Target="word/document.xml"/></Relationships>`;
  const styles = `${DECLARATION}<w:styles ${ROOT}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;
  const files: [string, string | Uint8Array | null][] = [
    ['[Content_Types].xml', parts.types === undefined ? types : parts.types],
    ['_rels/.rels', parts.rels === undefined ? rels : parts.rels],
    ['word/styles.xml', parts.styles === undefined ? styles : parts.styles],
  ];
  if (parts.documentRels) files.push(['word/_rels/document.xml.rels', relationshipsXml(parts.documentRels)]);
  files.push(...further.map(({ name, content }): [string, string] => [name, content]));
  const records: ZipRecord[] = files.flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
  const document: ZipRecord = { name: 'word/document.xml', content: parts.document ?? documentXml(body) };
  const last: ZipRecord = { name: 'docProps/app.xml', content: `${DECLARATION}<Properties/>` };
  return aZip([...records, ...(parts.records ?? []), document, last].map(as), parts.zip);
}

/** A part of relationships; types are Office's own unless they are whole addresses. */
export const relationshipsXml = (
  rels: readonly (readonly [id: string, type: string, target: string, mode?: string])[],
): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${rels
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

const STORIES = { hdr: 'header', ftr: 'footer', footnotes: 'footnotes', endnotes: 'endnotes' } as const;

/** A header, a footer or the notes, with its type. */
export const storyPart = (
  root: keyof typeof STORIES,
  content: string,
  number = root.length === 3 ? '1' : '',
): { name: string; content: string; type: string } => ({
  name: `word/${STORIES[root]}${number}.xml`,
  content: `${DECLARATION}<w:${root} ${ROOT}>${content}</w:${root}>`,
  type: `${WORD}.${STORIES[root]}+xml`,
});

/** Look of the runs that hold values in these files. */
export const LOOK = '<w:rPr><w:b/><w:sz w:val="24"/></w:rPr>';

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...content: string[]): string => `<w:p>${content.join('')}</w:p>`;

let ids = 1;

/** A content control. `properties` stand in its `w:sdtPr` behind tag and id. */
export const control = (tag: string, content: string, properties = '<w:text w:multiLine="1"/>'): string =>
  `<w:sdt><w:sdtPr>${tag ? `<w:tag w:val="${tag}"/>` : ''}<w:id w:val="${ids++}"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** A control in a line of text, around one empty run with a look. */
export const textControl = (tag: string, content = run('', LOOK)): string => control(tag, content);

export const checkBox = (tag: string, glyph = '☐', states = ''): string =>
  control(
    tag,
    `<w:r><w:rPr><w:rFonts w:ascii="MS Gothic"/></w:rPr><w:t>${glyph}</w:t></w:r>`,
    `<w14:checkbox><w14:checked w14:val="0"/>${states}</w14:checkbox>`,
  );

export const circle = (tag: string, content: string): string => control(tag, content, '');

export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((content) => `<w:tc>${paragraph(content)}</w:tc>`).join('')}</w:tr>`;

/** A table with a header, a repeating section of `items`, and a last row. */
export const tableOf = (tag: string, ...items: string[]): string =>
  `<w:tbl>${row(run('見出し'))}${repeating(tag, ...items)}${row(run('末尾'))}</w:tbl>`;

export const repeating = (tag: string, ...items: string[]): string =>
  control(
    tag,
    items.map((item) => control('', item, '<w15:repeatingSectionItem/>')).join(''),
    '<w15:repeatingSection/>',
  );
