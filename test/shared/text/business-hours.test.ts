import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comingHolidays,
  hoursText,
  openCityDayBefore,
  openingAt,
  openingText,
  restOn,
  type BusinessHours,
  type WallTime,
} from '@shared/text/business-hours';
import { addDays } from '@shared/text/calendar-date';

const WEEKDAYS = [1, 2, 3, 4, 5];
const fineLink: BusinessHours = {
  hours: [{ days: WEEKDAYS, from: '10:00', to: '17:00' }],
  closedOnHolidays: true,
  closed: ['12-29/01-03'],
};
const kanamic: BusinessHours = {
  hours: [
    { days: WEEKDAYS, from: '13:00', to: '18:00' },
    { days: WEEKDAYS, from: '09:00', to: '12:00' },
  ],
  closedOnHolidays: true,
  closed: [],
  // The handbook says 年末年始及びお盆休暇を除く, and no dates.
  mayBeClosed: [
    { span: '12-29/01-03', name: '年末年始' },
    { span: '08-13/08-16', name: 'お盆' },
  ],
};
const notKnown: BusinessHours = { hours: [], closedOnHolidays: false, closed: [] };

const said = (contact: BusinessHours, date: string, time: string): string =>
  openingText(openingAt(contact, { date, time }), date);

describe('受付時間', () => {
  test.each([
    ['a Friday morning', fineLink, '2026-11-20', '10:25', '受付中（17:00まで）'],
    ['before opening', fineLink, '2026-11-20', '09:59', '次は 10:00 から'],
    ['at the very minute of opening', fineLink, '2026-11-20', '10:00', '受付中（17:00まで）'],
    [
      'at the very minute of closing, before a long weekend',
      fineLink,
      '2026-11-20',
      '17:00',
      '次は 11月24日（火）10:00 から',
    ],
    ['an evening before a working day', fineLink, '2026-11-19', '18:00', '次は あす（金）10:00 から'],
    ['a holiday', fineLink, '2026-11-23', '11:00', '次は あす（火）10:00 から'],
    ['the turn of the year', fineLink, '2026-12-29', '11:00', '次は 1月4日（月）10:00 から'],
    ['the lunch break', kanamic, '2026-11-20', '12:00', '次は 13:00 から'],
    ['the morning shift of two', kanamic, '2026-11-20', '11:59', '受付中（12:00まで）'],
    ['the last day before the turn of the year', fineLink, '2026-12-28', '16:59', '受付中（17:00まで）'],
    ['12/31, a Thursday', fineLink, '2026-12-31', '10:30', '次は 1月4日（月）10:00 から'],
    ['1/3, a Sunday', fineLink, '2027-01-03', '12:00', '次は あす（月）10:00 から'],
    ['振替休日: 3 May is a Sunday, 6 May a holiday', fineLink, '2026-05-06', '11:00', '次は あす（木）10:00 から'],
    ['国民の休日 between two holidays', fineLink, '2026-09-22', '11:00', '次は 9月24日（木）10:00 から'],
    ['お盆, at an hour that is open as a rule', kanamic, '2026-08-13', '10:00', 'お盆の休みかもしれません'],
    ['お盆, in the lunch break', kanamic, '2026-08-13', '12:30', '次は 8月17日（月）9:00 から'],
    ['the evening before お盆', kanamic, '2026-08-12', '18:00', '次は 8月17日（月）9:00 から'],
    ['年末年始 without dates', kanamic, '2026-12-30', '10:00', '年末年始の休みかもしれません'],
    ['元日 is a holiday, and sure', kanamic, '2027-01-01', '10:00', '次は 1月4日（月）9:00 から'],
    ['an office that gives no hours', notKnown, '2026-11-20', '10:25', '受付時間は不明です'],
  ])('%s', (_name, contact, date, time, expected) => {
    expect(said(contact, date, time)).toBe(expected);
  });

  test('hours can be read as a line', () => {
    expect(hoursText(fineLink)).toBe('月〜金 10:00〜17:00（祝日、12月29日〜1月3日は休み）');
    expect(hoursText(kanamic)).toContain('（祝日は休み。年末年始・お盆も休み。日付は公表の資料にありません）');
    expect(hoursText(notKnown)).toBe('');
  });

  test('the holidays of the week ahead are told, when somebody rests on them', () => {
    expect(comingHolidays([fineLink, notKnown], '2026-11-20')).toEqual(['2026-11-23']);
    expect(comingHolidays([notKnown], '2026-11-20')).toEqual([]);
    // A holiday on a Sunday closes nobody who rests on Sundays anyway.
    expect(comingHolidays([fineLink], '2026-04-30')).toEqual(['2026-05-04', '2026-05-05', '2026-05-06']);
  });
});

const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const anyHours: fc.Arbitrary<BusinessHours> = fc.record({
  hours: fc.array(
    fc
      .record({ days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }), a: minute, b: minute })
      .filter(({ a, b }) => a !== b)
      .map(({ days, a, b }) => ({ days, from: clock(Math.min(a, b)), to: clock(Math.max(a, b)) })),
    { minLength: 1, maxLength: 3 },
  ),
  closedOnHolidays: fc.boolean(),
  closed: fc.subarray(['12-29/01-03', '08-13/08-16']),
});
const anyTime: fc.Arbitrary<WallTime> = fc.record({
  date: fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2026-01-01', days)),
  time: minute.map(clock),
});

test('the days on which they rest are known ahead, over New Year too; a day of the week isn’t one of them', () => {
  expect(restOn(fineLink, '2026-12-28')).toBeNull();
  expect(restOn(fineLink, '2026-12-31')).toBe('12月29日〜1月3日');
  expect(restOn(fineLink, '2027-01-03')).toBe('12月29日〜1月3日');
  expect(restOn(fineLink, '2026-11-23')).toBe('11月23日（勤労感謝の日）');
  expect(restOn({ ...fineLink, closedOnHolidays: false }, '2026-11-23')).toBeNull();
  expect(restOn(fineLink, '2026-11-29')).toBeNull();
});

test.each([
  ['2026-12-11', null],
  ['2027-01-10', '2027-01-08'],
  ['2027-01-11', '2027-01-08'],
  ['2027-01-02', '2026-12-28'],
  ['2026-05-05', '2026-05-01'],
])('the last day on which a city is open, for %s: %s', (day, open) => {
  expect(openCityDayBefore(day)).toBe(open);
});

describe('laws', () => {
  test('when it opens next, it is open; until then it is closed', () => {
    fc.assert(
      fc.property(anyHours, anyTime, (contact, now) => {
        const opening = openingAt(contact, now);
        if (opening.state !== 'closed' || !opening.next) return;
        expect(openingAt(contact, opening.next).state).toBe('open');
        expect(`${opening.next.date} ${opening.next.time}` > `${now.date} ${now.time}`).toBe(true);
        const justBefore = { date: now.date, time: now.time };
        expect(openingAt(contact, justBefore).state).toBe('closed');
      }),
    );
  });

  test('somebody who works on a weekday opens again within a year', () => {
    fc.assert(
      fc.property(anyHours, anyTime, (contact, now) => {
        const opening = openingAt(contact, now);
        expect(opening.state === 'closed' && opening.next === null).toBe(false);
      }),
    );
  });
});
