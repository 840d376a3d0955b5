import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { anyDate, everyDate } from '../../builders/any-date';
import {
  addDays,
  addMonths,
  calendarDate,
  dateParts,
  dayOf,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  today,
  weekdayName,
  yearsAndMonths,
} from '@shared/text/calendar-date';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const anyDay = anyDate('1868-01-25', '2099-12-31');

describe('a calendar date', () => {
  test('is a day that exists, written with two-digit months and days', () => {
    expect(['2026-11-20', '2024-02-29', '2000-02-29', '1868-01-25'].filter(isCalendarDate)).toHaveLength(4);
    const wrong = ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-4-1', '20261120', '', '2026-11-31'];
    expect(wrong.filter(isCalendarDate)).toEqual([]);
  });

  test('keeps the leap years of the Gregorian calendar', () => {
    expect([2024, 2025, 2000, 1900, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28, 28]);
    expect(daysInMonth(4, 2)).toBe(29);
    expect([1, 4, 6, 9, 11, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 30, 30, 30, 30, 31]);
  });

  test('comes back the same from its parts', () => {
    const changed = everyDate('1868-01-25', '2099-12-31').filter((date) => {
      const parts = dateParts(date);
      return !parts || calendarDate(parts) !== date;
    });
    expect(changed).toEqual([]);
  });

  test('has a weekday with a Japanese name', () => {
    expect(weekdayName('2026-11-20')).toBe('金');
    expect(weekdayName('1948-05-02')).toBe('日');
  });
});

describe('counting days and months', () => {
  test('adds days and counts them again', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test('keeps the day of the month, or takes the last one the month has', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', -48)).toBe('2020-02-29');
    expect(addMonths('2026-03-15', -15)).toBe('2024-12-15');
    expect(addMonths('2026-11-20', 0)).toBe('2026-11-20');
  });

  test('adding months always gives a day that exists, in the month that was meant', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const moved = dateParts(addMonths(date, months));
        const from = dateParts(date);
        expect(moved && moved.year * 12 + moved.month).toBe(from && from.year * 12 + from.month + months);
      }),
    );
  });

  test('gives the length of service in whole years and months', () => {
    expect(yearsAndMonths('2016-04-01', '2026-11-20')).toEqual({ years: 10, months: 7 });
    expect(yearsAndMonths('2016-04-21', '2026-11-20')).toEqual({ years: 10, months: 6 });
    expect(yearsAndMonths('2026-11-20', '2026-11-20')).toEqual({ years: 0, months: 0 });
    expect(yearsAndMonths('2027-04-01', '2026-11-20')).toEqual({ years: 0, months: 0 });
  });
});

describe('birthdays of the summer-time years', () => {
  // Japan put its clocks forward at midnight on these days: a Date at local midnight doesn't exist.
  const withoutMidnight = ['1948-05-02', '1949-04-03', '1950-05-07', '1951-05-06'];

  test.each(['Asia/Tokyo', 'UTC', 'America/Los_Angeles'])('stay the day they are on a PC set to %s', (timeZone) => {
    process.env['TZ'] = timeZone;
    for (const date of withoutMidnight) {
      expect(addDays(addDays(date, -1), 1)).toBe(date);
      expect(daysBetween(date, addDays(date, 365))).toBe(365);
      expect(addMonths(date, 12).slice(5)).toBe(date.slice(5));
    }
  });
});

describe('today', () => {
  const lateEveningInLondon = new Date('2026-11-19T15:30:00Z');

  test('is the day on the wall of the office, not the one in London', () => {
    expect(today(lateEveningInLondon, 'Asia/Tokyo')).toBe('2026-11-20');
    expect(today(lateEveningInLondon, 'UTC')).toBe('2026-11-19');
  });

  test('has two-digit months and days on the first of January too', () => {
    expect(today(new Date('2026-12-31T15:00:00Z'), 'Asia/Tokyo')).toBe('2027-01-01');
  });

  test('a paper that was made before nine in the morning is not of the day before', () => {
    expect(dayOf('2026-11-20T23:59:59.000Z', 'Asia/Tokyo')).toBe('2026-11-21');
  });

  test('takes the time zone of the PC when none is given', () => {
    process.env['TZ'] = 'Asia/Tokyo';
    expect(today(lateEveningInLondon)).toBe('2026-11-20');
    expect(isCalendarDate(today(new Date()))).toBe(true);
  });

  test('is the same by the PC’s own clock as by its zone’s name', () => {
    const instant = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const zones = fc.constantFrom('Asia/Tokyo', 'UTC', 'America/New_York', 'Pacific/Kiritimati');
    fc.assert(
      fc.property(instant, zones, (now, name) => {
        process.env['TZ'] = name;
        expect(today(now)).toBe(today(now, name));
      }),
    );
  });

  test('is none of what is no instant', () => {
    expect(() => today(new Date('いつか'))).toThrow(RangeError);
    expect(() => dayOf('', 'Asia/Tokyo')).toThrow(RangeError);
  });
});
