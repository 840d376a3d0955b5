import { daysBetween, type CalendarDate } from '../../text/calendar-date';
import { parseDate } from '../../text/parse-date';
import { toHalfWidth } from '../../text/width';
import { aboutImport, importKinds, type ImportKind } from '../lists';

const DAY =
  '[(（]?(?:明治?|大正?|昭和?|平成?|令和?|[MTSHR])?[元\\d年月日末./／・・-]*日?(?:付け?)?(?:に|で|より|を?もって)?[)）]?';
/** Why, in brackets behind it: （転居のため）. 退職（予定） isn't left yet. */
const WHY = '(?:[(（](?![^()（）]*(?:予定|見込|希望|取消|撤回|延期|なし|未))[^()（）\\d]{1,20}[)）])?';
const ALL = new Map(
  importKinds.flatMap((kind) => {
    const { gone } = aboutImport(kind);
    const sentence = new RegExp(
      `^[●○■※・]?(?<before>${DAY})(?:${gone})(?:済み?|者|した|しました)?(?<behind>${DAY})${WHY}$`,
      'iu',
    );
    return gone === '' ? [] : [[kind, sentence] as const];
  }),
);
const MAYBE_LEFT = /[退離死逝永故契任利サ解転廃処返紛譲使停終閉削抹失]/u;

/** What stands around a day and is none of it: （…）, に, で, をもって. */
const AROUND = /[()（）]|(?:に|で|より|を?もって)(?=[)）]?$)/g;
/** Of a day without a year: what is further off was rather the year before. */
const DAYS_AHEAD = 183;

/**
 * Whether a cell beside the name says only that: 退職, 退職済, R6.3.31退職, R8.3末退職, 廃棄済. A sentence in which the word stands
 * (退職金あり, 前任は退職, R9.3.31退職予定) says something else; so does a day that is still to come (12月20日で退職):
 * until then they are there.
 */
export function saysLeft(kind: ImportKind, text: string, today: CalendarDate): boolean {
  const days = daysSaid(kind, text);
  return days !== null && !days.some((day) => isToCome(day, today));
}

/** The day that it says beside it: 令和8年9月30日 of 退職 R8.9.30; null where it says none, or one that may be of another year. */
export function leftDay(kind: ImportKind, text: string, today: CalendarDate): CalendarDate | null {
  const days = (daysSaid(kind, text) ?? []).filter((day) => HAS_YEAR.test(day));
  const read = days.length === 1 ? parseDate(days[0] ?? '', today) : null;
  return read?.ok && read.date <= today ? read.date : null;
}

function daysSaid(kind: ImportKind, text: string): string[] | null {
  if (!MAYBE_LEFT.test(text)) return null;
  const said = ALL.get(kind)?.exec(toHalfWidth(text).replace(/\s/g, ''));
  return said ? Object.values(said.groups ?? {}).map((day) => day.replace(AROUND, '')) : null;
}

const HAS_YEAR = /[元\d]+\D+\d+(?:\D+\d|\D*末)|\d{6}/;

function isToCome(written: string, today: CalendarDate): boolean {
  const day = written === '' ? null : parseDate(written, today);
  if (!day?.ok || day.date <= today) return false;
  return HAS_YEAR.test(written) || daysBetween(today, day.date) <= DAYS_AHEAD;
}
