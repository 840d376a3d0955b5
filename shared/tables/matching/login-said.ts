import type { CalendarDate } from '../../text/calendar-date';
import { parseDate } from '../../text/parse-date';
import { toHalfWidth } from '../../text/width';
import {
  ID_NO_MORE,
  isLoginField,
  isUseField,
  OF_ANY_OFFICE,
  saidUse,
  standsStill,
  withAsideBehind,
  withoutUseMark,
} from '../import/beside-fields';
import { cellNote } from '../import/cell-note';
import { isInitials, namesNetwork } from '../import/named-network';
import { columnsOfPart, type ReadRow, type TableReading } from '../import/reading';
import { labelsIn } from './device-label';
import type { LedgerView } from './ledger-view';

/** An ID as networks give them; 申請中, ○ and あり are none. */
const LOGIN = /^[!-~]{3,}$/;
/** mihon-01（店ID）, kaede-07 (R5.6.1) */
const WITH_ASIDE = /^(?<login>[!-'*-~]{3,})\s*\((?<aside>[^()]+)\)$/;
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
  const half = withoutUseMark(withAsideBehind(toHalfWidth(text)));
  const { login, aside = '' } = WITH_ASIDE.exec(half)?.groups ?? {};
  if (login === undefined)
    return LOGIN.test(half) ? { login: half, issuedOn: null, remark: '', isOfOffice: false } : null;
  const day = parseDate(aside.trim(), today);
  const issuedOn = day.ok ? day.date : null;
  return { login, issuedOn, remark: issuedOn === null ? aside.trim() : '', isOfOffice: OF_ANY_OFFICE.test(aside) };
}

/** 事業所ID使用, 共通のアカウント: whoever it is has none for themselves. */
const USES_OFFICES = /(?:事業所|施設|会社|法人|店|共[用有通])(?:の|用)?(?:ID|アカウント)/iu;
/** 停止, mihon-01 廃止: it is no more. */
const NO_MORE = new RegExp(`${ID_NO_MORE}(?:済み?|中|した)?[)）]?$`, 'u');

export const STOPPED = '止めたか休止中のIDのようなので、作りません';

/** Why what stands below IDs makes none of theirs, as far as it says that itself. */
export function whyNoLogin(text: string, otherwise: string): string {
  const half = toHalfWidth(text).trim();
  if (USES_OFFICES.test(half)) return '事業所のIDを使う方なので、本人のIDは作りません';
  return NO_MORE.test(half) || standsStill(half) ? STOPPED : otherwise;
}

/** How IDs begin, or end, that a list writes without that. */
interface LeftOff {
  begin: string;
  end: string;
}

/**
 * IDはfkのあとの数字だけ, みまもりSNS（@fukuimimamori略）, ID（ngr）: IDs that a list writes without what all of them begin or end with are made whole.
 * What stands elsewhere than in their heading is said of one column alone.
 */
export function withWholeIds(
  rows: readonly ReadRow[],
  reading: TableReading,
  { networks }: Pick<LedgerView, 'networks'>,
  today: CalendarDate,
): readonly ReadRow[] {
  const { columns, furtherColumns = [], skipped, tables } = reading;
  const headings = [...columns, ...furtherColumns].map(({ from }) => from);
  const lines = [
    ...skipped.flatMap(({ code, text }) => (/heading$/.test(code) ? [] : text)),
    ...tables.flatMap(({ above = [], title }) => [...above, title]),
  ].filter((text) => OF_SOME_ID.test(text));
  const ofAll = leftOffIn([...lines, ...headings.filter((from) => from.startsWith('@'))]);
  const said = rows.flatMap((row) =>
    columnsOfPart(reading, row.line).flatMap(({ field, from }) => {
      const text = field !== null && isIds(field) ? row.values[field] : null;
      return field !== null && typeof text === 'string' && text !== '' ? [{ row, field, from, text }] : [];
    }),
  );
  const isOfOne = (is: (login: string) => boolean): boolean => {
    const written = said.filter(({ text }) => labelsIn(text).some((one) => is(loginOf(one, today))));
    return new Set(written.map(({ from }) => from)).size === 1;
  };
  const rest = { begin: isOfOne(isNumber) ? ofAll.begin : '', end: isOfOne(isWithoutEnd) ? ofAll.end : '' };
  const own = new Map(headings.map((from) => [from, leftOffIn([from], networks)]));
  const whole = (from: string, text: string): string => {
    const login = loginOf(text, today);
    const begin = isNumber(login) ? own.get(from)?.begin || rest.begin : '';
    const end = isWithoutEnd(login) ? own.get(from)?.end || rest.end : '';
    return begin + end === '' ? text : toHalfWidth(text).replace(login, () => `${begin}${login}${end}`);
  };
  const made = new Map<ReadRow, ReadRow>();
  for (const { row, field, from, text } of said) {
    const labels = labelsIn(text);
    const to = labels.map((one) => whole(from, one));
    if (to.every((one, i) => one === labels[i])) continue;
    const { values, notes } = made.get(row) ?? row;
    const note = cellNote(field, { code: 'note/whole-id', to: to.join('、') }, text);
    made.set(row, { ...row, values: { ...values, [field]: to.join('、') }, notes: [...notes, note] });
  }
  return rows.map((row) => made.get(row) ?? row);
}

const isIds = (field: string): boolean => field === 'loginName' || isLoginField(field) || isUseField(field);
/** '' for ○, 申請中 and the like. */
const loginOf = (text: string, today: CalendarDate): string => {
  const login = loginSaid(text, today)?.login ?? '';
  return saidUse(login) === 'login' ? login : '';
};
const isNumber = (login: string): boolean => /^\d{3,}$/.test(login);
const isWithoutEnd = (login: string): boolean => login !== '' && !login.includes('@');

/**
 * Where these say one beginning, or one end.
 *
 * @param networks of a heading: what stands there in brackets may name one of them
 */
function leftOffIn(texts: readonly string[], networks?: LedgerView['networks']): LeftOff {
  const begins = texts.flatMap((text) => {
    const { before, after } = BEGINS.exec(text)?.groups ?? {};
    const inside = (networks && IN_BRACKETS.exec(toHalfWidth(text))?.[1]) ?? '';
    const isName = networks?.some(({ words: [word = ''] }) => namesNetwork(inside, word) || isInitials(inside, word));
    return before ?? after ?? (inside === '' || isName || NO_BEGINNING.test(inside) ? [] : inside);
  });
  const saysEnd = (text: string): boolean => !IS_WHOLE.test(text) && (networks !== undefined || IS_LEFT_OFF.test(text));
  const ends = texts.flatMap((text) => (saysEnd(text) ? (ENDS.exec(toHalfWidth(text))?.[0] ?? []) : []));
  const only = ([one = '', ...others]: readonly string[]): string => (others.some((other) => other !== one) ? '' : one);
  return { begin: only(begins), end: only(ends) };
}
const OF_SOME_ID = /ID|ＩＤ|アカウント/i;
const BEGINS =
  /(?<before>[A-Za-z]{1,8}[-_]?)[」』"”)）]?\s*(?:の(?:あと|後ろ?|うしろ|次|つぎ|続き)の?(?:数字|番号)(?:だけ|のみ)|[はを]?\s*(?:省略|略(?:す|し|記)))|[「『"“](?<after>[A-Za-z]{1,8}[-_]?)[」』"”](?:は|を)(?:書|つけ|付け|除|取|とっ)/;
/** ID（ngr）, ID(fk略): as IDs are written, in small letters. */
const IN_BRACKETS =
  /[(]([a-z]{2,8}[-_]?(?=[はを]?(?:省?略|省く)|以下|[+~〜…]|数字|番号)|[a-z]{2,3}[-_]?(?=[)]))[^()]*[)]/;
const NO_BEGINNING = /^(?:sns|pc|vpn|mdm|sim|ict|line|lw|mcs|ipad|app|web|id|no|login|user|mail|tel)$/;
/** What stands before that of one ID is its own. */
const ENDS = /(?<![\w.-])@[a-z][\w.-]*(?![\w.…-])/i;
/** Of a line beside the list; what a heading has in brackets is of its IDs. */
const IS_LEFT_OFF = /^[（(]?[@＠][\w.-]+[）)]?$|略|省|[…〜～]|以下|の(?:あと|後|前|まえ)|(?:付|つ)(?:く|き|け|いて)/;
const IS_WHOLE = /まで(?:記入|入力|書)|[をも](?:含|入力|付け|つけ)/;
