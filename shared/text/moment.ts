import { today, type CalendarDate } from './calendar-date';
import { formatWareki } from './wareki';

/** An instant on the office's clock. @returns the day, and the time as `09:05:30` */
export function moment(instant: string): { day: CalendarDate; time: string } {
  const at = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, '0');
  return { day: today(at), time: [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':') };
}

/** @returns 「令和8年11月23日 09:05」 */
export function momentWords(instant: string): string {
  const { day, time } = moment(instant);
  return `${formatWareki(day)} ${time.slice(0, 5)}`;
}
