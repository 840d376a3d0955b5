import { describe, expect, test } from 'vitest';
import { everyDate } from '../../builders/any-date';
import { addDays } from '@shared/text/calendar-date';
import {
  eras,
  formatWareki,
  formatWarekiShort,
  formatWarekiWeekday,
  formatWestern,
  fromWareki,
  wareki,
  warekiParts,
} from '@shared/text/wareki';

describe('a date on paper', () => {
  test('is written in the era, with weekday or without, and in western years', () => {
    expect(formatWareki('2026-11-20')).toBe('令和8年11月20日');
    expect(formatWarekiWeekday('2026-11-20')).toBe('令和8年11月20日（金）');
    expect(formatWestern('2026-11-20')).toBe('2026年11月20日');
    expect(wareki.format('2016-04-01')).toBe('平成28年4月1日');
  });

  test('writes the first year of an era as 元年', () => {
    expect(formatWareki('2019-05-01')).toBe('令和元年5月1日');
    expect(formatWareki('1989-12-31')).toBe('平成元年12月31日');
    expect(formatWareki('1926-12-31')).toBe('昭和元年12月31日');
  });

  test.each([
    ['2019-04-30', '平成31年4月30日', '2019-05-01', '令和元年5月1日'],
    ['1989-01-07', '昭和64年1月7日', '1989-01-08', '平成元年1月8日'],
    ['1926-12-24', '大正15年12月24日', '1926-12-25', '昭和元年12月25日'],
    ['1912-07-29', '明治45年7月29日', '1912-07-30', '大正元年7月30日'],
  ])('changes the era on the right day: %s is %s, %s is %s', (last, lastText, first, firstText) => {
    expect(addDays(last, 1)).toBe(first);
    expect([formatWareki(last), formatWareki(first)]).toEqual([lastText, firstText]);
  });

  test('is short in lists: this year without the year, other years with the letter of the era', () => {
    expect(formatWarekiShort('2026-11-16', '2026-11-20')).toBe('11/16');
    expect(formatWarekiShort('2025-11-16', '2026-11-20')).toBe('R7.11.16');
    expect(formatWarekiShort('2026-11-16')).toBe('R8.11.16');
    expect(formatWarekiShort('2019-05-01', '2026-11-20')).toBe('R1.5.1');
  });

  test('before 明治 is written in western years', () => {
    expect(formatWareki('1868-01-24')).toBe('1868年1月24日');
    expect(warekiParts('1868-01-24')).toBeNull();
  });

  test('that is no date comes back as it stands', () => {
    expect([formatWareki('2026-02-30'), formatWarekiWeekday(''), formatWestern('x')]).toEqual(['2026-02-30', '', 'x']);
    expect(formatWarekiShort('2026-02-30')).toBe('2026-02-30');
  });

  test.each(['1948-05-02', '1949-04-03', '1950-05-07', '1951-05-06'])(
    'keeps a birthday without a local midnight (%s)',
    (birthday) => {
      const [year, month, day] = birthday.split('-').map(Number);
      expect(warekiParts(birthday)).toMatchObject({ era: '昭和', eraYear: (year ?? 0) - 1925, month, day });
    },
  );
});

describe('the parts of a date, as forms print them', () => {
  test('give back the date, by the name of the era and by its letter, for every day from 明治 to 2099', () => {
    const lost = everyDate('1868-01-25', '2099-12-31').filter((date) => {
      const parts = warekiParts(date);
      if (!parts) return true;
      const { era, letter, eraYear, month, day } = parts;
      return fromWareki(era, eraYear, month, day) !== date || fromWareki(letter, eraYear, month, day) !== date;
    });
    expect(lost).toEqual([]);
  });

  test('make no date when the day does not exist, lies before the era, or the era is unknown', () => {
    expect(fromWareki('令和', 7, 2, 29)).toBeNull();
    expect(fromWareki('令和', 1, 4, 30)).toBeNull();
    expect(fromWareki('令和', 0, 5, 1)).toBeNull();
    expect(fromWareki('慶応', 3, 5, 1)).toBeNull();
  });

  test('know five eras, the newest first', () => {
    expect(eras.map(({ letter }) => letter).join('')).toBe('RHSTM');
  });
});
