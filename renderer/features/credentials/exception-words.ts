import type { CalendarDate } from '@shared/text/calendar-date';
import type { Device } from '@shared/ledger/entities';
import { dayText } from '../../words/day-text';

/** 災害時例外 of a device, the newest: 8月20日〜8月22日. One that runs says so, and until when if that is planned. */
export function exceptionWords(exceptions: Device['exceptions'], today: CalendarDate): string {
  const last = [...exceptions].sort((a, b) => b.from.localeCompare(a.from))[0];
  if (!last) return '—';
  const from = dayText(last.from, today);
  if (last.to !== null && last.to < today) return `${from}〜${dayText(last.to, today)}`;
  const span = last.to === null ? `${from}から` : `${from}〜${dayText(last.to, today)}`;
  return last.from > today ? span : `${span}（いま使っています）`;
}
