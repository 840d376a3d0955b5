import { byWord } from './by-word';

const HIRAGANA_TO_KATAKANA = 0x60;

/** カタカナ to ひらがな; everything else stays. ヷ–ヺ and ー have no hiragana and stay. */
export const toHiragana = (text: string): string => text.replace(/[ァ-ヶヽヾ]{1,1000}/g, inHiragana);

function inHiragana(run: string): string {
  const codes: number[] = [];
  for (let i = 0; i < run.length; i++) codes.push(run.charCodeAt(i) - HIRAGANA_TO_KATAKANA);
  return String.fromCharCode(...codes);
}

export const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖゝゞ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + HIRAGANA_TO_KATAKANA));

/** Half-width kana (ﾔﾏﾀﾞ) to full-width; NFKC is applied to those characters only, so kanji are never touched. */
export const widenKana = (text: string): string => text.replace(/[｡-ﾟ]+/g, (run) => run.normalize('NFKC'));

/** ャ to ｬ, ガ to ｶﾞ: hiragana too, and the space between two names; what has no half-width form stays. */
export const toHalfKana = (text: string): string =>
  toKatakana(composeKana(text)).replace(/[ァ-ヾ、。「」・ー\u3000]/g, (one) =>
    [...one.normalize('NFD')].map((part) => HALF.get(part) ?? part).join(''),
  );

/** ふりがな, フリガナ, ﾌﾘｶﾞﾅ: as forms ask for a reading. */
export const kanaKinds = ['hiragana', 'katakana', 'half-width'] as const;
export type KanaKind = (typeof kanaKinds)[number];

export function inKana(text: string, kind: KanaKind): string {
  if (kind === 'hiragana') return toHiragana(text);
  return kind === 'katakana' ? toKatakana(text) : toHalfKana(text);
}

/** By the full-width letter, or mark, that each of ｡ to ﾟ stands for. */
const HALF: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 0xff9f - 0xff60 }, (_, i): [string, string] => {
    const half = String.fromCharCode(0xff61 + i);
    return [half.normalize('NFKC'), half];
  }),
  ['ヮ', 'ﾜ'],
  ['ヵ', 'ｶ'],
  ['ヶ', 'ｹ'],
  ['\u3000', ' '],
]);

const MARKS: Record<string, string> = byWord({ ゛: '\u3099', ゜: '\u309a' });

/**
 * か followed by a mark of its own becomes が: file names and copies from a Mac hold the combining mark, some old
 * software the spaced one. A mark that makes no such character stays.
 */
export const composeKana = (text: string): string =>
  text.replace(/[ぁ-ゖァ-ヺゝヽ][\u3099\u309a゛゜]/g, (pair) => {
    const composed = (pair.charAt(0) + (MARKS[pair.charAt(1)] ?? pair.charAt(1))).normalize('NFC');
    return composed.length === 1 ? composed : pair;
  });

const KANA = /^[ぁ-ゖァ-ヺーゝゞヽヾ・\s]+$/;
export const isKana = (text: string): boolean => KANA.test(text);

/** Whether a word is typed as it is read: さとう, ｻﾄｳ, （さとう）. */
export const isReading = (text: string): boolean => isKana(composeKana(widenKana(outOfBrackets(text))));

/** さとう of （さとう）; what isn't in brackets as a whole stays. */
export const outOfBrackets = (text: string): string =>
  /^\s*[(（〔［[]([^()（）〔〕［］[\]]+)[)）〕］\]]\s*$/.exec(text)?.[1] ?? text;

/** Furigana as stored: full-width kana, hiragana, spaces single. Other characters stay, so nothing typed is lost. */
export const normalizeFurigana = (text: string): string =>
  toHiragana(composeKana(widenKana(text)))
    .replace(/\s+/g, ' ')
    .trim();
