import { foldKey } from './fold-key';

/** 訪問介護（兼務：居宅）, 訪問介護（居宅兼務）: the brackets part as well. */
const BRACKETS = /[(（【［[]([^()（）【】［］[\]]*兼[^()（）【】［］[\]]*)[)）】］\]]/g;
const BESIDE = /と?兼(?:務先?|任)?[:：]?/g;
const SURE = /[／/⇔↔＋+＆&\n]/;
const DOTS = /[／/⇔↔＋+＆&\n、，,・･]/;
/** 訪問介護と居宅; behind other kana it is most likely a letter of a name: ことぶき, ふるさと. */
const AND = /[／/⇔↔＋+＆&\n、，,・･]|(?<=[^ぁ-ん\s　])と/;
/** From what surely parts two words to what may be in the name of one: 特養・ショートみほん. */
const WAYS: readonly RegExp[] = [SURE, DOTS, AND];

/** The ways in which one cell may name several things, the surest first; none where it names one. */
function waysToPart(word: string): string[][] {
  const plain = word.replace(BRACKETS, '／$1／').replace(BESIDE, '／');
  return WAYS.map((way) => [...new Set(plain.split(way).map((part) => part.trim()))].filter(Boolean)).filter(
    (parts) => parts.length > 1,
  );
}

/** All words that may stand for something of their own in a cell that names several. */
export const partsOfWord = (word: string): string[] => [...new Set(waysToPart(word).flat())];

/** What the parts of 訪問介護／居宅 are, each once, in their order; null where it isn't several words, or one of them is nothing that is known. */
export function meantByParts<T>(word: string, find: (part: string) => T | null): T[] | null {
  for (const parts of waysToPart(word)) {
    const found = parts.map(find);
    const known = found.filter((one) => one !== null);
    if (known.length === parts.length) return [...new Set(known)];
  }
  return null;
}

/** As far as anybody can tell: 本社・営業所 of which nothing is known may be called so as a whole. */
export function likelyParts(word: string, isKnown: (part: string) => boolean): string[] {
  const [sure] = waysToPart(word);
  if (!sure) return [];
  const plain = word.replace(BRACKETS, '／').replace(BESIDE, '／');
  const isSure =
    SURE.test(plain) || (DOTS.test(plain) ? sure.some((part) => isKnown(part)) : sure.every((part) => isKnown(part)));
  return isSure && foldKey(sure.join('')) !== '' ? sure : [];
}
