import { itemOf } from '../propose/items';
import { isChosenAmong, type PlaceCandidate } from '../find/candidate';
import type { Decision } from '../write/decision';
import { SIDES, sideValue } from '../write/changed-value';
import { isPrintedBox } from '../write/era-marks';
import { placeName } from '../write/place-name';
import { isChosenByLedger } from '../write/ledger-choice';

/** A heading, or a whole sentence of the city's. */
const LONGEST_NAME = 40;

/** As a place is called: 電話番号（変更後）. @param all the places of its form, for one that nothing names */
export function nameOfPlace(decision: Decision, all: readonly Decision[]): string {
  const { side, rows } = decision.candidate;
  const name = placeName(decision, all);
  const own = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  if (side !== null) return `${own}（${SIDES[side]}）`;
  return rows === null ? own : `${own}（一覧の1行ごと）`;
}

/** Where it is in the file, as somebody finds it there: B6; of Word '' */
export const cellOfPlace = ({ places: [place] }: PlaceCandidate): string =>
  place?.paragraph === null ? place.cell : '';

/** What becomes of 昭・平・令 that are printed before a day; '' where none are. */
export function wordsOfEras({ item, candidate: { eras = [], words } }: Pick<Decision, 'item' | 'candidate'>): string {
  if (eras.length === 0 || item === null || item === 'city' || item === 'signature') return '';
  return `「${words.join('・')}」は、日付に合うものに${eras.every(isPrintedBox) ? '☑' : '○'}が付きます。`;
}

/** What stands in a place, in words: 事業所の電話 · 毎回手で入力する · 書き込まない. */
export function wordsOfItem(item: string | null, candidate: PlaceCandidate): string {
  if (item === null) return '何も書き込まない';
  if (isChosenByLedger(item, candidate)) return `台帳の「${itemOf(item)?.label ?? ''}」で選ぶ`;
  if (isChosenAmong(candidate) && item !== 'city' && item !== 'signature') return '書類をつくるときに選ぶ';
  const words = itemOf(item)?.label ?? 'いまは選べない項目';
  const value = sideValue(item, candidate.side);
  if (value === undefined || candidate.side === null) return words;
  return `${words}（${SIDES[candidate.side]}${value === 'typed' ? '。書類をつくるときに入れます' : ''}）`;
}
