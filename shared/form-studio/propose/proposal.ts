import type { PlaceCandidate } from '../find/candidate';
import { cleanLabel } from '../find/clean-label';
import { typedNameAt } from '../find/typed-names';
import type { Owner } from './items';
import { isTypedEachTime, ownerIn, whatIn } from './label-words';

export interface PlaceProposal {
  candidate: PlaceCandidate;
  /** Of `items`; null: nobody can tell (未定). */
  item: string | null;
  /** Where nobody can tell: what a rule would say that isn't sure enough. */
  suggestion: string | null;
  certainty: 'sure' | 'likely' | 'open';
  /** Why, in a sentence for who decides. */
  reason: string;
  /** The label that it goes by, as it is shown and as next year's form is compared. */
  label: string;
  owner: Owner | null;
  /** By which of the rules; '' where none has anything to say. */
  rule: string;
}

export const isKanaLabel = (label: string): boolean => whatIn(label, null)?.what === 'kana';

/** The word that a place goes by. */
export function labelOf({ left, above, rows, shape, words, side, over: headings }: PlaceCandidate): string {
  const marks =
    /^(?:済み?|未|有り?|無し?|あり|なし|はい|いいえ|〒|[-－‐―ー—−（）()]|[（(]?(?:変更|修正)[前後].*|新|旧|[（(].*[）)])$/;
  // 早瀬野市　　　　　: what an address begins with is printed.
  const own = left.filter(
    (one, i) =>
      (!marks.test(one) || isKanaLabel(one)) && !(i === 0 && PLACE.test(one) && /所在地|住所/.test(left[1] ?? '')),
  );
  const over = above.filter((one) => !marks.test(one) || isKanaLabel(one));
  if (shape === 'postal') return left[0] ?? '〒';
  const [first] = left;
  if (first === '〒') return '〒';
  // 変更前住所 | the place
  if (side)
    return (
      own[0] ??
      over[0] ??
      left.map((one) => OF_SIDE.exec(one)?.[1]).find((one) => one !== undefined) ??
      overSide(headings)
    );
  // 所在地 | 〒　　　 | 霞丘市
  const [place = ''] = own;
  const asked = PLACE.test(place)
    ? [...left.slice(1), ...above, ...headings].slice(0, 3).find((one) => ADDRESS.test(one))
    : undefined;
  if (asked !== undefined) return asked;
  if (rows !== null) return (own[0] !== undefined && isKanaLabel(own[0]) ? own[0] : (over[0] ?? own[0])) ?? '';
  const [heading = ''] = shape === 'blank' && left.length === 0 && above.length === 0 ? headings : [];
  return (
    own[0] ??
    over[0] ??
    (shape === 'boxes' ? cleanLabel(words[0] ?? '') : heading.length <= 16 && isTypedEachTime(heading) ? heading : '')
  );
}

/** １．事業所の名称, and in the line below it 変更前 ＿＿＿ 変更後 ＿＿＿. */
const overSide = ([nearest = '']: readonly string[]): string =>
  nearest.length <= LONGEST_LABEL && whatIn(nearest, ownerIn(nearest))?.isExact === true ? nearest : '';
const LONGEST_LABEL = 16;

const OF_SIDE = /^(?:変更|修正|訂正)[前後]の?([^（(）)\s]{2,})$/;
const PLACE = /^[^\s]{1,8}[都道府県市区町村]$/;
const ADDRESS = /^.{0,8}(?:所 ?在 ?地|住 ?所)$/;

export function reasonOf(candidate: PlaceCandidate, label: string, by: string): string {
  const { left, shape, rows, behind, named } = candidate;
  if (by === 'typed') return `ファイルの中に「${typedNameAt(candidate) ?? (label || named)}」と書いてありました。`;
  if (label === '') return shape === 'date' ? '「年　月　日」の並びから見つけました。' : 'まわりの形から見つけました。';
  if (rows !== null) return `表の見出し「${label}」から見つけました。`;
  if (shape === 'boxes' || shape === 'ring') return `「${label}」の選択肢から見つけました。`;
  const where = left.includes(label) ? '左' : '上';
  return behind === ''
    ? `${where}の見出し「${label}」から見つけました。`
    : `${where}の見出し「${label}」と、後ろの「${behind}」から見つけました。`;
}

/** With what the rules would say that keep silent: what they find, sure or not. */
export const asFound = (proposal: PlaceProposal): PlaceProposal => ({
  ...proposal,
  item: proposal.item ?? proposal.suggestion,
});
