import { aZip, type ZipOptions, type ZipRecord } from './zip';

/** An Excel file and the pieces of its parts. Sound unless told otherwise; small enough to read in a failing test. */

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const WORKBOOK_TYPE = `${SHEET_TYPES}.sheet.main+xml`;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part beside the sheets, with what leads to it. */
export interface XlsxPart {
  name: string;
  content: string | Uint8Array;
  /** Content type; none for parts whose extension says it. */
  contentType?: string;
}

export interface XlsxSheet {
  name?: string;
  /** Inside `sheetData`. */
  rows?: string;
  /** In front of `sheetData`: dimension, views, columns. */
  ahead?: string;
  /** Behind it: merges, rules, page set-up. */
  behind?: string;
  /** The whole part instead. */
  xml?: string;
  /** Relationships as [id, type, target]. */
  rels?: readonly [string, string, string][];
}

export interface XlsxParts {
  sheets?: readonly XlsxSheet[];
  /** Defined names of the workbook, as `Sheet!$A$1`. */
  names?: Record<string, string>;
  /** Whole `definedName` elements. */
  nameElements?: string;
  workbookPr?: string;
  /** Behind the names, e.g. `<calcPr/>`. */
  workbookEnd?: string;
  /** Shared strings: what stands in each `si`. */
  strings?: readonly string[];
  styles?: string;
  calcChain?: string;
  parts?: readonly XlsxPart[];
  /** Further relationships of the workbook. */
  workbookRels?: readonly [string, string, string][];
  /** Main part's content type. */
  type?: string;
  /** Whole parts instead of the sound ones; null leaves one out. */
  types?: string | null;
  rels?: string | null;
  workbook?: string;
  records?: readonly ZipRecord[];
  /** How each record is written. */
  as?: (record: ZipRecord) => ZipRecord;
  zip?: ZipOptions;
}

export const sheetXml = ({ rows = '', ahead = '', behind = '', xml }: XlsxSheet): string =>
  xml ??
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${ahead}<sheetData>${rows}</sheetData>${behind}</worksheet>`;

/** Cell formats: 0 plain, 1 bold 12 pt with a border, 2 a date in wareki, 3 text, 4 wrapped, 5 centred. */
export const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="游ゴシック"/><family val="3"/><charset val="128"/><scheme val="minor"/></font>` +
  `<font><b/><sz val="12"/><name val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"><alignment vertical="center"/></xf>` +
  `<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>` +
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf>` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const relsXml = (rels: readonly [string, string, string][]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${rels
    .map(([id, type, target]) => {
      const mode = /^(?:https?|file):/.test(target) ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode}/>`;
    })
    .join('')}</Relationships>`;

export function anXlsx(given: XlsxParts = {}): Uint8Array {
  const { sheets = [{}], type = WORKBOOK_TYPE, parts = [], as = (record) => record, strings, calcChain } = given;
  const named = sheets.map((sheet, i) => ({ name: `様式${i + 1}`, ...sheet, file: `worksheets/sheet${i + 1}.xml` }));
  const styles = given.styles ?? STYLES;
  const names = Object.entries(given.names ?? {}).map(
    ([name, formula]) => `<definedName name="${name}">${formula}</definedName>`,
  );
  const definedNames = names.join('') + (given.nameElements ?? '');
  const workbook =
    given.workbook ??
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${given.workbookPr ?? ''}<sheets>` +
      named.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') +
      `</sheets>${definedNames && `<definedNames>${definedNames}</definedNames>`}${given.workbookEnd ?? ''}</workbook>`;
  const optional: XlsxPart[] = [
    { name: 'xl/styles.xml', content: styles, contentType: `${SHEET_TYPES}.styles+xml` },
    ...(strings
      ? [
          {
            name: 'xl/sharedStrings.xml',
            content: `${DECLARATION}<sst xmlns="${MAIN}">${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
            contentType: `${SHEET_TYPES}.sharedStrings+xml`,
          },
        ]
      : []),
    ...(calcChain
      ? [
          {
            name: 'xl/calcChain.xml',
            content: `${DECLARATION}<calcChain xmlns="${MAIN}">${calcChain}</calcChain>`,
            contentType: `${SHEET_TYPES}.calcChain+xml`,
          },
        ]
      : []),
    ...parts,
  ];
  const override = (name: string, content: string): string =>
    `<Override PartName="/${name}" ContentType="${content}"/>`;
  const types =
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
    `<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="${SHEET_TYPES}.printerSettings"/>` +
    override('xl/workbook.xml', type) +
    named.map(({ file }) => override(`xl/${file}`, `${SHEET_TYPES}.worksheet+xml`)).join('') +
    optional.map(({ name, contentType }) => (contentType ? override(name, contentType) : '')).join('') +
    `</Types>`;
  const workbookRels = relsXml([
    ...named.map(({ file }, i): [string, string, string] => [`rId${i + 1}`, 'worksheet', file]),
    ['rIdStyles', 'styles', 'styles.xml'],
    ...(strings ? [['rIdStrings', 'sharedStrings', 'sharedStrings.xml'] as [string, string, string]] : []),
    ...(calcChain ? [['rIdChain', 'calcChain', 'calcChain.xml'] as [string, string, string]] : []),
    ...(given.workbookRels ?? []),
  ]);
  const files: [string, string | Uint8Array | null][] = [
    ['[Content_Types].xml', given.types === undefined ? types : given.types],
    ['_rels/.rels', given.rels === undefined ? relsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]) : given.rels],
    ['xl/workbook.xml', workbook],
    ['xl/_rels/workbook.xml.rels', workbookRels],
    ...optional.map(({ name, content }): [string, string | Uint8Array] => [name, content]),
    ...named.map((sheet): [string, string] => [`xl/${sheet.file}`, sheetXml(sheet)]),
    ...named.flatMap(({ rels, file }): [string, string][] =>
      rels ? [[`xl/${file.replace('/', '/_rels/')}.rels`, relsXml(rels)]] : [],
    ),
  ];
  const records: ZipRecord[] = files.flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
  const last: ZipRecord = { name: 'docProps/app.xml', content: `${DECLARATION}<Properties/>` };
  return aZip([...records, ...(given.records ?? []), last].map(as), given.zip);
}

/** A cell by its name; `text` is put in as an inline string. */
export const textCell = (name: string, text: string, style = 0): string =>
  `<c r="${name}"${style ? ` s="${style}"` : ''} t="inlineStr"><is><t>${text}</t></is></c>`;
export const emptyCell = (name: string, style = 0): string => `<c r="${name}"${style ? ` s="${style}"` : ''}/>`;
export const numberCell = (name: string, number: number, style = 0): string =>
  `<c r="${name}"${style ? ` s="${style}"` : ''}><v>${number}</v></c>`;
/** A formula's cell with the value that was last calculated. */
export const formulaCell = (name: string, formula: string, value: string | number, style = 0): string =>
  `<c r="${name}"${style ? ` s="${style}"` : ''}${typeof value === 'string' ? ' t="str"' : ''}><f>${formula}</f><v>${value}</v></c>`;
export const row = (number: number, cells: string, attributes = ''): string =>
  `<row r="${number}"${attributes}>${cells}</row>`;
