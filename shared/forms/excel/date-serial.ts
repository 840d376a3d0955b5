import { dateParts } from '../../text/calendar-date';

const DAY = 86_400_000;

/**
 * A calendar date as Excel counts it: days from the first of January 1900 (or 1904), which is 1 (or 0). Null for an
 * earlier one, which Excel can't count.
 *
 * In the 1900 system a 29 February 1900 counts, which never was (ECMA-376-1 §18.17.4.1).
 */
export function dateSerial(date: string, from1904: boolean): number | null {
  const parts = dateParts(date);
  if (!parts) return null;
  const days = Date.UTC(parts.year, parts.month - 1, parts.day) / DAY;
  if (from1904) return atLeast(days - Date.UTC(1904, 0, 1) / DAY, 0);
  const serial = days - Date.UTC(1899, 11, 31) / DAY;
  return atLeast(serial >= 60 ? serial + 1 : serial, 1);
}

const atLeast = (serial: number, least: number): number | null => (serial >= least ? serial : null);
