import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holidayName, isHoliday } from '@shared/text/holidays';
import { everyDate } from '../../builders/any-date';

const table = readFileSync(join(import.meta.dirname, '../../fixtures/holidays.txt'), 'utf8')
  .split('\n')
  .filter((line) => /^\d/.test(line))
  .map((line) => line.slice(0, 10));

describe('国民の祝日', () => {
  test('every day from 2022 to 2050 agrees with the published table', () => {
    const computed = everyDate('2022-01-01', '2050-12-31').filter(isHoliday);
    expect(computed).toEqual(table);
  });

  test.each([
    ['2026-05-06', '振替休日'],
    ['2026-09-22', '国民の休日'],
    ['2026-11-23', '勤労感謝の日'],
    ['2027-03-21', '春分の日'],
    ['2027-03-22', '振替休日'],
  ])('%s is %s', (date, name) => {
    expect(holidayName(date)).toBe(name);
  });

  test('an ordinary Friday, and a year that nobody has set holidays for, has no name', () => {
    expect(holidayName('2026-11-20')).toBeNull();
    expect(holidayName('2100-01-01')).toBeNull();
  });
});
