import { columnName } from '../../forms/excel/cell-reference';
import { cityOfAddress } from '../../text/city-of-address';
import { foldKey } from '../../text/fold-key';
import { officeNumberCheck } from '../../text/office-number';
import { partsOfWord } from '../../text/joint-words';
import { servicesIn } from '../../text/service-words';
import {
  isPhone,
  isPostalCode,
  normalizeNumber,
  normalizePhone,
  normalizePostalCode,
  toHalfWidth,
} from '../../text/width';
import { officeMeantBy } from '../matching/office-names';
import { meaningOf } from './heading-words';
import { isOfPeople } from './import-fields';
import { IN_NOTE, officesBeside } from './office-legend';
import { isOfficeLine } from './office-title';
import { isBlank, type RawCell, type RawSheet } from './raw-sheet';
import type { ReadOptions } from './read-options';
import { readTablePart } from './read-part';
import { COLUMN_LINE, isColumnLine } from './reading';
import { columnAt, headingText, isBlankRow, lineAt } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import type { FoundTable } from './tables-of-file';
import type { BookOffice, OfficesOfBook } from './title-cells';

/** Others that they work with, and no offices of their own. */
const OF_OTHERS =
  /連携|協力|関係|取引|業者|委託|紹介|外部|他(?:法人|社|事業所)|医療機関|主治医|病院一覧|緊急|近隣|依頼元|請求先|送付先|保険者|行政/;
/** What a heading calls a word that is written short. */
const SHORT = /^(?:略称|略名|略号|略|通称|呼称|呼び名|呼び方|短縮名|短い名前|愛称|記号|シート名?|所属名?|部署名?)$/;
/** … also beside what is no list of offices, where 部署 and シート are of whatever its rows are. */
const SHORT_ALONE = /^(?:事業[所者]の?)?(?:略称|略名|略号|通称|呼称)$/;
/** A sheet, or a line above a table without headings, that says what stands there. */
const SAYS_OFFICES =
  /^[■□●◆◇【［[〔＜〈《<※\s　]*(?:各?事業[所者]|施設|拠点|店舗|営業所|サービス)(?:名|一覧表?|情報|の?(?:略称|正式名称?|連絡先)|マスタ|リスト|表)*[】］\]〕＞〉》>：:\s　]*$/;
/** More rows than these are no offices of one corporation. */
const MOST = 40;

/**
 * The offices that a book explains in tables of their own: with headings, or without any on a sheet that is called 店舗, or below a line 事業所.
 * What a line of the list explains goes with them (`office-legend.ts`). Of a book that is read for its offices nothing: they are its rows.
 *
 * @param options `said`: what rows call their offices; `codes`: and by which codes
 */
export function officesOfBook(
  sheets: readonly RawSheet[],
  found: readonly FoundTable[],
  { heading: { kind } }: FoundTable,
  options: Pick<ReadOptions, 'today' | 'networks'> & {
    explained: readonly BookOffice[];
    said: readonly string[];
    codes: readonly (readonly [code: string, word: string])[];
  },
): OfficesOfBook {
  const none = { offices: [], lines: [] };
  if (kind === 'office') return none;
  const own = found.filter(
    ({ grid: { sheet }, heading, title, size }) =>
      heading.kind === 'office' && !sheet.hidden && size <= MOST && !OF_OTHERS.test(`${sheet.name} ${title}`),
  );
  const tables = own.map((table) => (isHeaded(table) ? headedOffices(table, options) : bareOffices(rowsOf(table))));
  const bare = sheets.flatMap((sheet, place) => {
    if (sheet.hidden || found.some((table) => table.place === place)) return [];
    const offices = bareOffices(sheet.rows.map((cells, row) => ({ sheet, cells, row })));
    return SAYS_OFFICES.test(sheet.name) ? [offices] : ofTelephones(sheet, offices, options.said);
  });
  const beside = found.filter(
    ({ grid: { sheet }, heading, title, size }) =>
      !sheet.hidden && !isOfPeople(heading.kind) && size <= MOST && !OF_OTHERS.test(`${sheet.name} ${title}`),
  );
  const all = [...tables, ...bare, ...beside.map((table) => ({ offices: shortAndWhole(table), lines: [] }))];
  const around = linesAround(sheets, found);
  const words = new Map([...options.codes, ...options.said.flatMap((word) => [word, ...partsOfWord(word)]).map((word) => [word, word] as const)]); // prettier-ignore
  return {
    offices: onceEach([
      ...all.flatMap(({ offices }) => offices),
      ...options.explained,
      ...officesBeside(around, words),
    ]),
    lines: all.flatMap(({ lines }) => lines),
  };
}

/** What stands on open sheets in no table of people, devices or IDs; nothing of a sheet of others. */
function linesAround(sheets: readonly RawSheet[], found: readonly FoundTable[]): { cells: string[]; sheet: string }[] {
  return sheets.flatMap(({ name, hidden, rows }, place) => {
    const tables = found.filter((table) => table.place === place);
    const lists = tables.filter(({ heading }) => heading.kind !== 'office');
    const isOfOthers = [name, ...tables.map(({ title }) => title)].some((text) => OF_OTHERS.test(text));
    if (hidden || isOfOthers || lists.some(({ from }) => from !== undefined)) return [];
    const isOutside = (row: number): boolean => lists.every(({ heading, end }) => row <= heading.row - heading.lines || row >= end); // prettier-ignore
    return rows
      .filter((cells, row) => isOutside(row) && !isBlankRow(cells))
      .map((cells) => ({ cells: cells.flatMap((cell) => (cell && !isBlank(cell) ? [cell.text] : [])), sheet: name }));
  });
}

/** 310 | 小規模 in the columns 所属コード and 所属 of a list: what each code means; none where one means two. */
export function codesOfWords({ grid: { sheet, at }, heading, end }: SheetTable, column: string): [string, string][] {
  const columns = (sheet.rows[heading.row] ?? []).map((_, index) => index);
  const code = columns.find((index) => CODE.test(toHalfWidth(headingText(at(heading.row, index)))));
  const office = columns.find((index) => columnAt(sheet, index) === column);
  if (code === undefined || office === undefined) return [];
  const found = new Map<string, string>();
  for (let row = heading.row + 1; row < end; row++) {
    const [key = '', word = ''] = [code, office].map((index) => at(row, index)?.text.trim() ?? '');
    if (key === '' || word === '') continue;
    if ((found.get(key) ?? word) !== word) return [];
    found.set(key, word);
  }
  return [...found];
}
const CODE = /^(?:所属先?|事業[所者]|部署|部門|拠点|施設|店舗)(?:コード|ｺｰﾄﾞ|CD|No\.?)$/i;

/** What a column of codes may be of, each as headings and sheets of codes call it. */
const CODED = ['職種', '役職', '所属', '部署', '事業所'].map((word) => ({
  word,
  column: new RegExp(`^${word}の?(?:コード|ｺｰﾄﾞ|CD)$`, 'i'),
  label: new RegExp(`^[【■◆●◇<]?${word}(?:の?(?:コード|ｺｰﾄﾞ|CD))?(?:名称?)?(?:の?(?:一覧|表))?[】>]?$`, 'i'),
}));
const isCode = (text: string): boolean => /^(?=.)[A-Z]{0,2}\d{0,4}$/i.test(text);
const plainText = (cell: RawCell | null | undefined): string => toHalfWidth(cell?.text ?? '').replace(/[\s　]/g, '');
const codeKey = (cell: RawCell | null | undefined): string => plainText(cell).replace(/^0+(?=\d)/, '');

/** 職種CD | 10 of a list, where another sheet says 職種 | 10 | 医師: with the words, where each code has one. */
export const withCodesExplained = (sheets: readonly RawSheet[]): RawSheet[] =>
  sheets.map((sheet) => {
    const others = sheets.filter((one) => one !== sheet);
    return CODED.reduce((read, coded) => withWordsOf(read, coded, others), sheet);
  });

/** A list with the words of one column of codes, from the first sheet that explains all that stand in it. */
function withWordsOf(
  sheet: RawSheet,
  { word, column, label }: (typeof CODED)[number],
  others: readonly RawSheet[],
): RawSheet {
  const isHeading = (cells: RawSheet['rows'][number]): boolean =>
    cells.some((cell) => column.test(plainText(cell))) && cells.filter((cell) => !isBlank(cell)).length > 3;
  const row = sheet.rows.slice(0, HEADED_BY).findIndex(isHeading);
  const heads = (sheet.rows[row] ?? []).map(plainText);
  const at = heads.findIndex((text) => column.test(text));
  if (at < 0 || heads.some((text, place) => place !== at && label.test(text))) return sheet;
  const codes = sheet.rows.slice(row + 1).flatMap((cells) => [codeKey(cells[at])].filter(isCode));
  if (codes.length === 0) return sheet;
  for (const other of others) {
    const words = codesOfSheet(other, label);
    if (!codes.every((code) => words.get(code))) continue;
    const head = `${word}（シート「${other.name.slice(0, 20)}」から）`;
    const said = (cell: RawCell, line: number): RawCell => {
      const text = line === row ? head : (words.get(codeKey(cell)) ?? cell.text);
      return { ...cell, kind: 'text', text, raw: text };
    };
    const readLine = (cells: RawSheet['rows'][number], line: number): RawSheet['rows'][number] =>
      line < row ? cells : cells.map((cell, place) => (cell && place === at ? said(cell, line) : cell));
    return { ...sheet, rows: sheet.rows.map(readLine) };
  }
  return sheet;
}
const HEADED_BY = 30;

/** By code the word that a sheet of codes has behind it, below or beside the label of such codes; '' where it has two. */
function codesOfSheet({ rows }: RawSheet, label: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  let place = -1;
  for (const cells of rows.slice(0, 500)) {
    if (isBlankRow(cells)) continue;
    const texts = cells.map(plainText);
    const labelled = texts.findIndex((text) => label.test(text));
    const isPair = (at: number): boolean => isCode(texts[at] ?? '') && /\p{L}{2}/u.test(texts[at + 1] ?? '');
    const pairs = [...texts.keys()].filter(isPair);
    const first = pairs.find((one) => one >= place - 1);
    const isOther = place >= 0 && texts.slice(place, first).some((text) => text !== '');
    if (labelled >= 0) place = labelled;
    else if (pairs.length === 0 || isOther) place = -1;
    const at = place < 0 ? undefined : pairs.find((one) => Math.abs(one - place) < 2);
    if (at === undefined) continue;
    const [code, word] = [codeKey(cells[at]), cells[at + 1]?.text.trim() ?? ''];
    found.set(code, (found.get(code) ?? word) === word ? word : '');
  }
  return found;
}

/** 電話: names and numbers, of which some are the offices that rows call デイサービス and ヘルパー; none where not each of these is one of them. */
function ofTelephones({ name }: RawSheet, { offices, lines }: OfficesOfBook, said: readonly string[]): OfficesOfBook[] {
  const words = [...new Set(said)].filter((word) => servicesIn(word).length > 0);
  if (words.length < 2 || [name, ...lines].some((text) => OF_OTHERS.test(text))) return [];
  const meant = words.map((word) => officeMeantBy(word, offices));
  return meant.includes(null) ? [] : [{ offices: offices.filter((office) => meant.includes(office)), lines: [] }];
}

/**
 * 略称 | 事業所 | FiNE-LINK PLUSのID: what a list of other things says of its offices in passing. Only where each short word has one name and each
 * name one short word: otherwise 略称 is of something else.
 */
function shortAndWhole({ grid: { sheet, at }, heading, end }: FoundTable): BookOffice[] {
  const headed = (sheet.rows[heading.row] ?? []).map((_, column) => headingText(at(heading.row, column)));
  const short = headed.findIndex((text) => SHORT_ALONE.test(text.replace(/[\s　]/g, '')));
  const whole = headed.findIndex(
    (text, column) => column !== short && meaningOf(heading.kind, '', text, false).fields[0]?.field.name === 'office',
  );
  if (heading.kind === 'office' || short < 0 || whole < 0) return [];
  const offices: BookOffice[] = [];
  for (let row = heading.row + 1; row < end; row++) {
    const [word = '', name = ''] = [short, whole].map((column) => sheet.rows[row]?.[column]?.text.trim() ?? '');
    if (word === '' || name === '') continue;
    const known = offices.find((one) => one.name === name || one.words.includes(word));
    if (known && (known.name !== name || !known.words.includes(word))) return [];
    const cell = cellOf(columnAt(sheet, whole), lineAt(sheet, row));
    if (!known) offices.push({ name, words: [word], facts: [], sheet: sheet.name, cell });
  }
  return offices;
}

/** Each once: a service more at one place is a line more. What a line says of one by its short word is said of it. */
function onceEach(offices: readonly BookOffice[]): BookOffice[] {
  const found = new Map<string, BookOffice>();
  for (const office of offices) {
    const called = [...found.values()].filter(
      ({ name, words }) => office.cell === IN_NOTE && [name, ...words].includes(office.name),
    );
    for (const one of called) {
      if (one.name === office.name) one.words = [...new Set([...one.words, ...office.words])];
      one.facts.push(...office.facts.filter(({ field }) => !one.facts.some((known) => known.field === field)));
    }
    if (called.length > 0) continue;
    const known = found.get(foldKey(office.name));
    if (known) known.words = [...new Set([...known.words, ...office.words])];
    else found.set(foldKey(office.name), office);
  }
  return [...found.values()];
}

/** 事業所 alone above names and numbers is what they are, and no heading of the first of their columns. */
const isHeaded = ({ grid, heading }: FoundTable): boolean =>
  (grid.sheet.rows[heading.row] ?? []).filter((cell) => !isBlank(cell)).length > 1;

function headedOffices(table: FoundTable, { today, networks }: Pick<ReadOptions, 'today' | 'networks'>): OfficesOfBook {
  const { sheet } = table.grid;
  const { rows, columns, skipped } = readTablePart(table, {
    ...{ columns: undefined, take: new Set<number>(), today, progress: undefined },
    ...(networks && { networks }),
  });
  const placeOf = (field: string): string => columns.find((column) => column.field === field)?.column ?? '';
  const taken = new Set(columns.flatMap(({ column, field }) => (field ? [column] : [])));
  const offices: BookOffice[] = [];
  const lines = skipped.filter(({ code }) => code !== 'row/heading').map(({ text }) => text);
  for (const { line, values } of rows) {
    const said = Object.entries(values).flatMap(([field, value]) =>
      typeof value === 'string' && value !== '' && KEPT.has(field) ? [{ field, value }] : [],
    );
    const name = typeof values['name'] === 'string' ? values['name'] : '';
    const cells = sheet.rows[sheet.rows.findIndex((_cells, row) => lineAt(sheet, row) === line)] ?? [];
    // 運営法人：… below the table is no office.
    if (name === '' || said.length === 0) {
      if (name !== '') lines.push(name);
      continue;
    }
    const facts = said.flatMap(postalApart).map((fact) => ({ ...fact, cell: cellOf(placeOf(fact.field), line) }));
    offices.push({
      ...{ name, words: wordsIn(table, cells), sheet: sheet.name, cell: cellOf(placeOf('name'), line) },
      facts: [...facts, ...numberIn(table, cells, { facts, taken, line })],
    });
  }
  return { offices, lines };
}

/** As Excel names it: of a table that was turned its columns are lines, and its lines columns. */
const cellOf = (column: string, line: number): string =>
  isColumnLine(line) ? `${columnName(line - COLUMN_LINE)}${column}` : `${column}${line}`;

/** What a set-up takes from such a row. */
const KEPT: ReadonlySet<string> = new Set([
  ...['kana', 'number', 'medicalInstitutionNumber', 'serviceKind', 'managerName', 'managerKana', 'headName'],
  ...['postalCode', 'address', 'city', 'phone', 'fax', 'mail'],
]);

/** 〒270-0111 流山市…1-1 in one cell. */
function postalApart(fact: { field: string; value: string }): { field: string; value: string }[] {
  const [all = '', code = ''] = (fact.field === 'address' && POSTAL.exec(fact.value)) || [];
  if (all === '') return [fact];
  const postalCode = { field: 'postalCode', value: normalizePostalCode(code) };
  const address = { field: 'address', value: fact.value.slice(all.length).trim() };
  return [postalCode, address].filter(({ value }) => value !== '');
}
const POSTAL = /^〒?[\s　]*([\d０-９]{3}[-－ー‐−]?[\d０-９]{4})(?![\d０-９])[\s　]*/;

function wordsIn({ grid, heading }: FoundTable, cells: readonly (RawCell | null)[]): string[] {
  const words = cells.flatMap((cell, column) =>
    cell && SHORT.test(headingText(grid.at(heading.row, column)).replace(/[\s　]/g, '')) ? [cell.text.trim()] : [],
  );
  return [...new Set(words.flatMap((word) => word.split(/[、,，\n]/).map((one) => one.trim())))].filter(Boolean);
}

/** 番号 alone heads rows that are counted, and ten digits below it are an office's. */
function numberIn(
  { grid: { sheet } }: FoundTable,
  cells: readonly (RawCell | null)[],
  { facts, taken, line }: { facts: readonly { field: string }[]; taken: ReadonlySet<string>; line: number },
): BookOffice['facts'] {
  if (facts.some(({ field }) => field === 'number')) return [];
  const at = cells.findIndex(
    (cell, column) => cell && !taken.has(columnAt(sheet, column)) && officeNumberOf(cell.text) !== '',
  );
  const cell = cells[at];
  return cell ? [{ field: 'number', value: officeNumberOf(cell.text), cell: cellOf(columnAt(sheet, at), line) }] : [];
}
/** A prefecture before all else. */
const OFFICE_NUMBER = /^(?:0[1-9]|[1-3]\d|4[0-7])\d{8}$/;
/** 0235001500 is a telephone, unless its last digit is the one that a number has. '' where it is none. */
function officeNumberOf(text: string): string {
  const number = toHalfWidth(text).trim();
  const isOne = OFFICE_NUMBER.test(number) && (!number.startsWith('0') || officeNumberCheck(number) === 'ok');
  return isOne ? number : '';
}

interface BareRow {
  sheet: RawSheet;
  cells: readonly (RawCell | null)[];
  row: number;
}

const rowsOf = ({ grid: { sheet }, heading, end }: FoundTable): BareRow[] =>
  sheet.rows.slice(heading.row + 1, end).map((cells, at) => ({ sheet, cells, row: heading.row + 1 + at }));

/** Rows without headings: a word and a name, or a name alone, with how and where the office is reached in the cells beside it. */
function bareOffices(rows: readonly BareRow[]): OfficesOfBook {
  const offices: BookOffice[] = [];
  const lines: string[] = [];
  for (const { sheet, cells, row } of rows) {
    if (isBlankRow(cells)) continue;
    const line = lineAt(sheet, row);
    const texts = cells.flatMap((cell, column) =>
      cell && !isBlank(cell) ? [{ text: cell.text.trim(), cell: `${columnAt(sheet, column)}${line}` }] : [],
    );
    const facts: BookOffice['facts'] = [];
    const names: typeof texts = [];
    for (const one of texts) {
      const said = AS_ABOVE.test(one.text) ? sameAddress(offices.at(-1), one.cell) : saidInCell(one);
      facts.push(...said.filter(({ field }) => !facts.some((known) => known.field === field)));
      if (said.length === 0 && facts.length === 0) names.push(one);
    }
    // Behind a name that is one may stand where it is: 本店2階.
    const at = names.length > 2 ? names.findIndex(({ text }) => isOfficeLine(text)) : names.length - 1;
    const name = names[at];
    if (!name || at > 1 || facts.length === 0) lines.push(texts.map(({ text }) => text).join('　'));
    else {
      const words = names.slice(0, at).map(({ text }) => text);
      offices.push({ name: name.text, words, facts, sheet: sheet.name, cell: name.cell });
    }
  }
  return { offices, lines };
}

const AS_ABOVE = /^(?:〃|々|″|"|同上|同所|同じ|上に同じ)$/;
const sameAddress = (above: BookOffice | undefined, cell: string): BookOffice['facts'] =>
  (above?.facts ?? []).filter(({ field }) => OF_PLACE.has(field)).map((fact) => ({ ...fact, cell }));
const OF_PLACE: ReadonlySet<string> = new Set(['postalCode', 'address']);

/** TEL, FAX and 事業所番号 before a value in one cell; what is none of these by its form. */
const LABELLED: readonly (readonly [RegExp, string])[] = [
  [/^(?:TEL|ＴＥＬ|℡|☎|電話(?:番号)?)[\s　:：.]*/i, 'phone'],
  [/^(?:FAX|ＦＡＸ|ファックス|ファクス)(?:番号)?[\s　:：.]*/i, 'fax'],
  [/^(?:介護保険)?(?:事業[所者]|指定)(?:番号|コード|No\.?)[\s　:：.]*/i, 'number'],
  [/^管理者[\s　]*[:：][\s　]*/, 'managerName'],
  [/^(?:所在地|住所)[\s　:：]*/, 'address'],
];

/** What one cell says of an office by its label or its form. */
function saidInCell({ text, cell }: { text: string; cell: string }): BookOffice['facts'] {
  const [label, field] = LABELLED.find(([form]) => form.test(text)) ?? [/^/, ''];
  const value = text.replace(label, '').trim();
  const kept = (of: string, one: string): BookOffice['facts'] => [{ field: of, value: one, cell }];
  const phone = normalizePhone(value);
  if (field !== 'number' && field !== 'managerName' && isPhone(phone) && /[-－ー‐−(（]/.test(value))
    return kept(field === 'fax' ? 'fax' : 'phone', phone);
  if (field === 'managerName') return value === '' ? [] : kept('managerName', value);
  const number = field === 'number' ? normalizeNumber(value) : officeNumberOf(value);
  if (field === 'number' ? /^[0-9A-Z]{10}$/.test(number) : number !== '') return kept('number', number);
  const apart = postalApart({ field: 'address', value });
  return apart
    .filter((one) =>
      one.field === 'postalCode'
        ? isPostalCode(one.value)
        : cityOfAddress(one.value) !== '' && /[\d０-９]/.test(one.value),
    )
    .map((one) => ({ ...one, cell }));
}
