import { problem, type Problem } from '../../problems/problem';
import type { LostCharacter } from './look-at-pdf';

const MOST = 5;

/** 「𠮷」（氏名）、「😀」（備考） ほか3字: characters with their places, for a sentence. */
export function lostWords(lost: readonly LostCharacter[]): string {
  const named = lost.slice(0, MOST).map(({ character, label }) => `「${character}」${label ? `（${label}）` : ''}`);
  return `${named.join('、')}${lost.length > MOST ? ` ほか${lost.length - MOST}字` : ''}`;
}

/** 「所在地」、「備考」 ほか2か所: values that go on behind the edge of their cells, each place once. */
function cutWords(cut: readonly LostCharacter[]): string {
  const places = [...new Set(cut.map(({ character, label }) => (label ? `「${label}」` : `「${character}」と出る欄`)))];
  return `${places.slice(0, MOST).join('、')}${places.length > MOST ? ` ほか${places.length - MOST}か所` : ''}`;
}

/** What is said of a PDF, or of a print, that doesn't show all values as they are. */
export function lostProblem(lost: readonly LostCharacter[], what: 'pdf' | 'print' = 'pdf'): Problem {
  const [cut, undrawn] = [lost.filter(({ isCut }) => isCut), lost.filter(({ isCut }) => !isCut)];
  const ofCut = cut.length > 0 ? problem(`${what}/cut-off`, { cut: cutWords(cut) }) : null;
  const ofLost = problem(`${what}/lost-characters`, { lost: lostWords(undrawn) });
  if (!ofCut) return ofLost;
  return undrawn.length > 0 ? { ...ofLost, message: ofCut.message + ofLost.message } : ofCut;
}
