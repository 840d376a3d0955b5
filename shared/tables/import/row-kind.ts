import { isReading } from '../../text/kana';
import { isDash, isEmptyLookUp } from './cell-habits';
import { explainsDitto, isSignAlone, namesCorporation, namesNobody, namesWhatIsShared, signsOff } from './foot-words';
import { headerKey } from './header-key';
import { isKnownWord } from './heading-words';
import { filledColumns, isBlank, type RawCell } from './raw-sheet';
import { isClause, isSentence } from './name-habits';
import type { RowCode } from './reading';
import {
  BARE_PHONE,
  isStore,
  officeLabelledIn,
  bareSection,
  saysOfficeAndReach,
  saysReachAlone,
  saysService,
  withoutReach,
} from './office-title';
import { saysOffice } from './office-words';
import { headingText, type SheetGrid } from './sheet-grid';
import { lineOfCells } from './title-cells';

/** Asked first, as folding each cell of a long table takes its time. */
const MAYBE_TOTAL = /[計均数tＴｔT]/;
const TOTAL =
  /^(合計|総計|小計|総合計|集計|計|平均|人数|合計人数|件数|総件数|総数|総人数|延べ人数|配置数|配置人数|出勤者数|出勤人数|日勤者数|夜勤者数|total)([\d(人名件].*)?$/;
/** 小計 看護 13名, 看護計 13名: whose sum it is, before its number; a 会計ソフト 1台 is a thing. */
const TOTAL_OF = /^(?:(?:小計|合計|総計|総合計|集計)\D{1,15}\d+[名人台件]|\D{0,15}計\D{0,15}\d+[名人]$)/;
/** PC 3台 / タブレット 3台: the sums of a list, written out below it. */
const COUNTS = /^\D{1,12}[\d０-９]+\s*[台名人件](?:\D{1,12}[\d０-９]+\s*[台名人件])+$/;
/** 常勤 9名, 男 3名 女 12名, 看護師：9人（うち休職1人）: how many of them there are; 田中 他2名 names somebody. */
const PEOPLE =
  /^(?!.*(?:他|外|ほか)\s*[\d０-９])(?:[^\d０-９]{0,14}[\d０-９.．]+\s*[名人](?:\s*[(（][^()（）]*[)）])?)+(?:[＋+・、][^\d０-９]{1,8}[\d０-９]+)?$/;
/** 常勤 計 2, 男 3 女 12: with words alone that nobody is called by. */
const OF_SORTS = /^(?:(?:非?常勤|[男女]性?|[^\d０-９]{0,8}計)[:：\s]*[\d０-９.．]+[\s、,・/／]*)+$/;
const SORT =
  /^(?:うち)?(?:非?常勤(?:換算)?|[男女]性?|正?社員|[正準]?職員|パート|アルバイト|派遣|嘱託|契約|臨時|兼務|専従|在籍(?:者|数)?|職員数|実人数|現員|[^\d]{0,8}計)(?:社員|職員)?[:：]?$/;
const SECTION = /^[■□●◆◇▼▲▽△【＜〈《★◎・]/;
const REMARK = /^(※|＊|\*|注[)）:：\d]|（注|\(注|備考[:：])/;
/** What stands below the last line of a list or of a page. */
const CLOSING =
  /^[（(]?(以上[\d０-９]*[名人台件]?|以下余白|以下空白|余白|次頁.*|次ページ.*|つづく|続く|おわり|終わり)[)）]?$/;
const EXAMPLE = /^[（(【]?(記入例|記載例|入力例|例|サンプル|見本)[）)】]?$/;
/** 1/3, - 2 -, 2ページ: at the foot of a printed page. */
const PAGE =
  /^([-－ー―‐]\s*[\d０-９]+\s*[-－ー―‐]|[\d０-９]+\s*[/／]\s*[\d０-９]+|(p|page|ページ)\.?\s*[\d０-９]+|[\d０-９]+\s*(ページ|頁).*)$/i;
/** What a sign means, or when: below a table. */
const LEGEND = /[：:～。].*\S/;
/** 凡例 | 黄色＝運転可: beside a word for it, or as what a sign means. */
const LEGEND_HEAD = /^(?:凡例|注意|注記)[：:]?$/;
const MEANS = /.[＝=]./;
/** Nobody is called that at length. */
const LONG = 30;

/** What a table says of its columns, as far as it tells rows of people from others. */
export interface RowPattern {
  heading: readonly string[];
  /** Columns that were taken for a field. */
  taken: ReadonlySet<number>;
  /** Of them, those that say who or what it is. */
  keys: readonly number[];
  /** Of them, those that say how somebody is read or reached, or since when: furigana, phones, days, numbers. */
  telling: ReadonlySet<number>;
  /** Rows in which the headings come again, and titles above them. */
  again: ReadonlyMap<number, RowCode>;
  isOfPeople: boolean;
  /** Devices and IDs are numbers and single words: a sentence alone is none of them. Teams and offices are called as they like. */
  hasNotes: boolean;
}

/** A line that parts a list has no more cells than these, but where headings come again below it. */
const MOST_OF_SECTION = 3;
/** 事業所名 | みほんの家 | 事業所番号 | 1270000001: what each next one holds. */
export const OF_OFFICE = /^[（(【]?(?:事業[所者]|施設|法人)の?(?:名称?|番号|コード)[）)】]?[：:]?$/;

/** Whether a line may say whose the rows below it are: with few cells, or labels with what they head. */
export const mayPart = (cells: readonly (RawCell | null)[], filled: readonly number[]): boolean =>
  filled.length <= MOST_OF_SECTION || OF_OFFICE.test(textOf(cells[filled[0] ?? 0]));

/** Why a row is nobody; null for a row that is read. */
export function whyNobody(grid: SheetGrid, row: number, pattern: RowPattern): RowCode | null {
  const cells = grid.sheet.rows[row] ?? [];
  const filled = filledColumns(cells);
  const [first] = filled;
  if (first === undefined) return 'row/blank';
  const again = pattern.again.get(row);
  if (again) return again;
  const firstText = textOf(cells[first]);
  const second = filled[1];
  if (repeats(cells, pattern.heading)) return 'row/repeated-heading';
  if (EXAMPLE.test(firstText) || (second !== undefined && EXAMPLE.test(textOf(cells[second])))) return 'row/example';
  if (isTotal(cells, filled, pattern)) return 'row/total';
  if (isLegend(cells, filled, pattern)) return 'row/remark';
  // 【訪看】 04-7199-0401 緊急 090-…: how a part of the list is reached is no remark.
  if (filled.length === 1 && SECTION.test(firstText) && withoutReach(firstText) !== firstText) return 'row/section';
  if (saysNote(cells, filled, pattern)) return 'row/remark';
  if (pattern.isOfPeople && countsPeople(filled.map((column) => textOf(cells[column])))) return 'row/total';
  if (countsSort(cells, filled, pattern)) return 'row/total';
  if (isOfNobody(cells, filled, pattern)) return 'row/of-nobody';
  if (mayPart(cells, filled) && (pattern.isOfPeople || !pattern.keys.includes(first))) {
    const line = lineOfCells(filled.map((column) => ({ cell: '', text: textOf(cells[column]) })));
    if ((saysOfficeAndReach(line) && !saysWork(cells, filled, pattern)) || officeLabelledIn([line]) !== undefined)
      return 'row/section';
    // 法人名 | 有限会社みほん | 代表者 | …: a label is nobody.
    if (filled.length > 1 && OF_OFFICE.test(firstText)) return 'row/section';
    if (isBelowSection(grid, row)) return 'row/section';
  }
  if (filled.length === 1) {
    // 早：8:00～17:00 in a column that names nobody.
    if (LEGEND.test(firstText) && !pattern.keys.includes(first)) return 'row/remark';
    if (PAGE.test(firstText)) return 'row/page';
    if (COUNTS.test(firstText)) return 'row/total';
    // Spread over the cell, too: 以　上.
    const isLong = withoutReach(firstText).length > LONG;
    if (REMARK.test(firstText) || CLOSING.test(firstText.replace(/\s/g, '')) || isLong) return 'row/remark';
    if (SECTION.test(firstText) || grid.widthAt(row, first) > 1) return 'row/section';
    if (
      pattern.isOfPeople &&
      [THING, THING_NUMBERED, THINGS_CALLED, THINGS_APART, ALL_THINGS, OF_THINGS].some((words) => words.test(firstText))
    )
      return 'row/remark';
    // ケアマネ（ケアプランセンターみほん）, みほん訪問看護ステーション（訪看）: the office in it.
    const isOffice = [firstText, bareSection(firstText)].some(
      (one) => (saysOffice(one) && OFFICE.test(one)) || (SERVICE.test(one) && saysService(one)),
    );
    if (pattern.isOfPeople && (namesCorporation(firstText) || isOffice || isStore(firstText))) return 'row/section';
  }
  if (isFootNote(cells, filled, pattern)) return 'row/remark';
  if (!filled.some((column) => pattern.taken.has(column)))
    return filled.length === 1 && !isNumber(firstText) ? 'row/remark' : 'row/numbered';
  if (saysNothing(cells, filled, pattern)) return 'row/empty-look-up';
  if (continues(grid, row, pattern)) return 'row/continued';
  return tellsOfNobody(cells, filled, pattern) ? 'row/remark' : null;
}

/** シルバー人材センター | 運転手 | 0235-…: who does it stands in the list, no part of it begins. */
function saysWork(cells: readonly (RawCell | null)[], filled: readonly number[], pattern: RowPattern): boolean {
  const { taken, keys, isOfPeople } = pattern;
  if (!isOfPeople || !keys.includes(filled[0] ?? -1)) return false;
  const isWord = (text: string): boolean => /^(?!代表|本[社部])\p{L}{2,6}$/u.test(text) && !isKnownWord(text);
  return filled.some((column) => taken.has(column) && !keys.includes(column) && isWord(textOf(cells[column])));
}

/** 〒270-… 流山市…1-1　電話 … right below ■訪問看護みほん. */
function isBelowSection({ sheet: { rows } }: SheetGrid, row: number): boolean {
  const text = (at: number): string =>
    filledColumns(rows[at] ?? [])
      .map((column) => textOf(rows[at]?.[column]))
      .join('　');
  if (!saysReachAlone(text(row))) return false;
  return SECTION.test(text(row - 1)) || saysOfficeAndReach(`${text(row - 1)}　${text(row)}`);
}

const THING_WORD =
  '(?:[^\\s　]{1,6}用)?(?:ノート|デスクトップ)?(?:PC|ＰＣ|パソコン|タブレット|スマホ|スマートフォン|iPad|iPhone|(?:業務|社用|会社)?携帯)';
/** タブレット 1台　木村・本田（訪問のとき）, below a list of people: what the office has, told in words. */
const THING = new RegExp(`^[・※\\s　]*${THING_WORD}(?![ァ-ヶー]).*(?:[\\d０-９一二三]台|共用|みんな)`, 'iu');
/** PC8 Win10 → R8.6廃棄済, iPad③は事務所: one of them, by what stands on it. */
const THING_NUMBERED = new RegExp(`^[・※\\s　]*${THING_WORD}[-－\\s　]?[\\d０-９①-⑳]`, 'iu');
/** スマホ赤 080-…　スマホ青 080-…, 訪問の機械：iPad① 020-…: which number is of which; ⑤080-…　⑥080-… goes on with it. */
const THINGS_CALLED = new RegExp(
  `(?:${THING_WORD}\\S{0,8}[\\s　:：（(]{1,2}[①-⑳]?|^[①-⑳][\\s　:：]*)(?:${BARE_PHONE}|[0０][\\d０-９]{9,10})`,
  'iu',
);
/** 送迎車の携帯　1号車 070-…　2号車 070-…: which it is stands between what they are and the number. */
const THINGS_APART = new RegExp(
  `^[・※\\s　]*[^\\s　]{0,8}${THING_WORD}(?:電話)?[\\s　:：]+[^\\s　]{1,8}[\\s　:：]*${BARE_PHONE}`,
  'iu',
);
/** 全部 AQUOS（①②だけ iPhone SE）: which ones they are. */
const ALL_THINGS = /^[・※\s　]*(?:全部|全て|すべて|どれも)[\s　はが]*[A-Za-z]/u;
/** What a list calls things, before which they are: 貸与品：PC 2台（ひまわりに置く）. */
const OF_THINGS =
  /^[・※■\s　]*[^\s　:：]{0,8}(?:機械|機器|端末|貸与品?|備品|携帯(?:電話)?|スマホ|タブレット|iPad|パソコン|PC)(?:類|など|等)?[\s　]*[:：]/iu;

/** 訪問介護みほん; デイ and 居宅 stand in what people are called and do, too. */
const SERVICE =
  /訪問(?:介護|看護|入浴|リハ)|通所(?:介護|リハ)|居宅介護支援|多機能|デイ(?:サービス|ケア)|グループホーム|介護老人|特別養護|短期入所/;
/** Nobody is called so at length, while 園 and 荘 end surnames, too. */
const OFFICE = /ステーション|事業所|センター|クリニック|ホーム|病院|診療所|薬局/;

/** Of lists, of whoever made them, and of pages. */
const TITLE = /法人|会社|事業所|施設|センター|ステーション|名簿|一覧|様式|年度|現在$|作成/;
export const saysTitle = (text: string): boolean => TITLE.test(text) || PAGE.test(text);

/** A row's texts as far as lines of a page's head are the same on each page: their numbers aren't. */
export const foldedRow = (cells: readonly (RawCell | null)[]): string =>
  cells
    .map((cell) =>
      isBlank(cell)
        ? ''
        : textOf(cell)
            .replace(/[\d０-９]+/g, '0')
            .replace(/\s/g, ''),
    )
    .join('|')
    .replace(/\|+$/, '');

const textOf = (cell: RawCell | null | undefined): string => cell?.text.trim() ?? '';
const isNumber = (text: string): boolean => /^[\d０-９]+$/.test(text);

/** Nothing is said of anybody but by what a sign means. */
function isLegend(cells: readonly (RawCell | null)[], filled: readonly number[], { taken, keys }: RowPattern): boolean {
  const said = filled.filter((column) => taken.has(column));
  if (said.length > 1 || filled.length > 3) return false;
  return (
    LEGEND_HEAD.test(textOf(cells[filled[0] ?? 0])) ||
    (said.length === 1 && said.every((column) => keys.includes(column) && MEANS.test(textOf(cells[column]))))
  );
}

/** What stands where the names are, or is all that stands there, is about the list: 作成：総務 山田, R8.10.1現在, 凡例 | 〃…上に同じ. */
function isFootNote(
  cells: readonly (RawCell | null)[],
  filled: readonly number[],
  { taken, keys, telling, isOfPeople }: RowPattern,
): boolean {
  const named = keys.flatMap((column) => textOf(cells[column]) || []);
  const said = filled.filter((column) => taken.has(column));
  if (LEGEND_ALONE.test(textOf(cells[filled[0] ?? 0]))) return true;
  if (named.length === 0) return filled.length === 1 && namesNobody(textOf(cells[filled[0] ?? 0]));
  // Who is read somehow is somebody, whatever stands where the name does.
  if (said.some((column) => telling.has(column) && isReading(textOf(cells[column])) && isOfPeople)) return false;
  const others = filled.filter((column) => !keys.includes(column)).map((column) => textOf(cells[column]));
  const isAlone = said.every((column) => keys.includes(column));
  if (!isOfPeople) return isAlone && named.every((text) => namesNobody(text) || signsOff(text));
  return named.every(
    (text) =>
      namesNobody(text) ||
      (isAlone && filled.length <= FEW && signsOff(text)) ||
      (others.length > 0 && filled.length <= FEW && (isSignAlone(text, others) || explainsDitto(text, others))),
  );
}

/** 看多機 共用 or （予備） where names stand, with what is lent or used so beside it: no person has it. */
function isOfNobody(
  cells: readonly (RawCell | null)[],
  filled: readonly number[],
  { taken, keys, telling, isOfPeople }: RowPattern,
): boolean {
  const named = keys.flatMap((column) => textOf(cells[column]) || []);
  const others = filled.filter((column) => taken.has(column) && !keys.includes(column));
  if (!isOfPeople || named.length === 0 || others.length === 0 || !named.every(namesWhatIsShared)) return false;
  return !others.some((column) => telling.has(column) && isReading(textOf(cells[column])));
}

const LEGEND_ALONE = /^[（(【[]?凡例[）)】\]]?[：:]?$/;
const FEW = 3;

/** さとう めぐみ, 090-0000-0001, a mail address: of a person. */
const tells = (text: string): boolean =>
  !namesNobody(text) &&
  !signsOff(text) &&
  (isReading(text) || text.includes('@') || text.replace(/\D/g, '').length > 4);

const PHONE_ALONE = new RegExp(`^${BARE_PHONE}$`);
/** 0776-00-4400 | ←事業所のでんわ: how the office is reached, below its people. */
const OF_PLACE =
  /^[\s　（(※]*[←→↑⇐⇒]?[\s　]*(?:この)?(?:事[業務]所|施設|会社|法人|本社|本部|医院|病院|薬局|お?店|ホーム|代表|夜間|緊急|訪問看?護?)の?(?:代表|固定|夜間|緊急)?の?(?:電話|でんわ|TEL|ＴＥＬ|℡|番号|FAX|ＦＡＸ|ファックス|携帯|連絡先)(?:番号)?[）)]?$/iu;

/** In a list of people nobody is named, and nothing stands there by which one would know who is meant: a remark went on to a line of its own. */
function tellsOfNobody(
  cells: readonly (RawCell | null)[],
  filled: readonly number[],
  { taken, keys, telling, isOfPeople }: RowPattern,
): boolean {
  if (!isOfPeople || keys.length === 0 || keys.some((column) => textOf(cells[column]) !== '')) return false;
  const said = filled.filter((column) => taken.has(column));
  const isReach = filled.every(
    (column) => PHONE_ALONE.test(textOf(cells[column])) || OF_PLACE.test(textOf(cells[column])),
  );
  if (isReach && filled.some((column) => OF_PLACE.test(textOf(cells[column])))) return true;
  return said.length < FEW && !said.some((column) => telling.has(column) && tells(textOf(cells[column])));
}

/** Of people nothing is said but where the names are, and that is a sentence; of devices and IDs it stands alone in its row. */
function saysNote(cells: readonly (RawCell | null)[], filled: readonly number[], pattern: RowPattern): boolean {
  const { taken, keys, isOfPeople, hasNotes } = pattern;
  const [only = 0] = filled;
  if (hasNotes && filled.length === 1 && taken.size > 1) return isClause(textOf(cells[only]));
  if (!isOfPeople) return false;
  const [said, ...others] = filled.filter((column) => taken.has(column));
  return said !== undefined && others.length === 0 && keys.includes(said) && isSentence(textOf(cells[said]));
}

/** The headings again, as on each printed page. */
function repeats(cells: readonly (RawCell | null)[], heading: readonly string[]): boolean {
  let same = 0;
  for (let column = 0; column < heading.length; column++) {
    const text = heading[column] ?? '';
    if (text === '' || !saysHeading(cells[column], text)) continue;
    if (++same >= 2) return true;
  }
  return same === 1 && heading.filter((text) => text !== '').length === 1;
}

/** Only line breaks and spaces are taken from a heading's text: a shorter one is another. */
const saysHeading = (cell: RawCell | null | undefined, heading: string): boolean =>
  !!cell &&
  cell.text.length >= heading.length &&
  // Its last character can't be missing: most cells are told apart by it.
  cell.text.includes(heading.slice(-1)) &&
  headingText(cell) === heading;

/** 合計 at the beginning of the row, or where the names are, spaces inside or not. */
function isTotal(cells: readonly (RawCell | null)[], filled: readonly number[], { keys }: RowPattern): boolean {
  for (let at = 0; at < 2; at++) {
    const column = filled[at];
    if (column !== undefined && saysTotal(cells[column])) return true;
  }
  return keys.some((column) => saysTotal(cells[column]));
}

function saysTotal(cell: RawCell | null | undefined): boolean {
  if (!cell || !MAYBE_TOTAL.test(cell.text)) return false;
  const key = headerKey(cell.text.trim());
  return TOTAL.test(key) || TOTAL_OF.test(key);
}

/** In a cell, or in several of which each says whom or how many, and none anything of somebody. */
function countsPeople(texts: readonly string[]): boolean {
  const [only = '', ...others] = texts;
  if (others.length === 0) return PEOPLE.test(only) || OF_SORTS.test(only);
  return texts.some((text) => PEOPLE.test(text)) && texts.every((text) => PEOPLE.test(text) || SORT.test(text));
}

/** 看護師 | 4名: of whom nothing is said but how many they are. */
function countsSort(cells: readonly (RawCell | null)[], filled: readonly number[], pattern: RowPattern): boolean {
  const { taken, keys, isOfPeople } = pattern;
  const others = filled.filter((column) => taken.has(column) && !keys.includes(column));
  if (!isOfPeople || others.length === 0 || others.length === filled.length) return false;
  return others.every((column) => /^[\d０-９]{1,3}\s*[名人]$/.test(textOf(cells[column])));
}

/** 0 | 0 | 0, of look-ups into a list that is shorter: nobody is called so in two columns. */
const saysNothing = (cells: readonly (RawCell | null)[], filled: readonly number[], { taken }: RowPattern): boolean => {
  let count = 0;
  for (const column of filled) {
    if (!taken.has(column)) continue;
    const cell = cells[column];
    if (!cell || !isNothing(cell)) return false;
    count++;
  }
  return count > 1;
};

const isNothing = (cell: RawCell): boolean => isEmptyLookUp(cell, 'text', true) || isDash(cell.text);

/** The name's cell is merged with the one above: a second line about the same person. */
const continues = (grid: SheetGrid, row: number, { keys }: RowPattern): boolean =>
  row <= grid.lastMerged && keys.length > 0 && keys.every((column) => grid.down(row, column).merged);
