import type { CalendarDate } from '../../text/calendar-date';
import { parseDate } from '../../text/parse-date';
import { toHalfWidth } from '../../text/width';
import { ID_NO_MORE, standsStill, withoutUseMark, withReadingBehind } from '../import/beside-fields';

/** An ID as networks give them; 申請中, ○ and あり are none. */
const LOGIN = /^[!-~]{3,}$/;
/** mihon-01（店ID）, kaede-07 (R5.6.1) */
const WITH_ASIDE = /^(?<login>[!-'*-~]{3,})\s*\((?<aside>[^()]+)\)$/;
/** 店ID, 事業所で1つ, 共有: nobody's own. */
const OF_OFFICE = /事業所|施設|[店院]|共[有用同]|全員|みんな|[1一]つ/;

/** An ID in somebody's row, apart from what stands behind it in brackets. */
export interface LoginSaid {
  login: string;
  /** Since when it is, in brackets. */
  issuedOn: CalendarDate | null;
  /** What else the brackets say. */
  remark: string;
  /** They say that it is the office's. */
  isOfOffice: boolean;
}

/** Whether it is an ID alone. */
export const isLoginText = (text: string): boolean => LOGIN.test(toHalfWidth(text));

/** Null: what stands there is no ID. */
export function loginSaid(text: string, today: CalendarDate): LoginSaid | null {
  const half = withoutUseMark(withReadingBehind(toHalfWidth(text)));
  const { login, aside = '' } = WITH_ASIDE.exec(half)?.groups ?? {};
  if (login === undefined)
    return LOGIN.test(half) ? { login: half, issuedOn: null, remark: '', isOfOffice: false } : null;
  const day = parseDate(aside.trim(), today);
  const issuedOn = day.ok ? day.date : null;
  return { login, issuedOn, remark: issuedOn === null ? aside.trim() : '', isOfOffice: OF_OFFICE.test(aside) };
}

/** 事業所ID使用, 共通のアカウント: whoever it is has none for themselves. */
const USES_OFFICES = /(?:事業所|施設|会社|法人|店|共[用有通])(?:の|用)?(?:ID|アカウント)/iu;
/** 停止, mihon-01 廃止: it is no more. */
const NO_MORE = new RegExp(`${ID_NO_MORE}(?:済み?|中|した)?[)）]?$`, 'u');

export const STOPPED = '止めたIDのようなので、作りません';

/** Why what stands below IDs makes none of theirs, as far as it says that itself. */
export function whyNoLogin(text: string, otherwise: string): string {
  const half = toHalfWidth(text).trim();
  if (USES_OFFICES.test(half)) return '事業所のIDを使う方なので、本人のIDは作りません';
  return NO_MORE.test(half) || standsStill(half) ? STOPPED : otherwise;
}
