import type { Settings } from '@shared/ipc/settings';
import { daysBetween, today, type CalendarDate } from '@shared/text/calendar-date';

/** Whether the last backup lies away from this PC, too: what breaks the PC takes what lies there alone. Whoever says so asks here. */
export const isKeptElsewhere = (last: Settings['lastBackup']): boolean => last?.places.includes('chosen') ?? false;

/** A good backup older than so many days is called old. */
export const OLD = 7;

/** Wherever it lies, what was typed since isn't in it. */
export const isOldBackup = (last: Settings['lastBackup'], day: CalendarDate): boolean =>
  last !== null && daysBetween(today(new Date(last.at)), day) > OLD;
