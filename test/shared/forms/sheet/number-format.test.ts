import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SSF } from 'xlsx';
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

  /** What Excel shows of a cell without a format: eleven characters. */
  test.each<[number, string]>([
    [0, '0'],
    [-0, '0'],
    [-1.5, '-1.5'],
    [99_999_999_999, '99999999999'],
    [99_999_999_999.6, '1E+11'],
    [100_000_000_000, '1E+11'],
    [-12_345_678_901_234, '-1.23457E+13'],
    [1 / 3, '0.333333333'],
    [-2 / 3, '-0.666666667'],
    [123_456.789012, '123456.789'],
    [1_234_567_890.123, '1234567890'],
    [0.0001, '0.0001'],
    [0.00012345678901, '0.000123457'],
    [0.000012345678901, '1.23457E-05'],
    [0.000001, '0.000001'],
    [1e-9, '0.000000001'],
    [1e-10, '1E-10'],
    [-1.5e-9, '-1.5E-09'],
    [1e20, '1E+20'],
  ])('%d without a format is %s', (value, text) => {
    expect(shown(value, 'General')).toBe(text);
    expect(shown(value, '@')).toBe(text);
  });

  test('numbers without a format, and those of ordinary formats, are as another program has them', () => {
    const value = fc.oneof(
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 9 })),
    );
    const wholes = fc.constantFrom('0', '#,##0');
    const behinds = fc.constantFrom('', '.0', '.00', '.000', '%', '.0%');
    fc.assert(
      fc.property(value, wholes, behinds, (one, whole, behind) => {
        const number = typeof one === 'number' ? one : Number(`${one[0]}e-${one[1]}`);
        expect(shown(number, 'General')).toBe(SSF.format('General', number));
        const code = whole + behind;
        // SheetJS rounds the binary fraction of a half, where Excel rounds what is typed.
        const isHalf = /5$/.test(String(number));
        const size = Math.abs(number);
        if (!isHalf) expect([code, size, shown(size, code)]).toEqual([code, size, SSF.format(code, size)]);
      }),
      { numRuns: 150 },
    );
  });

  test.each<[number, string, string]>([
    [0, '0.0', '0.0'],
    [-0.04, '0.0', '0.0'],
    [-0.05, '0.0', '-0.1'],
    [2.675, '0.00', '2.68'],
    [-1.005, '0.00', '-1.01'],
    [1e15, '0', '1000000000000000'],
    [1234, '0,000', '1,234'],
    [1, '0,000', '0,001'],
    [1234567, '0,0', '1,234,567'],
    [1234, '00-00', '12-34'],
    [123456, '00-00', '1234-56'],
    [5, '??0', '  5'],
    [1.5, '0.0??', '1.5  '],
    [1.25, '0.0??', '1.25 '],
    [2.05, '0.0??', '2.05 '],
    [2.5, '?.??', '2.5 '],
    [0.25, '?.??', ' .25'],
    [2, '0.#', '2.'],
    [1.5, '0.0"円"', '1.5円'],
    [1.5, '0"円".0"銭"', '1円.5銭'],
    [0.5, '%0', '%50'],
    [0.5, '0.0%', '50.0%'],
    [0.5, '0.%0', '50.%0'],
    [499, '#,##0,', '0'],
    [1_234_567_890, '#,##0,,"百万円"', '1,235百万円'],
    [12_345, '0.0,', '12.3'],
    [1_234_567, '#,##0.0,"千円"', '1,234.6千円'],
    [12_345, '0E+000', '1E+004'],
    [0.0012, '0.0E-0', '1.2E-3'],
    [12_345, '0.0E-0', '1.2E4'],
    [-12_345, '0.00E+00', '-1.23E+04'],
    [0, '0.00E+00', '0.00E+00'],
    [-5, '0"点";;', ''],
    [0, '0"点";;', ''],
    [5, ';;;', ''],
    [5, '\\a0', 'a5'],
    [5, '0_-', '5 '],
    [5, '"a;b"0', 'a;b5'],
    [5, '"[赤]"0', '[赤]5'],
    [5, '[Red]"[青]"0"]"', '[青]5]'],
    [-5, '0;"[負;"0"]"', '[負;5]'],
    [5, '\\[0\\]', '[5]'],
    [5, '0"km', '5km'],
    [5, '[$€-2] 0', '€ 5'],
    [-1234, '[$¥-411]#,##0', '-¥1,234'],
    [5, '0[未知]', '5'],
    [-2.5, '@"円"', '-2.5円'],
    [-2.5, '"約"General', '約-2.5'],
  ])('%d by %s is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  test.each<[string, number[], number[]]>([
    ['<=10', [10, -3], [10.5]],
    ['<10', [9.5], [10, 11]],
    ['>10', [10.5], [10, 9]],
    ['>=10', [10, 11], [9.5]],
    ['=10', [10], [9, 11]],
    ['<>10', [9, 11], [10]],
    ['>=-1.5', [-1.5, 0], [-2]],
  ])('the condition [%s] chooses among sections', (condition, holds, others) => {
    for (const value of holds) expect([value, shown(value, `[${condition}]"これ";"他"`)]).toEqual([value, 'これ']);
    for (const value of others) expect([value, shown(value, `[${condition}]"これ";"他"`)]).toEqual([value, '他']);
  });

  test('of three sections with conditions the last is for the others, with their sign', () => {
    const code = '[>=100]"多い";[<0]"負"0;0';
    expect([150, -3, 99].map((value) => shown(value, code))).toEqual(['多い', '負3', '99']);
    expect(shown(-3, '[>=100]"多い";0')).toBe('3');
    expect(shown(-3, '[<100]0;"多い"')).toBe('-3');
  });

  test('a number that no section is for shows as without a format', () => {
    expect(showNumber(5, '[<0]"負"')).toEqual({ text: '5', colour: null });
  });

  test.each<[string, string]>([
    ...(
      [
        ...[
          ['black', '黒', '#000000'] as const,
          ['blue', '青', '#0000ff'] as const,
          ['cyan', '水', '#00ffff'] as const,
        ],
        ...[
          ['green', '緑', '#00ff00'] as const,
          ['magenta', '紫', '#ff00ff'] as const,
          ['red', '赤', '#ff0000'] as const,
        ],
        ...[['white', '白', '#ffffff'] as const, ['yellow', '黄', '#ffff00'] as const],
      ] as const
    ).flatMap(([english, japanese, colour]): [string, string][] => [
      [english.toUpperCase(), colour],
      [japanese, colour],
    ]),
  ])('[%s] is the colour %s', (word, colour) => {
    expect(showNumber(1, `[${word}]0`)).toEqual({ text: '1', colour });
    expect(showText('山', `0;0;0;[${word}]@`)).toEqual({ text: '山', colour });
  });

  test('a red negative number is red', () => {
    expect(showNumber(-5, builtInFormat(38))).toEqual({ text: '-5', colour: '#ff0000' });
    expect(showNumber(5, builtInFormat(38))).toEqual({ text: '5', colour: null });
  });

  /** ECMA-376-1 §18.8.30, where it tells of Japanese: -1234.5, 0.5, and 13:36:45 on 20 November 2026, by each number. */
  test.each<[number, string, string]>([
    [0, '-1234.5', '0.5'],
    [1, '-1235', '1'],
    [2, '-1234.50', '0.50'],
    [3, '-1,235', '1'],
    [4, '-1,234.50', '0.50'],
    [5, '¥-1,235', '¥1'],
    [6, '¥-1,235', '¥1'],
    [7, '¥-1,234.50', '¥0.50'],
    [8, '¥-1,234.50', '¥0.50'],
    [9, '-123450%', '50%'],
    [10, '-123450.00%', '50.00%'],
    [11, '-1.23E+03', '5.00E-01'],
    [12, '-1234 1/2', ' 1/2'],
    [13, '-1234  1/2 ', '  1/2 '],
    [37, '-1,235', '1'],
    [38, '-1,235', '1'],
    [39, '-1,234.50', '0.50'],
    [40, '-1,234.50', '0.50'],
    [48, '-1.2E+3', '5.0E-1'],
    [49, '-1234.5', '0.5'],
    [59, '-1234.5', '0.5'],
  ])('the built-in format %i shows -1234.5 as %s and 0.5 as %s', (id, negative, half) => {
    expect([shown(-1234.5, builtInFormat(id)), shown(0.5, builtInFormat(id))]).toEqual([negative, half]);
    const red = [6, 8, 38, 40].includes(id) ? '#ff0000' : null;
    expect(showNumber(-1, builtInFormat(id)).colour).toBe(red);
  });

  test.each<[number, string]>([
    [14, '2026/11/20'],
    [15, '20-Nov-26'],
    [16, '20-Nov'],
    [17, 'Nov-26'],
    [18, '1:36 PM'],
    [19, '1:36:45 PM'],
    [20, '13:36'],
    [21, '13:36:45'],
    [22, '2026/11/20 13:36'],
    [27, 'R8.11.20'],
    [28, '令和8年11月20日'],
    [29, '令和8年11月20日'],
    [30, '11/20/26'],
    [31, '2026年11月20日'],
    [32, '13時36分'],
    [33, '13時36分45秒'],
    [34, '2026年11月'],
    [35, '11月20日'],
    [36, 'R8.11.20'],
    [45, '36:45'],
    [46, '1112317:36:45'],
    [47, '36:45.0'],
    [50, 'R8.11.20'],
    [51, '令和8年11月20日'],
    [52, '2026年11月'],
    [53, '11月20日'],
    [54, '令和8年11月20日'],
    [55, '2026年11月'],
    [56, '11月20日'],
    [57, 'R8.11.20'],
    [58, '令和8年11月20日'],
  ])('the built-in format %i shows a day and time as %s', (id, text) => {
    expect(shown(46_346.5671875, builtInFormat(id))).toBe(text);
  });

  test('text goes through the section for text', () => {
    expect(showText('山田', '0;0;0;@" 様"').text).toBe('山田 様');
    expect(showText('山田', '0;0;0;"氏名 "@" 様";"余り"').text).toBe('氏名 山田 様');
    expect(showText('山田', '0;@"さん"').text).toBe('山田さん');
    expect(showText('山田', '#,##0')).toEqual({ text: '山田', colour: null });
    expect(showText('山田', '0;0;0;').text).toBe('');
    expect(showText('山田', '@').text).toBe('山田');
  });
});

describe('a fraction shows as its format says', () => {
  test.each<[number, string, string]>([
    [0, '# ?/?', '0    '],
    [0.05, '# ?/?', '0    '],
    [-0.05, '# ?/?', '0    '],
    [0.95, '# ?/?', '1    '],
    [0.5, '# ?/?', ' 1/2'],
    [-1.5, '# ?/?', '-1 1/2'],
    [0.125, '# ?/?', ' 1/8'],
    [0.5, '# ??/??', '  1/2 '],
    [1.0101, '# ??/??', '1  1/99'],
    [3.14159265, '# ???/???', '3  16/113'],
    [0.5, '0 ?/?', '0 1/2'],
    [2, '0 ?/?', '2    '],
    [1.5, '?/?', '3/2'],
    [2, '?/?', '2/1'],
    [0.25, '# ?/2', ' 1/2'],
    [0.2, '# ?/2', '0    '],
    [1.75, '# ?/2', '2    '],
    [0.333, '# ?/10', ' 3/10'],
    [0.333, '# ??/100', ' 33/100'],
    [2.5, '# ?/100', '2 50/100'],
    [1.5, '# ?/?"杯"', '1 1/2杯'],
    [1.5, '"約"# ?/?', '1約 1/2'],
    [5, '0/0', '5/1'],
    [5, '"/"0', '/5'],
  ])('%d by %s is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  test('that comes as near as its places allow, and is written so that columns line up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(1, 2, 3), (thousandths, places) => {
        const value = thousandths / 1000;
        const code = `0 ${'?'.repeat(places)}/${'?'.repeat(places)}`;
        const text = shown(value, code);
        const [units = '', top = '0', bottom = '1'] = text.split(/[ /]+/);
        const read = Number(units) + (top === '' ? 0 : Number(top)) / Number(bottom || 1);
        expect(Math.abs(read - value)).toBeLessThan(1.001 / 10 ** places);
        expect(text.length - units.length).toBe(2 * places + 2);
      }),
    );
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

  test.each<[number, string, string]>([
    [0, 'yyyy/m/d', '1900/1/0'],
    [0, 'ggge"年"m"月"d"日"', '明治33年1月0日'],
    [1, 'yyyy/m/d', '1900/1/1'],
    [59, 'yyyy/m/d', '1900/2/28'],
    [61, 'yyyy/m/d', '1900/3/1'],
    [2_958_465, 'yyyy/m/d', '9999/12/31'],
    [2_958_466, 'yyyy/m/d', '########'],
    [0.999, 'yyyy/m/d h', '1900/1/0 23'],
  ])('the day %d by %s is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  /** 13:36:45 on 20 November 2026, as LibreOffice and SheetJS have it. */
  test.each<[string, string]>([
    ...Object.entries({
      y: '26',
      yy: '26',
      yyy: '2026',
      yyyy: '2026',
      m: '11',
      mm: '11',
      mmm: 'Nov',
      mmmm: 'November',
    }),
    ...Object.entries({ mmmmm: 'N', d: '20', dd: '20', ddd: 'Fri', dddd: 'Friday', aaa: '金', aaaa: '金曜日' }),
    ...Object.entries({ g: 'R', gg: '令', ggg: '令和', e: '8', ee: '08', r: '8', rr: '令和8', h: '13', hh: '13' }),
    ...Object.entries({ 'h:m': '13:36', 'h:mm': '13:36', 'hh:mm:ss': '13:36:45', 'mm:ss': '36:45', 'm:s': '36:45' }),
    ...Object.entries({ 'h:mm am/pm': '1:36 PM', 'h A/P': '1 P', '午前/午後h"時"': '午後1時', '上午/下午h': '午後1' }),
    ...Object.entries({ '[$-411]AM/PM h"時"': '午後 1時', '[$-ja-JP]AM/PM': '午後', '[$-409]AM/PM': 'PM' }),
    ...Object.entries({ '[h]:mm': '1112317:36', '[m]': '66739056', '[mm]:ss': '66739056:45', '[s]': '4004343405' }),
    ...Object.entries({ 'ss.0': '45.0', 'ss.00': '45.00', 's.000': '45.000', 'h:mm:ss.0': '13:36:45.0' }),
    ...Object.entries({
      'd.m.yy': '20.11.26',
      'yyyy, mm': '2026, 11',
      'm/d': '11/20',
      'm:mm': '11:11',
      'mm"月"': '11月',
    }),
    ...Object.entries({ bb: '69', bbbb: '2569', '[DBNum3]yyyy/m/d': '２０２６/１１/２０', '[DBNum1]d': '二十' }),
    ...Object.entries({ 'yyyy"年"0': '2026年0', 'h"時"m"分"': '13時36分', 'e.m': '8.11', 'ge+1': 'R8+1' }),
  ])('%s of one afternoon is %s', (code, text) => {
    expect(shown(46_346.5671875, code)).toBe(text);
  });

  test.each<[number, string, string]>([
    [0, 'h AM/PM', '12 AM'],
    [0.25, 'h A/P', '6 A'],
    [0.5, 'h AM/PM', '12 PM'],
    [0.25, '午前/午後h', '午前6'],
    [0.5, '[$-411]AM/PMh', '午後12'],
    [0.04, 'h:mm', '0:57'],
    [0.04, 'hh:mm:ss', '00:57:36'],
    [0.99999, '[h]:mm:ss', '23:59:59'],
    [2.25, '[h]:mm:ss', '54:00:00'],
    [1.5, '[m]', '2160'],
    [0.041666666, 'hh:mm:ss', '01:00:00'],
    // Seconds are rounded, minutes and hours are not.
    [0.56719, 'hh:mm:ss', '13:36:45'],
    [0.567193, 'hh:mm:ss', '13:36:45'],
    [0.567194, 'hh:mm:ss', '13:36:46'],
    [0.5674, 'h:mm', '13:37'],
    [0.5677, 'h:mm', '13:37'],
    [0.000011, 'ss.0', '01.0'],
    [0.000011, 'ss.00', '00.95'],
    [0.000011, 'ss.000', '00.950'],
    [0.999999, 'd hh:mm:ss', '1 00:00:00'],
  ])('the time %d by %s is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  test('days of every era are those of the platform’s own calendar', () => {
    const format = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
      ...{ era: 'long', year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'long', timeZone: 'UTC' },
    });
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73_000 }), (day) => {
        const at = Object.fromEntries(
          format.formatToParts(Date.UTC(1899, 11, 30) + day * 86_400_000).map(({ type, value }) => [type, value]),
        );
        const year = at['year'] === '元' ? '1' : at['year'];
        expect(shown(day, 'ggg|e|m|d|aaaa')).toBe([at['era'], year, at['month'], at['day'], at['weekday']].join('|'));
        expect(shown(day, 'rr')).toBe(`${at['era']}${year === '1' ? '元' : year}`);
        expect(shown(day, 'gg')).toBe(at['era']?.charAt(0));
      }),
    );
  });

  test('days and times are those of another program', () => {
    const piece = fc.constantFrom('yyyy', 'yy', 'm', 'mm', 'mmm', 'mmmm', 'mmmmm', 'd', 'dd', 'ddd', 'dddd');
    const time = fc.constantFrom('h:mm', 'hh:mm:ss', 'h:mm AM/PM', '[h]:mm', '[m]:ss', '[s]', 'mm:ss', 'h A/P');
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 80_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        piece,
        time,
        (day, second, a, b) => {
          const value = day + second / 86_400;
          for (const code of [`${a}/d`, `d-${a}`, b])
            expect([value, code, shown(value, code)]).toEqual([value, code, SSF.format(code, value)]);
        },
      ),
    );
  });

  test('the first year of an era is 元年 only in front of 年, and only where the format asks for it', () => {
    const gannen = '[$-ja-JP-x-gannen]';
    expect(dated('2019-05-01', `${gannen}ggge"年度"`)).toBe('令和元年度');
    expect(dated('2019-05-01', `${gannen}ggg ee"年"`)).toBe('令和 元年');
    expect(dated('2019-05-01', `${gannen}yyyy"年"`)).toBe('2019年');
    expect(dated('2019-05-01', `${gannen}gggem"年"`)).toBe('令和15年');
  });

  test('in an old Mac’s workbook it counts from 1904', () => {
    expect(showNumber(dateSerial('2026-11-20', true) ?? 0, 'yyyy/m/d', true).text).toBe('2026/11/20');
    expect(showNumber(0, 'yyyy/m/d', true).text).toBe('1904/1/1');
    expect(showNumber(60, 'yyyy/m/d', true).text).toBe('1904/3/1');
  });
});

describe('numbers are written in kanji where a format says so', () => {
  test.each<[number, string, string]>([
    [0, '〇', '〇'],
    [5, '五', '伍'],
    [10, '十', '壱拾'],
    [11, '十一', '壱拾壱'],
    [20, '二十', '弐拾'],
    [100, '百', '壱百'],
    [110, '百十', '壱百壱拾'],
    [1001, '千一', '壱阡壱'],
    [1234, '千二百三十四', '壱阡弐百参拾四'],
    [6789, '六千七百八十九', '六阡七百八拾九'],
    [10_000, '一万', '壱萬'],
    [10_010, '一万十', '壱萬壱拾'],
    [110_000, '十一万', '壱拾壱萬'],
    [1_234_567, '百二十三万四千五百六十七', '壱百弐拾参萬四阡伍百六拾七'],
    [100_000_000, '一億', '壱億'],
    [-23, '-二十三', '-弐拾参'],
    [1.5, '一.五', '壱.伍'],
  ])('%d as %s and %s', (value, plain, formal) => {
    expect(shown(value, '[DBNum1]General')).toBe(plain);
    expect(shown(value, '[DBNum2]General')).toBe(formal);
  });

  test('digit by digit where it has places', () => {
    expect(shown(1020, '[DBNum1]0')).toBe('一〇二〇');
    expect(shown(1020, '[DBNum2]0')).toBe('壱〇弐〇');
    expect(shown(-1234.5, '[DBNum3]#,##0.0')).toBe('-１,２３４.５');
    expect(shown(9_876_543_210, '[dbnum3]0')).toBe('９８７６５４３２１０');
    expect(shown(12, '[DBNum4]0')).toBe('12');
  });
});
