import { toHiragana } from './kana';

/** Two characters that are one syllable, and single ones, in Hepburn's spelling. */
const SYLLABLES = new Map(
  (
    'きゃ kya きゅ kyu きょ kyo しゃ sha しゅ shu しょ sho ちゃ cha ちゅ chu ちょ cho にゃ nya にゅ nyu にょ nyo ひゃ hya ひゅ hyu ひょ hyo ' +
    'みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo ぎゃ gya ぎゅ gyu ぎょ gyo じゃ ja じゅ ju じょ jo びゃ bya びゅ byu びょ byo ' +
    'ぴゃ pya ぴゅ pyu ぴょ pyo しぇ she じぇ je ちぇ che てぃ ti でぃ di てゅ tyu でゅ dyu とぅ tu どぅ du ふぁ fa ふぃ fi ふぇ fe ふぉ fo ' +
    'うぃ wi うぇ we うぉ wo ゔぁ va ゔぃ vi ゔぇ ve ゔぉ vo ゔ vu つぁ tsa くぁ kwa ' +
    'あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to ' +
    'な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo ' +
    'ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo ' +
    'だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ' +
    'ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ゎ wa'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, i, words) => {
      if (i % 2 === 0) pairs.push([word, words[i + 1] ?? '']);
      return pairs;
    }, []),
);

/**
 * Kana in Latin letters as passports have them (Hepburn, long vowels left out where they are written ー): `ただ はなこ` is
 * `tada.hanako`. Words are joined by a dot; what is no kana is left out, so that the result can be part of a login name.
 */
export const toRomaji = (kana: string): string =>
  toHiragana(kana)
    .split(/[\s　]+/u)
    .map(wordToRomaji)
    .filter((word) => word !== '')
    .join('.');

function wordToRomaji(word: string): string {
  const characters = Array.from(word);
  let latin = '';
  let isDoubled = false;
  for (let i = 0; i < characters.length; i++) {
    const one = characters[i] ?? '';
    const two = SYLLABLES.get(one + (characters[i + 1] ?? ''));
    const syllable = two ?? SYLLABLES.get(one) ?? (/[a-z0-9]/i.test(one) ? one.toLowerCase() : '');
    if (two !== undefined) i++;
    if (one === 'っ') {
      isDoubled = true;
      continue;
    }
    // っち is tchi.
    latin += isDoubled ? (syllable.startsWith('ch') ? 't' : syllable.slice(0, 1)) : '';
    latin += syllable;
    isDoubled = false;
  }
  // ん in front of b, m and p is m.
  return latin.replace(/n(?=[bmp])/g, 'm');
}
