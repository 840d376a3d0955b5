import {
  anXlsx,
  emptyCell,
  formulaCell,
  numberCell,
  row,
  SHEET_TYPES,
  textCell,
  type XlsxPart,
} from '../builders/xlsx';
import { photo, xmlPart } from './eighteen-part-form';

/** Rows of the list as printed: 8 to 17. */
export const FIRST = 8;
export const PRINTED = 10;
export const LAST = FIRST + PRINTED - 1;

export const NAMES: Record<string, string> = {
  ...{ 'office.name': 'C3', 'office.number': 'C4', filledOn: 'C5', owned: 'B20' },
  ...{ 'users.number': 'A8', 'users.name': 'B8', 'users.kana': 'D8', 'users.jobType': 'G8', 'users.mail': 'I8' },
};

/** Cells of the list that are merged in each row, as forms on twelve equal columns have them. */
export const MERGES = [
  ['B', 'C'],
  ['D', 'F'],
  ['G', 'H'],
  ['I', 'K'],
] as const;
const merge = (ref: string): string => `<mergeCell ref="${ref}"/>`;
const listMerges = Array.from({ length: PRINTED }, (_, i) =>
  MERGES.map(([from, to]) => merge(`${from}${FIRST + i}:${to}${FIRST + i}`)).join(''),
).join('');

const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const picture = (at: number): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at + 2}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
  `<xdr:pic/><xdr:clientData/></xdr:twoCellAnchor>`;

const COLOURS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]
  .map((name, i) => `<a:${name}><a:srgbClr val="${String(i).padStart(6, '0')}"/></a:${name}>`)
  .join('');
const FONTS = Array.from(
  { length: 300 },
  (_, i) => `<a:font script="x${(i * 7919) % 1000}" typeface="書体 ${i}"/>`,
).join('');
const THEME =
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">${COLOURS}</a:clrScheme>` +
  `<a:fontScheme name="x">${FONTS}</a:fontScheme><a:fmtScheme name="x"></a:fmtScheme></a:themeElements></a:theme>`;

/** As Excel writes it: exceljs opens no file with another one. */
const CORE =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>事業所情報登録票</dc:title><dc:creator>鶴岡市</dc:creator></cp:coreProperties>';

const listRow = (number: number): string =>
  row(
    number,
    Array.from('ABCDEFGHIJK', (letter) => emptyCell(`${letter}${number}`, 1)).join('') + numberCell(`L${number}`, 1, 1),
    ' spans="1:12" ht="24" customHeight="1"',
  );

/** A workbook of 22 parts, as offices get them: a list to fill in, a sheet of choices, pictures, printers' settings. */
export function twentyTwoPartForm(): Uint8Array {
  const plain = (name: string, content: string | Uint8Array, contentType?: string): XlsxPart => ({
    name,
    content,
    ...(contentType ? { contentType } : {}),
  });
  return anXlsx({
    sheets: [
      {
        name: '登録票',
        ahead:
          '<dimension ref="A1:L24"/><sheetFormatPr defaultRowHeight="18.75"/><cols><col min="1" max="12" width="9" customWidth="1"/></cols>',
        rows:
          row(1, textCell('A1', '事業所情報登録票', 5)) +
          row(3, textCell('A3', '事業所名', 1) + emptyCell('C3', 1)) +
          row(4, textCell('A4', '事業所番号', 1) + emptyCell('C4', 3)) +
          row(5, textCell('A5', '記入日', 1) + emptyCell('C5', 2)) +
          row(
            7,
            ['No.', '氏名', 'ふりがな', '職種', 'メール', '数']
              .map((word, i) => textCell(`${'ABDGIL'.charAt(i)}7`, word, 1))
              .join(''),
          ) +
          Array.from({ length: PRINTED }, (_, i) => listRow(FIRST + i)).join('') +
          row(18, textCell('A18', '人数', 1) + formulaCell('L18', 'SUM(L8:L17)', PRINTED, 1)) +
          row(20, textCell('B20', '☐ すべて法人の所有です', 1)) +
          [21, 22, 23, 24]
            .map((at) => row(at, textCell(`A${at}`, '※ エクセルファイルのまま提出してください。', 4)))
            .join(''),
        behind:
          `<mergeCells count="${3 + PRINTED * MERGES.length}">${merge('A1:L1')}${listMerges}${merge('A21:L21')}${merge('A24:L24')}</mergeCells>` +
          '<conditionalFormatting sqref="B8:K17"><cfRule type="expression" priority="1"><formula>$B8=""</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" sqref="G8:H17"><formula1>選択肢!$A$1:$A$60</formula1></dataValidation></dataValidations>' +
          '<pageSetup paperSize="9" fitToHeight="0" r:id="rId2"/><drawing r:id="rId1"/>',
        rels: [
          ['rId1', 'drawing', '../drawings/drawing1.xml'],
          ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
        ],
      },
      {
        name: '選択肢',
        rows: Array.from({ length: 60 }, (_, i) => row(i + 1, textCell(`A${i + 1}`, `職種の名前 ${i + 1}`))).join(''),
      },
    ],
    names: Object.fromEntries(
      Object.entries(NAMES).map(([name, cell]) => [name, `登録票!${cell.replace(/(\D+)(\d+)/, '$$$1$$$2')}`]),
    ),
    nameElements: '<definedName name="_xlnm.Print_Area" localSheetId="0">登録票!$A$1:$L$24</definedName>',
    strings: Array.from({ length: 200 }, (_, i) => `<t>印刷された文字 ${i}</t>`),
    workbookEnd: '<calcPr calcId="191029"/>',
    calcChain: '<c r="L18" i="1"/>',
    workbookRels: [['rIdTheme', 'theme', 'theme/theme1.xml']],
    parts: [
      plain('xl/theme/theme1.xml', THEME, 'application/vnd.openxmlformats-officedocument.theme+xml'),
      plain(
        'xl/drawings/drawing1.xml',
        `<xdr:wsDr xmlns:xdr="${XDR}">${picture(1)}${picture(21)}</xdr:wsDr>`,
        'application/vnd.openxmlformats-officedocument.drawing+xml',
      ),
      plain('xl/printerSettings/printerSettings1.bin', photo(4_000)),
      plain('xl/metadata.xml', xmlPart('metadata', 20), `${SHEET_TYPES}.sheetMetadata+xml`),
      plain('customXml/item1.xml', xmlPart('item', 40)),
      plain('customXml/itemProps1.xml', xmlPart('props', 5)),
      plain('docProps/core.xml', CORE),
      plain('docProps/custom.xml', xmlPart('custom', 10)),
      ...[1, 2, 3].map((number) => plain(`xl/media/image${number}.png`, photo(60_000))),
    ],
  });
}
