import { SHEET_MAIN } from '../../forms/excel/names';
import { contentTypesOf, DECLARATION, RELATIONSHIPS, relationshipsTo } from '../../forms/opc/new-package';

/** The fixed parts of a workbook with one sheet, and how its cells look. */

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const contentTypes = contentTypesOf({
  '/xl/workbook.xml': `${TYPES}.sheet.main+xml`,
  '/xl/worksheets/sheet1.xml': `${TYPES}.worksheet+xml`,
  '/xl/styles.xml': `${TYPES}.styles+xml`,
});

export const workbookRelationships = relationshipsTo([
  [`${RELATIONSHIPS}/worksheet`, 'worksheets/sheet1.xml'],
  [`${RELATIONSHIPS}/styles`, 'styles.xml'],
]);

/** Places in `cellXfs`. Text cells are of the text format, so that nothing in them is ever reckoned, also when edited. */
export const LOOK = { heading: 1, text: 2, date: 3, link: 4 } as const;

/** 令和8年11月21日 of a real date, as the app's own lists show it. */
const WAREKI = '[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@';
const WAREKI_ID = 176;
const TEXT_ID = 49;

const FONT = '<name val="游ゴシック"/><family val="3"/><charset val="128"/>';
const LINE = '<color rgb="FFBFBFBF"/>';
const box = `<left style="thin">${LINE}</left><right style="thin">${LINE}</right><top style="thin">${LINE}</top><bottom style="thin">${LINE}</bottom><diagonal/>`;
const cell = (format: number, font: number, fill: number, alignment: string): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" ` +
  `applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;

export const stylesXml =
  `${DECLARATION}<styleSheet xmlns="${SHEET_MAIN}"><numFmts count="1"><numFmt numFmtId="${WAREKI_ID}" formatCode="${WAREKI}"/></numFmts>` +
  `<fonts count="3"><font><sz val="11"/>${FONT}</font><font><b/><sz val="11"/>${FONT}</font>` +
  `<font><u/><sz val="11"/><color rgb="FF0B57A4"/>${FONT}</font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${box}</border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  cell(TEXT_ID, 1, 2, 'vertical="center" wrapText="1"') +
  cell(TEXT_ID, 0, 0, 'vertical="top" wrapText="1"') +
  cell(WAREKI_ID, 0, 0, 'horizontal="left" vertical="top"') +
  cell(TEXT_ID, 2, 0, 'vertical="top" wrapText="1"') +
  '</cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
