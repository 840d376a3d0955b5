import { addMonths, daysBetween, lastOfMonth, type CalendarDate } from '../../text/calendar-date';
import { firstOfMonth, parseDate } from '../../text/parse-date';
import { toHalfWidth } from '../../text/width';
import { LATELY } from '../../rules/staff-rules';
import { aboutImport, importKinds, type ImportKind } from '../lists';
import { isOfPeople } from './import-fields';

/** What stands behind a day and is none of it: に, で, をもって. */
const PARTICLE = '(?:付け?)?(?:限り|いっぱい)?(?:にて?|で|より|を?もって)?';
const DAY =
  '[(（]?(?:[昨去今本]年|[先今]月)?(?:明治?|大正?|昭和?|平成?|令和?|[MTSHR])?[元\\d年度月末日./／・・-]*日?' +
  `${PARTICLE}[)）]?`;
/** Why, in brackets behind it: （転居のため）. 退職（予定） isn't left yet. */
const IN_BRACKETS = '[(（](?![^()（）]*(?:予定|見込|希望|取消|撤回|延期|なし|未))[^()（）\\d]{1,20}[)）]';
/** Why, in front of it or behind: 定年で, 自己都合により, 夫の転勤に伴い. Where it was (前の病院で) is none. */
const WHY =
  '(?:[^\\d()（）、。]{0,8}(?:定年|満了|都合|事情|不良|病気|結婚|出産|介護|転[居職勤])(?:によ[りる]|にて?|で|のため|[、，,・])?|' +
  '[^\\d()（）、。]{1,10}(?:により|のため|に伴い|につき)[、，,]?)?';
/** Of people: 退職日：R8.8.31, 退職：R8.8.31. */
const HEADED = '(?:日?[::]?(?=\\D{0,4}\\d))?';
/** Of IDs: ID廃止 R8.11.4; of devices: 水没 処分済, 故障 R8.9廃棄. */
const BEFORE_GONE: Partial<Record<ImportKind, string>> = {
  account: '(?:(?:id|アカウント|登録)[はをの]?)?',
  device:
    '(?:(?:水没|故障|破損|画面割れ|老朽化?|劣化|膨張|不要|入れ?替え?|買い?替え?)(?:により|のため|にて?|で|し)?[、，,・]?)?',
};
const ALL = new Map(
  importKinds.flatMap((kind) => {
    const { gone } = aboutImport(kind);
    const sentence = new RegExp(
      `^[●○■※・]?${BEFORE_GONE[kind] ?? ''}${WHY}(?<before>${DAY})${WHY}${BEFORE_GONE[kind] ?? ''}(?:${gone})(?:済み?|ずみ|者|した|しました|た|ました|され(?:た|ました))?${kind === 'staff' ? HEADED : ''}(?<behind>${DAY})(?:${IN_BRACKETS}|[、，,・]?${WHY})$`,
      'iu',
    );
    return gone === '' ? [] : [[kind, sentence] as const];
  }),
);
const MAYBE_LEFT = /[退離死逝永故契任満定利サ解転廃処返紛譲使停休終閉削抹失辞]|や[めむ]|susp|disab|activ|delet/iu;
/** Somebody else left, or who left came again. */
const STAYS = /前任|前職|前の|再[雇就任入契]|復[職帰]|嘱託|継続|入職|入社|採用/;

const PLANNED = /(?:退職|退社|離職|定年).*(?:予定|見込|します|する)|(?:や|辞)め(?:る|ます)/;

/** What stands around a day and is none of it: （…）, に, で, をもって. */
const AROUND = new RegExp(`[()（）]|${PARTICLE}(?=[)）]?$)`, 'g');
/** Of a day without a year: what is further off was rather the year before. */
const DAYS_AHEAD = 183;

/**
 * Whether a cell beside the name says only that: 退職, 退職済, R6.3.31退職, 定年で令和6年3月末に退職, 廃棄済. Beside other sentences it counts
 * with its day. One in which the word stands (退職金あり, 前任は退職, R9.3.31退職予定) says something else; so does a day that is still to come
 * (12月20日で退職): until then they are there.
 */
export function saysLeft(kind: ImportKind, text: string, today: CalendarDate): boolean {
  const days = daysSaid(kind, text);
  return days !== null && !days.some((day) => isToCome(kind, day, today));
}

/** 12月20日で退職します, 退職予定 R9.3.31: they are there still, and that is known. */
export const saysToCome = (kind: ImportKind, text: string, today: CalendarDate): boolean =>
  (kind === 'staff' && PLANNED.test(text)) || (daysSaid(kind, text) ?? []).some((day) => isToCome(kind, day, today));

/** The day that it says beside it: 令和8年9月30日 of 退職 R8.9.30; null where it says none, or one that may be of another year. */
export function leftDay(kind: ImportKind, text: string, today: CalendarDate): CalendarDate | null {
  const days = (daysSaid(kind, text) ?? []).filter((day) => HAS_YEAR.test(day));
  const read = days.length === 1 ? parseDate(days[0] ?? '', today) : null;
  return read?.ok && read.date <= today ? read.date : null;
}

/**
 * Whether it says that somebody left not long ago: 10/31付 退職, R8.10月末で退職. Their papers may be missing still. The day is null where
 * only its month is said. A day without its year is the last one; 先月末 depends on when it was written.
 */
export function lastLeft(kind: ImportKind, text: string, today: CalendarDate): { day: CalendarDate | null } | null {
  const [written, ...others] = (daysSaid(kind, text) ?? []).filter((day) => day !== '');
  if (written === undefined || others.length > 0 || !saysLeft(kind, text, today)) return null;
  if (/^(?:[昨去今本]年|[先今]月)|年度/.test(written)) return null;
  const said = lastDay(written, today);
  if (said === null) return null;
  const day = said > today && !HAS_YEAR.test(written) ? addMonths(said, -12) : said;
  const since = daysBetween(day, today);
  if (since < 0 || since > LATELY) return null;
  return { day: /月$/.test(written) ? null : day };
}

function daysSaid(kind: ImportKind, text: string): string[] | null {
  const sentence = ALL.get(kind);
  if (!sentence || !MAYBE_LEFT.test(text)) return null;
  const folded = toHalfWidth(text).trim();
  if (STAYS.test(folded)) return null;
  const sentences = folded.split(/[。\n]/).map((one) => one.replace(/\s/g, ''));
  const said = [sentences.join(''), ...sentences].map((one) => daysIn(sentence.exec(one)));
  const found = said[0] ?? said.find((days) => days?.some((day) => HAS_YEAR.test(day)));
  return (
    found ?? (kind === 'staff' || kind === 'device' || kind === 'account' ? daysAside(kind, folded, sentence) : null)
  );
}

/** What stands between remarks of a person: a space, ※, 、, a bracket that ends. Of a day (8/31, 8・31) nothing does. */
const ASIDE = /[\s。、,;※*★☆→⇒]+|(?<=\))|・(?!\d)|(?<=(?:削除|抹消|変更|届出?))(?=[(（])/;
/** Somebody else may have left, or it isn't sure yet. */
const OF_OTHERS = /[母父夫妻兄姉弟妹]|家族|利用者|患者|後任|前任|代わり|替わり|引き?継|(?:さん|様|氏)(?!名)/;
const NOT_SURE = /(?:退職|退社|離職|退)(?!済)[^。\n]{0,6}(?:予定|見込|希望|意向|延期|撤回|取り?消|検討|相談)/;

/** R8.3.31退職 田中さんの後任: who left is the other one. */
const INSTEAD = /(?:さん|様|氏)の?(?:後任|代わり|替わり|引き?継)/;

/** Of a device: only a part of it is gone, or it is mended and comes back. */
const OF_PARTS = /充電|バッテリ|ケース|カバー|アダプタ|ケーブル|SIM|ペン|キーボード|修理|代替|予定|検討|依頼/i;

/** R8.8.31退職済 ※IDはまだ: more is remarked beside it. What says so with its day, alone or with what stands beside it, says it. */
function daysAside(kind: ImportKind, text: string, sentence: RegExp): string[] | null {
  const isOfPerson = kind === 'staff';
  if ((isOfPerson ? NOT_SURE : OF_PARTS).test(text)) return null;
  const parts = text.split(isOfPerson ? ASIDE : /[、,;。]+/).filter((part) => part !== '');
  // What begins with a whole day says it of whoever stands there, whom else it names behind that: R8.4.30退職　増田さんに確認.
  const isOfOthers = isOfPerson && OF_OTHERS.test(text);
  if (isOfOthers && (INSTEAD.test(text) || !WHOLE_DAY.test(parts[0] ?? ''))) return null;
  const tried = isOfOthers ? parts.slice(0, 1) : [...parts, ...parts.slice(1).map((part, i) => `${parts[i]}${part}`)];
  return (
    tried
      .map((part) => daysIn(sentence.exec(part)))
      .find((days) => days?.some((day) => HAS_YEAR.test(day) || NO_YEAR.test(day) || HAS_MONTH.test(day))) ?? null
  );
}

const daysIn = (said: RegExpExecArray | null): string[] | null =>
  said && Object.values(said.groups ?? {}).map((day) => day.replace(AROUND, ''));

const HAS_YEAR = /[元\d]+\D+\d+(?:\D+\d|\D*末)|\d{6}/;
/** R8.4.30, with which it begins. */
const WHOLE_DAY = /^(?:[MTSHR]|明治?|大正?|昭和?|平成?|令和?)?[元\d]{1,4}[年./-]\d{1,2}[月./-](?:\d{1,2}|末)/i;
/** 3/31, 3月末, 3月. */
const NO_YEAR = /^\d{1,2}(?:[./・-]\d{1,2}|月(?:\d{1,2}|末)?日?)日?$/;

/** R8.6, 2026年6月: of devices and IDs rarely more is known. */
const HAS_MONTH = /^(?:[MTSHR]|明治?|大正?|昭和?|平成?|令和?)?(?:\d{1,2}|元|\d{4})[年./]\d{1,2}月?$/i;

/** On the day itself a device is there still, and its ID is used; of somebody who leaves that day it comes in with them. */
function isToCome(kind: ImportKind, written: string, today: CalendarDate): boolean {
  if (/^[今本]?年度末/.test(written)) return true;
  const day = /^[昨去]年/.test(written) ? null : lastDay(written.replace(/^[今本]年/, ''), today);
  if (day === null || day < today || (day === today && isOfPeople(kind))) return false;
  return !NO_YEAR.test(written) || daysBetween(today, day) <= DAYS_AHEAD;
}

/** R4.6～R8.10, behind which nothing follows: whether its last day has been. */
export function endsBefore(text: string, today: CalendarDate): boolean {
  const end = /\d.*[~〜～][\s　]*(?=\S*\d\D+\d)(\S+)$/u.exec(toHalfWidth(text).trim())?.[1] ?? '';
  const day = HAS_YEAR.test(end) || HAS_MONTH.test(end) ? lastDay(end, today) : null;
  return day !== null && day < today;
}

/** The latest day that may be meant: of a month alone its last one. */
export function lastDay(written: string, today: CalendarDate): CalendarDate | null {
  const ofMonth = firstOfMonth(written, today);
  if (ofMonth !== null) return lastOfMonth(ofMonth);
  const fiscal = written.replace(/年度末日?$/, '年3月末');
  const day = parseDate(fiscal.replace(/月$/, '月末'), today);
  if (!day.ok) return null;
  return fiscal === written ? day.date : addMonths(day.date, 12);
}
