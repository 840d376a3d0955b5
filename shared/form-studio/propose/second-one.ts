import { isCalledInTurn } from '../find/row-groups';
import type { PlaceCandidate } from '../find/candidate';
import type { Owner } from './items';

/** 副担当者, 第２連絡先: of several who do the same one is in the office's record; who the others are is said when the paper is made. */

const SECOND = [
  // 第２ 管理体制: a part of the paper.
  /第[2-9二三四五](?![0-9一-十]*(?:号|条|項|章|回|版|様式|[ \u3000]))|[2-9②③]人目|(?:副|サブ)(?:担当|責任|管理)/,
  /[（(](?:[2-9②③]|その[2-9二三]|副|予備)[）)]$/,
  /(?:連絡先|担当者?|責任者|家族|キーパーソン)(?:の?氏名)?[2-9②-⑨]$/,
  // Whom the bill goes to isn't who answers for the paper.
  /(?:請求|経理)[・の]?(?:経理|請求)?の?(?:事務)?担当/,
];
/** What is asked of them. */
const OF_SECOND = /の?(?:お?名前|氏名|フリガナ|ふりがな|職種|職名|役職|部署|電話番号|電話|携帯電話|メール.*)$/;
const PERSONS: ReadonlySet<Owner> = new Set<Owner>(['contact', 'administrator', 'family', 'manager']);

/** The label, and what may say of which of several it is. */
const wordsAround = ({ over, left, above }: PlaceCandidate, label: string): string[] => [
  ...[label, ...left, ...above],
  ...over.slice(0, 2),
];
const secondWord = (candidate: PlaceCandidate, label: string): string | undefined =>
  wordsAround(candidate, label).find((one) => one.length <= 20 && SECOND.some((words) => words.test(one)));

/** 第２連絡先: the ledger has the first. */
export const isSecond = (candidate: PlaceCandidate, label: string): boolean =>
  secondWord(candidate, label) !== undefined;

/** What the paper calls whoever is meant, 副担当者; '' where its words don't tell. */
export function calledSecond(candidate: PlaceCandidate, label: string): string {
  const [heading = ''] = candidate.over;
  return isCalledInTurn(heading) ? heading : (secondWord(candidate, label)?.replace(OF_SECOND, '') ?? '');
}

/** The same where it is about somebody of whom the ledger has one; '' where that one is meant. */
export const secondOne = (candidate: PlaceCandidate, label: string, owner: Owner): string =>
  isCalledInTurn(candidate.over[0] ?? '') || PERSONS.has(owner) ? calledSecond(candidate, label) : '';
