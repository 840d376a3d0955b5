import { encodeString } from '../../forms/excel/cell-text';
import { dateSerial } from '../../forms/excel/date-serial';
import { SHEET_MAIN } from '../../forms/excel/names';
import { DECLARATION, RELATIONSHIPS } from '../../forms/opc/new-package';
import { escapeXml } from '../../forms/xml/characters';
import { formatWareki } from '../../text/wareki';
import { columnName } from '../../forms/excel/cell-reference';
import { columnWidths, linesIn, COLUMN_PADDING, WIDEST_COLUMN_LETTERS } from './column-widths';
import { LOOK } from './excel-parts';
import { fileLinks, linksXml } from './file-links';
import type { OutColumn, OutTable } from './out-table';
import { sheetName } from './table-name';
import { mapWithProgress, type OnRowsDone } from './rows-done';

/** The workbook, with its one sheet's names: what is filtered, and the row that each printed page repeats. */
export function workbookXml(table: OutTable): string {
  const name = sheetName(table);
  const inFormula = `'${name.replaceAll("'", "''")}'`;
  const filtered = `${inFormula}!$A$1:$${lastColumn(table)}$${table.rows.length + 1}`;
  return (
    `${DECLARATION}<workbook xmlns="${SHEET_MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>` +
    `<sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${escapeXml(filtered)}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${escapeXml(inFormula)}!$1:$1</definedName>` +
    '</definedNames></workbook>'
  );
}

const lastColumn = ({ columns }: OutTable): string => columnName(columns.length);

/** Elements in the order of the schema (ECMA-376-1 §18.3.1.99). */
export function sheetXml(table: OutTable, told?: OnRowsDone): string {
  const { columns, rows, title, office, date } = table;
  const area = `A1:${lastColumn(table)}${rows.length + 1}`;
  const letters = columns.map((_, i) => columnName(i + 1));
  const heading = columns.map(({ label }, i) => textCell(`${letters[i]}1`, label, LOOK.heading)).join('');
  const widths = columnWidths(table);
  const lines = mapWithProgress(
    rows,
    (cells, at) =>
      `<row r="${at + 2}"${heightOf(cells, widths)}>${cells.map((text, i) => cellXml(`${letters[i]}${at + 2}`, text, columns[i])).join('')}</row>`,
    told,
  );
  told?.(rows.length);
  const whose = [title, office].filter((words) => words !== '').join('　');
  return (
    `${DECLARATION}<worksheet xmlns="${SHEET_MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area}"/>` +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>' +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>` +
    `<cols>${widths
      .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
      .join('')}</cols>` +
    `<sheetData><row r="1">${heading}</row>${lines.join('')}</sheetData>` +
    `<autoFilter ref="${area}"/>${linksXml(fileLinks(table))}` +
    '<pageMargins left="0.4" right="0.4" top="0.75" bottom="0.6" header="0.35" footer="0.3"/>' +
    // 9 is A4. As many pages down as it takes.
    `<pageSetup paperSize="9" orientation="${table.isUpright ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>&amp;L${inHeader(whose)}&amp;R${inHeader(formatWareki(date))}</oddHeader>` +
    '<oddFooter>&amp;C&amp;P／&amp;N</oddFooter></headerFooter>' +
    // No green corner at each phone number.
    `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}

/** In points. */
const LINE_HEIGHT = 18.75;
const HIGHEST = 409;

/** Of a row of several lines: not every program makes room for them by itself on opening. */
function heightOf(cells: readonly string[], widths: readonly number[]): string {
  let most = 1;
  cells.forEach((text, i) => {
    const room = (widths[i] ?? WIDEST_COLUMN_LETTERS) - COLUMN_PADDING;
    if (text.length * 2 > room || text.includes('\n')) most = Math.max(most, linesIn(text, room));
  });
  return most === 1 ? '' : ` ht="${Math.min(HIGHEST, most * LINE_HEIGHT)}"`;
}

/** What a header may hold in all (ECMA-376-1 §18.3.1.46 leaves it open, Excel takes 255). */
const HEADER = 100;

/** & begins a code there. */
const inHeader = (words: string): string =>
  escapeXml(Array.from(words).slice(0, HEADER).join('').replaceAll('&', '&&'));

/** Dates of before 1900 are none to Excel: they stand there in words. */
function cellXml(at: string, text: string, column: OutColumn | undefined): string {
  if (text === '') return `<c r="${at}" s="${column?.type === 'date' ? LOOK.date : LOOK.text}"/>`;
  if (column?.type !== 'date') return textCell(at, text, column?.type === 'file' ? LOOK.link : LOOK.text);
  const serial = dateSerial(text, false);
  return serial === null
    ? textCell(at, formatWareki(text), LOOK.text)
    : `<c r="${at}" s="${LOOK.date}"><v>${serial}</v></c>`;
}

const textCell = (at: string, text: string, look: number): string =>
  `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(inString(text))}</t></is></c>`;

/** What XML can't hold, or would take for a line feed, is written in SpreadsheetML's own way. */
const NOT_IN_XML =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Any text as the content of a `t`, not yet escaped. */
export const inString = (text: string): string =>
  encodeString(text).replace(
    NOT_IN_XML,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
