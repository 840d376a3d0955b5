import type { LostCharacter } from './look-at-pdf';

const MOST = 5;

/** 「𠮷」（氏名）、「😀」（備考） ほか3字: characters with their places, for a sentence. */
export function lostWords(lost: readonly LostCharacter[]): string {
  const named = lost.slice(0, MOST).map(({ character, label }) => `「${character}」${label ? `（${label}）` : ''}`);
  return `${named.join('、')}${lost.length > MOST ? ` ほか${lost.length - MOST}字` : ''}`;
}
