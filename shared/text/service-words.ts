import { widenKana } from './kana';
import { toHalfWidth } from './width';
import { foldKey } from './fold-key';

/** What lists of offices write for a service, by the words that networks have for it in their code lists. */
const SHORT: readonly (readonly [word: string, ...ways: string[]])[] = [
  ['居宅介護支援', '居宅', 'ケアプラン', 'ケアマネ', 'ケアマネジメント'],
  ['訪問介護', 'ヘルパー', 'ホームヘルプ', '訪介'],
  ['訪問看護', '訪看', '訪問看護st'],
  ['訪問リハ', '訪問リハビリ', '訪問リハビリテーション', '訪リハ'],
  ['通所介護', 'デイ', 'デイサービス', '地域密着型通所介護'],
  ['通所リハ', '通リハ', 'デイケア', '通所リハビリ', '通所リハビリテーション'],
  ['短期入所生活介護', 'ショート', 'ショートステイ'],
  ['介護老人福祉施設', '特養', '特別養護老人ホーム', '地域密着型介護老人福祉施設'],
  ['介護老人保健施設', '老健'],
  ['認知症対応型共同生活介護', 'グループホーム', 'gh'],
  ['小規模多機能居宅介護', '小規模多機能型居宅介護', '小多機', '小規模多機能'],
  ['定期巡回・随時対応型訪問介護看護', '定期巡回'],
  ['福祉用具貸与・特定福祉用具販売', '福祉用具', '福祉用具貸与', '特定福祉用具販売'],
  ['特定施設入居者生活介護', '特定施設', '有料老人ホーム'],
  ['地域包括支援センター', '地域包括', '包括'],
  ['診療所', 'クリニック', '医院'],
  ['歯科医院', '歯科', '歯科診療所', '歯科クリニック'],
  ['薬局', '調剤薬局', '保険薬局'],
];

/** Further names of offices that tell of their service, which no list would write for it. */
const NEAR: typeof SHORT = [
  ['訪問入浴介護', '訪問入浴', '入浴サービス'],
  ['訪問看護', 'ナーシングステーション', 'ナースステーション'],
  ['短期入所療養介護', '療養ショート'],
  ['夜間対応型訪問介護', '夜間対応'],
  ['看護小規模多機能型居宅介護', '看護小規模多機能居宅介護', '看多機', '看護小規模多機能', '複合型サービス'],
  ['病院'],
  ['行政', '市役所', '役場', '保健所', '福祉事務所'],
  ['ケアハウス', '軽費老人ホーム'],
];

/** Services that no network's list has, for offices to choose all the same. */
export const FURTHER_SERVICES: readonly string[] = ['看護小規模多機能型居宅介護', 'ケアハウス'];

/** 13 訪問看護, 介護予防訪問看護（みなし）, 訪問看護ステーション: what stands around the word. */
const AROUND =
  /^(?:[\d０-９]{1,3}[\s　.．:：]*)?(?:指定)?(?:介護予防)?|[(（【].*?[)）】]|(?:事業所?|サービス|ステーション)$/g;

const keyOf = (text: string): string => foldKey(text.trim().replace(AROUND, ''));
const wordOf = new Map(SHORT.flatMap(([word, ...ways]) => ways.map((way) => [foldKey(way), word] as const)));

/**
 * How the code lists call a service that a list of offices writes in its own way; null: nothing better is known than what stands there.
 *
 * @param known the words of the code lists at hand
 */
export function properServiceKind(text: string, known: readonly string[]): string | null {
  if (text === '' || known.includes(text)) return null;
  const isIt = (key: string) => (word: string) => foldKey(word) === key;
  const meant = wordOf.get(foldKey(text)) ?? wordOf.get(keyOf(text));
  return known.find(isIt(keyOf(text))) ?? known.find(isIt(foldKey(meant ?? ''))) ?? null;
}

/** As it stands but for widths and spaces: ひのでいちご園 is no デイ. */
const plain = (text: string): string =>
  toHalfWidth(widenKana(text))
    .toLowerCase()
    .replace(/[\s・]/g, '');

/** Ways of writing a service, the longest first: デイケア is no デイ. */
const WAYS: readonly (readonly [way: string, word: string])[] = [...SHORT, ...NEAR]
  .flatMap(([word, ...ways]) => [word, ...ways].map((way) => [plain(way), word] as const))
  .sort((a, b) => b[0].length - a[0].length);

/** What a name says beside its service and whose it is. */
const FILLING = /指定|介護予防|事業所|事業部|ステーション|ステイション|センター|サービス|(?<![a-z])st(?![a-z])/g;

/** A name as its services, and what is its own: 訪看せせらぎ and 訪問看護ステーション せせらぎ are 訪問看護 and せせらぎ both. */
export function serviceAndName(name: string): { services: string[]; own: string } {
  let rest = plain(name);
  const services: string[] = [];
  for (const [way, word] of WAYS) {
    if (!rest.includes(way)) continue;
    rest = rest.replaceAll(way, '\n');
    if (!services.includes(word)) services.push(word);
  }
  return { services, own: foldKey(rest.replace(FILLING, '').replaceAll('\n', '')) };
}

/** The services that a name tells of: ヘルパーステーション坂井 is 訪問介護. */
export const servicesIn = (name: string): string[] => serviceAndName(name).services;

/** サービス分類 of an office by its name, in the words of the code lists; '' where the name tells of none, or of two. */
export function serviceKindOfName(name: string, known: readonly string[]): string {
  const found = new Set(servicesIn(name).flatMap((word) => known.find((one) => foldKey(one) === foldKey(word)) ?? []));
  const [only = '', ...others] = found;
  return others.length === 0 ? only : '';
}

/** The services that an office's サービス分類 names, in the words of the code lists, and as it is written: 居宅介護支援事業所・訪問介護. */
export function servicesOfKind(kind: string): string[] {
  const parts = [kind, ...toHalfWidth(kind).split(/[・、,/\n]|[\s　]+/)].map((part) => part.trim()).filter(Boolean);
  return [...new Set(parts.flatMap((part) => [part, wordOf.get(foldKey(part)) ?? ofKey(keyOf(part)) ?? part]))];
}

/** A word of the lists, as it is or in another way of writing it. */
const ofKey = (key: string): string | undefined =>
  wordOf.get(key) ?? SHORT.find(([word]) => foldKey(word) === key)?.[0];

/** What forms print for several services at once. */
const SEVERAL: readonly (readonly [printed: string, ...words: string[]])[] = [
  ['通所', '通所介護', '通所リハ'],
  ['訪問', '訪問介護', '訪問看護', '訪問リハ', '訪問入浴介護'],
  ['入所', '介護老人福祉施設', '介護老人保健施設'],
  ['介護保険施設', '介護老人福祉施設', '介護老人保健施設'],
  ['短期入所', '短期入所生活介護', '短期入所療養介護'],
  ['医科', '診療所', '病院'],
  ['医療機関', '診療所', '病院'],
];

/** The services of which a list says no more than 訪問 or 通所; none of any other word. */
export const servicesOfGroup = (word: string): readonly string[] =>
  SEVERAL.find(([printed]) => foldKey(printed) === foldKey(word))?.slice(1) ?? [];

/** All ways in which an office's サービス分類 may be written that a form's printed word means: 居宅 is 居宅介護支援, 居宅介護支援事業所, ケアマネ. */
function waysOf(printed: string): string[] {
  const [, ...several] = SEVERAL.find(([word]) => foldKey(word) === foldKey(printed)) ?? [];
  const one = wordOf.get(foldKey(printed)) ?? ofKey(keyOf(printed));
  const words = several.length > 0 ? several : one === undefined ? [] : [one];
  return words.flatMap((word) => {
    const [, ...ways] = SHORT.find(([own]) => own === word) ?? [];
    return [word, ...ways, `${word}事業所`, `${word}ステーション`];
  });
}

/** For each of a form's printed words, in which ways of writing an office's service means it. What could mean two of them means neither. */
export function servicesPrinted(printed: readonly string[]): string[][] {
  const all = printed.map(waysOf);
  return printed.map((word, i) => [
    word,
    ...(all[i] ?? []).filter(
      (way) => way !== word && !printed.includes(way) && all.every((other, at) => at === i || !other.includes(way)),
    ),
  ]);
}
