import { daysBetween, type CalendarDate } from '../../text/calendar-date';
import { parseDate } from '../../text/parse-date';
import { toHalfWidth } from '../../text/width';
import { cellNote } from './cell-note';
import { saysMeaning } from './legend';
import type { ReadRow, RowCode, SkippedRow } from './reading';

const DIGIT = '[\\d０-９]';
/** With its year: 1/4 alone is of any. */
const DAY = `(?:令和|[RＲr])?\\s*(?:${DIGIT}{1,4}|元)\\s*[年./．／・-]\\s*${DIGIT}{1,2}\\s*[月./．／・-]\\s*${DIGIT}{1,2}\\s*日?`;
const PLAN =
  '(?:入職|入社|採用|着任|就職|就業|入所|勤務開始|勤務|入る|来る)\\s*の?\\s*(?:予定|見込み?)(?:日|者)?(?:です)?';
const COMES = new RegExp(
  `[（(【]?\\s*(?:(${DAY})\\s*(?:付け?|より|から|に|で)?\\s*${PLAN}|${PLAN}\\s*[:：は]?\\s*[（(]?(${DAY})(?:付け?|より|から)?)\\s*[）)】]?`,
);
/** Somebody else comes, or it isn't so any more. */
const OF_OTHERS = /後任|前任|代わり|替わり|(?:さん|様|氏)(?!名)|退職|取り?消|辞退|延期|中止/;

interface Coming {
  day: CalendarDate;
  said: string;
  /** The text without it: a name. */
  rest: string;
}

/** R9.1.4入職予定, 採用予定（令和9年4月1日）: the day, as long as it is still to come. */
function comingIn(text: string, today: CalendarDate): Coming | null {
  const [said, before, behind] = COMES.exec(text) ?? [];
  if (said === undefined || OF_OTHERS.test(text)) return null;
  const read = parseDate(toHalfWidth(before ?? behind ?? ''), today);
  if (!read.ok || read.warning !== undefined || read.date <= today) return null;
  return { day: read.date, said: text.trim(), rest: text.replace(said, '').trim() };
}

/** 12/1, 12月1日: of the year in which it is nearest. */
const BARE_DAY = `${DIGIT}{1,2}\\s*[月./．／]\\s*${DIGIT}{1,2}\\s*日?`;
/** 12/1入職, 新規（12月1日入社）, as all that is said: nobody plans it, but it is to come, or was just now. */
const CAME = new RegExp(
  `^(?:新規|新任|新人|新入(?:職員|社員)?|中途)?\\s*[（(【]?\\s*(${DAY}|${BARE_DAY})\\s*(?:付け?|より|から|に|で)?\\s*` +
    '(?:入職|入社|採用|着任|就職|就業|入所)(?:の?予定|します|しました)?\\s*[）)】]?$',
);
/** Whoever came within two months may lack their papers still. */
const JUST_NOW = -62;
/** Of a day without its year: one further off may be the last one. */
const AHEAD = 92;

function cameIn(text: string, today: CalendarDate): Coming | null {
  if (OF_OTHERS.test(text)) return null;
  for (const part of [text, ...text.split(/[\s、。，\n]+/)]) {
    const written = toHalfWidth(CAME.exec(part.trim())?.[1] ?? '');
    const isBare = new RegExp(`^${BARE_DAY}$`).test(written);
    const day = isBare ? nearest(written, today) : dayOf(written, today);
    if (day === null) continue;
    const ahead = daysBetween(today, day);
    if (ahead >= JUST_NOW && (!isBare || ahead <= AHEAD)) return { day, said: part.trim(), rest: '' };
  }
  return null;
}

function dayOf(written: string, today: CalendarDate): CalendarDate | null {
  const read = written === '' ? null : parseDate(written, today);
  return read?.ok && read.warning === undefined ? read.date : null;
}

/** Of the days of three years the one that is least far away. */
function nearest(written: string, today: CalendarDate): CalendarDate | null {
  const [month = '', date = ''] = written.match(/\d+/g) ?? [];
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((one) => dayOf(`${one}/${month}/${date}`, today) ?? []);
  const far = (day: CalendarDate): number => Math.abs(daysBetween(today, day));
  return days.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

/** 西 のぞみ（看護師）. */
const WITH_JOB = /^(.+?)\s*[（(]([^（）()]{1,12}(?:士|師|員|者|ヘルパー|ケアマネ(?:ジャー)?|事務|相談))[）)]$/u;
const NO_NAME = /[\d０-９（）()：:]|予定/;
const LONGEST_NAME = 14;

/**
 * Whoever is still to come, as their row says it beside their name, in its cell or behind the day below 入職日, comes in with that day: nobody
 * is there before it.
 *
 * @param aside what stands in the remarks, and in columns that nobody knows
 */
export function withComing(row: ReadRow, aside: readonly string[], today: CalendarDate): ReadRow {
  const { name, joinedOn, jobType } = row.values;
  if (typeof joinedOn === 'string' && joinedOn !== '') return row;
  const unread = row.problems.find(({ field }) => field === 'joinedOn')?.text ?? '';
  const ofName = typeof name === 'string' ? comingIn(name, today) : null;
  // R8.12.15～ below 入職日 says from when.
  const below = unread.replace(/(?<=[日\d０-９])\s*(?:の?予定|[~～〜]|から|より)$/, '入職予定');
  const found = [below, ...aside].flatMap((text) => comingIn(text, today) ?? cameIn(text, today) ?? []);
  const coming = found[0] ?? ofName;
  if (!coming) return row;
  const [, own = ofName?.rest ?? '', job = ''] = WITH_JOB.exec(ofName?.rest ?? '') ?? [];
  const isName = own !== '' && own.length <= LONGEST_NAME && !NO_NAME.test(own);
  const takesJob = isName && job !== '' && (jobType ?? '') === '';
  const settled = (field: string): boolean => field === 'joinedOn' || (takesJob && field === 'jobType');
  return {
    ...row,
    values: { ...row.values, joinedOn: coming.day, ...(isName && { name: own }), ...(takesJob && { jobType: job }) },
    problems: row.problems.filter(({ field }) => !settled(field)),
    notes: [
      ...row.notes.filter(({ field, code }) => !(isName && field === 'name' && code === 'note/name-remark')),
      cellNote('joinedOn', { code: 'note/join-day', to: coming.day }, coming.said),
    ],
  };
}

/** Lines outside of the rows in which a sentence may name somebody. */
const LINES: ReadonlySet<RowCode> = new Set(['row/remark', 'row/section', 'row/below', 'row/above']);
const SAYS = new RegExp(`${PLAN}|(?:入職|入社|着任)(?:します|する)`, 'g');
const DAYS = new RegExp(DAY, 'g');
const COUNTED = /[\d０-９一二三四五]\s*[名人](?!前)/;
/** 池田さん, 池田 光. */
const NAMED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々ヶ](?:さん|様|氏)(?!名)|[\p{sc=Han}々ヶ]{1,4}[ 　][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]{1,5}/u;

/** Whether a line names somebody who is still to come: 池田 光 R9.1.4入職予定. What a sign means, and that two are wanted, names nobody. */
export function namesComer({ code, text }: Pick<SkippedRow, 'code' | 'text'>): boolean {
  if (!LINES.has(code) || text.search(SAYS) < 0 || saysMeaning(text) || COUNTED.test(text)) return false;
  return NAMED.test(text.replace(SAYS, '\n').replace(DAYS, '\n'));
}
