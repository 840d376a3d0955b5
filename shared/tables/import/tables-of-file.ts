import { headingShape } from './find-table';
import { OUTSIDE } from './foreign-rows';
import { isKnownWord } from './heading-words';
import { isOfPeople } from './import-fields';
import { filledColumns, type RawSheet, type RawWorkbook } from './raw-sheet';
import { columnName } from '../../forms/excel/cell-reference';
import { servicesIn } from '../../text/service-words';
import { officeAbove } from './office-title';
import { areOtherPeople, hasSurnamesOf, isOlderThan, pastBy } from './old-tables';
import { isSentence } from './name-habits';
import { isColumnLine, type PastTable, type TableOfFile } from './reading';
import { saysOffice } from './office-words';
import type { ReadOptions } from './read-options';
import { isBlankRow, lineAt, sheetGrid } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { cellsAbove, lastRow, linesAbove } from './sheet-tables';
import { titleFacts } from './title-facts';

/** A table and the place of its sheet in the file. */
export interface FoundTable extends SheetTable {
  place: number;
}

type Asked = Pick<ReadOptions, 'kind' | 'sheet' | 'headerRow' | 'today'> & { with?: ReadOptions['with'] | undefined };

/**
 * The table that an import begins with: of the kind that has the most fields and rows in the file, the largest; of several of
 * one shape the first. A hidden sheet only when it is asked for by its name.
 */
export function mainTable(found: readonly FoundTable[], { kind, sheet, today: day }: Asked): FoundTable | null {
  const open = found.filter(
    ({ grid, heading }) =>
      (sheet === undefined ? !grid.sheet.hidden : grid.sheet.name === sheet) && (kind ?? heading.kind) === heading.kind,
  );
  const kept = open.filter((table) => pastBy(table) === null);
  const today = kept.filter((table) => !kept.some((other) => isOlderThan(table, other, day)));
  const candidates = peopleFirst(listsFirst(besideOffices(today.length > 0 ? today : open)));
  const sizes = new Map<string, number>();
  for (const { heading, size } of candidates) sizes.set(heading.kind, (sizes.get(heading.kind) ?? 0) + size);
  let best: FoundTable | null = null;
  let most = -1;
  for (const table of candidates) {
    const { heading, size } = table;
    const weight = heading.score * 5_000 + Math.min(sizes.get(heading.kind) ?? 0, 1_000) * 1_000 + Math.min(size, 999);
    if (weight > most) [best, most] = [table, weight];
  }
  const richest = best;
  return candidates.find((table) => richest !== null && namesAsMuch(table, richest)) ?? richest;
}

/** A list of offices stands beside those of their people: where there are such, the file is about these. */
function besideOffices(tables: readonly FoundTable[]): readonly FoundTable[] {
  const others = tables.filter(({ heading }) => heading.kind !== 'office' && heading.isSure);
  return others.length > 0 ? others : tables;
}

/** A 緊急連絡網 says less of people than a list of them, and begins nothing where there is one. */
function listsFirst(tables: readonly FoundTable[]): readonly FoundTable[] {
  const isList = ({ heading, from }: FoundTable): boolean =>
    heading.kind === 'staff' && heading.isSure && heading.score > 2 && from !== 'call-tree';
  return tables.some(isList) ? tables.filter(({ from }) => from !== 'call-tree') : tables;
}

/** IDs and devices find their users where these are there already: whoever has a phone and an iPad stands twice among the devices. */
function peopleFirst(tables: readonly FoundTable[]): readonly FoundTable[] {
  const isPeople = ({ heading }: FoundTable): boolean =>
    heading.kind === 'staff' && heading.isSure && heading.score > 2;
  const people = tables.filter(isPeople).reduce((sum, { size }) => sum + size, 0);
  return tables.filter(
    ({ heading: { kind }, size }) => people * MOST_EACH < size || (kind !== 'account' && kind !== 'device'),
  );
}

/** So many IDs or devices each person of a file may have for its list of people to come first. */
const MOST_EACH = 4;

/** Rows above a table that may hold what it is, and no headings. */
const TITLES = 10;

/** Where nobody has said a line yet (0), what stands above the first wide row is a title. */
function firstFilled({ rows }: RawSheet, from: number): number {
  const widths = rows.slice(0, from < 0 ? TITLES : 0).map((cells) => filledColumns(cells).length);
  const wide = Math.max(0, ...widths) / 2;
  return rows.findIndex((cells, at) => at >= from && !isBlankRow(cells) && (widths[at] ?? wide) >= wide);
}

/** The table whose headings a person says are in a row, whatever stands there; an empty row means the next that isn't. */
export function tableAt(workbook: RawWorkbook, found: readonly FoundTable[], result: Asked): FoundTable | null {
  const { kind, sheet: name, headerRow = 1 } = result;
  const known = found.filter(({ grid }) => name === undefined || grid.sheet.name === name);
  const there = known.find(
    ({ grid, heading }) => lineAt(grid.sheet, heading.row) === headerRow && (kind ?? heading.kind) === heading.kind,
  );
  if (there) return there;
  const place =
    mainTable(found, result)?.place ??
    workbook.sheets.findIndex((sheet) => (name === undefined ? !sheet.hidden : sheet.name === name));
  // Of a table that was turned the line is a column.
  const turned = isColumnLine(headerRow)
    ? known.find((table) => table.place === place && table.from === 'turned')
    : undefined;
  const sheet = turned?.grid.sheet ?? workbook.sheets[place];
  const from = turned ? (turned.grid.sheet.made?.lines.indexOf(headerRow) ?? -1) : headerRow - 1;
  const row = sheet ? firstFilled(sheet, from) : -1;
  const of = kind ?? known.find((table) => table.place === place)?.heading.kind;
  if (!sheet || row < 0 || !of) return null;
  const end = lastRow(sheet) + 1;
  const size = sheet.rows.slice(row + 1, end).filter((cells) => !isBlankRow(cells)).length;
  const heading = { kind: of, row, lines: 1 as const, score: 0, isSure: false };
  const made = turned ? { from: 'turned' as const } : {};
  return { grid: sheetGrid(sheet), heading, begin: 0, end, again: new Map(), size, title: '', place, ...made };
}

/** Whether a table is read together with the first: as somebody said, else where it has the same columns on the whole. */
export function goesWith(table: FoundTable, main: FoundTable, asked: Asked): boolean {
  const { sheet, headerRow, with: said, today } = asked;
  if (!isAlike(table, main)) return false;
  if (said) return said.includes(tableId(table));
  if (sheet !== undefined && table.place !== main.place) return false;
  if (headerRow !== undefined && overlaps(table, main)) return false;
  if (table.grid.sheet.hidden || whyPast(table, main, today) !== null || (main.heading.isSure && !table.heading.isSure))
    return false;
  if (table.from === 'call-tree' && main.from !== 'call-tree' && hasSurnamesOf(table, main)) return false;
  // 協力医 above 氏名 | 電話, beside the people or below.
  if (isOtherYear(table, main) || OUTSIDE.test(table.title)) return false;
  return shareOfFields(table, main) >= 0.6 || areListsOfPeople(table, main) || isOfOtherOffice(table, main);
}

/** Why it isn't read together with the first unasked; null: it may be. */
const whyPast = (table: FoundTable, main: FoundTable, today: ReadOptions['today']): PastTable | null =>
  pastBy(table) ?? (isOlderThan(table, main, today) ? 'old' : null);

/** Each office's list has columns of its own (住所 here, ケアマネ番号 there): enough of what the ledger knows is in both. */
const areListsOfPeople = (one: FoundTable, other: FoundTable): boolean =>
  isOfPeople(one.heading.kind) && one.heading.isSure && other.heading.isSure && sharedKnown(one, other) >= ENOUGH;
const ENOUGH = 3;

/** A sheet for each store, each kept by somebody else: one has 入社 and 携帯, the next 氏名（カナ） and 仕事. */
function isOfOtherOffice(table: FoundTable, main: FoundTable): boolean {
  const isList = table.place !== main.place && isOfPeople(table.heading.kind) && table.heading.isSure;
  // With an office in each row it is of no one office; whom the office works with are nobody of its own.
  const isOwn = !knownOf(table).includes('office') && !OF_OTHERS.test(table.grid.sheet.name + table.title);
  const office = isList && isOwn ? officeOf(table) : null;
  return office !== null && office !== officeOf(main) && areOtherPeople(table, main);
}

const OF_OTHERS = /連携|関係|外部|他社|他法人|取引|協力|紹介|主治医|嘱託医|業者|利用者|家族/;

/** Whose list it is, by the lines above it, else by the name of its sheet. */
function officeOf(table: FoundTable): string | null {
  const { name } = table.grid.sheet;
  return officeAbove(linesAbove(table)) ?? (servicesIn(name).length > 0 || saysOffice(name) ? name : null);
}

const knownOf = (table: FoundTable): string[] => [...fieldsOf(table)].filter((field) => /^[a-z]+$/i.test(field));
const sharedKnown = (one: FoundTable, other: FoundTable): number => {
  const others = new Set(knownOf(other));
  return knownOf(one).filter((field) => others.has(field)).length;
};

/**
 * Of lists that are read together unasked the one that stands first in the book: ①② are then in the order of its sheets. One that says much
 * less (names and phones in front of the list) begins nothing.
 */
export function firstOfBook(found: readonly FoundTable[], main: FoundTable, asked: Asked): FoundTable {
  if (asked.sheet !== undefined || asked.headerRow !== undefined || !isOfPeople(main.heading.kind)) return main;
  const unasked = { ...asked, with: undefined };
  const least = knownOf(main).length * 0.6;
  const isFirst = (table: FoundTable): boolean => knownOf(table).length >= least && goesWith(table, main, unasked);
  return found.find((table) => table === main || isFirst(table)) ?? main;
}

/** Lists that cells of other sheets are chosen from. */
const CHOICES =
  /選択肢|プルダウン|ドロップダウン|入力規則|候補|リスト|マスタ|コード表|区分表|設定|(?:^|[^a-z])(?:list|master|code)/i;
/** Fields that tell one record from another. */
const TELLING = /^(?:name|kana|assetNumber|serialNumber|loginName|holder|member|vpnId|employeeNumber|mail|phone)/;

/** はじめに: 社員 | 在籍者, 端末 | 貸与端末 — what the sheets of the book are; or 氏名 | 姓と名の間を空けてください, how they are written. */
function explainsBook({ grid: { sheet }, heading, end, from }: FoundTable, found: readonly FoundTable[]): boolean {
  if (!isOfPeople(heading.kind) && heading.kind !== 'office') return false;
  const cells = sheet.rows.slice(heading.row, end).flatMap((row) => {
    const texts = filledColumns(row).map((column) => row[column]?.text.trim() ?? '');
    return texts.length > 0 ? [texts] : [];
  });
  const firsts = cells.map(([first = '']) => first);
  const others = new Set(found.map(({ grid }) => bareName(grid.sheet.name)));
  others.delete(bareName(sheet.name));
  // 所属 before the names may say what the sheets are called, too.
  const named = new Set(firsts.map(bareName).filter((name) => others.has(name)));
  if (heading.score < 2 && named.size > 1) return true;
  if (firsts.length > 1 && new Set(firsts).size === firsts.length && firsts.every(isKnownWord)) return true;
  return from === 'turned' && cells.slice(1).every((texts) => texts.slice(0, 2).some(isSentence));
}
const bareName = (name: string): string => name.replace(/^[^\p{L}]+|[\s　]|シート$/gu, '');

/** Tables without the lists of words to choose from (種類, OS) that stand beside them: in them nobody and nothing is told from others. */
export function withoutChoices(found: readonly FoundTable[]): FoundTable[] {
  const others = found.filter(
    (table) =>
      !explainsBook(table, found) &&
      (!(table.grid.sheet.hidden || CHOICES.test(table.grid.sheet.name)) ||
        [...fieldsOf(table)].some((field) => TELLING.test(field))),
  );
  return others.length > 0 ? others : [...found];
}

export const isAlike = (table: FoundTable, main: FoundTable): boolean =>
  table !== main && table.heading.kind === main.heading.kind && !overlaps(table, main);

/** A row that somebody named for the headings has all rows below it, also those of a table that was found there. */
const overlaps = (table: FoundTable, main: FoundTable): boolean =>
  table.place === main.place && main.grid.sheet !== table.grid.sheet && main.heading.score === 0;

/** 令和7年度 beside 令和8年度: the same people once more. */
function isOtherYear({ grid: one, place }: FoundTable, { grid: other, place: mainPlace }: FoundTable): boolean {
  const dated = /\d|[０-９]|元年/.test(one.sheet.name) && /年|月|度|現在|[RHＲＨ]\d/i.test(one.sheet.name);
  const bare = (name: string): string => name.replace(/[\d０-９元]+/g, '0');
  return place !== mainPlace && dated && bare(one.sheet.name) === bare(other.sheet.name);
}

const namesAsMuch = (table: SheetTable, most: SheetTable): boolean =>
  table.heading.kind === most.heading.kind &&
  table.heading.score === most.heading.score &&
  shareOfFields(table, most) === 1;

/** Of the fields of the one that names fewer, how many the other names, too. */
function shareOfFields(one: SheetTable, other: SheetTable): number {
  const [fields, others] = [fieldsOf(one), fieldsOf(other)];
  const shared = [...fields].filter((field) => others.has(field)).length;
  return shared / Math.min(fields.size, others.size);
}

/** Names of fields, and the words of headings that aren't known. */
const fieldsOf = ({ grid, heading }: SheetTable): Set<string> =>
  new Set(
    headingShape(grid, heading)
      .replace(/\|\d+=/g, '|')
      .split('|')
      .slice(1),
  );

const leftOf = ({ grid, heading }: SheetTable): number =>
  Math.max(grid.sheet.rows[heading.row]?.findIndex((cell) => cell !== null) ?? 0, 0);

/** As many as are read, most likely: a remark or a section has a line for itself. */
function rowsOf({ grid: { sheet }, heading, end, again, size }: FoundTable): number {
  let alone = 0;
  for (let row = heading.row + 1; row < end; row++)
    if (again.has(row) || filledColumns(sheet.rows[row] ?? []).length === 1) alone++;
  const isNarrow = filledColumns(sheet.rows[heading.row] ?? []).length < 2;
  return isNarrow || alone >= size ? size : size - alone;
}

const tableId = (table: FoundTable): string =>
  `${table.place + 1}/${lineAt(table.grid.sheet, table.heading.row)}/${columnName(leftOf(table) + 1)}`;

/** @param read of the tables that are read how many rows they came to, by their place */
export function summaryOfTable(
  table: FoundTable,
  main: FoundTable,
  taken: readonly FoundTable[],
  read: readonly number[],
  today: ReadOptions['today'],
): TableOfFile {
  const { grid, heading, title } = table;
  const part = taken.indexOf(table);
  const past = table === main ? null : isAlike(table, main) ? whyPast(table, main, today) : pastBy(table);
  return {
    id: tableId(table),
    sheet: grid.sheet.name,
    title,
    above: linesAbove(table),
    facts: titleFacts(cellsAbove(table)),
    headerRow: lineAt(grid.sheet, heading.row),
    column: columnName(leftOf(table) + 1),
    kind: heading.kind,
    rows: read[part] ?? rowsOf(table),
    isAlike: table === main || isAlike(table, main),
    part: part < 0 ? null : part,
    ...(past !== null && { past }),
  };
}
