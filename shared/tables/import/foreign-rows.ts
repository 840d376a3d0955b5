import type { CalendarDate } from '../../text/calendar-date';
import { isReading, widenKana } from '../../text/kana';
import { toHalfWidth } from '../../text/width';
import { headsThings, namesCorporation, namesThing } from './foot-words';
import type { GuessedColumn } from './guessed-column';
import { isKnownWord } from './heading-words';
import type { ValueType } from '../../ledger/fields/imported';
import type { ImportField } from './import-fields';
import { filledColumns, type RawCell } from './raw-sheet';
import { BARE_PHONE } from './office-title';
import { readCell } from './read-cell';
import type { RowCode } from './reading';
import { headingText, isBlankRow } from './sheet-grid';
import type { SheetTable } from './sheet-table';

/** Kinds of values that no word is one of. */
const STRICT: ReadonlySet<ValueType> = new Set(['furigana', 'date', 'phone', 'postal-code', 'mail']);
/** How headings end that no kind of table knows: 業者名, 契約期限, 担当. */
const ENDS =
  /(?:..名|名称|番号|コード|日付|月日|[予定開始終了満]日|期限|期間|[先元]|担当者?|責任者|電話|住所|内容|備考|欄|区分|種別|種類|数量?|金額|単価|曜日|時間|場所|状況|TEL|FAX|ID)$/i;
const LONGEST = 20;

/**
 * Rows further down that belong to another table, whose headings no kind of table knows (業者名, 担当, 電話 under people):
 * a line of words where the columns have days, kana or numbers, and all below it, up to where the table's own headings come again; and
 * what stands below a line that says that those are of elsewhere.
 */
export function foreignRows(
  { grid: { sheet }, heading, end }: SheetTable,
  columns: readonly GuessedColumn[],
  nobodyAt: (row: number) => RowCode | null,
  today: CalendarDate,
): ReadonlySet<number> {
  const strict = columns.flatMap(({ index, field }) => (field && STRICT.has(field.type) ? [{ index, field }] : []));
  const ofStaff = heading.kind === 'staff' ? columns.map(({ index, field }) => ({ index, name: field?.name })) : [];
  const names = ofStaff.find(({ name }) => name === 'name' || name === 'nameFamily')?.index;
  const kana = ofStaff.find(({ name }) => name === 'kana' || name === 'kanaFamily')?.index;
  const context = { date1904: sheet.date1904, today, digits: 0 };
  const misfits = (cells: Cells): string[] =>
    strict.flatMap(({ index, field }) =>
      isMisfit(cells[index] ?? null, field, context) ? [textAt(cells, index)] : [],
    );
  const isRead = (cells: Cells): boolean => kana !== undefined && isReading(textAt(cells, kana));
  const ofOthers = partsOfOthers(sheet.rows.slice(0, end), heading.row + 1, names, nobodyAt);
  const foreign = new Set<number>();
  let isForeign = false;
  let isOutside = false;
  let areThings = false;
  for (let row = heading.row + 1; row < end; row++) {
    const cells = sheet.rows[row] ?? [];
    if (isForeign && nobodyAt(row) === 'row/repeated-heading') isForeign = false;
    const alone = aloneIn(cells, names) || headsOthers(cells, names);
    if (isOutside && (TAGGED.test(alone) || GONE.test(filledTexts(cells)[0] ?? ''))) isForeign = false;
    // Who is read somehow is one of the list's own again.
    if (areThings && isRead(cells)) isForeign = false;
    areThings = (areThings && isForeign) || (names !== undefined && isThings(alone, sheet.rows[row - 1]));
    isOutside = OUTSIDE.test(alone) || areThings || (isOutside && isForeign);
    isForeign ||= isOutside;
    if (!isForeign && isHeadings(sheet.rows, row, end, misfits, names) && mayHead(nobodyAt(row))) {
      isForeign = true;
      // Its title, alone behind a blank line.
      if (isTitled(sheet.rows, row) && row - 1 > heading.row) foreign.add(row - 1);
    }
    const isOther =
      isNobodyOfIt(cells, names) || (!isRead(cells) && isElsewhere(cells, names) && nobodyAt(row) === null);
    if (((isForeign || ofOthers.has(row)) && !isBlankRow(cells)) || isOther) foreign.add(row);
  }
  return foreign;
}

/** ＜うち＞, 自分の所: the part of an address book with whoever works here. */
const OWN =
  /^[^\p{L}\p{N}]*(?:うち|(?:自分|わたし|私)(?:たち|達)?の?(?:所|ところ|事業所|職場)|自社|社内|自事業所|当(?:社|方|事業所))(?:の?(?:人|ひと|者|職員|社員|スタッフ|メンバー))?(?:たち|達)?[^\p{L}\p{N}]*$/u;
/** 【常勤】, 【看護】, 【事務】 below 【社内】 are parts of it. */
const OF_OWN =
  /常勤|正[社職]員|パート|登録|嘱託|派遣|職員|社員|事務|[看介]護[^\p{L}\p{N}]*$|[課係班部階][^\p{L}\p{N}]*$/u;
const PART = /^(?![※＊*・(（])[^。、:：\d０-９]{1,14}$/u;

/** Rows of the further parts, 先生, 訪看: where a list says which people are its own, all others are elsewhere. */
function partsOfOthers(
  rows: readonly Cells[],
  first: number,
  names: number | undefined,
  nobodyAt: (row: number) => RowCode | null,
): ReadonlySet<number> {
  const found = new Set<number>();
  let own: string | null = null;
  let isOther = false;
  for (let row = first; row < rows.length && names !== undefined; row++) {
    const alone = aloneIn(rows[row] ?? [], names);
    if (OWN.test(alone)) [own, isOther] = [alone, false];
    else if (own !== null && PART.test(alone) && !OF_OWN.test(alone) && (TAGGED.test(alone) || !TAGGED.test(own)))
      isOther ||= nobodyAt(row) !== null && !isBlankRow(rows[row + 1]);
    if (isOther) found.add(row);
  }
  return found;
}

/** Above it one cell alone, behind a blank line. */
const isTitled = (rows: readonly Cells[], row: number): boolean =>
  filledColumns(rows[row - 1] ?? []).length === 1 && isBlankRow(rows[row - 2]);

/** A line without a name is a remark to the table above it. */
const mayHead = (code: RowCode | null): boolean => code === null || code === 'row/remark';

/** ◆外部（連絡用）, 【関係機関】, ―― ボランティアさん ――: whom the office calls, below its own people. */
const OTHERS =
  '外部(?!持)|社外(?!秘)|院外|関係(?:機関|先|事業所)|協力(?:医|歯科|病院|機関|先)|提携|連携(?:医|病院|先|機関)|取引先|委託先|業者|(?:その他の?|主な)連絡先|' +
  '(?:嘱託の?(?:歯科)?|主治|かかりつけ|産業|校)医|訪問(?:歯科|診療)|顧問|ボランティア|(?:成年)?後見人|(?:家族|利用者)(?:会|代表)|民生委員|行政|実習生|運営推進会議|' +
  '(?:いつも)?(?:お|御)?(?:世話|せわ)にな(?:る|って(?:い)?る|った)(?:お?医者|先生|病院|医院|ところ|所|人|方|かた|機関|業者)|' +
  '(?:往診|かかりつけ)(?:の?(?:先生|医院?|病院))|よく(?:連絡|電話|でんわ|相談|かけ)(?:を?する|る)|ご?近所(?:の方|さん)?[^\\p{L}]*(?:つながり[^\\p{L}]*)?$|(?:地域の?)?つながり[^\\p{L}]*$|法人(?:本部)?(?:から|より)の?(?:手伝い|応援)';
export const OUTSIDE = new RegExp(`^(?:[^\\p{L}\\p{N}]|ー|参考[）)])*(?:${OTHERS})`, 'u');
/** 協力歯科 in a cell beside a name. */
const IS_OTHER = new RegExp(`^(?:${OTHERS})(?:医師?|師|医療機関|医院|科|病院|先|さん|様|[一-龠]{0,3}士)?$`, 'u');
const PRACTICE = '医院|クリニック|病院|診療所|[内外眼]科|歯科|皮膚科|整形外科|耳鼻科|小児科';
const DOCTOR = '先生|Dr\\.?|医師';
/** 木下内科　木下先生: who is named with where they practise is there. */
const DOCTOR_OF = new RegExp(
  `^\\S{1,12}(?:${PRACTICE}|精神科|薬局)[\\s　]+\\S{1,6}(?:[\\s　]\\S{1,4})?(?:${DOCTOR})$`,
  'iu',
);
/** 中川先生(中川クリニック). */
const DOCTOR_FROM = new RegExp(
  `^\\S{1,8}(?:[\\s　]\\S{1,4})?[\\s　]?(?:${DOCTOR})[\\s　]?[(（]\\S{1,12}(?:${PRACTICE})[)）]$`,
  'iu',
);
/** テスト 太郎, 非常勤Dr枠, （大井が兼務）, （後任 4月予定）: somebody made up, or a place that nobody has for themselves. */
const NO_ONE =
  /^(?:テスト|ダミー|test|dummy)(?:[\s\d_-]|用|ユーザー?|アカウント|職員|太郎|花子|$)|^(?:研修|デモ|練習)用|\S枠(?:\s?[(].*)?$|^[(]?\S{1,8}[がは](?:兼務|兼任|代行|対応)(?:中|予定)?[)]?$|^[(]?(?:後任|補充|増員)者?(?:[\s:]*(?:未定|募集|予定|調整|[RHS]?\d).*|[)]?)$/iu;
/** つばさ技工所, シルバー人材センター（2名交代）, みなと病院 連携室, （株）北日本: a company or another place. */
const PLACE =
  /\S(?:センター|事務所|技工所|ラボ|商[会店]|工務店|設備|システム|サービス|医院|クリニック|病院|診療所|歯科|[内外眼]科|薬局|役[所場]|[警消][察防]署|保健所|協議会|協会|組合|ステーション|事業所)(?:\s.*|[(].*[)])?$|[(][株有][)]/u;
/** 外注：…, 医薬品卸 担当：…, レセコン：…: what is had from whom. */
const BOUGHT =
  /^(?:外注|委託|レセコン|電子カルテ|電カル|税理士|社労士|.{0,6}(?:業者|卸)|.{1,6}会社)(?:\s*(?:先|元|担当))?\s*:/u;
/** MCSのみ　社員ではない, 月1 外から. */
const NOT_OF_STAFF =
  /(?<![正準護務])(?:社員|職員)(?:で|じゃ)は?(?:ない|ありません)|(?:^|[\s　、])外から(?:の?(?:先生|人|方))?$/u;
/** セコム 04-0000-0000, and nothing else. */
const WITH_PHONE = new RegExp(`^[^\\s(]{2,}\\s+${BARE_PHONE}`, 'u');
const CALLED = /(?:先生|Dr\.?|様|ご?夫妻|ご?夫婦)$/iu;

/** タブレット1 where names stand, or 協力歯科 in front of 見本歯科 森 先生: no line says so, but it stands in the row. */
function isNobodyOfIt(cells: Cells, names: number | undefined): boolean {
  const name = names === undefined ? '' : textAt(cells, names);
  if (name === '') return false;
  if (namesThing(name) || IS_OTHER.test(name) || DOCTOR_OF.test(name) || DOCTOR_FROM.test(name)) return true;
  if (NO_ONE.test(widenKana(toHalfWidth(name)).trim())) return true;
  const isOther = (column: number): boolean => column !== names && IS_OTHER.test(textAt(cells, column));
  return CALLED.test(name) && filledColumns(cells).some(isOther);
}

/** A company, a thing with whom one calls for it, or 民生委員 小島さん, where names stand. */
function isElsewhere(cells: Cells, names: number | undefined): boolean {
  const name = names === undefined ? '' : toHalfWidth(textAt(cells, names)).trim();
  if (name === '') return false;
  if (PLACE.test(name) || BOUGHT.test(name) || namesCorporation(name)) return true;
  if (/[\s:]/.test(name) && OUTSIDE.test(name)) return true;
  if (/^[(](?:協力|連携|外部|外注|委託)[)]/.test(name)) return true;
  if (WITH_PHONE.test(name) && filledColumns(cells).length === 1) return true;
  return filledColumns(cells).some((column) => column !== names && NOT_OF_STAFF.test(textAt(cells, column)));
}

/** ■ みほんデイサービス: the next part of the list. */
const TAGGED = /^[■□◆◇●○◎▼▽▲△★☆・＜<《〈「【［[(（―─━—～〜＝=＊*]/u;

/** 退職： before the first of those who left. */
const GONE = /^[^\p{L}]*退[職社]/u;

/** 貸与品, behind a blank line or with a sign before it. */
const isThings = (alone: string, above: Cells | undefined): boolean =>
  headsThings(alone) && (isBlankRow(above) || TAGGED.test(alone));

/** What stands in a row that holds one cell alone, up to a column; '' for others. */
function aloneIn(cells: Cells, last = cells.length): string {
  const [only, ...others] = filledColumns(cells);
  return only !== undefined && only <= last && others.length === 0 ? textAt(cells, only) : '';
}

/** 連携先 | 電話: above others, with headings of their own. */
function headsOthers(cells: Cells, last = cells.length): string {
  const [first = '', ...others] = filledColumns(cells.slice(0, last + 1)).length > 0 ? filledTexts(cells) : [];
  return others.length > 0 && others.every((text) => isKnownWord(text)) && OUTSIDE.test(first) && !/名称?$/.test(first)
    ? first
    : '';
}

type Cells = readonly (RawCell | null)[];

const filledTexts = (cells: Cells): string[] => filledColumns(cells).map((column) => textAt(cells, column));

const textAt = (cells: Cells, column: number): string => headingText(cells[column] ?? null);

function isMisfit(cell: RawCell | null, field: ImportField, context: Parameters<typeof readCell>[2]): boolean {
  const { problem } = readCell(cell, field, context);
  return problem !== undefined && /^cell\/(furigana|date|phone(?:-start|-words)?|postal-code|mail)$/.test(problem.code);
}

function isHeadings(
  rows: readonly Cells[],
  row: number,
  end: number,
  misfits: (cells: Cells) => string[],
  names?: number,
): boolean {
  const cells = rows[row] ?? [];
  if (cells.some((cell) => cell !== null && !mayBeWord(cell))) return false;
  const isParted = (rows[row - 1] ?? []).filter((cell) => headingText(cell) !== '').length < 2;
  const wrong = misfits(cells);
  // Most rows of a long table of words end here.
  if (wrong.length === 0 && !isParted) return false;
  const texts = filledTexts(cells);
  if (texts.length < 2 || new Set(texts).size < texts.length) return false;
  const below = rows.slice(row + 1, Math.min(end, row + 1 + LOOKED_AT)).filter((one) => filledColumns(one).length > 1);
  if (below.length === 0) return false;
  const isAll = texts.every((text) => isKnownWord(text) || ENDS.test(text));
  if (isAll || (isParted && wrong.some(isKnownWord))) return true;
  // Behind a title behind a blank line, and over the names nothing: Net4U | MCS | 持ち物.
  if (names !== undefined && textAt(cells, names) === '' && isTitled(rows, row) && wrong.length > 0) return true;
  const saysSo = isParted || texts.filter((text) => ENDS.test(text)).length >= 2;
  const others = below.filter((one) => misfits(one).length > 0).length;
  return (wrong.length >= 2 && others * 2 > below.length) || (wrong.length === 1 && saysSo && others === below.length);
}

const LOOKED_AT = 6;

/** Asked of each cell of a long table. */
const mayBeWord = ({ kind, text }: RawCell): boolean =>
  kind === 'text' && text.length <= LONGEST && (!/[\d０-９@＠]/.test(text) || /^[a-z]{2,}\d[a-z]+$/i.test(text));
