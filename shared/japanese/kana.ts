const HIRAGANA_TO_KATAKANA = 0x60;

/** カタカナ to ひらがな; everything else stays. ヷ–ヺ and ー have no hiragana and stay. */
export const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶヽヾ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - HIRAGANA_TO_KATAKANA));

export const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖゝゞ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + HIRAGANA_TO_KATAKANA));

/** Half-width kana (ﾔﾏﾀﾞ) to full-width; NFKC is applied to those characters only, so kanji are never touched. */
export const widenKana = (text: string): string => text.replace(/[｡-ﾟ]+/g, (run) => run.normalize('NFKC'));

const KANA = /^[ぁ-ゖァ-ヺーゝゞヽヾ・\s]+$/;
export const isKana = (text: string): boolean => KANA.test(text);

/** Furigana as stored: full-width kana, hiragana, spaces single. Other characters stay, so nothing typed is lost. */
export const normalizeFurigana = (text: string): string => toHiragana(widenKana(text)).replace(/[\s　]+/g, ' ').trim();
