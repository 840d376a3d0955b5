import { useState } from 'react';
import { wallTime, type WallTime } from '@shared/text/business-hours';
import { today, type CalendarDate } from '@shared/text/calendar-date';
import { clock, currentDay } from '../data/clock';
import { useStored } from './use-stored';

/** Often enough that 受付中 is never wrong by a minute. */
const STEP = 10_000;

type Look = () => void;
/** All who want to know: one timer wakes them, however many stand on the screen. */
const lookers = new Set<{ look: Look }>();
let stop: Look | null = null;

const wake = (): void => {
  for (const { look } of [...lookers]) look();
};

function begin(): Look {
  const timer = setInterval(wake, STEP);
  window.addEventListener('focus', wake);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', wake);
  };
}

/** Looks at the clock now and then, and when somebody comes back to a PC that was asleep. */
export function everyMoment(look: Look): () => void {
  const one = { look };
  lookers.add(one);
  stop ??= begin();
  return () => {
    lookers.delete(one);
    if (lookers.size > 0) return;
    stop?.();
    stop = null;
  };
}

/** Today: a screen that is left open over midnight says the new day. */
export const useToday = (): CalendarDate => useStored(everyMoment, currentDay);

/** A day that is today until somebody has chosen another. */
export function useDayOrToday(): [CalendarDate | null, (chosen: CalendarDate | null) => void] {
  const day = useToday();
  const [chosen, choose] = useState<CalendarDate | null | undefined>(undefined);
  return [chosen === undefined ? day : chosen, choose];
}

const minute = (): number => Math.floor(clock.now().getTime() / 60_000);

/** The clock on the wall, by the minute. */
export function useWallTime(): WallTime {
  useStored(everyMoment, minute);
  const now = clock.now();
  return wallTime(now, today(now));
}
