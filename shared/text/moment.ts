import { today, type CalendarDate } from './calendar-date';

/** An instant on the office's clock. @returns the day, and the time as `09:05:30` */
export function moment(instant: string): { day: CalendarDate; time: string } {
  const at = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, '0');
  return { day: today(at), time: [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':') };
}
