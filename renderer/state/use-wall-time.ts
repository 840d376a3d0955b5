import { useEffect, useState } from 'react';
import { wallTime, type WallTime } from '@shared/text/business-hours';
import { today } from '@shared/text/calendar-date';

const read = (): WallTime => {
  const now = new Date();
  return wallTime(now, today(now));
};

/** Often enough that 受付中 is never wrong by a minute. */
const STEP = 10_000;

/** The clock on the wall, by the minute. */
export function useWallTime(): WallTime {
  const [time, setTime] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => {
      const next = read();
      setTime((before) => (before.time === next.time && before.date === next.date ? before : next));
    }, STEP);
    return () => clearInterval(timer);
  }, []);
  return time;
}
