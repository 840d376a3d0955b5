import type { CalendarDate } from '../../text/calendar-date';
import { parseDate } from '../../text/parse-date';
import { oncePerObject } from '../../text/once';
import { toHalfWidth } from '../../text/width';
import { importKinds } from '../lists';
import type { ImportField } from './import-fields';
import { leftDay } from './left-words';

/** Days that somebody or something may not have yet: an empty cell says that they are there still. */
export const ENDS: ReadonlySet<string> = new Set(['leftOn', 'endedOn', 'memberLeftOn', 'wipedOn']);

/** What a heading calls the day of it: 退職年月日, 入職日, 退職予定日. */
const OF_DAY = /(?:予定)?(?:年月日|年月|月日|日付|日)$/;
const PARTICLE = '(?:付け?)?(?:限り|いっぱい)?(?:にて?|で|より|から|を?もって)?';
const PLANNED = /予定|見込/;

/**
 * A day with the word of its own column around it: 「R8.3.31退職」, 「R8.3末で退職」 below 退職日, 「入職 H30.4.1」 below 入職日. The word of
 * another column (「R8.4.1入職」 below 退職日) makes it another day, which isn't read.
 */
export function dateInWords(typed: string, field: ImportField, today: CalendarDate): CalendarDate | null {
  const text = toHalfWidth(typed).replace(/\s/g, '');
  const around = aroundOf(field);
  const day = text.replace(around.front, '').replace(around.behind, '');
  if (day !== text) {
    const date = wholeDate(day, today);
    // A plan of the past may have been carried out, or not.
    if (date !== null && !(PLANNED.test(text) && date < today)) return date;
  }
  return ENDS.has(field.name) ? leftIn(text, today) : null;
}

/** With its year: 3/31 alone is of any. */
function wholeDate(text: string, today: CalendarDate): CalendarDate | null {
  if (/^\d{1,2}(?:\D|$)/.test(text)) return null;
  const read = parseDate(text, today);
  return read.ok && read.warning === undefined ? read.date : null;
}

/** As remarks say it: 「定年でR6.3末に退職」, 「R8.3.31（定年）」. */
function leftIn(text: string, today: CalendarDate): CalendarDate | null {
  const plain = text.replace(/[()（）]/g, '');
  for (const said of [text, `${plain}退職`])
    for (const kind of importKinds) {
      const day = leftDay(kind, said, today);
      if (day !== null) return day;
    }
  return null;
}

const aroundOf = oncePerObject((field: ImportField): { front: RegExp; behind: RegExp } => {
  const own = new Set(
    [...field.words, ...field.further]
      .map((word) => word.replace(OF_DAY, ''))
      // Of nothing but kanji and kana: none has a meaning of its own in an expression.
      .filter((word) => /^[\p{sc=Han}\p{sc=Hiragana}々ー]{2,}$/u.test(word)),
  );
  const word = `(?:${[...own].sort((a, b) => b.length - a.length).join('|')})`;
  return {
    front: new RegExp(`^[(（【]?${word}(?:年月日|日)?[)）】]?(?:は|[:：・])?`),
    behind: new RegExp(`${PARTICLE}[(（【]?${word}(?:済み?|者|した|しました|予定|見込み?)?[)）】]?$`),
  };
});
