import { withOtherKinds } from './corporation-kinds';
import { composeKana, toHiragana } from './kana';
import { sameKanji } from './same-kanji';
import { byWord } from './by-word';

/** Kana that sound alike or are written small, and the one that stands for them. */
const SAME_KANA = new Map([
  ['ぁ', 'あ'],
  ['ぃ', 'い'],
  ['ぅ', 'う'],
  ['ぇ', 'え'],
  ['ぉ', 'お'],
  ['っ', 'つ'],
  ['ゃ', 'や'],
  ['ゅ', 'ゆ'],
  ['ょ', 'よ'],
  ['ゎ', 'わ'],
  ['ゕ', 'か'],
  ['ゖ', 'け'],
  ['ぢ', 'じ'],
  ['づ', 'ず'],
  ['ゐ', 'い'],
  ['ゑ', 'え'],
  ['を', 'お'],
]);

/** ヴァ is written and typed バ as well. */
const V_SOUNDS = /ゔ([ぁぃぇぉ])?/g;
const B_SOUNDS: Record<string, string> = byWord({ ぁ: 'ば', ぃ: 'び', ぇ: 'べ', ぉ: 'ぼ' });
/** 佐佐木 is 佐々木. */
const DOUBLED = /(\p{Script=Han})\1/gu;

const LONG_VOWEL_MARKS = /[ーｰ]/;
const DROPPED =
  // eslint-disable-next-line no-misleading-character-class -- each of them by itself
  /[\s\u{ad}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{2064}\u{2066}-\u{206f}\u{feff}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}ー‐‑–—−\-・･.．,，、。()（）「」]/gu;

function fold(text: string): string {
  let key = '';
  const folded = toHiragana(composeKana(text).normalize('NFKC').toLowerCase())
    .replace(DROPPED, '')
    .replace(V_SOUNDS, (_v, vowel: string | undefined) => (vowel && B_SOUNDS[vowel]) ?? 'ぶ');
  for (const character of folded) key += SAME_KANA.get(character) ?? sameKanji.get(character) ?? character;
  return key.replace(DOUBLED, '$1々');
}

/**
 * The key that search compares: NFKC, kana to hiragana, case folded, variant kanji joined, and without what people leave
 * out or type in many ways (spaces, long-vowel marks, hyphens, variation selectors, small kana).
 * Never stored with a person, never printed.
 */
export function searchKey(text: string): string {
  const key = fold(text);
  // Dropping a character can bring two together that NFKC joins; almost always the second round changes nothing.
  return key === text ? key : searchKey(key);
}

const LONG_VOWEL =
  /([あかさたなはまやらわがざだばぱ])あ|([いきしちにひみりぎじびぴ])い|([うくすつぬふむゆるぐずぶぷゔ])う|([えけせてねへめれげぜでべぺ])[えい]|([おこそとのほもよろごぞどぼぽを])[おう]/g;

const withoutLongVowels = (key: string): string =>
  key.replace(LONG_VOWEL, (_pair, a = '', i = '', u = '', e = '', o = '') => `${a}${i}${u}${e}${o}`);

/** 霞ヶ関 (in a key 霞け関) is written 霞が関 as well, 一ノ瀬 一之瀬. */
const GA = /(?<=\p{Script=Han})[けが](?=\p{Script=Han})/gu;
const NO = /(?<=\p{Script=Han})[の之](?=\p{Script=Han})/gu;

function otherPlaces(key: string): string[] {
  if (!/[けがの之]/.test(key)) return [];
  const forms = ['け', 'が'].flatMap((ga) => ['の', '之'].map((no) => key.replace(GA, ga).replace(NO, no)));
  return [...new Set(forms)].filter((form) => form !== key);
}

/**
 * What the search index keeps of a text: its key and, where that differs, the key without long vowels. So ゆうこ is found
 * by ゆーこ, while いとう doesn't find いとい. Of a name of a place also the key as others write it. Of a corporation also the key with its kind written short, and in full: ㈱ and
 * 株式会社. Look into it with `searchQuery`, by `includes`.
 */
export function searchIndexKey(text: string): string {
  const key = searchKey(text);
  const short = withoutLongVowels(key);
  const lines = short === key ? [key] : [key, short];
  const kinds = withOtherKinds(text);
  return [...lines, ...otherPlaces(key), ...kinds.map(searchKey)].join('\n');
}

/** What to look for in index keys: a long-vowel mark stands for any long vowel or none. */
export const searchQuery = (typed: string): string =>
  LONG_VOWEL_MARKS.test(typed) ? withoutLongVowels(searchKey(typed)) : searchKey(typed);

/** Whether what is typed is in one of these texts: a word, and how it is read. */
export const isFoundBy = (typed: string, ...texts: (string | undefined)[]): boolean => {
  const query = searchQuery(typed);
  return texts.some((text) => searchIndexKey(text ?? '').includes(query));
};
