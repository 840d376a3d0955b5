import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../builders/any-text';
import { isCalendarDate } from '@shared/text/calendar-date';
import { parseDate } from '@shared/text/parse-date';

const TODAY = '2026-11-20';

/** The date that was read, or the sentence that is shown. */
function read(typed: string, today = TODAY): string {
  const parsed = parseDate(typed, today);
  return parsed.ok ? parsed.date : parsed.message;
}

describe('a date is read as offices write it', () => {
  test.each([
    '令和8年11月20日',
    '令和８年１１月２０日',
    '令和 8 年 11 月 20 日',
    '令和8年11月20日（金）',
    '令和8年11月20日（金曜日）',
    '令和8年11月20日(金) ',
    '令和8年11月20日 金曜日',
    '  令和8年11月20日　',
    '令8.11.20',
    '㋿8年11月20日',
    'R8.11.20',
    'r8.11.20',
    'Ｒ８．１１．２０',
    'R8/11/20',
    'R8-11-20',
    'R8・11・20',
    'R8‐11‐20',
    'R8ー11ー20',
    'R08.11.20',
    'R081120',
    '2026年11月20日',
    '西暦2026年11月20日',
    '2026/11/20',
    '2026.11.20',
    '2026-11-20',
    '２０２６／１１／２０',
    '２０２６－１１－２０',
    '20261120',
    '２０２６１１２０',
    '11/20',
    '11月20日',
    '11.20',
    '１１／２０',
    '11/20（金）',
    '今日',
    '本日',
    'きょう',
  ])('%s', (typed) => {
    expect(read(typed)).toBe('2026-11-20');
  });

  test.each([
    ['令和6年4月1日', '2024-04-01'],
    ['R6.4.1', '2024-04-01'],
    ['S60/1/5', '1985-01-05'],
    ['昭60.1.5', '1985-01-05'],
    ['H3.3.3', '1991-03-03'],
    ['㍻3年3月3日', '1991-03-03'],
    ['大正14年2月1日', '1925-02-01'],
    ['M45.7.29', '1912-07-29'],
    ['2024/2/29', '2024-02-29'],
    ['令和6年2月29日', '2024-02-29'],
    ['11/23（月・祝）', '2026-11-23'],
    ['11/22(日)', '2026-11-22'],
  ])('%s is %s', (typed, date) => {
    expect(read(typed)).toBe(date);
  });

  test.each([
    ['S60.1.5生', '1985-01-05'],
    ['昭和60年1月5日生まれ', '1985-01-05'],
    ['S60.1.5（40歳）', '1985-01-05'],
    ['昭和60年1月5日 満40歳', '1985-01-05'],
    ['令和6年4月1日付', '2024-04-01'],
    ['R6.4.1付け', '2024-04-01'],
    ['R6.4.1～', '2024-04-01'],
    ['2024/4/1〜', '2024-04-01'],
    ['2024/4/1から', '2024-04-01'],
    ['令和6年4月1日（月）付', '2024-04-01'],
    ['2024/4/1(月)～', '2024-04-01'],
    ['R.6.4.1', '2024-04-01'],
    ['R6,4,1', '2024-04-01'],
    ['2024.4.1.', '2024-04-01'],
    ['H元.5.1', '1989-05-01'],
    ['令和元.5.1', '2019-05-01'],
    ['1985年（昭和60年）1月5日', '1985-01-05'],
    ['1985(S60)/1/5', '1985-01-05'],
    ['昭和60年(1985年)1月5日', '1985-01-05'],
    ['S60(1985).1.5', '1985-01-05'],
    ['2019（令和元）年5月1日', '2019-05-01'],
    ['平成31（2019）年4月1日', '2019-04-01'],
  ])('%s, as lists have it, is %s', (typed, date) => {
    expect(parseDate(typed, TODAY)).toEqual({ ok: true, date });
  });

  test.each([
    ['平成32年4月1日', '2020-04-01', '平成32年は令和2年4月1日として読みました。年を確かめてください'],
    ['H31.5.1', '2019-05-01', '平成31年は令和元年5月1日として読みました。年を確かめてください'],
    ['昭和65年1月5日', '1990-01-05', '昭和65年は平成2年1月5日として読みました。年を確かめてください'],
    ['S64.1.8', '1989-01-08', '昭和64年は平成元年1月8日として読みました。年を確かめてください'],
    ['T16.1.1', '1927-01-01', '大正16年は昭和2年1月1日として読みました。年を確かめてください'],
  ])('%s lies behind the end of its era: it is read, with a warning', (typed, date, warning) => {
    expect(parseDate(typed, TODAY)).toEqual({ ok: true, date, warning });
  });

  test.each(['H31.4.30', 'S64.1.7', 'T15.12.24', 'M45.7.29', 'R8.11.20'])(
    '%s lies within its era: no warning',
    (typed) => {
      expect(parseDate(typed, TODAY)).not.toHaveProperty('warning');
    },
  );

  test.each(['1985年（昭和61年）1月5日', 'S60(1986).1.5'])('%s: two years that aren’t the same are no day', (typed) => {
    expect(read(typed)).toContain('西暦と和暦の年が合いません');
  });

  test.each(['R6.4.1～R7.3.31', '～R7.3.31', '生', '付'])('%s is no day', (typed) => {
    expect(parseDate(typed, TODAY).ok).toBe(false);
  });

  test('yesterday and tomorrow by their names, over the end of a month', () => {
    expect(read('明日', '2026-11-30')).toBe('2026-12-01');
    expect(read('昨日', '2027-01-01')).toBe('2026-12-31');
  });

  test('a day without a year is this year', () => {
    expect(read('2/3', '2027-06-01')).toBe('2027-02-03');
  });
});

describe('the borders of the eras', () => {
  test.each([
    ['平成31年4月30日', '2019-04-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['R元.5.1', '2019-05-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成元年1月8日', '1989-01-08'],
    ['大正15年12月24日', '1926-12-24'],
    ['昭和元年12月25日', '1926-12-25'],
    ['明治45年7月29日', '1912-07-29'],
    ['大正元年7月30日', '1912-07-30'],
    ['明治元年1月25日', '1868-01-25'],
  ])('%s is %s', (typed, date) => {
    expect(read(typed)).toBe(date);
  });

  test.each([
    ['平成31年5月1日', '2019-05-01'],
    ['平成32年4月1日', '2020-04-01'],
    ['昭和64年1月8日', '1989-01-08'],
  ])('%s, written by habit after the era had ended, is the day that was meant', (typed, date) => {
    expect(read(typed)).toBe(date);
  });

  test.each([
    ['令和元年4月30日', '令和は元年5月1日からです。前の元号で入れてください。例：令和8年11月20日'],
    ['平成元年1月7日', '平成は元年1月8日からです。前の元号で入れてください。例：令和8年11月20日'],
    ['昭和元年12月24日', '昭和は元年12月25日からです。前の元号で入れてください。例：令和8年11月20日'],
    ['明治元年1月24日', '明治は元年1月25日からです。西暦で入れてください。例：令和8年11月20日'],
    ['令和0年5月1日', '「令和0年」はありません。1年は元年です。例：令和8年11月20日'],
  ])('%s lies before the era and is refused', (typed, sentence) => {
    expect(read(typed)).toBe(sentence);
  });
});

describe('birthdays', () => {
  test.each([
    ['S23.5.2', '1948-05-02'],
    ['昭和24年4月3日', '1949-04-03'],
    ['S25/5/7', '1950-05-07'],
    ['19510506', '1951-05-06'],
  ])('%s, a day whose midnight the summer time skipped, is %s', (typed, date) => {
    expect(read(typed)).toBe(date);
  });

  test('on 29 February exist in leap years only', () => {
    expect(read('S55.2.29')).toBe('1980-02-29');
    expect(read('令和7年2月29日')).toBe('「令和7年2月29日」はありません。例：令和8年11月20日');
    expect(read('1900/2/29')).toBe('「1900年2月29日」はありません。例：令和8年11月20日');
    expect(read('2/29')).toBe('「2026年2月29日」はありません。例：令和8年11月20日');
    expect(read('2/29', '2028-01-10')).toBe('2028-02-29');
  });
});

describe('a date that does not exist is refused with what is wrong and an example', () => {
  test.each([
    ['H31.13.1', '「13月」はありません。例：令和8年11月20日'],
    ['令和8年13月20日', '「13月」はありません。例：令和8年11月20日'],
    ['20260020', '「0月」はありません。例：令和8年11月20日'],
    ['令和8年11月31日', '「11月31日」はありません。例：令和8年11月20日'],
    ['2026/2/30', '「2月30日」はありません。例：令和8年11月20日'],
    ['4/0', '「4月0日」はありません。例：令和8年11月20日'],
    ['', '日付が空です。例：令和8年11月20日'],
    ['　', '日付が空です。例：令和8年11月20日'],
    ['来月ごろ', '「来月ごろ」は日付として読めません。例：令和8年11月20日'],
    ['26/11/20', '「26/11/20」は日付として読めません。例：令和8年11月20日'],
    ['慶応3年1月1日', '「慶応3年1月1日」は日付として読めません。例：令和8年11月20日'],
    ['0206/11/20', '「0206/11/20」は日付として読めません。例：令和8年11月20日'],
    ['9206/11/20', '「9206/11/20」は日付として読めません。例：令和8年11月20日'],
    ['令和8年11月', '「令和8年11月」は日付として読めません。例：令和8年11月20日'],
  ])('%s', (typed, sentence) => {
    expect(read(typed)).toBe(sentence);
  });

  test.each(['constructor', 'toString', '__proto__'])('the word %s is no date either', (typed) => {
    expect(read(typed)).toBe(`「${typed}」は日付として読めません。例：令和8年11月20日`);
  });

  test('whatever is typed gives a day that exists or a sentence', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const parsed = parseDate(typed, TODAY);
        expect(parsed.ok ? isCalendarDate(parsed.date) : parsed.message.endsWith('例：令和8年11月20日')).toBe(true);
      }),
    );
  });
});
