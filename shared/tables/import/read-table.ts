import type { CalendarDate } from '../../japanese/calendar-date';
import { failure, problem, success, type Result } from '../../problems/problem';
import { bestHeading, findHeadings, kindLabel, likeliestKind, type Heading } from './find-table';
import { guessColumns, type ChosenColumns, type GuessedColumn } from './guess-columns';
import { headerKey } from './header-key';
import { importTables, isPasswordHeading, type ImportKind } from './import-fields';
import { filledColumns, ROW_LIMIT, type RawSheet, type RawWorkbook } from './raw-sheet';
import { columnName, shown, type Question, type SkippedRow, type TableReading, type TopLine } from './reading';
import { rowReader } from './read-rows';
import { whyNobody, type RowPattern } from './row-kind';
import { headingText, isBlankRow, sheetGrid, type SheetGrid } from './sheet-grid';

export interface ReadOptions {
  /** What each row is; guessed from the headings when it isn't said. */
  kind?: ImportKind;
  /** The sheet's name; else the one that holds the most. */
  sheet?: string;
  /** The row of the headings, as Excel numbers it, whatever stands in it; else found. */
  headerRow?: number;
  /** What somebody gave columns: a field, or null for none. The others are guessed. */
  columns?: ChosenColumns;
  today: CalendarDate;
  /** Told from time to time how many of the rows are read, 0 to 1. */
  progress?: (share: number) => void;
}

/** A sheet as it can be chosen: what it holds, at a glance. */
export interface SheetSummary {
  name: string;
  hidden: boolean;
  kind: ImportKind | null;
  /** Rows of data, or of anything when no headings are found. */
  rows: number;
}

interface FoundTable {
  grid: SheetGrid;
  heading: Heading;
  headings: readonly Heading[];
}

/** What each sheet of a file holds. */
export const summarize = ({ sheets }: RawWorkbook, kind?: ImportKind): SheetSummary[] =>
  sheets.map((sheet) => {
    const found = findTable(sheetGrid(sheet), kind);
    const rows = found ? found.below : sheet.rows.filter((row) => !isBlankRow(row)).length;
    return { name: sheet.name, hidden: sheet.hidden, kind: found?.heading.kind ?? null, rows };
  });

/**
 * Reads one table as an import would take it: where it begins, what its columns are, each row in the ledger's own form
 * with what is wrong and what was changed, and the rows that are nobody. Nothing is matched with the ledger here.
 */
export function readTable(workbook: RawWorkbook, options: ReadOptions): Result<TableReading> {
  const names = workbook.sheets.map(({ name }) => name).join('、');
  const asked =
    options.sheet === undefined ? workbook.sheets : workbook.sheets.filter(({ name }) => name === options.sheet);
  if (asked.length === 0) return failure('table/sheet-not-found', { sheet: options.sheet ?? '', sheets: names });
  const found = likeliest(asked, options);
  if (found) return success(readFound(found, options));
  const kind = options.kind ? kindLabel(options.kind) : '職員など';
  return failure('table/no-heading', { sheet: asked.map(({ name }) => name).join('」「'), kind });
}

/** Of several sheets the one with the most fields and rows; a hidden one only when it is asked for by its name. */
function likeliest(sheets: readonly RawSheet[], options: ReadOptions): FoundTable | null {
  const open = options.sheet === undefined ? sheets.filter(({ hidden }) => !hidden) : sheets;
  let best: (FoundTable & { below: number }) | null = null;
  for (const sheet of open) {
    const found = findTable(sheetGrid(sheet), options.kind, options.headerRow);
    if (found && (!best || weightOf(found) > weightOf(best))) best = found;
  }
  return best;
}

const weightOf = ({ heading, below }: { heading: Heading; below: number }): number =>
  below === 0 ? 0 : heading.score * 5 + Math.min(below, 1_000);

function findTable(grid: SheetGrid, wanted?: ImportKind, headerRow?: number): (FoundTable & { below: number }) | null {
  const kind = wanted ?? likeliestKind(grid);
  if (!kind) return null;
  const headings = findHeadings(grid, kind);
  const heading =
    headerRow === undefined
      ? bestHeading(grid, headings)
      : (headings.find(({ row }) => row === headerRow - 1) ?? chosenHeading(grid, kind, headerRow - 1));
  if (!heading) return null;
  return { grid, heading, headings, below: dataRows(grid, heading) };
}

/** A row that a person says holds the headings, although no word of it is known; an empty one means the next that isn't. */
function chosenHeading({ sheet }: SheetGrid, kind: ImportKind, from: number): Heading | null {
  const row = sheet.rows.findIndex((cells, at) => at >= from && !isBlankRow(cells));
  return row < 0 ? null : { kind, row, lines: 1, score: 0 };
}

function dataRows({ sheet }: SheetGrid, { row }: Heading): number {
  let count = 0;
  for (let at = row + 1; at < sheet.rows.length; at++) if (!isBlankRow(sheet.rows[at])) count++;
  return count;
}

function readFound({ grid, heading, headings }: FoundTable, options: ReadOptions): TableReading {
  const texts = headingTexts(grid, heading.row);
  const other = otherTable(grid, headings, heading, texts);
  const end = other && other.row > heading.row ? other.row - (other.lines - 1) : lastRow(grid.sheet) + 1;
  const [columns, asked] = guessColumns(grid, heading, end, options.columns);
  const reader = rowReader(grid, heading.kind, columns, heading.row + 1, options.today);
  const pattern = patternOf(columns, texts);
  const shownColumns = columns.filter(({ secret }) => !secret).map(({ index }) => index);
  const closed = passwordColumns(grid, columns);
  const reading: TableReading = {
    kind: heading.kind,
    sheet: grid.sheet.name,
    headerRow: heading.row + 1,
    headerLines: heading.lines,
    columns: columns.map((column) => ({
      column: columnName(column.index),
      from: column.heading,
      field: column.field?.name ?? null,
      why: column.why,
      hidden: grid.sheet.hiddenColumns.includes(column.index),
      samples: closed.has(column.index) ? [] : samplesOf(grid, column.index, heading.row + 1, end),
    })),
    top: topLines(grid, closed),
    rows: [],
    skipped: [],
    questions: asked,
  };
  for (let row = heading.row + 1; row < end; row++) {
    if (row % 500 === 0) options.progress?.((row - heading.row) / (end - heading.row));
    const code = whyNobody(grid, row, pattern);
    if (code) reading.skipped.push(skippedRow(grid, row, code, shownColumns));
    else reading.rows.push(reader.read(row));
  }
  if (other)
    for (const row of otherRows(grid, other, end)) reading.skipped.push(skippedRow(grid, row, 'row/other-table', []));
  reading.questions.push(...questionsOf(grid, heading, other, reading));
  return reading;
}

/** Columns of passwords, also where another row than their heading's was taken for the headings. */
function passwordColumns({ sheet }: SheetGrid, columns: readonly GuessedColumn[]): ReadonlySet<number> {
  const closed = new Set(columns.flatMap(({ index, secret }) => (secret ? [index] : [])));
  for (const row of sheet.rows.slice(0, TOP_LINES))
    row.forEach((cell, column) => {
      const text = headingText(cell);
      if (text !== '' && isPasswordHeading(headerKey(text))) closed.add(column);
    });
  return closed;
}

const SAMPLES = 3;

/** What stands in the first cells of a column, each once. */
function samplesOf({ sheet }: SheetGrid, column: number, first: number, end: number): string[] {
  const found = new Set<string>();
  let last = '';
  for (let row = first; row < end && found.size < SAMPLES; row++) {
    const typed = sheet.rows[row]?.[column]?.text ?? '';
    if (typed === last) continue;
    last = typed;
    const text = typed.trim();
    if (text !== '') found.add(shown(text));
  }
  return [...found];
}

const TOP_LINES = 30;

function topLines({ sheet }: SheetGrid, closed: ReadonlySet<number>): TopLine[] {
  const lines: TopLine[] = [];
  for (let row = 0; row < sheet.rows.length && lines.length < TOP_LINES; row++) {
    const cells = sheet.rows[row] ?? [];
    const texts = filledColumns(cells).flatMap((at) => (closed.has(at) ? [] : [cells[at]?.text.trim() ?? '']));
    if (texts.length > 0) lines.push({ line: row + 1, text: shown(texts.join('　').replace(/[\r\n]+/g, ' ')) });
  }
  return lines;
}

const headingTexts = (grid: SheetGrid, row: number): string[] =>
  Array.from({ length: grid.sheet.rows[row]?.length ?? 0 }, (_, column) => headingText(grid.at(row, column)));

/** Another table on the sheet: headings that are others than these. One above that heads no rows is none. */
function otherTable(
  grid: SheetGrid,
  headings: readonly Heading[],
  taken: Heading,
  texts: readonly string[],
): Heading | null {
  const differs = ({ row }: Heading): boolean =>
    headingTexts(grid, row).some((text, column) => text !== '' && text !== texts[column]);
  const after = headings.find((one) => one.row > taken.row && differs(one));
  return after ?? headings.find((one) => one.row < taken.row && one.row !== taken.row - 1 && differs(one)) ?? null;
}

const otherRows = ({ sheet }: SheetGrid, { row }: Heading, end: number): number[] =>
  row < end
    ? []
    : Array.from({ length: lastRow(sheet) + 1 - end }, (_, i) => end + i).filter((at) => !isBlankRow(sheet.rows[at]));

function lastRow({ rows }: RawSheet): number {
  for (let row = rows.length - 1; row >= 0; row--) if (!isBlankRow(rows[row])) return row;
  return -1;
}

const patternOf = (columns: readonly GuessedColumn[], heading: readonly string[]): RowPattern => ({
  heading,
  taken: new Set(columns.flatMap(({ index, field }) => (field ? [index] : []))),
  keys: columns.flatMap(({ index, field }) => (field?.key ? [index] : [])),
});

/** The row as a person recognises it; passwords stay where they are, and of another table one cell is enough. */
function skippedRow(
  { sheet }: SheetGrid,
  row: number,
  code: SkippedRow['code'] & `row/${string}`,
  columns: readonly number[],
): SkippedRow {
  const cells = sheet.rows[row] ?? [];
  const filled = filledColumns(cells);
  const open = columns.length > 0 ? filled.filter((column) => columns.includes(column)) : filled.slice(0, 1);
  const text = open.map((column) => cells[column]?.text.trim() ?? '').join(' ');
  return { line: row + 1, code, message: problem(code, {}).message, text: shown(text) };
}

function questionsOf({ sheet }: SheetGrid, heading: Heading, other: Heading | null, reading: TableReading): Question[] {
  const questions: Question[] = [];
  const hiddenLines = reading.rows.filter(({ hidden }) => hidden).map(({ line }) => line);
  if (hiddenLines.length > 0)
    questions.push({ ...problem('table/hidden-rows', { count: hiddenLines.length }), lines: hiddenLines });
  const hidden = reading.columns.filter((column) => column.hidden && column.field);
  if (hidden.length > 0) {
    const columns = hidden.map(({ column, from }) => `${column}列「${from}」`).join('、');
    questions.push({ ...problem('table/hidden-columns', { columns }), columns: hidden.map(({ column }) => column) });
  }
  if (sheet.hidden) questions.push(problem('table/hidden-sheet', { sheet: sheet.name }));
  if (other) {
    const said = problem('table/two-headings', { taken: heading.row + 1, other: other.row + 1 });
    questions.push({ ...said, lines: [heading.row + 1, other.row + 1] });
  }
  const present = new Set(reading.columns.map(({ field }) => field));
  for (const { name, label, required, part } of importTables[heading.kind].fields) {
    const parts = importTables[heading.kind].fields.filter((field) => field.part?.of === name);
    if (required && !part && ![name, ...parts.map((one) => one.name)].some((one) => present.has(one)))
      questions.push(problem('table/column-missing', { field: label }));
  }
  if (sheet.cut) questions.push(problem('table/cut', { limit: ROW_LIMIT }));
  if (sheet.date1904) questions.push(problem('table/serial-1904', {}));
  return questions;
}
