import { useState, useSyncExternalStore } from 'react';
import { wallTime, type WallTime } from '@shared/text/business-hours';
import { today, type CalendarDate } from '@shared/text/calendar-date';
import { clock, currentDay } from '../data/clock';

/** Often enough that 受付中 is never wrong by a minute. */
const STEP = 10_000;

/** Looks at the clock now and then, and when somebody comes back to a PC that was asleep. */
export function everyMoment(look: () => void): () => void {
  const timer = setInterval(look, STEP);
  window.addEventListener('focus', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
  };
}

/** Today: a screen that is left open over midnight says the new day. */
export const useToday = (): CalendarDate => useSyncExternalStore(everyMoment, currentDay, currentDay);

/** A day that is today until somebody has chosen another. */
export function useDayOrToday(): [CalendarDate | null, (chosen: CalendarDate | null) => void] {
  const day = useToday();
  const [chosen, choose] = useState<CalendarDate | null | undefined>(undefined);
  return [chosen === undefined ? day : chosen, choose];
}

const minute = (): number => Math.floor(clock.now().getTime() / 60_000);

/** The clock on the wall, by the minute. */
export function useWallTime(): WallTime {
  useSyncExternalStore(everyMoment, minute, minute);
  const now = clock.now();
  return wallTime(now, today(now));
}
