import { describe, expect, test } from 'vitest';
import { daysOfBoth, firstDay, lastDayBefore } from '@shared/form-studio/next-year/days-of-use';

describe('from when next year’s form is used', () => {
  test.each([
    ['2027-02-10', '2027-04-01'],
    ['2027-03-31', '2027-04-01'],
    ['2027-04-01', '2027-04-01'],
    ['2026-11-20', '2026-11-20'],
  ])('one that comes on %s from %s, as long as nobody says otherwise', (today, day) => {
    expect(firstDay(today)).toBe(day);
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
