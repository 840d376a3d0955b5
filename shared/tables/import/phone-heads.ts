import type { ImportKind } from '../lists';
import { headerKey } from './header-key';

/** ほかの番号, 電話2: says itself that it is the second. */
const SECOND = /ほか|他の|もう1つ|2つめ|(?:電話|番号|tel|連絡先)[2②]/;
const MOBILE = /携帯|けいたい|けーたい|すまほ|すまーとふぉん|もばいる|phs|mobile|cell/;
const HOME = /自宅|固定|家電|家の|宅電|^ご?[家宅]$|home|landline/;
const AT_WORK = /事業所|施設|会社|職場|勤務先|事務所|代表|内線|office/;
/** Of others than who the row is about. */
const OF_OTHERS = /緊急|家族|きーぱーそん|保証|身元|後見|主治医/;

/** Whose phone a heading means: `plain` says no more than 電話. */
export type PhoneSort = 'plain' | 'home' | 'mobile' | 'second';

const keyOf = (heading: string): string => headerKey(heading.replaceAll(/[()（）]/g, ''));

export function phoneSort(heading: string): PhoneSort {
  const key = keyOf(heading);
  return SECOND.test(key) ? 'second' : MOBILE.test(key) ? 'mobile' : HOME.test(key) ? 'home' : 'plain';
}

export const isPhoneOfOthers = (heading: string): boolean => OF_OTHERS.test(keyOf(heading));

/** Whether two rows may well have one phone: in a house, at an office. What somebody carries about is theirs alone. */
export function isSharedPhone(kind: ImportKind, heading: string): boolean {
  const sort = phoneSort(heading);
  if (kind === 'office' || sort === 'home') return true;
  if (sort !== 'plain') return false;
  return kind === 'patient' || AT_WORK.test(keyOf(heading));
}
