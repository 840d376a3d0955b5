import type { WallTime } from '../text/business-hours';
import { addDays } from '../text/calendar-date';

const DAY = 24 * 60;

/** Until when a message that was sent then can be taken back. Japan has no summer time: a clock's hours are hours. */
export function takeBackUntil(sent: WallTime, hours: number): WallTime {
  const minutes = minutesOf(sent.time) + hours * 60;
  return { date: addDays(sent.date, Math.floor(minutes / DAY)), time: clock(minutes % DAY) };
}

/** Within 24 hours: the very minute counts still. */
export const canTakeBack = (sent: WallTime, hours: number, now: WallTime): boolean => {
  const until = takeBackUntil(sent, hours);
  return `${now.date} ${now.time}` <= `${until.date} ${until.time}`;
};

/** 9:05, ９時５分, 905, 14時 as HH:MM; null when it is no time of the day. */
export function timeOfDay(typed: string): string | null {
  const text = typed.replace(/[０-９：]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).trim();
  const parts = /^(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分?)?)$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text);
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? parts[3] ?? 0)];
  return hour < 24 && minute < 60 ? clock(hour * 60 + minute) : null;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
