import { isClericalWork, isHeadOffice } from '../text/head-office';
import { serviceAndName } from '../text/service-words';
import { meantByParts, partsOfWord } from '../text/joint-words';
import { literalPattern } from '../text/literal-pattern';
import { searchIndexKey } from '../text/search-key';
import { cityOfAddress, isWholeCity, PREFECTURES } from '../text/city-of-address';
import {
  BEFORE,
  BEHIND,
  CORPORATION,
  LABELLED,
  named,
  officeAbove,
  officeLabelledIn,
  saysService,
} from './import/office-title';
import { isSigns } from './import/legend';
import { saysOffice } from './import/office-words';
import { IN_NOTE } from './import/office-legend';
import { officeNamesOf } from './import/office-sections';
import { linePlaceName, PART, type ReadRow, type TableOfFile, type TableReading } from './import/reading';
import { placeOfCell, type TitleFact } from './import/title-cells';
import { isSameOffice, officeMeantBy } from './matching/office-names';
import { fewOnly, saidOfRepresentative, type LikelyRepresentative } from '../rules/likely-representatives';

/** What lines above a table say of whose list it is: each value once, with where it stands. */
export interface NamedFact {
  /** A field of the record. */
  field: string;
  /** Of several nobody knows which is right. */
  values: { value: string; where: string }[];
}

/** Who a table seems to be of: proposals, for somebody to look at. */
export interface NamedOrganization {
  /** `city`: of the address that stands beside its name. */
  corporation: { name: string; where: string; city?: string; facts?: NamedFact[] } | null;
  /** Where its people work, the most people first; of a list of offices, whose people nobody knows, as it stands there. */
  offices: NamedOffice[];
  /** Of its people who may represent the corporation, where the lines above name nobody. Nobody is taken for them unasked. */
  representatives?: LikelyRepresentative[];
  /** How many of its people are of none of the offices, by anything that it says; left out: none. */
  unplaced?: number;
  /** What stands around its rows, of nobody in particular: 訪看　福井市大手9-9-9 below them says in which city they are. */
  around?: string[];
}

interface NamedOffice {
  name: string;
  people: number | null;
  city?: string;
  facts?: NamedFact[];
  /** What rows call it beside its name: whoever corrects that has said what they mean. */
  words?: string[];
  /** What stands in brackets behind its name in the title of its list: （訪問介護）. */
  aside?: string;
}

/** More names than this are no offices: the column is about something else. */
const MOST_OFFICES = 30;

/**
 * The names of the corporation and of its offices, as far as a table tells: from the lines above its headings, its sheet and file, and the column of
 * offices; with what stands beside them.
 *
 * @param file its name
 */
export function namedOrganization(table: TableReading, file: string): NamedOrganization {
  const reading = { ...table, rows: [...table.rows, ...rowsOfLeft(table)] };
  const titles = titlesOf(reading, file);
  const isOfOffices = reading.kind === 'office';
  const around = [...titles.map(({ text }) => text), ...reading.skipped.flatMap(aroundRows)];
  const found = isOfOffices ? listedOffices(reading) : officesOfBookIn(officesOf(reading), reading);
  const said = new Map(found.map(({ name }) => [name, corporationSaid(name, around)]));
  const listed = found.filter(({ name }) => !said.get(name));
  const legend = [...said.values()].filter((title) => title !== null);
  const above = linesAboveFirst(reading);
  const own = officeLabelledIn(titles.map(({ text }) => text)) ?? officeAbove(above);
  const main = reading.tables.find(({ part }) => part === 0);
  const city = cityOf(main) || cityIn(above);
  // Of a list of offices, or one with a column of them, the title names no other.
  const isOfTitle =
    listed.length === 0 ||
    listed.some(({ name }) => isSame(name, own ?? '') || officeMeantBy(name, [{ name: own ?? '' }]) !== null);
  const tabs = officeTabs(reading);
  const name = officeOfTab(tabs, reading.sheet, isOfTitle ? own : undefined);
  const titled = name
    ? [
        {
          name,
          people: peopleOn(reading, reading.sheet),
          ...inCity(city),
          ...withFacts(factsOf(reading, main, 'office')),
        },
      ]
    : [];
  const corporation =
    corporationIn(titles) ??
    corporationIn(legend) ??
    corporationIn(linesOfBook(reading)) ??
    (isOfOffices ? corporationOfRows(reading) : null);
  const offices = withOthers(listed, [
    ...titled,
    ...(isOfOffices ? [] : [...officesOfSheets(reading, tabs), ...officesOfLines(listed, reading)]),
  ]);
  // The only office of a list whose title calls it by no name that is known.
  const [only, ...more] = offices;
  if (only && more.length === 0 && !own && !isOfOffices && !only.facts)
    offices[0] = { ...only, ...withFacts(factsOf(reading, main, 'office')) };
  const ofCorporation = joinedFacts([
    ...reading.tables.map((table) => factsOf(reading, table, 'corporation')),
    ...headOfficeFacts(reading),
    // What stands above the lists of several offices and of none by name.
    ...(titled.length === 0 && offices.length > 1 && !isOfOffices ? [factsOf(reading, main, 'office')] : []),
  ]).filter(({ field }) => OF_CORPORATION.has(field));
  return {
    corporation: corporation && { ...corporation, ...inCity(city), ...withFacts(ofCorporation) },
    offices: withTitles(isOfOffices ? offices : withWords(offices, reading), reading),
    ...(ofCorporation.some(({ field }) => field === 'representativeName') ? {} : withRepresentatives(reading)),
    ...withUnplaced(offices, reading),
    around,
  };
}

/** 社＝㈱みほん around the list: the corporation itself, and no office of it. */
function corporationSaid(word: string, lines: readonly string[]): Title | null {
  const means = new RegExp(`(?<![\\p{L}\\d])${literalPattern(word)}[\\s　]*[＝=：:→][\\s　]*`, 'u');
  for (const line of lines) {
    const { 0: head, index } = means.exec(line) ?? { 0: '', index: 0 };
    const text = head === '' ? undefined : CORPORATION.exec(line.slice(index + head.length))?.[0];
    if (text !== undefined && !saysOffice(text)) return { text, where: IN_NOTE };
  }
  return null;
}

function withUnplaced(
  offices: readonly NamedOffice[],
  { kind, rows }: TableReading,
): Pick<NamedOrganization, 'unplaced'> {
  const placed = offices.reduce((sum, { people }) => sum + (people ?? 0), 0);
  const without = rows.filter((row) => textIn(row, 'office') === '').length;
  const unplaced = Math.min(without, rows.length - placed);
  return kind === 'staff' && placed > 0 && unplaced > 0 ? { unplaced } : {};
}

const aroundRows = ({ code, text }: TableReading['skipped'][number]): string[] =>
  code === 'row/remark' || code === 'row/title' || code === 'row/section' ? [text] : [];

/** Lines of who has left are lines of an office, too: of that one which the rows around them say, up to the line that begins a section. */
function rowsOfLeft({ rows, skipped }: TableReading): ReadRow[] {
  const sections = skipped.filter(({ code }) => code === 'row/section');
  return skipped.flatMap(({ line, code, isAsked, sheet }) => {
    if (code !== 'row/left' || !isAsked || (sheet !== undefined && line < PART)) return [];
    const isParted = (other: number): boolean =>
      Math.floor(other / PART) !== Math.floor(line / PART) ||
      sections.some((one) => Math.min(line, other) < one.line && one.line < Math.max(line, other));
    const near = [rows.findLast((row) => row.line < line), rows.find((row) => row.line > line)].flatMap((row) =>
      row && !isParted(row.line) ? row : [],
    );
    const [first, ...others] = near;
    const office = first ? textIn(first, 'office') : '';
    if (!first || others.some((row) => textIn(row, 'office') !== office)) return [];
    return [{ ...first, line, values: { office }, problems: [], notes: [] }];
  });
}

function withRepresentatives({ kind, rows }: TableReading): Pick<NamedOrganization, 'representatives'> {
  if (kind !== 'staff') return {};
  const found = rows.flatMap((row) => {
    const said = saidOfRepresentative(row.values);
    const name = textIn(row, 'name');
    const isOne = said && name !== '' && textIn(row, 'leftOn') === '';
    return isOne ? [{ ...said, name, because: `${said.because}、${linePlaceName(row.line)}` }] : [];
  });
  const representatives = fewOnly(found);
  return representatives.length > 0 ? { representatives } : {};
}

/** The names in full of offices that a column calls by a mark of its own (居宅), from the lines between its rows. */
function namesInFull(listed: readonly NamedOffice[], { skipped }: TableReading): NamedOffice[] {
  const lines = skipped.filter(({ code }) => code === 'row/section').map(({ text }) => text);
  const whole = [...new Set(officeNamesOf(lines))].map((name) => ({ name, people: null }));
  return whole.filter((one) => listed.filter(({ name }) => officeMeantBy(name, whole) === one).length === 1);
}

/** Those that lines between the rows name. What a line says of an office that the rows call otherwise (訪看) is said of it all the same. */
function officesOfLines(listed: readonly NamedOffice[], reading: TableReading): NamedOffice[] {
  const inFull = namesInFull(listed, reading);
  const sections = inSections([...listed, ...inFull], reading);
  return [...inFull.filter(({ name }) => !sections.some((one) => isSame(one.name, name))), ...sections];
}

/** What the ledger keeps of a corporation. */
const OF_CORPORATION: ReadonlySet<string> = new Set([
  'postalCode',
  'address',
  'phone',
  'representativeName',
  'representativeTitle',
]);

/** 【法人本部】 福井市… TEL …: where the corporation is. */
const headOfficeFacts = ({ tables }: TableReading): NamedFact[][] =>
  tables.flatMap(({ sheet, sections = [] }) =>
    sections
      .filter(({ name }) => isHeadOffice(name))
      .map(({ facts }) => namedFacts(facts, (cell) => placeOfCell(tables, sheet, cell))),
  );

/** Those that lines between the rows name, with what these say of them, where the rows say so, too. */
function inSections(listed: readonly NamedOffice[], { tables }: TableReading): NamedOffice[] {
  return tables.flatMap(({ sheet, sections = [] }) =>
    sections.flatMap(({ name, facts }) => {
      if (!listed.some((one) => isSame(one.name, name))) return [];
      const said = namedFacts(facts, (cell) => placeOfCell(tables, sheet, cell));
      const city = facts.find(({ field }) => field === 'city')?.value ?? cityOfFacts(said);
      return [{ name, people: null, ...inCity(city), ...withFacts(said) }];
    }),
  );
}

/** Each with what its title, or the line above its people, says of it in brackets. */
function withTitles(offices: readonly NamedOffice[], { tables, skipped }: TableReading): NamedOffice[] {
  const sections = skipped.filter(({ code }) => code === 'row/section').map(({ text }) => text);
  const lines = [...tables.flatMap(({ above = [] }) => above), ...sections];
  return offices.map((office) => {
    const line = lines.find((text) => text.includes(office.name)) ?? '';
    const at = line.indexOf(office.name);
    // 【小多機】 みほんの家
    const [, ahead = ''] = AHEAD.exec(line.slice(0, Math.max(at, 0))) ?? [];
    const [, aside = ahead] = ASIDE.exec(line.slice(at + office.name.length)) ?? [];
    // （R8.11現在） is of the list.
    return aside === '' || /[\d０-９]|現在/.test(aside) || isWholeCity(aside) ? office : { ...office, aside };
  });
}
const AHEAD = /[【［[〔＜〈《]([^】］\]〕＞〉》【]{1,12})[】］\]〕＞〉》][ 　]*$/;
const ASIDE = /^[ 　]*[（(]([^（）()]{1,30})[)）]/;

/** Each with the words of the rows that mean it. */
function withWords(offices: readonly NamedOffice[], { rows }: TableReading): NamedOffice[] {
  const whole = [...new Set(rows.map((row) => textIn(row, 'office')).filter((word) => word !== ''))];
  // 居宅 of 訪問介護／居宅 is known with it, though no row says it alone.
  const said = [...new Set([...whole, ...whole.flatMap(partsOfWord)])];
  return offices.map((office) => {
    const words = said.filter(
      (word) => word !== office.name && (isSame(word, office.name) || officeMeantBy(word, offices) === office),
    );
    const all = [...new Set([...(office.words ?? []), ...words])];
    return all.length === 0 ? office : { ...office, words: all };
  });
}

/**
 * The offices that a table of the book explains, with what it says of each: the words of the rows, and of sheets whose rows say no office, are theirs
 * where they mean one. Where the rows name offices and none of these is among them, it is a table of others (連携先).
 */
function officesOfBookIn(listed: readonly NamedOffice[], reading: TableReading): NamedOffice[] {
  const { book, tables } = reading;
  if (!book) return [...listed];
  const known = book.offices.map((office) => ({ ...office, ...kindOf(office) }));
  const meant = (word: string) =>
    known.find(({ name, words }) => [name, ...words].some((one) => isSame(one, word))) ??
    officeMeantBy(word, known) ??
    onlyOne(known.filter(({ name }) => keyOf(name).includes(keyOf(word))));
  const others = listed.filter(({ name }) => !meant(name));
  if (listed.length > 0 && others.length === listed.length) return [...listed];
  const sheets = [...new Set(reading.rows.map(({ sheet }) => sheet ?? ''))].filter((sheet) => sheet !== '');
  const offices = known.map((office) => {
    const own = listed.filter(({ name }) => meant(name) === office);
    const onSheets = sheets.filter((sheet) => meant(sheet) === office).map((sheet) => peopleOn(reading, sheet));
    const people = [...own.map((one) => one.people ?? 0), ...onSheets].reduce((sum, count) => sum + count, 0);
    const facts = namedFacts(
      office.facts.map((fact) => ({ ...fact, of: 'office' as const })),
      (cell) => placeOfCell(tables, office.sheet, cell),
    );
    const city = office.facts.find(({ field }) => field === 'city')?.value ?? cityOfFacts(facts);
    const words = [...new Set([...office.words, ...own.map(({ name }) => name)])].filter(
      (word) => word !== office.name,
    );
    return {
      ...{ name: office.name, people: people === 0 ? null : people },
      ...{ ...inCity(city), ...withFacts(facts), ...(words.length > 0 && { words }) },
    };
  });
  // 事務 beside offices that are named in full is none: where they work is asked.
  return [...offices, ...others.filter(({ name }) => !isClericalWork(name))];
}

const kindOf = ({ facts }: { facts: readonly { field: string; value: string }[] }): { serviceKind?: string } => {
  const kind = facts.find(({ field }) => field === 'serviceKind')?.value;
  return kind === undefined ? {} : { serviceKind: kind };
};

const onlyOne = <T>([only, ...others]: readonly T[]): T | null => (only && others.length === 0 ? only : null);

/** What stands around the table of offices: 運営法人：…, and （株式会社みほん） behind the name of 本部. */
function linesOfBook({ book, tables }: TableReading): Title[] {
  if (!book) return [];
  const sheets = new Set(book.offices.map(({ sheet }) => sheet));
  const above = tables.flatMap(({ sheet, kind, above: lines = [] }) =>
    kind === 'office' && sheets.has(sheet) ? lines : [],
  );
  const asides = book.offices.flatMap(({ name }) => /[(（]([^()（）]+)[)）]$/.exec(name)?.[1] ?? []);
  return [...above, ...book.lines, ...asides].map((text) => ({ text, where: '事業所の表' }));
}

const inCity = (city: string): { city?: string } => (city === '' ? {} : { city });
const withFacts = (facts: NamedFact[]): { facts?: NamedFact[] } => (facts.length === 0 ? {} : { facts });

/** What a table says above it, with the place as a person finds it. */
function factsOf({ tables }: TableReading, table: TableOfFile | undefined, whose: TitleFact['of']): NamedFact[] {
  const { sheet = '', facts = [] } = table ?? {};
  return namedFacts(
    facts.filter(({ of }) => of === whose),
    (cell) => placeOfCell(tables, sheet, cell),
  );
}

/** The city has a place of its own. */
const namedFacts = (facts: readonly TitleFact[], where: (cell: string) => string): NamedFact[] =>
  facts
    .filter(({ field }) => field !== 'city')
    .map(({ field, value, cell }) => ({ field, values: [{ value, where: where(cell) }] }));

/** As its title says it behind the name of its office. */
const cityOf = (table: TableOfFile | undefined): string =>
  table?.facts?.find(({ of, field }) => of === 'office' && field === 'city')?.value ?? '';

/** Of several sheets that speak of one: each value once. */
function joinedFacts(lists: readonly (readonly NamedFact[])[]): NamedFact[] {
  const found = new Map<string, NamedFact['values']>();
  for (const { field, values } of lists.flat()) {
    const known = found.get(field) ?? [];
    const isNew = ({ value }: NamedFact['values'][number]): boolean =>
      !known.some((one) => keyOf(one.value) === keyOf(value));
    found.set(field, [...known, ...values.filter(isNew)]);
  }
  return [...found].map(([field, values]) => ({ field, values }));
}

const linesAboveFirst = ({ top, headerRow, headerLines, tables }: TableReading): string[] =>
  tables.find(({ part }) => part === 0)?.above ??
  top.filter(({ line }) => line <= headerRow - headerLines).map(({ text }) => text);

const POSTAL_CODE = /〒?[ 　]*[\d０-９]{3}[-－ー‐][\d０-９]{4}[ 　]*/;
const ADDRESS = new RegExp(`^(?:(?:所在地|住所)[ 　:：]*(?:${POSTAL_CODE.source})?|${POSTAL_CODE.source})`);

/** Of the first line that is an address. */
function cityIn(lines: readonly string[]): string {
  for (const line of lines.flatMap((text) => [text, ...text.split('　')])) {
    const isMarked = ADDRESS.test(line);
    const address = line.replace(ADDRESS, '');
    if (isMarked || PREFECTURES.some((name) => address.startsWith(name))) {
      const city = cityOfAddress(address);
      if (city !== '') return city;
    }
  }
  return '';
}

/** Those of a sheet of whom no column says where they work. */
const peopleOn = ({ rows, sheet: first }: TableReading, sheet: string): number =>
  rows.filter((row) => (row.sheet ?? first) === sheet && textIn(row, 'office') === '').length;

/** Offices that have a sheet of their own: the line above its table names them, and often where they are. */
function officesOfSheets(reading: TableReading, tabs: OfficeTabs): NamedOffice[] {
  return reading.tables
    .filter(({ sheet, kind }) => sheet !== reading.sheet && kind !== 'office')
    .flatMap((table) => {
      const { sheet, above = [], part } = table;
      const title = officeAbove(above);
      const name = part === null ? title : officeOfTab(tabs, sheet, title);
      if (!name) return [];
      const people = part === null ? 0 : peopleOn(reading, sheet);
      const facts = factsOf(reading, table, 'office');
      const city = cityOf(table) || cityOfFacts(facts) || cityIn(above);
      return [{ name, people: people === 0 ? null : people, ...inCity(city), ...withFacts(facts) }];
    });
}

type OfficeTabs = ReadonlyMap<string, string>;

/**
 * 訪看, 訪看職員 and 小多機みほんの家 on the tabs of all lists that are read, where no other office is named in their rows: each is one. By sheet; none
 * where a list has none.
 */
function officeTabs(reading: TableReading): OfficeTabs {
  if ((reading.book?.offices.length ?? 0) > 0) return new Map();
  const lists = reading.tables.filter(({ part, kind }) => part !== null && kind === reading.kind);
  const names = lists.map((list) => tabName(reading, list));
  // One alone may be a list of all; ケアマネ beside 看護 are those of one office.
  if (names.includes(null) || new Set(names).size < 2) return new Map();
  // Of several lists on a sheet the first says it.
  return new Map(lists.map(({ sheet }, at) => [sheet, names[at] ?? ''] as const).reverse());
}

/** A tab says its name at more length than the title, too. */
function officeOfTab(tabs: OfficeTabs, sheet: string, title?: string): string | undefined {
  const name = tabs.get(sheet);
  return name !== undefined && (title === undefined || name.startsWith(title)) ? name : title;
}

/** What the tab of a list calls its office; null: it calls none, or the rows have another. */
function tabName(reading: TableReading, { sheet, above = [] }: TableOfFile): string | null {
  const title = officeAbove(above) ?? '';
  const name = named(sheet);
  const { services, own } = serviceAndName(name);
  const isElsewhere = reading.rows.some(
    (row) => (row.sheet ?? reading.sheet) === sheet && !['', title].includes(textIn(row, 'office')),
  );
  const isOne = services.length === 1 && (own === '' || (saysService(name) && !OF_SOME.test(name)));
  if (!isElsewhere && isOne) return name;
  return title === '' ? null : title;
}
/** 訪看11月, 夜勤デイ, デイ送迎: of a time, or of some of an office's people. */
const OF_SOME =
  /\d|[一二三四五六七八九十]月|最新|現在|旧|控え?$|[日夜早遅]勤|送迎|厨房|調理|運転|登録|パート|介護$|看護$|リハ$|主任|事務|さん$|様$/;

const cityOfFacts = (facts: readonly NamedFact[]): string =>
  cityOfAddress(facts.find(({ field }) => field === 'address')?.values[0]?.value ?? '');

/** Each once, however its name is spaced or shortened; what a sheet says of one that a column has, too, goes with it. */
function withOthers(offices: readonly NamedOffice[], others: readonly NamedOffice[]): NamedOffice[] {
  const found = [...offices];
  for (const other of others) {
    const at = found.findIndex((one) => isSame(one.name, other.name) || officeMeantBy(one.name, others) === other);
    const known = found[at];
    if (!known) found.push(other);
    else {
      const facts = joinedFacts([known.facts ?? [], other.facts ?? []]);
      const name = known.name.length < other.name.length ? other.name : known.name;
      found[at] = { ...inCity(other.city ?? ''), ...known, name, ...withFacts(facts) };
    }
  }
  return found;
}

const isSame = (one: string, other: string): boolean => keyOf(one) === keyOf(other) || isSameOffice(one, other);

const keyOf = (name: string): string => searchIndexKey(name).replaceAll(' ', '');

interface Title {
  text: string;
  where: string;
}

function titlesOf({ top, headerRow, headerLines, sheet, tables }: TableReading, file: string): Title[] {
  return [
    ...top
      .filter(({ line }) => line <= headerRow - headerLines)
      .map(({ line, text }) => ({ text, where: `名簿の${line}行目` })),
    // A sheet that isn't read is of the same corporation, most likely.
    ...[
      ...tables.filter(({ part }) => part !== null),
      ...tables.filter(({ part, isAlike }) => part === null && isAlike),
    ].flatMap(({ title, above = [] }) => [title, ...above].map((text) => ({ text, where: '表の題' }))),
    { text: sheet, where: 'シートの名前' },
    { text: file.replace(/\.[^.]+$/, ''), where: 'ファイルの名前' },
  ];
}

function corporationIn(titles: readonly Title[]): NamedOrganization['corporation'] {
  for (const { text, where } of titles) {
    const found = BEFORE.exec(text)?.[0] ?? BEHIND.exec(text)?.[0] ?? LABELLED.exec(text)?.[1];
    const name = named(found);
    // A line that was cut in the middle of the name says half of it.
    if (name !== '' && !text.includes(`${found}…`)) return { name, where };
  }
  return null;
}

/** 施設長, ◎管理者: who somebody is, and no place. */
const POST = /^[◎○〇●△▲☆★■□\s　]*(?:施設長|管理者|所長|院長|センター長|主任|リーダー|責任者|サ責|本務|兼務|主|兼)$/;
/** 派遣, 退: how somebody works there, or no longer. */
const STATE = /^(?:派遣|退職?者?|休職?中?)$/;

function officesOf({ rows }: Pick<TableReading, 'rows'>): { name: string; people: number }[] {
  /** By how it is looked for: each spelling, and how many write it so. */
  const spellings = new Map<string, Map<string, number>>();
  for (const row of rows) {
    // Of marks below several offices each is one; somebody is counted where they belong.
    const isByMarks = row.notes.some(({ code }) => code === 'note/office-marks');
    const whole = textIn(row, 'office');
    (isByMarks ? whole.split('／') : [whole]).forEach((name, place) => {
      if (name === '' || isSigns(name) || POST.test(name) || STATE.test(name)) return;
      const key = keyOf(name);
      const counts = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, counts.set(name, (counts.get(name) ?? 0) + (place === 0 ? 1 : 0)));
    });
  }
  if (spellings.size > MOST_OFFICES) return [];
  const found = [...spellings.values()]
    .map((counts) => {
      const [name = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      return { name, people: [...counts.values()].reduce((sum, count) => sum + count, 0) };
    })
    .sort((a, b) => b.people - a.people);
  return withoutJoint(found).sort((a, b) => b.people - a.people);
}

/** 訪問介護／居宅 beside 訪問介護 and 居宅 is no third office: whoever works in both is counted where they stand first. */
function withoutJoint(found: readonly { name: string; people: number }[]): { name: string; people: number }[] {
  const plain = found.filter(({ name }) => partsOfWord(name).length === 0);
  const homes = new Map<string, string>();
  for (const { name } of found) {
    const others = found.filter((one) => one.name !== name);
    const called = (part: string) =>
      others.find((one) => isSame(one.name, part)) ??
      officeMeantBy(
        part,
        plain.filter((one) => one.name !== name),
      );
    const [home, ...more] = meantByParts(name, called) ?? [];
    if (home && more.length > 0) homes.set(name, home.name);
  }
  return found
    .filter(({ name }) => !homes.has(name))
    .map(({ name, people }) => ({
      name,
      people: found.reduce((sum, one) => (homes.get(one.name) === name ? sum + one.people : sum), people),
    }));
}

const textIn = ({ values }: ReadRow, field: string): string => String(values[field] ?? '').trim();

/** Each name once: a service more at the same place is a line more. */
function listedOffices({ rows }: TableReading): NamedOffice[] {
  const found = new Map<string, NamedOffice>();
  for (const row of rows) {
    const name = textIn(row, 'name');
    const key = keyOf(name);
    const city = textIn(row, 'city') || cityOfAddress(textIn(row, 'address'));
    if (name !== '' && !found.has(key)) found.set(key, { name, people: null, city });
  }
  return [...found.values()];
}

/** Where all rows name one. */
function corporationOfRows({ rows }: TableReading): NamedOrganization['corporation'] {
  const names = new Set(rows.map((row) => textIn(row, 'corporation')).filter((name) => name !== ''));
  const [name, ...others] = names;
  return name !== undefined && others.length === 0 ? { name, where: '法人の列' } : null;
}
