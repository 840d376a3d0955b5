import type { CalendarDate } from '@shared/text/calendar-date';

/** Where a calendar stands: the day that arrows start from, whose month shows. */
export interface ShownMonth {
  cursor: CalendarDate;
  /** Somebody moves in it by keyboard. */
  takesFocus: boolean;
  /** The value that it was last led to. */
  shown: CalendarDate | null;
}

/** A day that comes from elsewhere, typed or proposed, leads to its month, and takes the keyboard from nobody. */
export const ledTo = (before: ShownMonth, value: CalendarDate | null): ShownMonth =>
  before.shown === value ? before : { cursor: value ?? before.cursor, takesFocus: false, shown: value };
