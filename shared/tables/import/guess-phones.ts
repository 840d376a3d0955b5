import { isMail, isMobilePhone, isPhone, normalizeMail, normalizePhone, toHalfWidth } from '../../text/width';
import { isMark } from './beside-fields';
import { holdsMostly, shareOf, valuesOf } from './column-values';
import { OUTSIDE } from './foreign-rows';
import type { OpenColumns } from './guess-names';
import type { GuessedColumn } from './guessed-column';
import { meaningOf } from './heading-words';
import { importTables, type ImportField } from './import-fields';
import { isPhoneOfOthers, phoneSort, type PhoneSort } from './phone-heads';
import { isBlank } from './raw-sheet';
import { headingText } from './sheet-grid';

/** What the heading of a column says of a field. */
export interface PhoneCandidate {
  column: GuessedColumn;
  field: ImportField;
  rank: number;
  exact: boolean;
}

const PHONE = 'phone';
const OTHER = 'otherPhone';

/** Who is called at home or by a number that says no more is called there first; 携帯 is the number that is carried about. */
const FIRST: readonly PhoneSort[] = ['plain', 'home', 'mobile', 'second'];
const BESIDE: readonly PhoneSort[] = ['mobile', 'second', 'home', 'plain'];

interface PhoneColumn extends Omit<PhoneCandidate, 'field'> {
  sort: PhoneSort;
  isSure: boolean;
  /** 電話 beside 電話番号 says the same twice: that is asked about. */
  isSecond: boolean;
}

const MOSTLY = 0.5;

/**
 * The columns of phones among each other, whatever their order: 携帯 is the second number wherever another column has the first.
 * One column alone is the phone, but for 「ほかの番号」. What is passed over is asked about as any column is.
 */
export function phonesApart(table: OpenColumns, candidates: readonly PhoneCandidate[]): void {
  const taken = new Set(table.columns.map(({ field }) => field?.name));
  const [open, ...more] = phoneColumns(table, candidates);
  const { fields } = importTables[table.heading.kind];
  const fieldNamed = (name: string): ImportField | undefined =>
    taken.has(name) ? undefined : fields.find((field) => field.name === name);
  if (!open || (more.length === 0 && open.sort === 'second' && fieldNamed(OTHER))) return;
  const all = carriedAbout(table, [open, ...more]);
  const first = taken.has(PHONE) ? undefined : likeliest(all, FIRST);
  const second = likeliest(
    all.filter((one) => one.column !== first?.column && one.isSecond),
    BESIDE,
  );
  give(first?.column, fieldNamed(PHONE));
  give(second?.column, fieldNamed(OTHER));
}

function give(column: GuessedColumn | undefined, field: ImportField | undefined): void {
  if (!column || !field) return;
  column.field = field;
  column.why = `見出し「${column.heading}」から`;
}

/** By sort, of one sort by how well the words fit, then from the left. */
const likeliest = (columns: readonly PhoneColumn[], order: readonly PhoneSort[]): PhoneColumn | undefined =>
  [...columns].sort(
    (a, b) =>
      order.indexOf(a.sort) - order.indexOf(b.sort) ||
      Number(b.exact) - Number(a.exact) ||
      (a.sort === 'mobile' ? 0 : a.rank - b.rank) ||
      a.column.index - b.column.index,
  )[0];

/** Columns that mean a phone more than anything else. Of a heading that only begins or ends so, or says 家 alone, the cells have to be numbers. */
function phoneColumns(table: OpenColumns, candidates: readonly PhoneCandidate[]): PhoneColumn[] {
  const found: PhoneColumn[] = [];
  for (const column of table.columns) {
    if (column.field || isPhoneOfOthers(column.heading)) continue;
    const own = candidates.filter((one) => one.column === column).sort((a, b) => a.rank - b.rank);
    const [best] = own;
    const sort = phoneSort(column.heading);
    const { rank, exact } = best ?? { rank: UNKNOWN, exact: false };
    if (!(best ? own.some(isOwnPhone) : sort !== 'plain')) continue;
    if (!exact && !holdsNumbers(table, column)) continue;
    found.push({
      column,
      rank,
      exact,
      sort,
      isSure: best ? isOwnPhone(best) : true,
      isSecond: sort !== 'plain' || own.some(({ field }) => field.name === OTHER),
    });
  }
  // 連絡先 alone may be the family's: over 自宅 and 携帯 it is one's own.
  const isPair = new Set(found.map(({ sort }) => sort)).size > 1;
  return found.filter(({ isSure, sort }) => isSure || (isPair && sort !== 'plain'));
}

/** Behind all that words are known for. */
const UNKNOWN = 10_000;

const isOwnPhone = ({ field }: PhoneCandidate): boolean => field.name === PHONE || field.name === OTHER;

/** 電話番号 of numbers that are carried about, beside 自宅 and no 携帯, is what 携帯 would say. */
function carriedAbout(table: OpenColumns, columns: readonly PhoneColumn[]): PhoneColumn[] {
  const has = (sort: PhoneSort): boolean => columns.some((one) => one.sort === sort);
  if (!has('home') || has('mobile')) return [...columns];
  return columns.map((one) => {
    const values = valuesOf(table.grid, table.heading, table.end, one.column.index);
    const isMobile = values.length > 0 && shareOf(values, (text) => isMobilePhone(normalizePhone(text))) > MOSTLY;
    return one.sort === 'plain' && isMobile ? { ...one, sort: 'mobile', isSecond: true } : one;
  });
}

function holdsNumbers({ grid, heading, end }: OpenColumns, { index }: GuessedColumn): boolean {
  const values = valuesOf(grid, heading, end, index);
  return values.length > 0 && shareOf(values, (text) => /^[\d\s()-]{9,}$/.test(toHalfWidth(text))) > MOSTLY;
}

const IS_OTHERS =
  /(?:業者|会社|企業|医療機関|病院|医院|薬局|クリニック|関係者|取引先|連絡先(?:名称?)?|相手先?|メーカー|販売店|警察|消防|保険|ライフライン)(?:名称?|一覧)?$/;
/** 業者担当 and 緊急当番 are people of the list, 身元保証書 is a paper, 扶養家族 counts. */
const NOT_OTHERS = /担当|指導|委員|責任|当番|対応|網|順|係$|書$|有無|扶養|構成|手当/;
/** What goes on with whoever is headed before it: 業者 | 担当 | 電話, 緊急連絡先氏名 | 続柄 | 電話. */
const GOES_ON =
  /電話|TEL|℡|携帯|スマホ|自宅|固定|FAX|ファッ?クス|連絡先|メール|mail|住所|所在地|〒|郵便|番号|続柄|間柄|関係|担当|氏名|名前|フリガナ|ふりがな|勤務先|内線|時間/i;
const lastOf = (heading: string): string => heading.split('／').at(-1) ?? '';
const groupOf = (heading: string): string => heading.split('／').slice(0, -1).join('／');

/** A column, and whose it is as a heading says: of whom a row is not about. */
export interface ColumnOfOthers {
  column: GuessedColumn;
  of: string;
}

/**
 * Columns of a list of people that are of others: a table of them behind a blank column (業者 | 電話), whose rows only stand beside those of the
 * people, and what is said of one whom a row names besides (緊急連絡先氏名 | 続柄 | 電話).
 *
 * @param name the column of their names
 */
export function columnsOfOthers(table: OpenColumns, name: number): ColumnOfOthers[] {
  const blocks: GuessedColumn[][] = [];
  for (const column of table.columns) {
    const block = blocks.at(-1);
    if (block?.at(-1)?.index === column.index - 1) block.push(column);
    else blocks.push([column]);
  }
  return blocks.flatMap((block) => {
    const isApart =
      !block.some(({ index }) => index === name) &&
      (isTitled(table, block, name) || isTableOfOthers(table, block, name));
    const of = block.find(({ heading }) => heading !== '' && !isNumber(heading))?.heading ?? '';
    return isApart ? block.map((column) => ({ column, of })) : namedBesides(table, block, name);
  });
}

const isNumber = (text: string): boolean => isPhone(normalizePhone(text)) || isMail(normalizeMail(text));
const isWord = (text: string): boolean => /\p{L}{2}/u.test(text) && !isNumber(text) && isMark(text) === null;

/** FiNE-LINK PLUS / MCS 登録（訪問チーム） over だれ | FLP | いつ: one heading over columns that have none is the title of a table. */
function isTitled(table: OpenColumns, block: readonly GuessedColumn[], name: number): boolean {
  const { kind, row } = table.heading;
  const isWide = block.length > 2 && block.every(({ index }) => index > name);
  if (!isWide || !block.some(({ index }) => holdsMostly(table, index, isWord))) return false;
  const heads = new Set(block.flatMap(({ index }) => table.grid.at(row, index) ?? []));
  const [title] = heads;
  const { fields } = meaningOf(kind, '', headingText(title ?? null), true);
  return heads.size === 1 && !fields.some(({ exact, field }) => exact || field.name === 'note');
}

function isTableOfOthers(table: OpenColumns, block: readonly GuessedColumn[], name: number): boolean {
  const holds = ({ index }: GuessedColumn, is: (text: string) => boolean): boolean => holdsMostly(table, index, is);
  const words = block.find((column) => holds(column, isWord));
  if (block.some((one) => isNumber(one.heading))) return true;
  if (!words || !block.some((column) => holds(column, isNumber))) return false;
  const { heading } = block.find((one) => one.heading !== '') ?? words;
  if (heading === '') return standsApart(table, words.index, name, 1);
  if (headsOthers(heading) || IS_OTHERS.test(heading)) return true;
  const { fields, leftOut } = meaningOf(table.heading.kind, '', lastOf(heading), true);
  return fields.length === 0 && leftOut === null && standsApart(table, words.index, name, 2);
}

const headsOthers = (heading: string): boolean =>
  (isPhoneOfOthers(heading) || OUTSIDE.test(heading) || /^(?:業者|会社名|医療機関|病院)/.test(heading)) &&
  !NOT_OTHERS.test(heading);

/** Without a gap, and more people than that above it and below, or nobody beside one of its rows. */
function standsApart({ grid: { sheet }, heading, end }: OpenColumns, index: number, name: number, least: number) {
  const rows = sheet.rows.slice(heading.row + 1, end);
  const filled = rows.flatMap((cells, row) => (isBlank(cells[index]) ? [] : row));
  const [top = 0, bottom = -1] = [filled[0], filled.at(-1)];
  const isNamed = (row: number): boolean => !isBlank(rows[row]?.[name]);
  const others = rows.filter((_, row) => isNamed(row) && (row < top || row > bottom)).length;
  return bottom - top + 1 === filled.length && (others >= least || !filled.every(isNamed));
}

/** What stands behind the name of somebody else, of one group of headings; where it says itself that it is theirs, the next may be one's own. */
function namedBesides(table: OpenColumns, block: readonly GuessedColumn[], name: number): ColumnOfOthers[] {
  const found: ColumnOfOthers[] = [];
  let of = '';
  block.forEach((column, at) => {
    const { heading, index } = column;
    const before = block[at - 1];
    const isSaid = before && isPhoneOfOthers(before.heading) && holdsMostly(table, before.index, isNumber);
    const isKin = /^続柄/.test(lastOf(heading)) && !isSaid;
    const goesOn = of !== '' && groupOf(heading) === groupOf(of) && GOES_ON.test(heading) && !heading.includes('本人');
    if (goesOn) {
      found.push({ column, of });
      if (isPhoneOfOthers(heading) && holdsMostly(table, index, isNumber)) of = '';
    } else of = index > name && (isKin || (headsOthers(heading) && holdsMostly(table, index, isWord))) ? heading : '';
  });
  return found;
}
