import { describe, expect, test } from 'vitest';
import { dateSerial } from '@shared/forms/excel/date-serial';
import { builtInFormat, showNumber, showText } from '@shared/forms/sheet/number-format';

const shown = (value: number, code: string): string => showNumber(value, code).text;
const dated = (iso: string, code: string): string => shown(dateSerial(iso, false) ?? 0, code);

describe('a number shows as its format says', () => {
  test.each<[number, string, string]>([
    [1234567.5, 'General', '1234567.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [123456789012, 'General', '1.23457E+11'],
    [1234567.891, '#,##0', '1,234,568'],
    [1.005, '0.00', '1.01'],
    [-5, '#,##0;[Red]-#,##0', '-5'],
    [-5, '0;△0', '△5'],
    [0, '#,##0;-#,##0;"―"', '―'],
    [0, '#', ''],
    [-0.4, '0', '0'],
    [0.256, '0.0%', '25.6%'],
    [2700192, '000-0000', '270-0192'],
    [7, '0000', '0007'],
    [1234567, '#,##0,"千円"', '1,235千円'],
    [12, '0"名"', '12名'],
    [12, '[$¥-411]#,##0', '¥12'],
    [12345, '0.00E+00', '1.23E+04'],
    [0.5, '0.0#', '0.5'],
    [150, '[>=100]"多い";0', '多い'],
    [99, '[>=100]"多い";0', '99'],
    [23, '[DBNum1]General', '二十三'],
    [10305, '[DBNum1]General', '一万三百五'],
    [23, '[DBNum3]0', '２３'],
    [1.5, '# ?/?', '1 1/2'],
    [0.333, '# ?/?', ' 1/3'],
    [3.14159, '# ??/??', '3  1/7 '],
    [2, '# ?/?', '2    '],
    [0.999, '# ?/?', '1    '],
    [-0.25, '# ?/?', '- 1/4'],
    [1.3, '# ?/16', '1 5/16'],
    [0.75, '?/?', '3/4'],
    [5, '0"時間"', '5時間'],
  ])('%d by %s is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  test('a red negative number is red', () => {
    expect(showNumber(-5, builtInFormat(38))).toEqual({ text: '-5', colour: '#ff0000' });
  });

  test('text goes through the section for text', () => {
    expect(showText('山田', '0;0;0;@" 様"').text).toBe('山田 様');
    expect(showText('山田', '#,##0').text).toBe('山田');
    expect(showText('山田', '@').text).toBe('山田');
  });
});

describe('a date shows as its format says', () => {
  test.each<[string, string, string]>([
    ['2026-11-20', '[$-411]ggge"年"m"月"d"日";@', '令和8年11月20日'],
    ['2026-11-20', '[$-411]ge.m.d;@', 'R8.11.20'],
    ['2026-11-20', '[$-ja-JP]gge"年"', '令8年'],
    ['2019-05-01', 'rr"年"', '令和元年'],
    ['2019-05-01', '[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@', '令和元年5月1日'],
    ['1989-12-31', '[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', '平成元年12月31日'],
    ['2020-05-01', '[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', '令和2年5月1日'],
    ['2019-05-01', '[$-ja-JP-x-gannen]ge.m.d', 'R1.5.1'],
    ['2019-05-01', 'ggge"年"m"月"d"日"', '令和1年5月1日'],
    ['2026-01-02', 'yyyy/mm/dd', '2026/01/02'],
    ['2026-11-20', 'yyyy"年"m"月"d"日"(aaa)', '2026年11月20日(金)'],
    ['2026-11-20', 'aaaa', '金曜日'],
    ['2026-11-20', 'mmm-yy', 'Nov-26'],
    ['2026-11-20', '[DBNum1]ggge"年"m"月"d"日"', '令和八年十一月二十日'],
    ['1900-03-01', 'yyyy/m/d', '1900/3/1'],
  ])('%s by %s is %s', (iso, code, text) => {
    expect(dated(iso, code)).toBe(text);
  });

  test.each<[number, string, string]>([
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [1.5, '[h]:mm', '36:00'],
    [0.5, 'h"時"mm"分"', '12時00分'],
    [0.000011574, 'mm:ss.0', '00:01.0'],
    [60, 'm/d', '2/29'],
    [-1, 'yyyy/m/d', '########'],
  ])('%d by %s is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  test('in an old Mac’s workbook it counts from 1904', () => {
    expect(showNumber(dateSerial('2026-11-20', true) ?? 0, 'yyyy/m/d', true).text).toBe('2026/11/20');
  });
});
