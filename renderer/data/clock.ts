import { today, type CalendarDate } from '@shared/text/calendar-date';

/** The one clock of the page: whatever is to know the time asks it, and a test sets it. */
export const clock = { now: (): Date => new Date() };

/** The day of the office's wall clock. In a screen it is `useToday()`, which moves on at midnight (state/use-today.ts). */
export const currentDay = (): CalendarDate => today(clock.now());

/** ISO with milliseconds in UTC, as records keep it. */
export const currentInstant = (): string => clock.now().toISOString();
