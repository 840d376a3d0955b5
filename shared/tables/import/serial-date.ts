import { oncePerKey } from '../../text/once';
import { addDays, type CalendarDate } from '../../text/calendar-date';

/** Excel's last day is 31 December 9999. */
const LAST = 2_958_465;
/** The end of 2099. Of the days until then each is worked out once: tables hold the same ones thousands of times. */
export const LAST_OF_OUR_TIME = 73_050;

/**
 * The calendar date of a serial day as Excel counts it; null for one that never was. In the 1900 system day 60 is a
 * 29 February 1900 that the calendar doesn't have (ECMA-376-1 §18.17.4.1), and day 0 is no day.
 */
export function dateOfSerial(serial: number, from1904: boolean): CalendarDate | null {
  const day = Math.floor(serial);
  if (from1904) return day < 0 || day > LAST - 1462 ? null : addDays('1904-01-01', day);
  if (day < 1 || day > LAST || day === 60) return null;
  return day > LAST_OF_OUR_TIME ? from1900(day) : ofOurTime(day);
}

const from1900 = (day: number): CalendarDate => addDays('1899-12-31', day > 60 ? day - 1 : day);
const ofOurTime = oncePerKey(from1900);
