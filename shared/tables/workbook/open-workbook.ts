import { read, SSF, type CellObject, type ParsingOptions, type WorkBook, type WorkSheet, CFB } from 'xlsx';
import { decodeTableText } from '../import/decode-text';
import { parseDelimited } from '../import/parse-delimited';
import {
  COLUMN_LIMIT,
  filledColumns,
  ROW_LIMIT,
  textCell,
  type FileNote,
  type RawCell,
  type RawSheet,
  type RawWorkbook,
} from '../import/raw-sheet';
import { dateOfSerial } from '../import/serial-date';
import { attempt, failure, success, type Result } from '../../problems/problem';
import { asCharacters } from './bytes';
import { readCodePages } from './code-pages';
import { readOds } from './ods/read-ods';
import { readWordTables } from './word/read-word';
import { pageWithCharacters, withCharacters } from './own-reading/plain-parts';
import { soundUtf8 } from './own-reading/in-utf8';
import { holdsCells, withOwnReading, type OwnReading } from './own-reading/own-reading';
import { tableBudget } from './table-budget';
import { tableFileKind, type TableFileKind } from './file-kind';
import { ALL_NEEDS, type SheetNeeds } from './sheet-needs';

const WORKBOOK_NAME = /\.xls[xmb]$/i;
const EXCEL_NAME = /\.(xlsx?|xlsm)$/i;

/** The sheets of a file, as they stand in it. What can't be a table is refused with its reason. */
export function readRawWorkbook(bytes: Uint8Array, file: string): Result<RawWorkbook> {
  const kind = tableFileKind(bytes, file);
  if (!kind.ok) return kind;
  const opened = openKnown(bytes, file, kind.value);
  if (!opened.ok) return opened;
  const { sheets, notes } = opened.value;
  if ('macros' in kind.value && kind.value.macros) notes.push('macros');
  const isEmpty = sheets.every(({ rows }) =>
    rows.every((row) => row.every((cell) => cell === null || cell.text === '')),
  );
  return isEmpty ? failure('table/empty', { file }) : opened;
}

function openKnown(bytes: Uint8Array, file: string, kind: TableFileKind): Result<RawWorkbook> {
  const isNamedExcel = EXCEL_NAME.test(file);
  if (kind.kind === 'text') {
    const workbook = textWorkbook(bytes, isNamedExcel);
    // Lists are written as text and called .xlsx; text without a second column is none, and such a file is damaged.
    const isList = !WORKBOOK_NAME.test(file) || workbook.sheets.some(({ rows }) => rows.some(hasColumns));
    return isList ? success(workbook) : failure('table/damaged', { file });
  }
  if (kind.kind === 'page') return pageWorkbook(bytes, file, isNamedExcel);
  if (kind.kind === 'ods') return odsWorkbook(kind, file);
  if (kind.kind === 'word') return wordWorkbook(kind.document, file);
  if (kind.kind === 'workbook')
    return withSheetJs(file, () => read(kind.stored, { ...readOptions(kind.needs), type: 'array' }), kind.own);
  return oldWorkbook(bytes, file);
}

const hasColumns = (cells: readonly (RawCell | null)[]): boolean => filledColumns(cells).length > 1;

function textWorkbook(bytes: Uint8Array, isNamedExcel: boolean): RawWorkbook {
  const { text, mixed } = decodeTableText(bytes);
  const { sheet, openQuote } = parseDelimited(text, 'CSV');
  const notes: FileNote[] = [];
  if (isNamedExcel) notes.push('text-as-excel');
  if (mixed) notes.push('mixed-encodings');
  if (openQuote) notes.push('open-quote');
  return { sheets: [sheet], notes };
}

function odsWorkbook({ content, styles }: TableFileKind & { kind: 'ods' }, file: string): Result<RawWorkbook> {
  const sheets = attempt(() => readOds(asCharacters(content), asCharacters(styles)));
  return sheets.ok ? success({ sheets: sheets.value, notes: [] }) : failure('table/damaged', { file });
}

function wordWorkbook(document: Uint8Array, file: string): Result<RawWorkbook> {
  const sheet = attempt(() => readWordTables(asCharacters(document)));
  if (!sheet.ok) return failure('table/damaged', { file });
  return sheet.value ? success({ sheets: [sheet.value], notes: [] }) : failure('table/no-table', { file });
}

/** Excel 97, whose looks the library doesn't tell, or its XML of 2003. */
function oldWorkbook(bytes: Uint8Array, file: string): Result<RawWorkbook> {
  const isXml = bytes[0] === 0x3c || bytes[0] === 0xef;
  const given = isXml ? withCharacters(soundUtf8(bytes)) : bytes;
  const opened = withSheetJs(file, () => read(given, { ...readOptions(ALL_NEEDS), type: 'array' }));
  if (opened.ok && !isXml && struckFonts(bytes)) opened.value.notes.push('old-strikes');
  return opened;
}

/** Care software writes tables of a web page and calls them .xls. */
function pageWorkbook(bytes: Uint8Array, file: string, isNamedExcel: boolean): Result<RawWorkbook> {
  const text = pageWithCharacters(decodePage(bytes));
  // xlsx looks for the word to tell a page from its other kinds of XML.
  const page = /<html/i.test(text.slice(0, 500)) ? text : `<html><body>${text}</body></html>`;
  // As text: it would take 0012 for twelve.
  const opened = withSheetJs(file, () => read(page, { ...readOptions(ALL_NEEDS), type: 'string', raw: true }));
  if (opened.ok && isNamedExcel) opened.value.notes.push('page-as-excel');
  return opened;
}

const SHIFT_JIS = /charset\s*=\s*["']?\s*(shift_jis|x-sjis|windows-31j|ms932)/i;

const decodePage = (bytes: Uint8Array): string =>
  SHIFT_JIS.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))
    ? new TextDecoder('shift_jis').decode(bytes)
    : decodeTableText(bytes).text;

const readOptions = ({ hidden, openFormulas }: SheetNeeds): ParsingOptions => ({
  dense: true,
  // Its name for rows' and columns' own looks.
  cellStyles: hidden,
  cellNF: true,
  cellHTML: false,
  cellFormula: openFormulas,
  sheetStubs: openFormulas,
  // One row more than is read tells that there are more.
  sheetRows: ROW_LIMIT + 1,
});

function withSheetJs(file: string, work: () => WorkBook, own: OwnReading | null = null): Result<RawWorkbook> {
  readCodePages();
  try {
    return success(rawWorkbook(work(), own));
  } catch (error) {
    // Its own words are English, and the same for a password as Excel 97 had it and for one of today.
    if (/password/i.test(String(error))) return failure('table/password', { file });
    return failure('table/damaged', { file });
  }
}

function rawWorkbook(workbook: WorkBook, own: OwnReading | null): RawWorkbook {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.flatMap((name, i) => {
    const sheet = workbook.Sheets[name];
    const hidden = (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    const beside = own?.sheets[i];
    // Where one cell is more than it can read, the library leaves out the whole sheet and says nothing.
    if (!sheet && beside && holdsCells(beside)) throw new Error('a sheet was left out');
    // Charts and macro sheets of old Excel hold no rows.
    if (!sheet || sheet['!type'] === 'chart') return [];
    const raw = rawSheet(beside?.name || name, sheet, hidden, date1904);
    return [own && beside ? withOwnReading(raw, beside, own) : raw];
  });
  return { sheets, notes: [] };
}

function rawSheet(name: string, sheet: WorkSheet, hidden: boolean, date1904: boolean): RawSheet {
  const data = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  return {
    name,
    hidden,
    rows: Array.from({ length: Math.min(data.length, ROW_LIMIT) }, (_, row) => rawRow(data[row] ?? [], date1904)),
    hiddenRows: placesOf(sheet['!rows'], (row) => row.hidden === true || row.hpt === 0, ROW_LIMIT),
    hiddenColumns: placesOf(sheet['!cols'], (column) => column.hidden === true || column.width === 0, COLUMN_LIMIT),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    date1904,
    cut: isFilledBehind(data, date1904),
  };
}

/**
 * Whether anything stands behind the rows that are read, as far as Excel's sheets go: xlsx takes digits together wherever it finds them in a place,
 * and makes of a damaged one the thousand millionth row, up to which nobody waits.
 */
const isFilledBehind = (
  data: readonly (readonly (CellObject | undefined)[] | undefined)[],
  date1904: boolean,
): boolean =>
  data
    .slice(ROW_LIMIT, tableBudget.rows)
    .some((row) => row?.slice(0, tableBudget.columns).some((cell) => cell && rawCell(cell, date1904) !== null));

function placesOf<T>(infos: readonly (T | undefined)[] | undefined, is: (info: T) => boolean, limit: number): number[] {
  const places: number[] = [];
  // The array has holes, which forEach passes over.
  infos?.slice(0, limit).forEach((info, place) => {
    if (info && is(info)) places.push(place);
  });
  return places;
}

function rawRow(cells: readonly (CellObject | undefined)[], date1904: boolean): (RawCell | null)[] {
  const row: (RawCell | null)[] = [];
  for (let column = 0; column < Math.min(cells.length, COLUMN_LIMIT); column++) {
    const cell = cells[column];
    row.push(cell ? rawCell(cell, date1904) : null);
  }
  while (row.length > 0 && row.at(-1) === null) row.pop();
  return row;
}

function rawCell({ t, v, w, z, f }: CellObject, date1904: boolean): RawCell | null {
  if (t === 'e') return { kind: 'error', text: w ?? '#VALUE!', raw: w ?? '' };
  if (v === undefined || v === null || t === 'z')
    return f === undefined ? null : { kind: 'formula', text: `=${f}`, raw: '' };
  if (t === 'n' && typeof v === 'number')
    return Number.isNaN(v) ? { kind: 'misread', text: '', raw: '' } : numberCell(v, w, z, date1904);
  if (typeof v === 'boolean') return { kind: 'boolean', text: v ? 'TRUE' : 'FALSE', raw: v };
  return v === '' ? null : textCell(String(v));
}

/** Excel's own formats of Japanese dates (27 to 36, 50 to 58): xlsx names them from their second cell on only. */
const UNNAMED_DATE = 'm/d/yy';

const isDateFormat = (format: unknown, value: number, shown: string | undefined): boolean =>
  typeof format === 'string' ? SSF.is_date(format) : shown !== undefined && shown === SSF.format(UNNAMED_DATE, value);

function numberCell(value: number, shown: string | undefined, format: unknown, date1904: boolean): RawCell {
  if (!isDateFormat(format, value, shown)) return { kind: 'number', text: shown ?? String(value), raw: value };
  // Its own text would be as in America, and without eras.
  const date = dateOfSerial(value, date1904);
  return { kind: 'date', text: date ? date.replace(/-0?/g, '/') : (shown ?? String(value)), raw: value };
}

/** A font's record in Excel's files of before 2007, and the bit of its look that strikes out (MS-XLS 2.4.122). */
const FONT = 0x31;
const STRIKE_OUT = 0x08;
/** Of the records of a whole workbook no more are looked at: fonts stand at its beginning. */
const LOOKED_AT = 10_000;

/** Whether a workbook of before 2007 has a font that strikes out, used or not. */
function struckFonts(bytes: Uint8Array): boolean {
  const container = CFB.read(bytes, { type: 'array' });
  const found = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  if (!found) return false;
  const stream = Uint8Array.from(found.content as ArrayLike<number>);
  const view = new DataView(stream.buffer);
  for (let at = 0, seen = 0; at + 8 <= stream.length && seen < LOOKED_AT; seen++) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if ((kind & 0xff) === FONT && length >= 4 && (view.getUint16(at + 6, true) & STRIKE_OUT) !== 0) return true;
    at += 4 + length;
  }
  return false;
}
