import { failure, problem, success, type Result } from '../../problems/problem';
import { lineAccountOf } from './account';
import { ASKED } from './account-words';
import { kindLabel } from './find-table';
import type { ChosenColumns } from './guess-columns';
import type { ImportKind } from '../lists';
import { COLUMN_LIMIT, ROW_LIMIT, type RawWorkbook } from './raw-sheet';
import {
  PART,
  partName,
  partOfColumn,
  type ImportQuestion,
  type ReadColumn,
  type ReadRow,
  type TableOfFile,
  type TableReading,
} from './reading';
import { partQuestionsOf, readTablePart, type PartReading } from './read-part';
import { officeOfMain, officesOfLegend, officesOfOthers, officesOfTitles } from './office-legend';
import { codesOfWords, officesOfBook, withCodesExplained } from './offices-of-book';
import type { ReadOptions } from './read-options';
import { withoutSecretWords } from './secret-words';
import { isBlankRow, lineAt } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { placeAtHeadOffice, placeByDepartments } from './office-sections';
import { cellsAbove, lookOf, tablesOf } from './sheet-tables';
import { splitSecondIds } from './second-ids';
import { saySigns } from './signs-of-list';
import { lineOfCells } from './title-cells';
import { titleFacts } from './title-facts';
import {
  firstOfBook,
  goesWith,
  mainTable,
  summaryOfTable,
  tableAt,
  withoutChoices,
  type FoundTable,
} from './tables-of-file';

/** A sheet as it can be chosen: what it holds, at a glance. */
export interface SheetSummary {
  name: string;
  hidden: boolean;
  kind: ImportKind | null;
  /** Rows of data, or of anything when no headings are found. */
  rows: number;
}

export interface ReadWorkbook {
  reading: TableReading;
  /** All sheets of the file, so that another one can be chosen. */
  sheets: SheetSummary[];
}

/** The reading alone: see `readWorkbook`. */
export function readTable(workbook: RawWorkbook, options: ReadOptions): Result<TableReading> {
  const read = readWorkbook(workbook, options);
  return read.ok ? success(read.value.reading) : read;
}

/**
 * Reads a table as an import would take it: where it begins, what its columns are, each row in the ledger's own form
 * with what is wrong and what was changed, the lines that are nobody, and an account of every line of the file. Tables of the
 * same kind, on other sheets too, are read together with it. Nothing is matched with the ledger here.
 */
export function readWorkbook(file: RawWorkbook, options: ReadOptions): Result<ReadWorkbook> {
  const { workbook: open, lines: secretLines } = withoutSecretWords(file);
  const workbook = { ...open, sheets: withCodesExplained(open.sheets) };
  const { sheets } = workbook;
  const names = sheets.map(({ name }) => name).join('、');
  if (options.sheet !== undefined && !sheets.some(({ name }) => name === options.sheet))
    return failure('table/sheet-not-found', { sheet: options.sheet, sheets: names });
  const kinds = kindsAsked(sheets, options);
  const found = withoutChoices(
    sheets.flatMap((sheet, place): FoundTable[] => tablesOf(sheet, kinds[place]).map((table) => ({ ...table, place }))),
  );
  const richest = options.headerRow === undefined ? mainTable(found, options) : tableAt(workbook, found, options);
  if (!richest) {
    const kind = options.kind ? kindLabel(options.kind) : '職員など';
    const asked = options.sheet ?? sheets.map(({ name }) => name).join('」「');
    for (const sheet of sheets) {
      const look = (options.sheet === undefined ? !sheet.hidden : sheet.name === options.sheet)
        ? lookOf(sheet, options.kind)
        : null;
      if (look) return failure(`table/${look}`, { sheet: sheet.untyped ? 'この表' : `シート「${sheet.name}」` });
    }
    const { file: name } = options;
    return name !== undefined && sheets.every(({ untyped }) => untyped)
      ? failure('table/no-heading-in-text', { file: name, kind })
      : failure('table/no-heading', { sheet: asked, kind });
  }
  const main = firstOfBook(found, richest, options);
  const taken = [main, ...found.filter((table) => goesWith(table, main, options))];
  const parts = readParts(taken, options);
  if (main.heading.kind === 'staff') {
    for (const { rows, table } of parts) placeByDepartments(rows, cellsAbove(table).map(lineOfCells));
    placeAtHeadOffice(parts.map(({ rows, table }) => ({ rows, above: cellsAbove(table) })));
  }
  const reading = joined(workbook, found, taken, parts, options);
  const secrets = secretLines.reduce((sum, count, place) => sum + (isRead(taken, place) ? count : 0), 0);
  const explained = parts.flatMap(({ legend, rows, table }) => [
    ...officesOfLegend(legend, rows, table.grid.sheet.name),
    ...officeOfMain(cellsAbove(table).map(lineOfCells), rows, table.grid.sheet.name),
    ...officesOfTitles(cellsAbove(table).map(lineOfCells), rows, table.grid.sheet.name),
  ]);
  if (main.heading.kind === 'staff')
    for (const table of found.filter(({ heading, grid }) => heading.kind === 'account' && !grid.sheet.hidden))
      explained.push(...officesOfOthers(reading.rows, plainRows(table, options), table.grid.sheet.name));
  const said = reading.rows.flatMap(({ values: { office } }) => (typeof office === 'string' ? [office] : []));
  const codes = parts.flatMap(({ table, columns }) =>
    codesOfWords(table, columns.find(({ field }) => field === 'office')?.column ?? ''),
  );
  const book = officesOfBook(sheets, found, main, { ...options, explained, said, codes });
  if (book.offices.length > 0) reading.book = book;
  const listed = main.heading.kind === 'staff' ? devicesListed(found, options) : [];
  if (listed.length > 0) reading.listedDevices = listed;
  if (secrets > 0) reading.questions.push(problem('table/secret-words', { count: secrets }));
  return success({ reading, sheets: sheets.map((sheet, place) => summaryOf(sheet, place, found, reading.tables)) });
}

/**
 * What is asked for is said of one sheet, the one that is named or else that would be read: a list of IDs beside it stays one, as its own
 * headings say. One that is taken for the same as that sheet was is meant, too.
 */
function kindsAsked(sheets: RawWorkbook['sheets'], options: ReadOptions): (ImportKind | undefined)[] {
  const { kind, sheet: asked } = options;
  if (kind === undefined) return sheets.map(() => kind);
  const own = sheets.map((sheet, place): FoundTable[] => tablesOf(sheet).map((table) => ({ ...table, place })));
  const named = sheets.findIndex(({ name }) => name === asked);
  const main =
    named >= 0 ? named : (mainTable(withoutChoices(own.flat()), { ...options, kind: undefined })?.place ?? -1);
  const taken = own[main]?.[0]?.heading.kind;
  return own.map(([first], place) => {
    const is = first?.heading.kind;
    return place === main || is === undefined || is === taken ? kind : undefined;
  });
}

const isRead = (taken: readonly FoundTable[], place: number): boolean => taken.some((table) => table.place === place);

function summaryOf(
  sheet: RawWorkbook['sheets'][number],
  place: number,
  found: readonly FoundTable[],
  tables: readonly TableOfFile[],
): SheetSummary {
  const [first, ...others] = tables.filter((_, i) => found[i]?.place === place);
  const { name, hidden } = sheet;
  if (!first) return { name, hidden, kind: null, rows: sheet.rows.filter((row) => !isBlankRow(row)).length };
  const { kind } = first;
  const rows = [first, ...others].reduce((sum, table) => sum + (table.kind === kind ? table.rows : 0), 0);
  return { name, hidden, kind, rows };
}

const plainRows = (table: SheetTable, { today, networks = [], keepsEnded }: ReadOptions): ReadRow[] =>
  readTablePart(table, { columns: undefined, take: new Set(), today, networks, keepsEnded, progress: undefined }).rows;

/** The numbers that the lists of devices beside a list of people have: what people are said to use is one of these. */
const devicesListed = (found: readonly FoundTable[], options: ReadOptions): string[] =>
  found
    .filter(({ heading, grid }) => heading.kind === 'device' && heading.isSure && !grid.sheet.hidden)
    .flatMap((table) => plainRows(table, options))
    .flatMap(({ values: { assetNumber } }) =>
      typeof assetNumber === 'string' && assetNumber !== '' ? [assetNumber] : [],
    );

/** Each table; what somebody said of a column of the first holds for those of the same heading in others. */
function readParts(tables: readonly FoundTable[], options: ReadOptions): PartReading[] {
  const { columns, take = [], today, networks = [], keepsEnded, progress } = options;
  const all = tables.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  let chosen = columns;
  const parts: PartReading[] = [];
  tables.forEach((table, part) => {
    const lines = new Set(take.filter((line) => Math.floor(line / PART) === part).map((line) => line % PART));
    const before = done;
    const share = progress && ((of: number): void => progress((before + of * table.size) / all));
    const [first] = parts;
    if (first && columns) chosen = { ...sameHeadings(first, columns, table), ...ownChoices(columns, part) };
    parts.push(readTablePart(table, { columns: chosen, take: lines, today, networks, keepsEnded, progress: share }));
    done += table.size;
  });
  return parts;
}

/** What was said of the columns of a further table itself. */
const ownChoices = (columns: ChosenColumns, part: number): ChosenColumns =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([column, field]) => {
      const { part: of, own } = partOfColumn(column);
      return of === part ? [[own, field]] : [];
    }),
  );

/** A heading and what it is read as: of two tables it may be another thing in each (FAX, where one has two of them). */
const readAs = ({ from, field }: ReadColumn): string => `${from}/${field ?? ''}`;

/** What further tables have that the first hasn't, or reads in another way, and what was said of their columns by hand: that can be taken back. */
function furtherColumns([first, ...others]: readonly PartReading[], chosen: ChosenColumns = {}): ReadColumn[] {
  const known = new Set(first?.columns.map(readAs));
  return others
    .flatMap(({ columns }, i) => columns.map((column) => ({ ...column, column: `${i + 1}:${column.column}` })))
    .filter((one) => one.column in chosen || (!known.has(readAs(one)) && (one.from !== '' || one.samples.length > 0)))
    .slice(0, COLUMN_LIMIT);
}

function sameHeadings(first: PartReading, columns: ChosenColumns, table: SheetTable): ChosenColumns {
  const byHeading = new Map(
    first.columns.flatMap(({ column, from }) =>
      column in columns && from !== '' ? [[from, columns[column] ?? null]] : [],
    ),
  );
  const plain = readTablePart(
    { ...table, end: table.heading.row + 1 },
    { columns: undefined, take: new Set(), today: '2000-01-01', progress: undefined },
  );
  return Object.fromEntries(
    plain.columns.flatMap(({ column, from }) => (byHeading.has(from) ? [[column, byHeading.get(from) ?? null]] : [])),
  );
}

function joined(
  workbook: RawWorkbook,
  found: readonly FoundTable[],
  taken: readonly FoundTable[],
  parts: readonly PartReading[],
  { columns: chosen, today }: Pick<ReadOptions, 'columns' | 'today'>,
): TableReading {
  const [main] = taken as [FoundTable, ...FoundTable[]];
  const [first] = parts as [PartReading, ...PartReading[]];
  const { heading, grid } = main;
  const asked = ({ skipped: left }: PartReading): number => left.filter(({ code }) => ASKED.has(code)).length;
  const read = parts.map((one) => one.rows.length + asked(one));
  const tables = found.map((table): TableOfFile => ({
    ...summaryOfTable(table, main, taken, read, today),
    ...ofSections(table, parts[taken.indexOf(table)]),
  }));
  saySigns(parts);
  const { skipped, account } = lineAccountOf(workbook, found, taken, parts);
  const several = new Set(taken.map(({ place }) => place)).size > 1;
  const rows: ReadRow[] = heading.kind === 'account' ? splitSecondIds(first.rows) : [...first.rows];
  parts.forEach((one, part) => {
    if (several) for (const row of one.rows) row.sheet = one.table.grid.sheet.name;
    if (part === 0) return;
    for (const row of heading.kind === 'account' ? splitSecondIds(one.rows) : one.rows) {
      row.line += part * PART;
      if (row.through !== undefined) row.through += part * PART;
      rows.push(row);
    }
  });
  return {
    kind: heading.kind,
    sheet: grid.sheet.name,
    headerRow: lineAt(grid.sheet, heading.row),
    headerLines: heading.lines,
    columns: first.columns.map((column) => withLeft(column, parts)),
    furtherColumns: furtherColumns(parts, chosen),
    top: first.top,
    rows,
    skipped,
    tables,
    account: { ...account, records: rows.length },
    questions: [
      ...first.questions,
      ...madeOf(parts),
      ...parts.flatMap((one, part) => askedOf(one, part)),
      ...otherTables(main, tables),
      ...ofSheets(workbook, taken),
    ],
  };
}

/** What lines say of offices of their own; of such a one right above the headings nothing is said of whose the whole list is. */
function ofSections(table: FoundTable, part: PartReading | undefined): Pick<TableOfFile, 'sections' | 'facts'> {
  if (!part || part.sections.length === 0) return {};
  const facts = part.ofFirst > 0 ? { facts: titleFacts(cellsAbove(table).slice(0, -part.ofFirst)) } : {};
  return { sections: part.sections, ...facts };
}

/** Columns of one heading are told as one, on whichever sheet they stand: how many rows have something there, and what. */
function withLeft(column: ReadColumn, parts: readonly PartReading[]): ReadColumn {
  if (column.field !== null) return column;
  const same = parts.flatMap(({ columns }, part) =>
    columns.filter((one) => (part === 0 ? one === column : readAs(one) === readAs(column))),
  );
  const left = same.reduce((sum, one) => sum + (one.left ?? 0), 0);
  const samples = same.find((one) => one.samples.length > 0)?.samples ?? [];
  return { ...column, samples, ...(left > 0 && { left }) };
}

/** Said once of all tables that were made so: a sheet may hold one card. */
const madeOf = (parts: readonly PartReading[]): ImportQuestion[] =>
  (['several-lines', 'cards', 'call-tree', 'turned'] as const).flatMap((from) => {
    const made = parts.flatMap(({ table, rows }) => (table.from === from ? rows : []));
    const { length } = from === 'several-lines' ? made.filter(({ through }) => through !== undefined) : made;
    return length > 0 ? [problem(`table/${from}`, { count: length })] : [];
  });

/** Of further tables the lines of a question are theirs, and its sentence says so. */
function askedOf(read: PartReading, part: number): ImportQuestion[] {
  const asked = partQuestionsOf(read);
  if (part === 0) return asked;
  return [...read.questions, ...asked].flatMap((question) => {
    if (question.code === 'table/column-missing') return [];
    const lines = question.lines?.map((line) => line + part * PART);
    const message = `${partName(part)}：${question.message}`;
    return [{ ...question, message, ...(lines ? { lines } : {}) }];
  });
}

/** Of the sheet that is read: other tables, each of which can be read instead. One with headings in the same line is offered after this one. */
function otherTables(main: FoundTable, tables: readonly TableOfFile[]): ImportQuestion[] {
  const taken = lineAt(main.grid.sheet, main.heading.row);
  return tables
    .filter(({ sheet, part, isAlike }) => sheet === main.grid.sheet.name && part === null && !isAlike)
    .filter(({ headerRow }) => headerRow !== taken)
    .map(({ headerRow: other }) => ({ ...problem('table/two-headings', { taken, other }), lines: [taken, other] }));
}

function ofSheets({ sheets }: RawWorkbook, taken: readonly FoundTable[]): ImportQuestion[] {
  const read = sheets.filter((_, place) => isRead(taken, place));
  return [
    ...(read.some(({ cut }) => cut) ? [problem('table/cut', { limit: ROW_LIMIT })] : []),
    ...(read.some(({ date1904 }) => date1904) ? [problem('table/serial-1904', {})] : []),
  ];
}
