import { today, type CalendarDate } from '../../shared/text/calendar-date';

/** The one clock of main and of the command line: services are given it where they are made (compose/), and a test sets it. */
export const mainClock = {
  now: (): Date => new Date(),
  today: (): CalendarDate => today(mainClock.now()),
};
