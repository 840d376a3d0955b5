import { headerKey, headerKeys } from './header-key';
import { headingReadings } from './heading-readings';
import { closedHeading, importTables, neverTaken, type ImportField } from './import-fields';
import { isPhoneOfOthers } from './phone-heads';
import { recordType } from '../../ledger/fields/catalogue';
import { importKinds, tableOfList, type ImportKind } from '../lists';

/** What a heading may mean, the likeliest field first. */
export interface HeadingMeaning {
  fields: { field: ImportField; rank: number; exact: boolean }[];
  /** Why the column is left out although its words are known. */
  leftOut: 'password' | 'my-number' | 'row-count' | 'not-in-ledger' | null;
}

interface Words {
  exact: Map<string, { field: ImportField; rank: number }[]>;
  /** Those of them that a heading may begin or end with: 退職 may be a day, but 退職理由 is none. */
  begins: readonly string[];
  leftOut: readonly string[];
  counts: ReadonlySet<string>;
}

/** Words of before count more. */
const FURTHER = 50;

const byKind = new Map<ImportKind, Words>();

function wordsOf(kind: ImportKind): Words {
  const before = byKind.get(kind);
  if (before) return before;
  const { fields, leftOut } = importTables[kind];
  // しめい is nobody's but a person's.
  const readings = (name: string): readonly string[] =>
    (name !== 'name' || recordType(tableOfList[kind]).isPerson ? headingReadings[name] : undefined) ?? [];
  const wordsOfField = (field: ImportField): string[] => [...field.words, ...readings(field.name)];
  const exact: Words['exact'] = new Map();
  const known = (field: ImportField, word: string, rank: number): void => {
    const key = headerKey(word);
    const before = exact.get(key) ?? [];
    if (!before.some((one) => one.field === field)) exact.set(key, [...before, { field, rank }]);
  };
  for (const field of fields) wordsOfField(field).forEach((word, rank) => known(field, word, rank));
  const begins = [...exact.keys()];
  for (const field of fields) field.further.forEach((word, rank) => known(field, word, FURTHER + rank));
  const words = { exact, begins, leftOut: leftOut.map(headerKey), counts: new Set(neverTaken.map(headerKey)) };
  byKind.set(kind, words);
  return words;
}

/** Longer cells are sentences, not headings. */
const LONGEST = 40;

/**
 * What a heading means for a kind of table. Two lines are asked for together first (家族 over 氏名 is 家族氏名), each by
 * itself then. `loosely` also takes a known word at the beginning or the end (電話番号1, 常勤職員氏名).
 */
export function meaningOf(kind: ImportKind, above: string, text: string, loosely: boolean): HeadingMeaning {
  const none: HeadingMeaning = { fields: [], leftOut: null };
  if (text.length > LONGEST || above.length > LONGEST) return none;
  const words = wordsOf(kind);
  const keys = keysOf(above, text);
  const [first = ''] = keys;
  const [closed] = keys.flatMap((key) => closedHeading(key) ?? []);
  if (closed) return { fields: [], leftOut: closed };
  const isLeftOut = (key: string): boolean =>
    words.leftOut.some((word) => key.includes(word)) || (kind === 'staff' && EMPLOYED.test(key));
  if (!words.exact.has(first) && keys.some(isLeftOut)) {
    const below = isLeftOut(headerKey(above)) && text !== '' ? whatBelow(kind, above, text, loosely) : null;
    return below ?? { fields: [], leftOut: 'not-in-ledger' };
  }
  const exact = keys.flatMap((key, place) =>
    (words.exact.get(key) ?? []).map(({ field, rank }) => ({ field, rank: place * 100 + rank, exact: true })),
  );
  if (exact.length > 0) return { fields: whoFirst(exact, words.exact.get(headerKey(text))), leftOut: null };
  if (keys.some((key) => words.counts.has(key))) return { fields: [], leftOut: 'row-count' };
  return loosely ? { fields: loose(words, keys), leftOut: null } : none;
}

/**
 * 氏名（資格） has names, and behind each what is said in the brackets (`split-aside.ts`): it is no 資格, beside which nobody would have a name. A
 * reading (氏名（カナ）) is one.
 */
function whoFirst(
  fields: HeadingMeaning['fields'],
  ofMain: readonly { field: ImportField; rank: number }[] = [],
): HeadingMeaning['fields'] {
  const isName = ofMain.some(({ field }) => NAMES.has(field.type) && field.key === true);
  const [first] = fields;
  if (!isName || !first || NAMES.has(first.field.type) || first.field.type === 'furigana') return fields;
  return fields.filter(({ field }) => NAMES.has(field.type) && field.key === true);
}

/**
 * 住所・連絡先 over TEL: the lower line says what is asked, the upper one only whose. Not theirs is what the family has, or a bank. 自宅,
 * フリガナ and 階 may be those of the address: of 自宅 the cells say whether it is a phone.
 */
function whatBelow(kind: ImportKind, above: string, text: string, loosely: boolean): HeadingMeaning | null {
  const upper = headerKey(above);
  if (isPhoneOfOthers(above) || /扶養|続柄|口座|給与/.test(upper)) return null;
  const below = meaningOf(kind, '', text, loosely);
  const type = below.fields[0]?.field.type;
  if (below.leftOut === null && AT_HOME_OR_ABOUT.test(headerKey(text))) return { fields: [], leftOut: null };
  if (!type || !/住所|郵便|〒|本籍/.test(upper) || type === 'phone' || type === 'mail') return type ? below : null;
  return (type === 'furigana' ? upper.includes('名') : !ADDRESS.test(upper)) ? below : null;
}
const AT_HOME_OR_ABOUT = /^(?:ご?自宅|家|すまほ|すまーとふぉん|もばいる)$/;
const ADDRESS = /^(?:現|ご|自宅|本人|職員)*(?:住所|郵便番号|〒|本籍地?)+(?:等|など|欄)?$/;

/** 雇用 below 職務, beside 職種 there: 常勤 or 非常勤, and no second 職種. */
const EMPLOYED = /^(?:雇用|常勤|非常勤|常勤非常勤|常非)の?別?$/;

const folded = new Map<string, readonly string[]>();
const FOLDED = 10_000;

/** Each cell is asked about once for each kind of table: what it folds to is kept for so long. */
function keysOf(above: string, text: string): readonly string[] {
  const cell = `${above}\n${text}`;
  const known = folded.get(cell);
  if (known) return known;
  if (folded.size >= FOLDED) folded.clear();
  const keys = headerKeys(above, text);
  folded.set(cell, keys);
  return keys;
}

/** One character (名, 姓) stands in too many words. */
const SHORTEST = 2;

/** 職員区分, 利用者数, 職員の状況, 利用者用メール begin with a word for somebody, and name nobody. */
const SORT =
  /(?:区分|種別|種類|形態|状態|状況|分類|属性|ランク|グループ|有無|可否|要否|人数|件数|数|率|割合|区別|性別|年齢|歴|めーる|あどれす|mail)$/;
const NAMES: ReadonlySet<ImportField['type']> = new Set(['name', 'names']);
/** カナミックID is no カナ, nor is カナミック; 利用者ID is nobody's name. */
const ID = /^かなみっく|id(?:番号|no)?$/;
/** システム利用管理担当者 is somebody, and no システム. */
const ANSWERS = /(?:担当者?|[管責][理任]者)$/;
/** SNS登録 begins with no S/N. */
const beginsWith = (key: string, word: string): boolean =>
  key.startsWith(word) && !(word.length === SHORTEST && /^[a-z]{3}/.test(key));

function loose({ exact, begins }: Words, keys: readonly string[]): HeadingMeaning['fields'] {
  let longest = '';
  for (const word of begins)
    if (word.length >= SHORTEST && word.length > longest.length)
      if (keys.some((key) => beginsWith(key, word) || key.endsWith(word))) longest = word;
  const isOfSomebody = keys.some((key) => key.startsWith(longest) && !key.endsWith(longest) && SORT.test(key));
  return (exact.get(longest) ?? [])
    .filter(({ field }) => !(isOfSomebody && NAMES.has(field.type)))
    .filter(({ field: { type } }) => !((type === 'furigana' || NAMES.has(type)) && keys.some((key) => ID.test(key))))
    .filter(({ field }) => !(field.name === 'network' && keys.some((key) => ANSWERS.test(key))))
    .map(({ field, rank }) => ({ field, rank: 1_000 + rank, exact: false }));
}

/** Characters that the headings of all kinds begin and end with, folded; both by the number that `pair` makes of them. */
let edges: { first: ReadonlySet<number>; last: ReadonlySet<number>; both: ReadonlySet<number> } | null = null;

const pair = (first: number, last: number): number => first * 0x10000 + last;

function edgesOf(): NonNullable<typeof edges> {
  if (edges) return edges;
  const words = importKinds.flatMap((kind) => [...wordsOf(kind).exact.keys()]).filter((word) => word !== '');
  const sets = { first: new Set<number>(), last: new Set<number>(), both: new Set<number>() };
  for (const word of words) {
    const [first, last] = [word.charCodeAt(0), word.charCodeAt(word.length - 1)];
    sets.first.add(first);
    sets.last.add(last);
    sets.both.add(pair(first, last));
  }
  edges = sets;
  return sets;
}

/** By character what it folds to, one more; 0 for those that weren't asked about. */
const foldedEdges = new Uint16Array(65_536);

/** What one character folds to; 0 for marks and spaces, for several (№), and for those that are one with their neighbour (ﾞ). */
function edge(code: number): number {
  const known = foldedEdges[code] ?? 0;
  if (known !== 0) return known - 1;
  const character = String.fromCharCode(code);
  const folded = /^[ﾞﾟ()（）]/.test(character) ? '' : headerKey(character);
  const made = folded.length === 1 && folded !== '\uffff' ? folded.charCodeAt(0) : 0;
  foldedEdges[code] = made + 1;
  return made;
}

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** Whether a cell begins and ends as some heading does: asked of each cell of a long table, so no text is folded for it. */
export function mayBeHeading(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST || text.includes('@')) return false;
  // Numbers and days, which every line of a long table has some of.
  if (isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(text.length - 1))) return false;
  const { first, last } = edgesOf();
  const begins = edge(text.charCodeAt(0));
  if (begins !== 0 && !isDigit(begins) && !first.has(begins)) return false;
  const ends = edge(text.charCodeAt(text.length - 1));
  return ends === 0 || isDigit(ends) || last.has(ends);
}

/** Whether a cell is a word that some kind of table knows as it stands. */
export const isKnownWord = (text: string): boolean =>
  text.length <= LONGEST &&
  mayBeKnown(text) &&
  keysOf('', text).some((key) => importKinds.some((kind) => wordsOf(kind).exact.has(key)));

/**
 * Asked first, of each cell of a long table as it stands: hardly a name begins and ends as one and the same heading does. In
 * brackets may stand a heading of its own.
 */
export function mayBeKnown(text: string): boolean {
  const end = text.length - 1;
  // ﾞ and ﾟ are one character with the one before: ｶﾞ is asked about as it stands.
  const isMarked = isMark(text, 1) || isMark(text, end);
  const [begins, ends] = isMarked ? [0, 0] : [edge(text.charCodeAt(0)), edge(text.charCodeAt(end))];
  const isLikeOne = begins === 0 || ends === 0 || edgesOf().both.has(pair(begins, ends));
  return isLikeOne ? !/[@＠]/.test(text) : /[()（）]/.test(text);
}

const isMark = (text: string, at: number): boolean => text.charCodeAt(at) === 0xff9e || text.charCodeAt(at) === 0xff9f;
