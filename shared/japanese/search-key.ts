import { toHiragana } from './kana';

/**
 * Kanji that are the same name written differently (異体字). NFKC leaves them apart, people type the common one.
 * Only for finding: what is stored and printed never changes.
 */
const SAME_KANJI: Record<string, string> = Object.fromEntries(
  [
    ['高', '髙'],
    ['崎', '﨑嵜碕'],
    ['吉', '𠮷'],
    ['辺', '邊邉'],
    ['斎', '齋斉齊'],
    ['沢', '澤'],
    ['浜', '濱濵'],
    ['桜', '櫻'],
    ['広', '廣'],
    ['国', '國'],
    ['島', '嶋嶌'],
    ['渡', '渉'],
    ['恵', '惠'],
    ['徳', '德'],
    ['槙', '槇'],
    ['竜', '龍'],
    ['館', '舘'],
    ['滝', '瀧'],
    ['関', '關'],
    ['真', '眞'],
    ['富', '冨'],
    ['条', '條'],
    ['栄', '榮'],
    ['会', '會'],
    ['学', '學'],
    ['万', '萬'],
    ['与', '與'],
    ['静', '靜'],
  ].flatMap(([common = '', others = '']) => Array.from(others, (other) => [other, common])),
);

const SMALL_KANA: Record<string, string> = { ぁ: 'あ', ぃ: 'い', ぅ: 'う', ぇ: 'え', ぉ: 'お', っ: 'つ', ゃ: 'や', ゅ: 'ゆ', ょ: 'よ', ゎ: 'わ', ゕ: 'か', ゖ: 'け' };

const DROPPED = /[\s　\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}ー‐‑–—−\-・･.．,，、。()（）「」]/gu;

/**
 * The key that search compares: NFKC, kana to hiragana, case folded, variant kanji joined, and without what people leave
 * out or type in many ways (spaces, long-vowel marks, hyphens, variation selectors, small kana).
 * Never stored with a person, never printed.
 */
export function searchKey(text: string): string {
  let key = '';
  const folded = toHiragana(text.normalize('NFKC').toLowerCase()).replace(DROPPED, '');
  for (const character of folded) key += SMALL_KANA[character] ?? SAME_KANJI[character] ?? character;
  return key;
}
