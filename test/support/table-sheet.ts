import { dateSerial } from '@shared/forms/excel/date-serial';
import { anXlsx, row, type XlsxParts, type XlsxSheet } from '../builders/xlsx';

/** What a cell of a made table holds. Text stands as itself, null for nothing. */
export type MadeCell =
  | string
  | number
  | boolean
  | null
  | { date: string }
  | { formula: string; value?: string | number }
  | { error: string }
  /** A number under one of the builder's formats. */
  | { number: number; style: number };

export interface MadeSheet {
  name?: string;
  rows: readonly (readonly MadeCell[])[];
  /** As A1:B2. */
  merges?: readonly string[];
  /** Lines, as Excel numbers them. */
  hiddenRows?: readonly number[];
  /** From 1. */
  hiddenColumns?: readonly number[];
  date1904?: boolean;
}

const DATE_STYLE = 2;

/** Where texts stand: in their cells, as many programs write them, or once each beside the sheets, as Excel does. */
export type MadeTexts = 'in-cells' | 'shared';

/** An Excel file with the given sheets, cell by cell. */
export function madeXlsx(
  sheets: readonly MadeSheet[],
  more: XlsxParts = {},
  texts: MadeTexts = 'in-cells',
): Uint8Array {
  const shared = texts === 'shared' ? new Map<string, number>() : null;
  const made = sheets.map((sheet, place) => sheetOf(sheet, place, shared));
  return anXlsx({
    ...(sheets.some(({ date1904 }) => date1904) ? { workbookPr: '<workbookPr date1904="1"/>' } : {}),
    ...(shared ? { strings: [...shared.keys()] } : {}),
    ...more,
    sheets: made,
  });
}

/** Each shared text with its number. */
type SharedTexts = Map<string, number> | null;

function sheetOf(sheet: MadeSheet, place: number, shared: SharedTexts): XlsxSheet {
  const { rows, merges = [], hiddenRows = [], hiddenColumns = [], date1904 = false } = sheet;
  const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1" customWidth="1"/>`);
  return {
    name: sheet.name ?? `シート${place + 1}`,
    ahead: columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    rows: rows
      .map((cells, i) =>
        row(
          i + 1,
          cells.map((cell, column) => cellXml(cell, `${letter(column)}${i + 1}`, date1904, shared)).join(''),
          hiddenRows.includes(i + 1) ? ' hidden="1"' : '',
        ),
      )
      .join(''),
    behind:
      merges.length > 0
        ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
        : '',
  };
}

const letter = (column: number): string => String.fromCharCode(65 + column);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function textXml(text: string, at: string, shared: SharedTexts): string {
  const xml = `<t xml:space="preserve">${escaped(text)}</t>`;
  if (!shared) return `<c r="${at}" t="inlineStr"><is>${xml}</is></c>`;
  const number = shared.get(xml) ?? shared.size;
  shared.set(xml, number);
  return `<c r="${at}" t="s"><v>${number}</v></c>`;
}

function cellXml(cell: MadeCell, at: string, date1904: boolean, shared: SharedTexts): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return textXml(cell, at, shared);
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('date' in cell) return `<c r="${at}" s="${DATE_STYLE}"><v>${dateSerial(cell.date, date1904)}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><f>A1</f><v>${cell.error}</v></c>`;
  if ('number' in cell) return `<c r="${at}" s="${cell.style}"><v>${cell.number}</v></c>`;
  const formula = `<f>${escaped(cell.formula)}</f>`;
  if (cell.value === undefined) return `<c r="${at}">${formula}</c>`;
  if (typeof cell.value === 'number') return `<c r="${at}">${formula}<v>${cell.value}</v></c>`;
  return `<c r="${at}" t="str">${formula}<v>${escaped(cell.value)}</v></c>`;
}

/** Rows as CSV; cells with line breaks, quotes or separators are quoted. */
export const madeCsv = (rows: readonly (readonly string[])[], separator = ',', end = '\r\n'): string =>
  rows
    .map(
      (cells) =>
        cells.map((cell) => (/["\r\n,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator) + end,
    )
    .join('');

export const utf16 = (text: string, order: 'le' | 'be', mark = true): Uint8Array => {
  const given = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(given.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < given.length; i++) view.setUint16(i * 2, given.charCodeAt(i), order === 'le');
  return bytes;
};
