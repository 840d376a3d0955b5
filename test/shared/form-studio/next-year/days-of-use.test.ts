import { describe, expect, test } from 'vitest';
import {
  daysOfBoth,
  firstDay,
  lastDayBefore,
  reasonOfFirstDay,
  yearOfForm,
} from '@shared/form-studio/next-year/days-of-use';

describe('from when next year’s form is used', () => {
  test.each([
    ['2027-02-10', '2027-04-01'],
    ['2027-03-31', '2027-04-01'],
    ['2027-04-01', '2027-04-01'],
    ['2026-11-20', '2026-11-20'],
  ])('one that comes on %s from %s, as long as nobody says otherwise', (today, day) => {
    expect(firstDay(today, '利用申請書')).toBe(day);
  });

  test.each([
    ['2026-11-29', '利用申請書（令和９年度）', '2027-04-01'],
    ['2026-11-29', '令和 9 年度　会員登録届', '2027-04-01'],
    ['2027-02-10', '利用申請書(R10年度)', '2028-04-01'],
    ['2026-11-29', '2027年度 利用申請書', '2027-04-01'],
    ['2027-02-10', '利用申請書(令和8年度)', '2027-02-10'],
    ['2027-04-01', '利用申請書(令和9年度)', '2027-04-01'],
  ])(
    'one that comes on %s and says 「%s」 from %s: its own year, or at once where that has begun',
    (today, title, day) => {
      expect(firstDay(today, title)).toBe(day);
    },
  );

  test('a year that nobody can read is none', () => {
    expect(['令和99年', '令和元年度', '年度報告書', '1999年度'].map(yearOfForm)).toEqual([null, null, null, null]);
  });

  test('the reason stands beside the day as long as it is that day', () => {
    const title = '利用申請書（令和９年度）';
    expect(reasonOfFirstDay('2027-04-01', title, '2026-11-29')).toContain('「令和9年度」');
    expect(reasonOfFirstDay('2027-05-01', title, '2026-11-29')).toBeNull();
    expect(reasonOfFirstDay('2026-11-29', '利用申請書', '2026-11-29')).toBeNull();
    expect(reasonOfFirstDay('2027-04-01', '利用申請書', '2027-02-10')).toContain('来年度');
  });

  test('the one before stays until the day before, and is replaced at once where that day has come', () => {
    const last = { effectiveFrom: '2026-04-01' };
    expect(lastDayBefore({ effectiveFrom: '2027-04-01' }, last, '2027-03-01')).toBe('2027-03-31');
    expect(lastDayBefore({ effectiveFrom: '2027-04-01' }, last, '2027-04-01')).toBeNull();
    expect(lastDayBefore({}, last, '2027-03-01')).toBeNull();
  });

  test('one that would never be used gives way', () => {
    expect(lastDayBefore({ effectiveFrom: '2027-04-01' }, { effectiveFrom: '2027-04-01' }, '2027-03-01')).toBeNull();
  });

  test('is said with what becomes of the one before', () => {
    expect(daysOfBoth({ effectiveFrom: '2027-04-01' }, '2027-03-01')).toContain('令和9年3月31日までは前の様式');
    expect(daysOfBoth({ effectiveFrom: '2027-03-01' }, '2027-03-01')).toContain('すぐに前の様式と入れ替わります');
  });
});
