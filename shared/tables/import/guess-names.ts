import { namesThing } from './foot-words';
import { toHiragana, widenKana } from '../../text/kana';
import { toHalfWidth } from '../../text/width';
import { besideField, whyInMemo } from './beside-fields';
import { isDash, isDitto } from './cell-habits';
import type { Heading } from './find-table';
import type { GuessedColumn } from './guessed-column';
import { headerKey } from './header-key';
import { meaningOf } from './heading-words';
import { importTables, type ImportField } from './import-fields';
import { MAKES } from './make-in-kind';
import { isSentence } from './name-habits';
import { isBlank } from './raw-sheet';
import { saysDeviceKind } from './read-choice';
import { headingText, type SheetGrid } from './sheet-grid';
import { byWord } from '../../text/by-word';
import { isNumberInOne } from '../../text/japanese-order';
import { isClericalWork, isHeadOffice } from '../../text/head-office';
import { serviceAndName } from '../../text/service-words';
import { partsOfWord } from '../../text/joint-words';
import { officesOfLegend } from './office-legend';
import { isOfficeName, OTHERWISE, saysOffice } from './office-words';

/** A table and those of its columns that nobody has said anything of. */
export interface OpenColumns {
  grid: SheetGrid;
  heading: Heading;
  end: number;
  columns: readonly GuessedColumn[];
}

/** Enough to see what two columns hold. */
const LOOKED_AT = 200;
const MOSTLY = 0.8;

/** The values of two columns by row, of rows that hold something in the first or the second. */
function pairsOf({ grid: { sheet }, heading, end }: OpenColumns, left: number, right: number): [string, string][] {
  const pairs: [string, string][] = [];
  for (let row = heading.row + 1; row < end && pairs.length < LOOKED_AT; row++) {
    const [one, other] = [sheet.rows[row]?.[left], sheet.rows[row]?.[right]];
    if (!isBlank(one) || !isBlank(other)) pairs.push([one?.text.trim() ?? '', other?.text.trim() ?? '']);
  }
  return pairs;
}

const fieldOf = ({ heading }: OpenColumns, name: string): ImportField | null =>
  importTables[heading.kind].fields.find((field) => field.name === name) ?? null;

const isOnePart = (text: string): boolean => text !== '' && !/[\s　]/.test(text);

/** Below one heading over two columns: 山田 | 花子, and no word that says which is which. */
const HALF = /^[上下]?$/;
const PARTS: Readonly<Record<string, readonly [string, string]>> = byWord({
  name: ['nameFamily', 'nameGiven'],
  kana: ['kanaFamily', 'kanaGiven'],
});

/** 氏名 merged over two columns, in each of which stands a part of the name. */
export function namesInTwo(table: OpenColumns): void {
  const { grid, heading, columns } = table;
  const top = heading.row - heading.lines + 1;
  for (const [place, column] of columns.entries()) {
    const next = columns[place + 1];
    if (next?.index !== column.index + 1) continue;
    const cell = grid.sheet.rows[top]?.[column.index] ?? null;
    if (isBlank(cell) || grid.widthAt(top, column.index) !== 2 || grid.at(top, next.index) !== cell) continue;
    const [meant] = meaningOf(heading.kind, '', headingText(cell), false).fields;
    const parts = PARTS[meant?.field.name ?? ''];
    const own = [column, next].map(({ index }) => grid.sheet.rows[heading.row]?.[index] ?? null);
    if (!parts || !own.every((one) => one === cell || HALF.test(headingText(one)))) continue;
    const pairs = pairsOf(table, column.index, next.index);
    const isParted = ([left, right]: [string, string]): boolean => isOnePart(left) && isOnePart(right);
    if (pairs.length === 0 || pairs.filter(isParted).length < pairs.length * MOSTLY) continue;
    [column, next].forEach((one, at) => {
      one.field = fieldOf(table, parts[at] ?? '');
      one.why = '一つの見出しの下に、姓と名が分かれているので';
    });
  }
}

/** 名前 says the whole name, or beside 苗字 the rest of it; 名 below 職員 isn't 職員名. */
const NAME_ALONE = /^(?:お?名前|お?なまえ|name|名$|めい$)/;

/** 苗字 | 名前, 職員 over 姓 | 名: where no name begins with the family name beside it, it is the given name. */
export function givenNames(table: OpenColumns): void {
  for (const [whole, [family, given]] of Object.entries(PARTS)) {
    const left = table.columns.find(({ field }) => field?.name === family);
    const right = table.columns.find(({ field }) => field?.name === whole);
    if (!left || !right || Math.abs(left.index - right.index) !== 1) continue;
    if (!NAME_ALONE.test(headerKey(right.heading.split('／').at(-1) ?? ''))) continue;
    if (table.columns.some(({ field }) => field?.name === given)) continue;
    const pairs = pairsOf(table, left.index, right.index).filter(([one, other]) => one !== '' && other !== '');
    if (pairs.length === 0 || pairs.some(([one, other]) => other.startsWith(one))) continue;
    right.field = fieldOf(table, given);
    right.why = `姓の列が別にあり、中が名だけなので`;
  }
}

/** What one device is called, and not what it is: 端末名. */
const NAME_OF_ONE = /^(?:端末|機器|でばいす|ぱそこん|pc|たぶれっと|こんぴゅーたー?|ほすと)(?:の?名前?|名称)$/;
/** What it is called, or its number, where other columns say what it is: 端末 beside 種類. */
const NAME_ALONE_OF_ONE =
  /^(?:端末|機器|でばいす|名称|品名|物品名?|備品名?|呼び?名|呼称|愛称|通称|表示名|にっくねーむ)$/;

const NAME_OF_THING = /^(?:お?名前|なまえ)$/;
/** 本店カウンターPC, 平和台iPad, 塚本携帯: what no person's name has in it. */
const THING =
  /pc|ipad|iphone|surface|android|タブ|スマホ|スマートフォン|携帯|ケータイ|端末|パソコン|ノート|デスクトップ|ラップトップ|phs|\d/i;

/** 名前 in a list of devices, above what devices are called. */
export function isNameOfThings(table: OpenColumns, column: GuessedColumn): boolean {
  if (column.field || !NAME_OF_THING.test(headerKey(column.heading))) return false;
  const values = pairsOf(table, column.index, column.index).map(([value]) => toHalfWidth(value));
  return values.length > 0 && values.filter((value) => THING.test(value)).length >= values.length * MOSTLY;
}

/**
 * A column of names of devices (PC-01) is their number, where each is another one and no column has the number. Beside the number only the memo
 * keeps what each is called; beside a column of 機種 it is nothing else. The column that was found, whatever became of it.
 *
 * @param all with those of which somebody has said what they are
 */
export function namesOfDevices(table: OpenColumns, all: readonly GuessedColumn[]): GuessedColumn | null {
  const { heading, columns } = table;
  if (heading.kind !== 'device') return null;
  const hasModel = (of: GuessedColumn): boolean => all.some((one) => one !== of && one.field?.name === 'model');
  const hasNumber = all.some(({ field }) => field?.name === 'assetNumber');
  const column =
    columns.find((one) => NAME_OF_ONE.test(headerKey(one.heading))) ??
    columns.find((one) => isNameOfThings(table, one)) ??
    columns.find(
      (one) => !one.field && NAME_ALONE_OF_ONE.test(headerKey(one.heading)) && (!hasNumber || hasModel(one)),
    ) ??
    columns.find((one) => !one.field && hasSignOfEach(table, one));
  if (!column) return null;
  const values = pairsOf(table, column.index, column.index).map(([value]) => value);
  const isEach = values.length > 1 && new Set(values).size === values.length;
  if (!isEach && !hasModel(column) && column.field) return column;
  const isNumber = isEach && !hasNumber;
  column.field = isNumber ? fieldOf(table, 'assetNumber') : besideField(heading.kind, 'calledSo');
  column.why = isNumber ? '1台ずつちがう名前なので' : whyInMemo(column.heading);
  return column;
}

/** タブレット above A, B, C; 会社ｹｰﾀｲ above ①, ②: which one it is. */
function hasSignOfEach(table: OpenColumns, { heading, index }: GuessedColumn): boolean {
  const signs = pairsOf(table, index, index).map(([value]) => toHalfWidth(value));
  const isSign = (text: string): boolean => /^(?:[A-Z]|\d{1,2}|[①-⑳])$/i.test(text);
  return signs.length > 1 && saysDeviceKind(heading) && signs.filter(isSign).length >= signs.length * MOSTLY;
}

/** PC-1, タブ2, 端末03: what sort it is, and the number that stands on it. */
const LABEL =
  /^(?:(?:ぱそこん|のーと|ですくとっぷ)?(?:pc|ぱそこん)|のーと|ですくとっぷ|たぶ(?:れっと)?|tb|tab|tablet|すまほ|すまーとふぉん|携帯|sp|端末|機器|共用)[-_]?(?:no)?\d{1,4}(?:号機?|番)?$/;
const SORT = '(?:ぱそこん|のーと|ですくとっぷ)?pc|のーと|ぱそこん|たぶれっと|たぶ|すまほ';
/** iPad①, ノートPC 居宅1: ① is of no product, and whose it is stands before the number. */
const LABEL_OF_PLACE = new RegExp(
  `^(?:(?:ipad|iphone|surface|${SORT})[一-龠ぁ-ん]{0,6}[①-⑳㉑-㊿]|(?:${SORT})[一-龠ぁ-ん]{1,6}\\d{1,2})$`,
  'u',
);
/** iPad 9 and Windows 11 are what many are; iPad-01 is one. */
const PRODUCT = new RegExp(`^(?:${MAKES}|windows|win|mac|ios|android)`);
const NUMBERED = /(?:\d(?:号機?|番)?|[①-⑳㉑-㊿])$/u;
const OF_ONE = /[-_]\d+$|(?:^|\D)0\d+$/;

/**
 * A column 端末 that tells one device from the next (PC-1, タブ1) is their number, where no column has the number: what each is follows from
 * it. One that says nothing but sorts (パソコン, iPad) stays what it is.
 */
export function labelsOfDevices(table: OpenColumns, mayBeKind: (column: GuessedColumn) => boolean): void {
  const column = table.columns.find((one) => !one.field && mayBeKind(one) && holdsLabels(table, one));
  if (!column) return;
  column.field = fieldOf(table, 'assetNumber');
  column.why = `見出し「${column.heading}」と、中が1台ずつの番号なので`;
}

/** 私物スマホ among them has no number. */
const OWN_THING = /^(?:私物|私用|個人|自分|自前|本人|BYOD)/i;

/** So many that differ are no chance. */
const FEW = 4;

function holdsLabels(table: OpenColumns, { index }: GuessedColumn): boolean {
  const values = pairsOf(table, index, index).flatMap(([value]) =>
    isDitto(value) || isDash(value) || isSentence(value) || OWN_THING.test(value)
      ? []
      : toHalfWidth(value).replace(/[\s　]/g, ''),
  );
  const keys = values.map((value) => toHiragana(widenKana(value)).toLowerCase());
  const isOne = (key: string): boolean => NUMBERED.test(key) && (!PRODUCT.test(key) || OF_ONE.test(key));
  const areEach = keys.length > 1 && new Set(keys).size === keys.length;
  const labels = keys.filter((key) => LABEL.test(key) || LABEL_OF_PLACE.test(key) || (areEach && isOne(key)));
  // What no two devices are is no sort of them.
  if (areEach && keys.length >= FEW && labels.length > keys.length / 2) return true;
  return labels.length > 0 && labels.length >= keys.length * MOSTLY;
}

/**
 * ①, ② … and PC-1, TB-2 below 番号: nobody counts rows so; it is what stands on the devices, where no column has their number. ① may count them all
 * the same beside what each is called.
 *
 * @param isLabelAlone only PC-1 and the like
 */
export function numbersOnDevices(
  table: OpenColumns,
  counting: (column: GuessedColumn) => boolean,
  isLabelAlone = false,
): void {
  const { heading, columns } = table;
  if (heading.kind !== 'device' || columns.some(({ field }) => field?.name === 'assetNumber')) return;
  for (const column of columns.filter(counting)) {
    const values = pairsOf(table, column.index, column.index).map(([value]) => value);
    const areInOne = values.length > 0 && values.filter(isNumberInOne).length >= values.length * MOSTLY;
    // iPad 1号, iPad 2号: of what a list tells what it is the number says it, too.
    const areLabels =
      areMostly(values, namesThing) ||
      (!values.some((value) => /^\d+$/.test(toHalfWidth(value).trim())) && holdsLabels(table, column));
    if (areInOne && isLabelAlone) continue;
    if (!areInOne && !areLabels) continue;
    column.field = fieldOf(table, 'assetNumber');
    column.why = `見出し「${column.heading}」と、中が${areInOne ? '①②などの' : '1台ずつの'}番号なので`;
    return;
  }
}

/** 所属, 所属名称: a department, or the office. */
const WHERE = /所属|配属|勤務/;

/** 訪看, デイ, 薬局: below 部署, too, these are offices, where several services stand and little else but 事務. */
function areServices(all: readonly string[]): boolean {
  const values = all.filter((value) => !isClericalWork(value));
  const services = new Set(values.flatMap((value) => (OTHERWISE.test(value) ? [] : serviceAndName(value).services)));
  const isPlace = (value: string): boolean => isHeadOffice(value) || serviceAndName(value).services.length > 0;
  return services.size > 1 && areMostly(values, isPlace);
}

const areMostly = (values: readonly string[], is: (value: string) => boolean): boolean =>
  values.length > 0 && values.filter(is).length >= values.length * MOSTLY;

/** 訪看, リハ, クリ: each is an office by what a line around the list says of it. ク・訪 is of two that are. */
function areExplained({ grid: { sheet } }: OpenColumns, legend: Legend, values: readonly string[]): boolean {
  const words = [...new Set(values)].filter((value) => value !== '');
  if (words.length < 2) return false;
  const rows = words.map((office) => ({ values: { office } }));
  const explained = new Set(officesOfLegend(legend(), rows, sheet.name).flatMap((one) => one.words));
  const isOne = (word: string): boolean => {
    const parts = explained.has(word) ? [word] : partsOfWord(word);
    return parts.length > 0 && parts.every((part) => explained.has(part));
  };
  return explained.size > 1 && areMostly(words, isOne);
}

type Legend = () => readonly (readonly string[])[];

/** The lines above the headings, and those below that may explain something: looked for once, and only where a column may be explained. */
function legendAround({ grid: { sheet }, heading }: OpenColumns): Legend {
  let found: string[][] | null = null;
  const mayExplain = (cells: readonly string[], row: number): boolean =>
    row < heading.row || (row > heading.row && cells.some((cell) => /[＝=：:→]/.test(cell)));
  return () => (found ??= sheet.rows.map((row) => row.map((cell) => cell?.text ?? '')).filter(mayExplain));
}

/** A column of 所属, 部署 or 部門 that names offices is the office, where no other column is; so is one of any heading (所) whose words are explained. */
export function departmentsThatAreOffices(table: OpenColumns): void {
  if (table.columns.some(({ field }) => field?.name === 'office')) return;
  const column = table.columns.find(({ field }) => field?.name === 'department');
  const office = fieldOf(table, 'office');
  if (!office) return;
  if (!column) return marksThatAreOffices(table, office);
  const values = placesIn(table, column);
  const isName = WHERE.test(column.heading) ? saysOffice : isOfficeName;
  if (!areMostly(values, isName) && !areServices(values) && !areExplained(table, legendAround(table), values)) return;
  column.field = office;
  column.why = `見出し「${column.heading}」と、中が事業所の名前なので`;
}

/** Below the table may stand what is remarked of it, and 〃 says what the row above says. */
const placesIn = (table: OpenColumns, { index }: GuessedColumn): string[] =>
  pairsOf(table, index, index).flatMap(([value]) => (/^[※＊*]/.test(value) || isDitto(value) ? [] : value));

function marksThatAreOffices(table: OpenColumns, office: ImportField): void {
  if (table.heading.kind !== 'staff') return;
  const legend = legendAround(table);
  const column = table.columns.find((one) => {
    if (one.field) return false;
    const values = placesIn(table, one);
    return values.every((value) => value.length <= SHORT) && areExplained(table, legend, values);
  });
  if (!column) return;
  column.field = office;
  column.why = `見出し「${column.heading}」の中の記号が、表のまわりの説明では事業所なので`;
}
/** A mark for an office, or for two. */
const SHORT = 8;

/** 所属 whose cells are 看護課, 事務室 and little else: parts of the office that the list is of. */
export function officesThatAreDepartments(table: OpenColumns): void {
  const column = table.columns.find(({ field }) => field?.name === 'office');
  const department = fieldOf(table, 'department');
  if (!column || !department || !WHERE.test(column.heading) || /事業|施設|拠点|店/.test(column.heading)) return;
  if (table.columns.some(({ field }) => field === department)) return;
  const values = pairsOf(table, column.index, column.index).flatMap(([value]) =>
    value === '' || value === column.heading || NO_PLACE.test(value) ? [] : value,
  );
  const services = new Set(values.flatMap((value) => serviceAndName(value).services));
  if (services.size > 1 || values.some(isHeadOffice) || !areMostly(values, (value) => PART_OF_OFFICE.test(value)))
    return;
  column.field = department;
  column.why = `見出し「${column.heading}」と、中が課や室の名前なので`;
}
const PART_OF_OFFICE = /(?:[課室係班]|(?<!倶楽|クラ|[本支])部|病棟|ユニット|フロア|[\d０-９一二三四五]階)$/;
/** 派遣, 退: how somebody works there, or no longer; 計 below them. */
const NO_PLACE = /^(?:派遣|退職?者?|休職?中?|[小合総]?[ 　]*計.*)$/;

/** A first column without a heading, merged over the rows of each office, where none says the office. */
export function officesOfNoHeading(table: OpenColumns): void {
  const { grid, heading, columns } = table;
  const office = fieldOf(table, 'office');
  const [column] = columns;
  const isSaid = columns.some(({ field }) => field?.name === 'office' || field?.name === 'department');
  if (!office || heading.kind !== 'staff' || isSaid || !column || column.field || column.heading !== '') return;
  const areas = grid.sheet.merges.filter(
    ({ top, bottom, left, right }) => top > heading.row && bottom > top && left === column.index && right === left,
  );
  const values = areas.map(({ top }) => grid.sheet.rows[top]?.[column.index]?.text.trim() ?? '');
  const isOther = (value: string): boolean => value === '' || OTHERWISE.test(value) || NO_OFFICE.test(value);
  if (new Set(values).size < 2 || values.some(isOther) || !values.some(saysServiceOrOffice)) return;
  column.field = office;
  column.why = '見出しのない列で、事業所ごとにセルが結合されているので';
}
/** 介護職, 看護師, 2階, 4月: who somebody is, or when. */
const NO_OFFICE = /[職員師士者長補手室班階月年日]$|^[\d０-９]+$/;
const OF_DISABLED = /生活介護|就労|[AＡBＢ]型|就[AＡBＢ]|相談支援|児童発達|児発|放課後|放デイ|自立訓練|共同生活援助/;
const saysServiceOrOffice = (value: string): boolean =>
  saysOffice(value) || OF_DISABLED.test(value) || serviceAndName(value).services.length > 0;
