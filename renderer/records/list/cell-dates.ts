import type { CalendarDate } from '@shared/text/calendar-date';
import { parseDate } from '@shared/text/parse-date';
import { formatWareki, formatWarekiWeekday, formatWestern } from '@shared/text/wareki';
import type { CellEdit, CellRefusal } from '../../grid/grid-column';
import { currentDay } from '../../data/clock';

/** A date as cells show it. */
export const dateText = (date: CalendarDate | null): string => (date ? formatWareki(date) : '');

function dateOf(typed: string): CalendarDate | null {
  const parsed = parseDate(typed, currentDay());
  return parsed.ok ? parsed.date : null;
}

function dateEcho(typed: string): string {
  const parsed = parseDate(typed, currentDay());
  if (!parsed.ok) return '例：R4.4.1、20220401、4/1、今日';
  return parsed.warning ?? `${formatWarekiWeekday(parsed.date)}　${formatWestern(parsed.date)}`;
}

function checkDate(typed: string): CellRefusal | null {
  if (typed.trim() === '') return null;
  const parsed = parseDate(typed, currentDay());
  return parsed.ok ? null : { field: 0, sentence: parsed.message };
}

/** A cell that takes a date in any spelling, or none. */
export const dateEdit = <R>(
  label: string,
  value: (record: R) => CalendarDate | null,
  save: (record: R, date: CalendarDate | null) => Promise<string | null>,
): CellEdit<R> => ({
  fields: [{ label, value: (record) => dateText(value(record)), echo: dateEcho }],
  check: (_, [typed = '']) => checkDate(typed),
  save: (record, [typed = '']) => save(record, dateOf(typed)),
});
