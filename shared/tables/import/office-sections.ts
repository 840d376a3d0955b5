import { foldKey } from '../../text/fold-key';
import { isHeadOffice } from '../../text/head-office';
import { serviceAndName, servicesIn } from '../../text/service-words';
import type { ImportKind } from '../lists';
import { cellNote } from './cell-note';
import type { GuessedColumn } from './guessed-column';
import { namesCorporation } from './foot-words';
import { importTables } from './import-fields';
import {
  bareSection,
  headOfficeOfLine,
  isOfficeLine,
  isStore,
  officeAbove,
  officeLabelledIn,
  officeOfLine,
  officesOfTitle,
  SAME_PLACE,
  saysReachAlone,
  saysService,
  storeOf,
} from './office-title';
import { isOfficeName, OTHERWISE } from './office-words';
import type { ReadRow } from './reading';
import { lineOfCells, type OfficeSection, type TitleCell, type TitleFact } from './title-cells';
import { officeMeantBy } from '../matching/office-names';
import { titleFacts } from './title-facts';

const unmarked = (text: string): string => officeLabelledIn([text]) ?? withoutService(bareSection(text));

/** 居宅　居宅介護支援事業所つむぎ: what the list calls it for short, and the name. */
function withoutService(text: string): string {
  const [, short = '', name = ''] = /^(\S{1,6})[\s　]+(\S+)$/.exec(text) ?? [];
  return !isOfficeName(short) && isOfficeName(name) ? name : text;
}

/** A line that says whose the rows below it are. */
export interface SectionLine {
  row: number;
  cells: readonly TitleCell[];
  /** It stands above headings that come again, as a title of theirs may. */
  isTitle: boolean;
  /** It was read as a remark, right above somebody: of another office than those before, where it says a service of its own. */
  isUnsure?: true;
  /** Lines right below it that say where its office is and how it is reached. */
  below?: readonly (readonly TitleCell[])[];
}

/** An office that a line names, with what it says of it. */
interface NamedSection extends OfficeSection {
  row: number;
  isOfTitle: boolean;
  /** The line. */
  text: string;
}

/**
 * A list that says the office in lines of their own (◆ みほん訪問介護事業所), or above it, and in no column: each row belongs to the section that
 * it stands in, before the first to whose list it is. Sections marked like one that names an office name offices; whether the ledger knows them is
 * asked as of any word.
 *
 * @param above the lines above the table's headings
 * @returns `ofFirst`: how many of the lines right above its headings are of the first of them
 */
export function officeSections(
  kind: ImportKind,
  columns: readonly GuessedColumn[],
  all: readonly SectionLine[],
  above: readonly (readonly TitleCell[])[],
): { placed: (row: number, found: ReadRow) => ReadRow; named: OfficeSection[]; ofFirst: number } {
  const hasOffice = importTables[kind].fields.some(({ name }) => name === 'office');
  const isSaid = columns.some(({ field }) => field?.name === 'office');
  const title = officeAbove(above.map(lineOfCells));
  const lines = withReachBelow(all.filter(({ isUnsure }) => !isUnsure));
  const [last] = lastAbove(above);
  const titled = officesOfTitle(above.map(lineOfCells));
  const byName =
    kind === 'office'
      ? []
      : titled.length > 1
        ? sectionsOfTitled(lines, titled)
        : withoutHeadAlone(namedSections(lines, title));
  const known =
    byName.length > 0 || titled.length > 1 || title !== undefined || kind !== 'staff'
      ? byName
      : serviceSections(last ? [last, ...lines] : lines, above.map(lineOfCells));
  const sections =
    known.length > 0 || title !== undefined || kind !== 'staff' ? known : calledSections(lines, last?.cells);
  // Above the first headings stands what stands above those of the next office: whose the first rows are, below a title of all.
  const own =
    last && sections.length > 0 && titled.length === 0 ? (ownName(last, title) ?? alikeName(last, byName)) : undefined;
  const isLastAbove = own !== undefined && own !== title;
  const first = isLastAbove && last ? [{ name: own, facts: officeFacts(last), text: textOf(last) }] : [];
  const named = withSame([...first, ...known], { name: own ?? title ?? '', facts: last ? officeFacts(last) : [] });
  const ofFirst = isLastAbove && last ? 1 + (last.below?.length ?? 0) : 0;
  const isAsked = hasOffice && !isSaid && kind !== 'office';
  const whole = isLastAbove ? own : titled.length > 1 ? restOf(lines.map(calledIn), titled) : title;
  if (!isAsked || (sections.length === 0 && whole === undefined))
    return { placed: (_row, read) => read, named, ofFirst };
  // ■ 退職者 behind the last office: of whom it was it doesn't say.
  const gone = lines.filter(({ cells }) => OF_NONE.test(lineOfCells(cells))).map(({ row }) => ({ row, name: null }));
  const ofAll = titled.length > 1 ? [] : partsOfAll(lines, byName, title);
  const sure = [...sections, ...ofAll, ...gone].sort((a, b) => a.row - b.row);
  const parts = sections.length === 0 ? sure : withUnsure(sure, all.filter(({ isUnsure }) => isUnsure), own ?? title ?? ''); // prettier-ignore
  let next = 0;
  let office: string | null = '';
  return {
    named,
    ofFirst,
    placed: (row, read) => {
      for (let one = parts[next]; one && one.row < row; one = parts[++next]) office = one.name;
      if (office === null) return read;
      const [name, code] =
        office === '' || office === whole ? ([whole, 'note/title'] as const) : ([office, 'note/section'] as const);
      if (name === undefined) return read;
      read.values['office'] = name;
      read.notes.push(cellNote('office', { code, to: name }, name));
      return read;
    },
  };
}

type Part = Pick<NamedSection, 'row'> & { name: string | null };

/**
 * ケアマネ between the people of 訪問看護みほん and others: whose they are it doesn't say for certain, and they are never of the office before without a
 * word. Its own word is asked about as any other one. What only says what those of one office do is no part.
 */
function withUnsure(sure: readonly Part[], unsure: readonly SectionLine[], first: string): Part[] {
  const found = [...sure];
  for (const { row, cells } of unsure) {
    const name = nameInRemark(lineOfCells(cells));
    const before = found.findLast((one) => one.row < row)?.name ?? first;
    const services = servicesIn(name);
    const isOfIt = services.length > 0 && services.every((one) => servicesIn(before).includes(one));
    if (name === '' || isOfIt || foldKey(name) === foldKey(before)) continue;
    found.push({ row, name });
    found.sort((a, b) => a.row - b.row);
  }
  return found;
}

/** 居宅 of --- 居宅 ---, みほんケアプランセンター of みほんケアプランセンター 6名; '' of what says no service and no office. */
function nameInRemark(line: string): string {
  const bare = line.replace(/[\s　]*[\d０-９]+[\s　]*[名人]$/, '').replace(AROUND_NAME, '');
  const name = unmarked(bare).trim();
  const isName = servicesIn(name).length > 0 || isOfficeLine(name);
  return isName && name.length <= LONGEST_NAME && !OTHER_WORDS.test(name) ? name : '';
}
const AROUND_NAME =
  /^[\s　<>＜＞《》≪≫〈〉「」『』[\]\-‐―ー=＝~〜・]+|[\s　<>＜＞《》≪≫〈〉「」『』[\]\-‐―=＝~〜・]+$/g;
/** Counts, sentences, and who does what in one office. */
const OTHER_WORDS = /[。！？\d０-９]|計$|送迎|スタッフ|職員|担当/;
const LONGEST_NAME = 24;

const calledIn = ({ cells }: SectionLine): string => unmarked(lineOfCells(cells));

const meantOf = (word: string, titled: readonly string[]): string | undefined => {
  const offices = titled.map((name) => ({ name }));
  return (offices.find(({ name }) => foldKey(name) === foldKey(word)) ?? officeMeantBy(word, offices))?.name;
};

/** The one of a title's offices that no word means, where words mean the others: 相談 and 医務 beside 居宅介護支援事業所 are of it. */
function restOf(words: readonly string[], titled: readonly string[]): string | undefined {
  const meant = new Set(words.map((word) => meantOf(word, titled)));
  const [only, ...others] = titled.filter((name) => !meant.has(name));
  return others.length === 0 ? only : undefined;
}

/** Which of a title's offices a department means; one that means none is of the only one left. */
function officeOfDepartment(words: readonly string[], titled: readonly string[]): (word: string) => string {
  const rest = restOf(words, titled) ?? '';
  return (word) => meantOf(word, titled) ?? rest;
}

/** Below a title that names several, each part that means one of them; the other parts are of the one left, or go on with the part before. */
function sectionsOfTitled(lines: readonly SectionLine[], titled: readonly string[]): NamedSection[] {
  const find = officeOfDepartment(lines.map(calledIn), titled);
  return lines.flatMap((line) => {
    const name = OF_NONE.test(calledIn(line)) ? '' : find(calledIn(line));
    return name === ''
      ? []
      : [{ row: line.row, name, facts: officeFacts(line), isOfTitle: line.isTitle, text: textOf(line) }];
  });
}

/** A line with those right below it that only say where its office is: 〒270-… 流山市…1-1　電話 …. */
function withReachBelow(lines: readonly SectionLine[]): SectionLine[] {
  const found: SectionLine[] = [];
  for (const line of lines) {
    const before = found.at(-1);
    const isNext = before !== undefined && line.row === before.row + 1 + (before.below?.length ?? 0);
    if (before && isNext && saysReachAlone(lineOfCells(line.cells)))
      found[found.length - 1] = { ...before, below: [...(before.below ?? []), line.cells] };
    else found.push(line);
  }
  return found;
}

/** The last of the lines above the headings, with those below it that only say where its office is. */
const lastAbove = (above: readonly (readonly TitleCell[])[]): SectionLine[] =>
  withReachBelow(above.map((cells, row) => ({ row, cells, isTitle: false }))).slice(-1);

const textOf = ({ cells, below = [] }: SectionLine): string => [cells, ...below].map(lineOfCells).join('　');

/** ■ よく連絡する先生: nobody who works there. */
const OF_NONE =
  /退職|退社|離職|(?:辞|や)めた|先生|ドクター|主治医|業者|取引先|(?:連[携絡]|協力|委託|紹介|関係)(?:先|する|者|医|[病医]院|機関|施設)|家族|^[^\p{L}]*応援/u;

/** Where an office is. */
const PLACE: readonly string[] = ['postalCode', 'address', 'city'];
/** 電話同上, FAX同上: what the line of the office before says. */
const SAME: readonly (readonly [says: RegExp, fields: readonly string[]])[] = [
  [/(?:TEL|ＴＥＬ|℡|電話)[\s　:：]*同上/iu, ['phone']],
  [/(?:FAX|ＦＡＸ|ファックス)[\s　:：]*同上/iu, ['fax']],
];

/** The offices as they are named, each with what it has of the one before. */
function withSame(
  all: readonly Pick<NamedSection, 'name' | 'facts' | 'text'>[],
  above: OfficeSection,
): OfficeSection[] {
  const found: OfficeSection[] = [];
  for (const { name, facts, text } of all) {
    const before = (found.at(-1) ?? above).facts;
    const fields = new Set(SAME.flatMap(([says, own]) => (says.test(text) ? own : [])));
    const same = [
      ...before.filter(({ field }) => fields.has(field)),
      ...samePlace(text, [above, ...found], before),
    ].filter(({ field }) => !facts.some((one) => one.field === field));
    found.push({ name, facts: [...facts, ...same] });
  }
  return found;
}

/** 同住所2F, 小規模と同じ建物: where the office before is, or the one that the line names; of one that isn't known nothing is said. */
function samePlace(text: string, known: readonly OfficeSection[], before: readonly TitleFact[]): TitleFact[] {
  const { as: own, within, floor = '' } = SAME_PLACE.exec(text)?.groups ?? {};
  const as = own ?? within;
  if (!SAME_PLACE.test(text)) return [];
  const place = as === undefined || /^[上前]/.test(as) ? before : (officeCalled(as, known)?.facts ?? []);
  return place
    .filter(({ field }) => PLACE.includes(field))
    .map((fact) =>
      fact.field === 'address' && floor !== '' ? { ...fact, value: `${fact.value.replace(FLOOR, '')} ${floor}` } : fact,
    );
}
const FLOOR = /[ 　]*[B地下]*[\d０-９一二三四五六七八九]+(?:[FＦ]|階)$/i;

/** The only one that begins so, is meant by its service, or has the word in its name. */
function officeCalled(word: string, known: readonly OfficeSection[]): OfficeSection | null {
  const onlyOf = (found: readonly OfficeSection[]): OfficeSection | null =>
    found.every(({ name }) => name === found[0]?.name) ? (found[0] ?? null) : null;
  return (
    onlyOf(known.filter(({ name }) => name.startsWith(word))) ??
    officeMeantBy(word, known) ??
    onlyOf(known.filter(({ name }) => name.includes(word)))
  );
}

/** 本部 beside offices is where those work who are of none of them; without these it tells nothing of where. */
const withoutHeadAlone = (found: NamedSection[]): NamedSection[] =>
  found.every(({ name }) => isHeadOffice(name)) ? [] : found;

/** Those of the lines that name an office, in their order. */
function namedSections(lines: readonly SectionLine[], title: string | undefined): NamedSection[] {
  const all = lines.map((line) => {
    const text = lineOfCells(line.cells);
    return { line, mark: text.slice(0, 1), name: unmarked(text), own: ownName(line, title) };
  });
  const marks = new Set(all.flatMap(({ line, mark, own }) => (own === undefined || line.isTitle ? [] : [mark])));
  // 南町店 is one as 北町店　☎… is.
  const areStores = [title, ...all.map(({ own }) => own)].some((one) => one !== undefined && isStore(one));
  const known = all.flatMap(({ mark, own }) => (own === undefined || MARKED.test(mark) ? [] : [own]));
  const found: NamedSection[] = [];
  for (const { line, mark, name, own } of all) {
    // ■ デイサービスみほん above headings of its own is one as those that are marked alike.
    const isAlike = marks.has(mark) && (!line.isTitle || (MARKED.test(mark) && !GROUP.test(name)));
    const isOne = isAlike && !OTHERWISE.test(name) && !PART.test(name);
    const isBeside = !MARKED.test(mark) && known.length > 0 && isServiceOfOwner(name);
    const isOther = title !== undefined && saysOtherService(name, title);
    const office = own ?? (isOne || isBeside || isOther || (areStores && isStore(name)) ? name : undefined);
    // The title comes again on the next page of the list, whose rows go on with the section before.
    const isSameTitle = line.isTitle && office === title && !found.some(({ isOfTitle }) => isOfTitle);
    if (office !== undefined && !isSameTitle)
      found.push({
        ...{ row: line.row, name: office, facts: officeFacts(line) },
        ...{ isOfTitle: line.isTitle, text: textOf(line) },
      });
  }
  return found;
}

/** デイサービスひだまり above グループホームひだまり, neither of them marked. */
const isServiceOfOwner = (name: string): boolean =>
  saysService(name) && !/\s/.test(name) && !GROUP.test(name) && serviceAndName(name).own.length > 1;

/** 《居宅》 below the title of みほん訪問看護ステーション is of another office, as the list calls it. ショート and リハビリ may be of the same, and 訪問看護 of a 看多機 or a clinic. */
function saysOtherService(name: string, title: string): boolean {
  const [of, { services, own }] = [serviceAndName(title).services, serviceAndName(name)];
  const isAlone =
    services.length === 1 && own === '' && !GROUP.test(name) && !/ケアマネ|リハ|デイケア|ショート|短期/.test(name);
  return isAlone && of.length > 0 && !OF_SEVERAL.test(title) && !services.some((one) => of.includes(one));
}

/** What gives several services in one. */
const OF_SEVERAL = /多機能|[看小]多機|定期巡回|診療所|クリニック|医院|病院|老健|老人保健/;

/**
 * ◆看護師 before ◆居宅介護支援事業所みほん is of the office above all; behind the people of that one it isn't known of which it is. Right below it
 * it is a part of it, and 看護師 below each goes on with it.
 */
function partsOfAll(
  lines: readonly SectionLine[],
  known: readonly NamedSection[],
  title: string | undefined,
): { row: number; name: string | null }[] {
  const marks = new Set(known.map(({ text }) => text.slice(0, 1)).filter((mark) => MARKED.test(mark)));
  const parts = lines.filter((line) => marks.has(textOf(line).slice(0, 1)) && PART.test(calledIn(line)));
  const first = Math.min(...known.map(({ row }) => row));
  const isOnce = (line: SectionLine): boolean => parts.filter((one) => calledIn(one) === calledIn(line)).length === 1;
  const isOfNext = ({ row }: SectionLine): boolean => known.some((office) => office.row === row - 1);
  const isOfTitle = (line: SectionLine): boolean =>
    servicesIn(calledIn(line)).length === 0 && (line.row < first || /^本[体所]/.test(calledIn(line)));
  return parts
    .filter((line) => isOnce(line) && !isOfNext(line))
    .map((line) => ({ row: line.row, name: (isOfTitle(line) ? title : null) ?? null }));
}

/**
 * 訪問介護みほん and 居宅介護支援みほん: services of one owner, who is called so, or so is the corporation above. 訪問介護職員 or 訪問看護 A are
 * parts of one office.
 */
function serviceSections(lines: readonly SectionLine[], above: readonly string[]): NamedSection[] {
  const called = lines.flatMap((line) => {
    const name = unmarked(lineOfCells(line.cells));
    const { own } = serviceAndName(name);
    return saysService(name) && !GROUP.test(name) && !namesCorporation(name) && own.length > 1
      ? [{ line, name, own }]
      : [];
  });
  const names = new Set(called.map(({ name }) => name));
  const owners = new Set(called.map(({ own }) => own));
  const titles = above.filter((text) => !called.some(({ line }) => lineOfCells(line.cells) === text));
  const isOfCorporation = (own: string): boolean => titles.some((text) => foldKey(text).includes(own));
  if (![...owners].every(isOfCorporation) && (names.size < 2 || owners.size > 1)) return [];
  return called.map(({ line, name }) => ({
    ...{ row: line.row, name, facts: officeFacts(line), isOfTitle: line.isTitle, text: textOf(line) },
  }));
}

/**
 * 【さくらの家】 and 【もみじの家】, each above headings of its own and marked alike: whose the rows below them are, as the list calls it. Nothing in
 * them says that they are offices, so none is proposed; each is asked about as a word.
 */
function calledSections(lines: readonly SectionLine[], above: readonly TitleCell[] | undefined): NamedSection[] {
  const titled = lines.filter(({ isTitle }) => isTitle);
  if (titled.length === 0 || !above) return [];
  const all = [{ row: 0, cells: above, isTitle: true }, ...titled];
  const called = all.map(({ cells }) => lineOfCells(cells).trim());
  const names = called.map(bareSection);
  const areAlike = new Set(called.map((text) => text.slice(0, 1))).size === 1 && MARKED.test(called[0] ?? '');
  const areOffices =
    new Set(names).size === names.length && names.every((name) => /^.{2,30}$/.test(name) && !GROUP.test(name));
  if (!areAlike || !areOffices) return [];
  return all.map(({ row }, at) => ({ row, name: names[at] ?? '', facts: [], isOfTitle: true, text: called[at] ?? '' }));
}
const MARKED = /^[【［[〔＜〈《<■□●◆◇▼▲]/;
/** 看護師, リハビリ, 事務: what some of an office do. How they are employed goes on with the office before. */
const PART =
  /^(?:(?!お?医者|非?常勤|正|パート|臨時|嘱託|派遣|契約|登録)[^\s　]{0,8}[職員師士者]|看護|介護|リハ(?:ビリ(?:テーション)?)?|事務|医務|栄養|厨房|調理|給食|送迎|運転|相談|機能訓練|本[体所])(?:室|部門?|[課係班]|スタッフ|さん)?$/;
/** 【常勤】, 【介護職】, 【2階】: people of one office. */
const GROUP = new RegExp(
  `${OTHERWISE.source}|${OF_NONE.source}|[職員師士者長係課班部組階]$|ヘルパー|グループ(?!ホーム)|その他|[日夜]勤|送迎|厨房|調理|運転|スタッフ|令和|平成|現在|名簿|一覧`,
);

/** The office that a line names by itself. */
function ownName({ cells, isTitle }: SectionLine, title: string | undefined): string | undefined {
  const text = lineOfCells(cells);
  const name = unmarked(text);
  if (isOfficeLine(name)) return name;
  const found = officeOfLine(text) ?? headOfficeOfLine(text) ?? (isTitle ? officeAbove([text]) : undefined);
  const store = storeOf(title, found ?? name);
  return store === name ? found : store;
}

/** ■ 小規模多機能　みほんの家 above the first headings, marked as a line below that names an office. */
function alikeName({ cells }: SectionLine, known: readonly NamedSection[]): string | undefined {
  const line = lineOfCells(cells).trim();
  const name = unmarked(line);
  const isLike = ({ text }: NamedSection): boolean => text.trim().startsWith(line.slice(0, 1));
  if (MARKED.test(line)) return !GROUP.test(name) && known.some(isLike) ? name : undefined;
  return isServiceOfOwner(name) && known.some(({ text }) => !MARKED.test(text.trim())) ? name : undefined;
}

const officeFacts = ({ cells, below = [] }: SectionLine): TitleFact[] =>
  titleFacts([cells, ...below]).filter(({ of }) => of === 'office');

/** 部署 says 通リハ, and the title names the clinic and 通所リハビリテーション: whose the rows are that say no office. */
export function placeByDepartments(rows: readonly ReadRow[], above: readonly string[]): void {
  const titled = officesOfTitle(above);
  const said = ({ values }: ReadRow): string => String(values['department'] ?? '').trim();
  if (titled.length < 2 || rows.some(({ values }) => (values['office'] ?? '') !== '')) return;
  const find = officeOfDepartment(rows.map(said), titled);
  for (const row of rows) {
    const name = said(row) === '' ? '' : find(said(row));
    if (name === '') continue;
    row.values['office'] = name;
    row.notes = [...row.notes, cellNote('office', { code: 'note/title', to: name }, name)];
  }
}

/** The whole names of offices in such lines: 【居宅介護支援事業所めいわ】. 【訪問看護】 and 【訪問看護ステーション職員】 are none. */
export const officeNamesOf = (lines: readonly string[]): string[] =>
  lines.map((line) => unmarked(line.replace(LABEL_AHEAD, '$1：'))).filter(isOfficeName);
/** 事業所名　みほんの家, of two cells. */
const LABEL_AHEAD = /(?<=^|[ 　])((?:事業[所者]|施設)(?:の?名称?)?)[ 　]+/;

/**
 * 本社（管理部） above one of several lists, of which others say their office: there its people work. Of a list alone it tells nothing.
 *
 * @param parts each list with the lines above it
 */
export function placeAtHeadOffice(
  parts: readonly { rows: ReadRow[]; above: readonly (readonly TitleCell[])[] }[],
): void {
  const saysOffice = ({ rows }: { rows: readonly ReadRow[] }): boolean =>
    rows.some(({ values }) => (values['office'] ?? '') !== '');
  if (!parts.some(saysOffice)) return;
  for (const part of parts) {
    const name = part.above.flatMap((cells) => headOfficeOfLine(lineOfCells(cells)) ?? [])[0];
    if (name === undefined || saysOffice(part)) continue;
    for (const row of part.rows) {
      row.values['office'] = name;
      row.notes = [...row.notes, cellNote('office', { code: 'note/title', to: name }, name)];
    }
  }
}
