import type { CalendarDate } from '../../text/calendar-date';
import { problem } from '../../problems/problem';
import { awayWord } from '../../ledger/away-word';
import { isLoginField, isUseField, standsStill } from './beside-fields';
import { closedColumns, openTexts, rowWords } from './closed-columns';
import { foreignRows } from './foreign-rows';
import { goOnWithPart, joinBrokenOffices, takePhonesOfOffices } from './office-cells';
import { officeSections, type SectionLine } from './office-sections';
import { placesByMarks } from './offices-by-marks';
import { guessColumns, isOfNoMeaning, mayBeMissed, type ChosenColumns } from './guess-columns';
import type { GuessedColumn } from './guessed-column';
import { readingsAlone } from './headed-pairs';
import { meaningOf } from './heading-words';
import type { ValueType } from '../../ledger/fields/imported';
import { importTables, isOfPeople } from './import-fields';
import { withMakesInKind } from './make-in-kind';
import { withNumbersInKind } from './number-in-kind';
import { isSigns, saysGreyIsAway, saysMeaning } from './legend';
import { isDitto } from './cell-habits';
import { importKinds } from '../lists';
import { filledColumns, isBlank, type RawCell } from './raw-sheet';
import {
  columnPlace,
  linePlaceName,
  type ImportQuestion,
  type ReadColumn,
  type ReadRow,
  type RowCode,
  type TopLine,
} from './reading';
import { saysDeviceKind } from './read-choice';
import { shown } from './shown-text';
import { saysToCome } from './left-words';
import { rowReader } from './read-rows';
import { mayPart, saysTitle, whyNobody, type RowPattern } from './row-kind';
import { isSentence } from './name-habits';
import { headingText, isBlankRow, lineAt, spanAt, widthOfSheet, type SheetGrid } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { cellsAbove, titleCellsAt } from './sheet-tables';
import type { OfficeSection } from './title-cells';
import {
  asideIn,
  goneBelow,
  goneRows,
  hasDayOfLeaving,
  isBelowGone,
  leavingOf,
  MAY_HAVE_LEFT,
  remarksOf,
  saysThatLeft,
  withLeaving,
} from './who-left';
import { withComing } from './who-comes';

/** One table of a file, read. Lines are those of its sheet. */
export interface PartReading {
  table: SheetTable;
  columns: ReadColumn[];
  top: TopLine[];
  rows: ReadRow[];
  /** By line: why it isn't read. */
  skipped: { line: number; span: number; code: RowCode; text: string; leftOn: CalendarDate | null }[];
  questions: ImportQuestion[];
  /** Lines that are read because somebody said so, and why they wouldn't be. */
  chosen: { line: number; code: RowCode; leftOn: CalendarDate | null }[];
  /** Lines of people who left not long ago: read unasked, as their papers may be missing. */
  lately: number[];
  keepsEnded: boolean;
  /** Lines, and cells beside the rows, that may say what its signs mean; each line as its cells. */
  legend: string[][];
  /** The offices that its lines name, with what these say of each. */
  sections: OfficeSection[];
  /** How many lines right above its headings are of the first of them. */
  ofFirst: number;
  /** By line: cells and marks of words that are signs. */
  signs: Map<number, string[]>;
  /** The columns that aren't taken, by what stands in them and is nothing but signs: nobody misses those that the list explains. */
  signColumns: Map<ReadColumn, string[]>;
}

export interface PartOptions {
  columns: ChosenColumns | undefined;
  /** Lines that are read whatever they look like. */
  take: ReadonlySet<number>;
  today: CalendarDate;
  /** What the networks are called. */
  networks?: readonly string[];
  /** Whoever has left comes in, however long ago it was. */
  keepsEnded?: boolean | undefined;
  progress: ((share: number) => void) | undefined;
}

/** Who or what a row is about: 〃 of the office or the job may stand in front of it. */
const whoIn = (cells: readonly (RawCell | null)[], columns: readonly GuessedColumn[]): string[] =>
  columns.flatMap(({ field, index, secret }) => {
    const isWho = field && ((field.part?.of ?? field.name) === 'name' || (field.key === true && field.name !== 'kind'));
    return isWho && !secret ? (cells[index]?.text.trim() ?? []) : [];
  });

/** What a next page begins and ends with: its rows go on with those before. */
const OF_PAGE: ReadonlySet<RowCode> = new Set(['row/repeated-heading', 'row/page']);

/** … and with them blank lines and the title of the list once more, between its foot and the headings of the next page. */
function pagePasser({ grid, heading, begin }: SheetTable, passOver: (row: number) => void) {
  const wordsIn = (row: number): string =>
    (grid.sheet.rows[row] ?? [])
      .map((cell) => cell?.text ?? '')
      .join('')
      .replace(/\s/g, '');
  const titles = Array.from({ length: Math.max(0, heading.row - begin) }, (_, at) => wordsIn(begin + at)).filter(
    Boolean,
  );
  // A next page says the title with （つづき）, or without the remark at its side.
  const isTitleOnceMore = (words: string): boolean =>
    words.length > 3 && titles.some((title) => words.startsWith(title) || title.startsWith(words));
  let open: number[] = [];
  let last = -1;
  return (row: number, code: RowCode | null): void => {
    const isOfPage = code !== null && OF_PAGE.has(code);
    const isTitle = code !== null && isTitleOnceMore(wordsIn(row));
    if (!isOfPage && !isTitle && code !== 'row/blank') {
      open = [];
      return;
    }
    open.push(row);
    const isBelow = code === 'row/blank' && last === row - 1;
    if (!isOfPage && !isBelow) return;
    for (const one of open) passOver(one);
    [open, last] = [[], row];
  };
}

const toldColumn = (column: GuessedColumn, { sheet }: SheetGrid, samples: string[]): ReadColumn => ({
  column: column.name,
  from: column.heading,
  field: column.field?.name ?? null,
  why: column.why,
  hidden: sheet.hiddenColumns.includes(column.index),
  samples,
});

/** Of a row that is taken in: what stands in columns that aren't, though nobody said so. Signs at people count once it is known what they mean. */
function countLeft(
  { table, columns: told, signColumns }: PartReading,
  columns: readonly GuessedColumn[],
  cells: readonly (RawCell | null)[],
): void {
  columns.forEach((column, at) => {
    const one = told[at];
    const text = cells[column.index]?.text ?? '';
    if (!one || !mayBeMissed(column) || isBlank(cells[column.index])) return;
    const isSign = table.heading.kind === 'staff' && isOfNoMeaning(column) && isSigns(text);
    if (isSign) signColumns.set(one, [...(signColumns.get(one) ?? []), text]);
    else one.left = (one.left ?? 0) + 1;
  });
}

/** The columns of which nothing is shown: by their headings and what stands below them; those of rows of another table by headings of theirs. */
function closedIn(
  { grid, heading }: SheetTable,
  columns: readonly GuessedColumn[],
  foreign: ReadonlySet<number>,
): Set<number> {
  const closed = closedColumns([...grid.sheet.rows.slice(0, TOP_LINES), ...headingsAround(grid, heading)]);
  for (const { index, secret } of columns) if (secret) closed.add(index);
  for (const index of closedColumns([...foreign].map((row) => grid.sheet.rows[row]))) closed.add(index);
  return closed;
}

/** Of a row: somebody who left, or of another table, most likely. Not taken as a plain person, nor passed over in silence. */
function asksOf(
  table: SheetTable,
  columns: readonly GuessedColumn[],
  rows: Record<'struck' | 'foreign' | 'readings' | 'grey', ReadonlySet<number>> & {
    gone: ReadonlyMap<number, RowCode>;
  },
  today: CalendarDate,
): (row: number) => RowCode | null {
  return (row) => {
    if (rows.struck.has(row)) return 'row/struck';
    if (rows.foreign.has(row)) return 'row/foreign';
    if (rows.readings.has(row)) return 'row/reading';
    if (saysThatLeft(table, row, columns, today) !== null) return 'row/left';
    return hasDayOfLeaving(table, row, columns)
      ? null
      : (rows.gone.get(row) ?? (rows.grey.has(row) ? 'row/grey' : null));
  };
}

export function readTablePart(table: SheetTable, options: PartOptions): PartReading {
  const { grid, heading, begin, end } = table;
  const [columns, questions] = guessColumns(grid, heading, end, options.columns, options.networks);
  const pattern = patternOf(table, columns);
  const struck = new Set([...(grid.sheet.struckRows ?? []), ...markedRows(table, pattern, 'isStruck')]);
  const grey = greyRows(table, columns, pattern, options.today);
  const reader = rowReader(grid, heading.kind, columns, struck, heading.row + 1, options.today);
  const foreign = foreignRows(table, columns, (row) => whyNobody(grid, row, pattern), options.today);
  const readings = readingsAlone(table, columns);
  const gone = goneRows(table, pattern.keys);
  const closed = closedIn(table, columns, foreign);
  const isLeftOut = (row: number): boolean =>
    foreign.has(row) || struck.has(row) || whyNobody(grid, row, pattern) !== null;
  const toldColumns = columns.map((column) =>
    toldColumn(column, grid, closed.has(column.index) ? [] : samplesOf(table, column.index, isLeftOut)),
  );
  const reading = begunReading(table, toldColumns, topLines(grid, closed), questions, options.keepsEnded);
  const textsAside = textsOfUntaken(table, columns, closed);
  const whyAsked = asksOf(table, columns, { struck, foreign, readings, gone, grey }, options.today);
  const passOverPage = pagePasser(table, reader.passOver);
  const sections = officeSections(heading.kind, columns, sectionsOf(table, pattern, closed), cellsAbove(table));
  const byColumns = placesByColumns(table, columns, pattern);
  reading.sections.push(...sections.named);
  reading.ofFirst = sections.ofFirst;
  for (let row = begin; row < end; row++) {
    if (row % 500 === 0) options.progress?.(row / end);
    const nobody = row <= heading.row ? whyAbove(table, row, pattern) : whyNobody(grid, row, pattern);
    const asked = nobody ?? whyAsked(row);
    const left =
      asked !== null && MAY_HAVE_LEFT.has(asked)
        ? (leavingOf(table, row, columns, options) ?? goneBelow(gone, row))
        : null;
    const code = left?.isLately ? null : asked;
    const line = lineAt(grid.sheet, row);
    const isChosen = code !== null && code !== 'row/blank' && options.take.has(line);
    const leftOn = left?.day ?? null;
    if (left?.isLately) reading.lately.push(line);
    if (isChosen) reading.chosen.push({ line, code, leftOn });
    passOverPage(row, isChosen ? null : code);
    if (code !== null && MAY_HAVE_LEFT.has(code) && !isChosen) reader.lookAt(row);
    if (code === null || isChosen) {
      const own = byColumns(row, reader.read(row));
      // やめた人 below the last office: of which they were it doesn't say.
      const isOfNone = sections.named.length > 0 && isBelowGone(gone, table, row, pattern.keys);
      const read = withLeaving(isOfNone ? own : sections.placed(row, own), left);
      reading.rows.push(withAside(table, row, columns, read, options.today));
      countLeft(reading, columns, grid.sheet.rows[row] ?? []);
      takeSigns(reading, read, textsAside(row));
    } else if (code !== 'row/blank') leaveOut(reading, row, { code, leftOn }, columns, closed, options.today);
  }
  reading.sections.push(...takePhonesOfOffices(reading.rows, toldColumns));
  joinBrokenOffices(reading.rows);
  return heading.kind === 'device' ? withSaidInKind(reading, columns) : reading;
}

/** What is remarked beside a person of when they come, or are away. */
function withAside(
  table: SheetTable,
  row: number,
  columns: readonly GuessedColumn[],
  read: ReadRow,
  today: CalendarDate,
): ReadRow {
  if (table.heading.kind !== 'staff') return read;
  const aside = asideIn(table, row, columns);
  return withComing(withAway(withStopped(table, row, columns, read), aside), aside, today);
}

/** 休止中 behind an ID, in a column that may be of the device as well and is left out: the ID comes in, and the memo says so. */
function withStopped({ grid }: SheetTable, row: number, columns: readonly GuessedColumn[], read: ReadRow): ReadRow {
  const id = columns.findIndex(({ field }) => isLoginField(field?.name ?? '') || isUseField(field?.name ?? ''));
  const said = columns.slice(id + 1).flatMap((column) => {
    const text = grid.sheet.rows[row]?.[column.index]?.text.trim() ?? '';
    return id >= 0 && mayBeMissed(column) && !column.secret && standsStill(text) ? `${column.heading}：${text}` : [];
  });
  if (said.length === 0) return read;
  return { ...read, values: { ...read.values, note: [read.values['note'], ...said].filter(Boolean).join('\n') } };
}

/** A row that isn't taken in, with what is told of it. */
function leaveOut(
  { table, skipped, legend }: PartReading,
  row: number,
  { code, leftOn }: { code: RowCode; leftOn: CalendarDate | null },
  columns: readonly GuessedColumn[],
  closed: ReadonlySet<number>,
  today: CalendarDate,
): void {
  const { sheet } = table.grid;
  const cells = sheet.rows[row] ?? [];
  const told = MAY_HAVE_LEFT.has(code)
    ? { why: remarksOf(table, row, columns, today), who: whoIn(cells, columns) }
    : {};
  const text = rowWords(cells, closed, told);
  skipped.push({ line: lineAt(sheet, row), span: spanAt(sheet, row), code, leftOn, text });
  if (code === 'row/remark') legend.push(openTexts(cells, closed));
}

/** Where somebody works by a word that goes on, or by marks. */
function placesByColumns(
  table: SheetTable,
  columns: readonly GuessedColumn[],
  pattern: RowPattern,
): (row: number, read: ReadRow) => ReadRow {
  const byMarks = placesByMarks(table, columns);
  const goOn = goOnWithPart(table, columns, (row) => whyNobody(table.grid, row, pattern));
  return (row, read) => byMarks(row, goOn(row, read));
}

/** What 種類 says beside the sort of a device. */
function withSaidInKind(reading: PartReading, columns: readonly GuessedColumn[]): PartReading {
  const said = kindTexts(reading.table, columns);
  // 〃 below iPad is one, too; whatever number stands there is that one's alone.
  let above = '';
  const whole = new Map([...said].map(([line, text]) => [line, (above = isDitto(text) ? above : text)] as const));
  return { ...reading, rows: withMakesInKind(withNumbersInKind(reading.rows, said), whole) };
}

/** What stands under 種類, by line. */
function kindTexts(
  { grid: { sheet }, begin, end }: SheetTable,
  columns: readonly GuessedColumn[],
): Map<number, string> {
  const column = columns.find(({ field }) => field?.name === 'kind');
  const found = new Map<number, string>();
  if (column)
    for (let row = begin; row < end; row++)
      found.set(lineAt(sheet, row), sheet.rows[row]?.[column.index]?.text.trim() ?? '');
  return found;
}

/** Before its first row was read. */
const begunReading = (
  table: SheetTable,
  columns: ReadColumn[],
  top: TopLine[],
  questions: ImportQuestion[],
  keepsEnded = false,
): PartReading => ({
  ...{ table, columns, top, questions, keepsEnded },
  ...{ rows: [], skipped: [], chosen: [], lately: [], sections: [], ofFirst: 0 },
  ...{ signs: new Map(), signColumns: new Map() },
  legend: cellsAbove(table).map((cells) => cells.map(({ text }) => text)),
});

/** What stands in the columns of a list of people that no field was found for; nothing of those that are closed. */
function textsOfUntaken(
  { grid: { sheet }, heading }: SheetTable,
  columns: readonly GuessedColumn[],
  closed: ReadonlySet<number>,
): (row: number) => string[] {
  const isAside = ({ index, field }: GuessedColumn): boolean =>
    heading.kind === 'staff' && !field && !closed.has(index);
  const aside = columns.filter(isAside).map(({ index }) => index);
  return (row) => aside.map((column) => sheet.rows[row]?.[column]?.text.trim() ?? '');
}

/** ◎ of ◎石井, ★ in a column that nobody named; and what somebody wrote beside the list about these. */
function takeSigns({ legend, signs }: PartReading, { line, notes, values }: ReadRow, aside: readonly string[]): void {
  const told = notes.filter(({ code }) => code === 'note/name-mark' || code === 'note/word-mark');
  // ○ in a column of marks may be explained as well as ◎ is.
  const marks = typeof values['manages'] === 'string' ? [values['manages']] : [];
  const found = [...told.map(({ text, to }) => text.replace(to, '')), ...[...marks, ...aside].filter(isSigns)];
  if (found.length > 0) signs.set(line, found);
  legend.push(...aside.filter(saysMeaning).map((text) => [text]));
}

/** The lines that part a table, with what they say; titles above headings that come again may do so, too. */
function sectionsOf(
  { grid, heading, end, again }: SheetTable,
  pattern: RowPattern,
  closed: ReadonlySet<number>,
): SectionLine[] {
  const found: SectionLine[] = [];
  // Alone in its row, and somebody in the next.
  const isRightAbove = (row: number): boolean => {
    const [text = '', more] = filledColumns(grid.sheet.rows[row] ?? []).map((at) => grid.at(row, at)?.text ?? '');
    const isWord = more === undefined && !/^[※＊*]/.test(text) && !isSentence(text);
    return isWord && row + 1 < end && !again.has(row + 1) && whyNobody(grid, row + 1, pattern) === null;
  };
  for (let row = heading.row + 1; row < end; row++) {
    const line = grid.sheet.rows[row] ?? [];
    if (!again.has(row) && !mayPart(line, filledColumns(line))) continue;
    const code = whyNobody(grid, row, pattern);
    const isUnsure = (code === 'row/remark' || code === 'row/total') && isRightAbove(row);
    if (code !== 'row/section' && code !== 'row/title' && !isUnsure) continue;
    const cells = titleCellsAt(grid.sheet, row, closed);
    if (cells.length > 0)
      found.push({ row, cells, isTitle: again.get(row) === 'row/title', ...(isUnsure && { isUnsure }) });
  }
  return found;
}

/** Lines that a look marks as a whole, or but for a remark that was written when somebody left. */
function markedRows(
  { grid: { sheet }, heading, end }: SheetTable,
  { keys }: RowPattern,
  look: 'isStruck' | 'isGrey',
): number[] {
  const marked: number[] = [];
  for (let row = heading.row + 1; row < end; row++) {
    const cells = sheet.rows[row] ?? [];
    // Hardly any row of a long table has such a cell.
    if (!keys.some((column) => cells[column]?.[look])) continue;
    const named = keys.flatMap((column) => (isBlank(cells[column]) ? [] : [cells[column]]));
    if (named.length === 0 || !named.every((cell) => cell?.[look])) continue;
    const filled = filledColumns(cells);
    if (filled.filter((column) => cells[column]?.[look]).length * 2 > filled.length) marked.push(row);
  }
  return marked;
}

/** Of a table in which each second line is grey, or a whole group of it, that says nothing of anybody. */
const FEW = 1 / 3;

/** Lines in grey among others that aren't: somebody who left, in many offices. Whose day is still to come, and who is on leave, is in grey for that. */
function greyRows(
  table: SheetTable,
  columns: readonly GuessedColumn[],
  pattern: RowPattern,
  today: CalendarDate,
): ReadonlySet<number> {
  const isSomebody = (row: number): boolean => whyNobody(table.grid, row, pattern) === null;
  const grey = markedRows(table, pattern, 'isGrey').filter(isSomebody);
  if (grey.length === 0 || isGreyAway(table)) return new Set();
  let count = 0;
  for (let row = table.heading.row + 1; row < table.end; row++) if (isSomebody(row)) count++;
  const { kind } = table.heading;
  const isThere = (row: number): boolean =>
    asideIn(table, row, columns).some((text) => saysToCome(kind, text, today) || awayWord(text) !== null);
  return new Set(grey.length > count * FEW ? [] : grey.filter((row) => !isThere(row)));
}

/** Whether the list itself says that grey is who is on leave: above its headings, or in a line of its own. */
const isGreyAway = (table: SheetTable): boolean =>
  [...cellsAbove(table), ...table.grid.sheet.rows.slice(table.heading.row + 1)].some((cells) =>
    cells.some((cell) => cell && saysGreyIsAway(cell.text)),
  );

/** 産休 in a column that nobody knows (在籍) is said of them all the same: the memo has it. */
function withAway(row: ReadRow, aside: readonly string[]): ReadRow {
  const note = typeof row.values['note'] === 'string' ? row.values['note'] : '';
  if (awayWord(note) !== null) return row;
  const said = aside.map((text) => text.trim()).find((text) => text.length <= SHORT && awayWord(text) !== null);
  if (said === undefined) return row;
  return { ...row, values: { ...row.values, note: note === '' ? said : `${note}\n${said}` } };
}

const SHORT = 40;

/** What stands above the data: headings, titles, and what may be people whom another line's headings belong to. */
function whyAbove({ grid, heading }: SheetTable, row: number, { taken, keys }: RowPattern): RowCode {
  const cells = grid.sheet.rows[row] ?? [];
  if (isBlankRow(cells)) return 'row/blank';
  if (row > heading.row - heading.lines) return 'row/heading';
  const filled = filledColumns(cells);
  const inTaken = filled.filter((column) => taken.has(column)).length;
  const isLikeData = inTaken >= 2 && inTaken * 2 >= taken.size && keys.some((column) => filled.includes(column));
  return isLikeData && !filled.some((column) => isTitleOrHeading(headingText(cells[column] ?? null)))
    ? 'row/above'
    : 'row/title';
}

const isTitleOrHeading = (text: string): boolean => saysTitle(text) || isAnyHeading(text);

const isAnyHeading = (text: string): boolean =>
  text !== '' &&
  importKinds.some((kind) => {
    const { fields, leftOut } = meaningOf(kind, '', text, true);
    return fields.length > 0 || leftOut !== null;
  });

const TELLING: ReadonlySet<ValueType> = new Set(['furigana', 'phone', 'mail', 'number', 'code', 'vpn-id', 'date']);

const patternOf = ({ grid, heading, again }: SheetTable, columns: readonly GuessedColumn[]): RowPattern => ({
  heading: Array.from({ length: grid.sheet.rows[heading.row]?.length ?? 0 }, (_, column) =>
    headingText(grid.at(heading.row, column)),
  ),
  taken: new Set(columns.flatMap(({ index, field }) => (field ? [index] : []))),
  keys: columns.flatMap(({ index, field }) => (field?.key ? [index] : [])),
  telling: new Set(columns.flatMap(({ index, field }) => (field && TELLING.has(field.type) ? [index] : []))),
  again,
  isOfPeople: isOfPeople(heading.kind),
  hasNotes: heading.kind === 'device' || heading.kind === 'account',
});

/** The lines of the headings as people see them: a merged one stands over all of its columns. */
function headingsAround(grid: SheetGrid, { row, lines }: SheetTable['heading']): (RawCell | null)[][] {
  const width = widthOfSheet(grid.sheet);
  return Array.from({ length: lines }, (_, line) =>
    Array.from({ length: width }, (_cell, column) => grid.at(row - line, column)),
  );
}

/** What a device is follows from iPad 第9世代, or from PC-1. */
const saysSort = ({ model, calledSo, assetNumber }: ReadRow['values']): boolean =>
  [model, calledSo, assetNumber].some((text) => typeof text === 'string' && saysDeviceKind(text));

const SAMPLES = 3;

/** What stands in the first cells of a column, each once. */
function samplesOf(
  { grid: { sheet }, heading, end, again }: SheetTable,
  column: number,
  isLeftOut: (row: number) => boolean,
): string[] {
  const found = new Set<string>();
  let last = '';
  for (let row = heading.row + 1; row < end && found.size < SAMPLES; row++) {
    if (again.has(row)) continue;
    const typed = sheet.rows[row]?.[column]?.text ?? '';
    if (typed === last) continue;
    last = typed;
    const text = shown(typed.trim());
    if (text !== '' && !found.has(text) && !isLeftOut(row)) found.add(text);
  }
  return [...found];
}

const TOP_LINES = 30;

function topLines({ sheet }: SheetGrid, closed: ReadonlySet<number>): TopLine[] {
  const lines: TopLine[] = [];
  for (let row = 0; row < sheet.rows.length && lines.length < TOP_LINES; row++) {
    const cells = sheet.rows[row] ?? [];
    const texts = openTexts(cells, closed);
    if (texts.length > 0)
      lines.push({ line: lineAt(sheet, row), text: shown(texts.join('　').replace(/[\r\n]+/g, ' ')) });
  }
  return lines;
}

/** What a person is asked about this table, beside its columns. */
export function partQuestionsOf({
  table: { grid, heading },
  rows,
  columns,
  skipped,
  chosen,
  lately,
  keepsEnded,
}: PartReading): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  const asked = (
    code: `table/${'hidden-rows' | 'rows-above' | 'struck-rows' | 'grey-rows' | 'left-rows' | 'left-days' | 'left-lately' | 'foreign-rows' | 'reading-rows'}`,
    lines: number[],
    more: { since?: 'ever' } = {},
  ): void => {
    if (lines.length === 0) return;
    const unit = grid.sheet.made?.turned ? { unit: '列' as const } : {};
    const of = heading.kind === 'staff' ? { of: '職員' as const } : {};
    questions.push({ ...problem(code, { count: lines.length, ...unit, ...of, ...more }), lines });
  };
  const out = [...skipped, ...chosen];
  // Who left, and when, is asked about together, however it is marked: struck out, in grey, in the remarks.
  const linesOf = (code: RowCode): number[] =>
    out.filter((one) => one.code === code && one.leftOn === null).map(({ line }) => line);
  asked('table/rows-above', linesOf('row/above'));
  asked('table/struck-rows', linesOf('row/struck'));
  asked('table/grey-rows', linesOf('row/grey'));
  asked(
    'table/left-days',
    out.filter(({ leftOn }) => leftOn !== null).map(({ line }) => line),
  );
  asked('table/left-lately', lately, keepsEnded ? { since: 'ever' } : {});
  asked('table/left-rows', linesOf('row/left'));
  asked('table/foreign-rows', linesOf('row/foreign'));
  asked('table/reading-rows', linesOf('row/reading'));
  questions.push(...toldOfNobody(skipped));
  const hiddenLines = rows.filter(({ hidden }) => hidden).map(({ line }) => line);
  asked('table/hidden-rows', hiddenLines);
  const hidden = columns.filter((column) => column.hidden && column.field);
  if (hidden.length > 0) {
    const named = hidden.map(({ column, from }) => `${columnPlace(column)}「${from}」`).join('、');
    questions.push({
      ...problem('table/hidden-columns', { columns: named }),
      columns: hidden.map(({ column }) => column),
    });
  }
  if (grid.sheet.hidden) questions.push(problem('table/hidden-sheet', { sheet: grid.sheet.name }));
  const present = new Set(columns.map(({ field }) => field));
  for (const { name, label, required, part } of importTables[heading.kind].fields) {
    const parts = importTables[heading.kind].fields.filter((field) => field.part?.of === name);
    const isMade = rows.some(({ values }) => (values[name] ?? '') !== '' || (name === 'kind' && saysSort(values)));
    if (required && !part && !isMade && ![name, ...parts.map((one) => one.name)].some((one) => present.has(one)))
      questions.push(problem('table/column-missing', { field: label }));
  }
  return questions;
}

/** Devices and IDs that are shared or spare have rows of their own among people: which, as nothing else says that they stay out. */
function toldOfNobody(skipped: PartReading['skipped']): ImportQuestion[] {
  const found = skipped.filter(({ code }) => code === 'row/of-nobody');
  if (found.length === 0) return [];
  const named = found.slice(0, MOST_NAMED).map(({ line, text }) => `${linePlaceName(line)}「${text}」`);
  const more = found.length - named.length;
  const rows = `${named.join('、')}${more > 0 ? `、ほか ${more}行` : ''}`;
  return [{ ...problem('table/of-nobody', { rows }), lines: found.map(({ line }) => line) }];
}
const MOST_NAMED = 3;
