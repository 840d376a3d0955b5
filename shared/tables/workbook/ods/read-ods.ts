import { dateSerial } from '../../../forms/excel/date-serial';
import { isCalendarDate } from '../../../text/calendar-date';
import { COLUMN_LIMIT, ROW_LIMIT, textCell, type RawArea, type RawCell, type RawSheet } from '../../import/raw-sheet';
import { withoutStruck, type ReadTextRun } from '../own-reading/rich-text';
import { walkSheetXml, type XmlTag } from '../own-reading/walk-xml';
import { odsLooks } from './ods-looks';
import { OdsText } from './ods-text';
import { struckRowsOf } from '../struck-rows';

/** Text in these is none of a cell's: notes, drawings, furigana, what was changed. */
const ASIDE =
  /^(annotation|frame|custom-shape|shapes|control|g|rect|line|ellipse|polygon|caption|connector|ruby-text|note|forms|tracked-changes|dde-links)$/;

interface OpenCell {
  tag: XmlTag;
  columns: number;
  look: string | null;
  /** Only in LibreOffice's own name space it says so. */
  isError: boolean;
}

interface OpenRow {
  repeated: number;
  isHidden: boolean;
  look: string | null;
  cells: (RawCell | null)[];
  column: number;
}

interface OpenSheet extends Omit<RawSheet, 'struckRows'> {
  rows: (RawCell | null)[][];
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: RawArea[];
  columnLooks: (string | null)[];
  /** Where the next row and column stand. */
  row: number;
  column: number;
}

/**
 * The sheets of an OpenDocument spreadsheet (ODF 1.3 part 3 §9). What is repeated is counted, not copied: LibreOffice ends each
 * sheet with a million empty rows.
 *
 * @param content `content.xml`, one character for each byte
 * @param styles `styles.xml` in the same way; '' where there is none
 */
export function readOds(content: string, styles: string): RawSheet[] {
  const looks = odsLooks(styles, content);
  const sheets: RawSheet[] = [];
  const text = new OdsText(looks.struck);
  let sheet: OpenSheet | null = null;
  let row: OpenRow | null = null;
  let cell: OpenCell | null = null;
  let aside = 0;
  walkSheetXml(content, 'content.xml', {
    open: (name, tag) => {
      if (aside > 0 || ASIDE.test(name)) {
        aside++;
      } else if (cell) text.open(name, tag);
      else if (name === 'table') sheet ??= newSheet(tag, looks.hidden);
      else if (!sheet) return;
      else if (name === 'table-column') addColumns(sheet, tag);
      else if (name === 'table-row') row = newRow(tag);
      else if (row && (name === 'table-cell' || name === 'covered-table-cell')) cell = openCell(tag, row, sheet);
    },
    text: (words) => {
      if (cell && aside === 0) text.write(words);
    },
    close: (name) => {
      if (aside > 0) {
        aside--;
      } else if (cell && (name === 'table-cell' || name === 'covered-table-cell')) {
        if (sheet && row) {
          const read = rawCell(cell, text.take(), looks.struck);
          if (read && cell.look !== null && looks.grey.has(cell.look)) read.isGrey = true;
          closeCell(sheet, row, cell, read);
        }
        cell = null;
      } else if (cell) text.close(name);
      else if (name === 'table-row' && sheet && row) {
        closeRow(sheet, row);
        row = null;
      } else if (name === 'table' && sheet) {
        sheets.push(closeSheet(sheet));
        sheet = null;
      }
    },
  });
  return sheets;
}

function newSheet(tag: XmlTag, hidden: ReadonlySet<string>): OpenSheet {
  return {
    ...{ name: tag.attribute('name') ?? '', hidden: hidden.has(tag.attribute('style-name') ?? ''), date1904: false },
    ...{ rows: [], hiddenRows: [], hiddenColumns: [], merges: [], columnLooks: [], row: 0, column: 0, cut: false },
  };
}

const timesOf = (tag: XmlTag, name: string): number => Math.max(1, Math.floor(Number(tag.attribute(name) ?? 1)) || 1);
const isHidden = (tag: XmlTag): boolean => /^(collapse|filter)$/.test(tag.attribute('visibility') ?? '');

function addColumns(sheet: OpenSheet, tag: XmlTag): void {
  const end = Math.min(sheet.column + timesOf(tag, 'number-columns-repeated'), COLUMN_LIMIT);
  for (; sheet.column < end; sheet.column++) {
    sheet.columnLooks.push(tag.attribute('default-cell-style-name'));
    if (isHidden(tag)) sheet.hiddenColumns.push(sheet.column);
  }
}

const newRow = (tag: XmlTag): OpenRow => ({
  repeated: timesOf(tag, 'number-rows-repeated'),
  isHidden: isHidden(tag),
  look: tag.attribute('default-cell-style-name'),
  cells: [],
  column: 0,
});

function openCell(tag: XmlTag, row: OpenRow, { columnLooks }: OpenSheet): OpenCell {
  return {
    tag,
    columns: timesOf(tag, 'number-columns-repeated'),
    look: tag.attribute('style-name') ?? row.look ?? columnLooks[row.column] ?? null,
    isError: tag.attribute('calcext:value-type') === 'error',
  };
}

function closeCell(sheet: OpenSheet, row: OpenRow, { tag, columns }: OpenCell, read: RawCell | null): void {
  const [right, bottom] = [timesOf(tag, 'number-columns-spanned'), timesOf(tag, 'number-rows-spanned')];
  const [top, left] = [sheet.row, row.column];
  if (right * bottom > 1 && left < COLUMN_LIMIT)
    sheet.merges.push({ top, left, bottom: top + bottom - 1, right: left + right - 1 });
  const end = row.column + columns;
  if (read) {
    while (row.cells.length < Math.min(row.column, COLUMN_LIMIT)) row.cells.push(null);
    while (row.cells.length < Math.min(end, COLUMN_LIMIT)) row.cells.push(read);
  }
  row.column = end;
}

function closeRow(sheet: OpenSheet, { cells, repeated, isHidden: hides }: OpenRow): void {
  const end = sheet.row + repeated;
  if (cells.length > 0) {
    if (end > ROW_LIMIT) sheet.cut = true;
    while (sheet.rows.length < Math.min(sheet.row, ROW_LIMIT)) sheet.rows.push([]);
    while (sheet.rows.length < Math.min(end, ROW_LIMIT)) sheet.rows.push(cells);
  }
  if (hides) for (let at = sheet.row; at < Math.min(end, ROW_LIMIT); at++) sheet.hiddenRows.push(at);
  sheet.row = end;
}

function closeSheet({ columnLooks: _looks, row: _row, column: _column, ...sheet }: OpenSheet): RawSheet {
  const struckRows = struckRowsOf(sheet.rows);
  return struckRows.length > 0 ? { ...sheet, struckRows } : sheet;
}

function rawCell({ tag, look, isError }: OpenCell, runs: ReadTextRun[], struck: ReadonlySet<string>): RawCell | null {
  const shown = runs.map(({ text }) => text).join('');
  const isStruck = look !== null && struck.has(look);
  const type = tag.attribute('office:value-type') ?? tag.attribute('value-type');
  const value = isError
    ? ({ kind: 'error', text: shown || '#VALUE!', raw: shown } as const)
    : valueOf(tag, type, shown);
  if (value) return isStruck && shown.trim() !== '' ? { ...value, isStruck: true } : value;
  if (shown === '') return tag.attribute('formula') !== null && type === null ? openFormula(tag) : null;
  const left = withoutStruck({ text: shown, runs: runs.some((run) => run.struck) ? runs : null }, isStruck);
  if (left.whole) return { ...textCell(shown), isStruck: true };
  return left.words === '' ? textCell(shown) : { ...textCell(left.text), struck: left.words };
}

const openFormula = (tag: XmlTag): RawCell => ({ kind: 'formula', text: tag.attribute('formula') ?? '', raw: '' });

/** Numbers, days and truths by what they are; their text is what the program showed of them. Null for text. */
function valueOf(tag: XmlTag, type: string | null, shown: string): RawCell | null {
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const raw = Number(tag.attribute('value') ?? Number.NaN);
    return Number.isFinite(raw) ? { kind: 'number', text: shown || String(raw), raw } : null;
  }
  if (type === 'boolean') {
    const raw = tag.attribute('boolean-value') === 'true';
    return { kind: 'boolean', text: raw ? 'TRUE' : 'FALSE', raw };
  }
  if (type !== 'date') return null;
  const day = (tag.attribute('date-value') ?? '').slice(0, 10);
  const serial = isCalendarDate(day) ? dateSerial(day, false) : null;
  return serial === null ? textCell(day || shown) : { kind: 'date', text: day.replace(/-0?/g, '/'), raw: serial };
}
