import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SSF } from 'xlsx';
import { cellContent, type PrintedCell } from '@shared/forms/excel/cell-content';
import { decodeString, encodeString, isPlain, type CellValue } from '@shared/forms/excel/cell-text';
import { dateSerial } from '@shared/forms/excel/date-serial';
import { firstYearFormat } from '@shared/forms/excel/first-year-format';
import type { CellFormat } from '@shared/forms/excel/styles';
import type { ExcelSlot } from '@shared/forms/excel/values';
import { attempt } from '@shared/problems/problem';

const FORMAT: CellFormat = {
  ...{
    showsDates: false,
    showsNumbers: false,
    wraps: false,
    isText: false,
    horizontal: 'general',
    vertical: 'bottom',
    indent: 0,
  },
  ...{ shrinks: false, isTurned: false, isRightToLeft: false, isLocked: true },
};
const printed = (text: string): CellValue => (text === '' ? { kind: 'blank' } : { kind: 'text', text });

/** What a value becomes in a cell that prints a text; the code that it is refused by. */
function put(
  slot: ExcelSlot,
  text = '',
  more: Partial<Omit<PrintedCell, 'format'>> & { format?: Partial<CellFormat> } = {},
): unknown {
  const cell: PrintedCell = {
    list: null,
    isCounted: false,
    value: printed(text),
    ...more,
    format: { ...FORMAT, ...more.format } as CellFormat,
  };
  const done = attempt(() => cellContent(slot, cell, { tag: 'a.b', label: () => '名称', from1904: false }));
  return done.ok ? done.value : [done.code, done.message];
}
const text = (words: string, more: object = {}): ExcelSlot => ({ kind: 'text', text: words, ...more });
const said = (words: string, variant: object = {}, scale = 1) => ({ kind: 'text', text: words, scale, variant });

describe('a text in a cell', () => {
  test('is as typed; none leaves the cell as it is', () => {
    expect(put(text('鈴木'))).toEqual(said('鈴木'));
    expect(put(text('鈴木', { scale: 0.8 }))).toEqual(said('鈴木', {}, 0.8));
    expect(put(text(''))).toBeNull();
    expect(put(text(' '))).toEqual(said(' '));
  });

  test('has lines, which wrap, however they end', () => {
    for (const lines of ['一\n二', '一\r\n二', '一\r二']) {
      expect(put(text(lines))).toEqual(said('一\n二', { wraps: true, quotes: false }));
      expect(put(text(lines), '', { format: { wraps: true } })).toEqual(said('一\n二'));
    }
  });

  test('that looks like a formula is marked as text', () => {
    for (const start of ['=', '+', '-', '@']) {
      expect(put(text(`${start}1`))).toEqual(said(`${start}1`, { wraps: false, quotes: true }));
      expect(put(text(`${start}1`), '', { format: { isText: true } })).toEqual(said(`${start}1`));
    }
    expect(put(text('1=1'))).toEqual(said('1=1'));
    expect(put(text('-\n'))).toEqual(said('-\n', { wraps: true, quotes: true }));
  });

  test('that no cell holds is refused, with its place', () => {
    expect(put(text('山\u0001'))).toEqual(['field/illegal-character', expect.stringContaining('2 文字目')]);
    expect(put(text('あ'.repeat(32_767)))).toMatchObject({ kind: 'text' });
    expect(put(text('あ'.repeat(32_768)))).toEqual(['excel/too-long', expect.stringContaining('32768')]);
    expect(put(text(`${'あ\r\n'.repeat(16_383)}`))).toMatchObject({ kind: 'text' });
  });
});

describe('a number in a cell', () => {
  test.each<[string, unknown]>([
    ['12', { kind: 'number', number: 12 }],
    ['-0.5', { kind: 'number', number: -0.5 }],
    ['.5', { kind: 'number', number: 0.5 }],
    ['5.', { kind: 'number', number: 5 }],
    ['007', { kind: 'number', number: 7 }],
    ['1,500', said('1,500')],
    ['12人', said('12人')],
    ['1e5', said('1e5')],
    ['.', said('.')],
    ['5 ', said('5 ')],
    ['', null],
    ['-', said('-', { wraps: false, quotes: true })],
  ])('%s', (written, expected) => {
    expect(put({ kind: 'number', text: written })).toEqual(expected);
  });
});

describe('what somebody types into a cell that is made for a number', () => {
  test.each<[string, unknown]>([
    ['12', { kind: 'number', number: 12 }],
    ['１２', { kind: 'number', number: 12 }],
    [' 3 ', { kind: 'number', number: 3 }],
    ['1,500', { kind: 'number', number: 1500 }],
    ['2.5', { kind: 'number', number: 2.5 }],
    ['0', { kind: 'number', number: 0 }],
    ['007', said('007')],
    ['09000000111', said('09000000111')],
    ['270-0163', said('270-0163')],
    ['1,50', said('1,50')],
    ['1234567890123456', said('1234567890123456')],
    ['3人', said('3人')],
  ])('%s', (written, expected) => {
    expect(put(text(written), '', { isCounted: true })).toEqual(expected);
    expect(put(text(written), '', { format: { showsNumbers: true } })).toEqual(expected);
    expect(put(text(written))).toEqual(said(written));
  });

  test('is text where the cell is made for text, or prints words', () => {
    expect(put(text('12'), '', { isCounted: true, format: { isText: true } })).toEqual(said('12'));
    expect(put(text('12'), '　　人', { isCounted: true })).toEqual(said('12'));
  });
});

describe('a day in a cell', () => {
  const day = (date: string, shown = '令和8年11月20日'): ExcelSlot => ({ kind: 'date', date, shown });
  const dates = { format: { showsDates: true } };

  test('is a number where the cell shows days, and the words elsewhere', () => {
    expect(put(day('2026-11-20'), '', dates)).toEqual({ kind: 'number', number: 46_346, isFirstYear: false });
    expect(put(day('2019-05-01'), '', dates)).toEqual({ kind: 'number', number: 43_586, isFirstYear: true });
    expect(put(day('2026-11-20'))).toEqual(said('令和8年11月20日'));
    expect(put(day('1899-12-31', '明治32年12月31日'), '', dates)).toEqual(said('明治32年12月31日'));
    expect(put(day('', ''), '', dates)).toBeNull();
  });

  test('counts as in another program', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 90_000 }), (serial) => {
        expect(dateSerial(SSF.format('yyyy-mm-dd', serial), false)).toBe(serial);
        expect(dateSerial(SSF.format('yyyy-mm-dd', serial), true)).toBe(serial < 1462 ? null : serial - 1462);
      }),
    );
    expect(
      ['1900-01-01', '1900-02-28', '1900-03-01', '1899-12-31', '2026-13-01', ''].map((one) => dateSerial(one, false)),
    ).toEqual([1, 59, 61, null, null, null]);
    expect(['1904-01-01', '1903-12-31'].map((one) => dateSerial(one, true))).toEqual([0, null]);
  });
});

describe('a tick in a cell', () => {
  const tick = (checked: boolean): ExcelSlot => ({ kind: 'check', checked });
  const [yes, no] = [tick(true), tick(false)];
  const words = (content: unknown): unknown => (content as { text?: string } | null)?.text ?? content;

  test.each<[string, unknown, unknown]>([
    ['', '☑', null],
    ['□', '☑', null],
    ['☐ 同意する', '☑ 同意する', null],
    ['▢', '☑', null],
    ['◻', '☑', null],
    ['☑', null, '☐'],
    ['☒あり', '☑あり', '☐あり'],
    ['■', '☑', '□'],
    ['◼', '☑', '☐'],
    ['🗹', '☑', '☐'],
    ['同意', '同意☑', null],
    ['□あり □なし', '☑あり □なし', null],
  ])('that prints %s is %s where ticked, %s where not', (printedText, ticked, unticked) => {
    expect([words(put(yes, printedText)), words(put(no, printedText))]).toEqual([ticked, unticked]);
  });

  test('is one of the cell’s list, where it has one', () => {
    const of = (list: readonly string[], printedText = '') => words(put(yes, printedText, { list }));
    for (const glyph of ['☒', '■', '✓', '✔', 'レ', '○', '〇', '◯', '●']) expect(of(['', glyph])).toBe(glyph);
    expect(of(['●', '○'])).toBe('○');
    expect(of(['はい'])).toBe('☑');
    expect(of(['☒ 同意'], '□ 同意')).toBe('☒ 同意');
    expect(words(put(no, '■', { list: ['☐', '■'] }))).toBe('☐');
    expect(words(put(no, '☑', { list: ['□'] }))).toBe('□');
  });

  test('is yes or no where the cell holds such a value', () => {
    const value: CellValue = { kind: 'boolean', isTrue: false };
    expect([put(yes, '', { value }), put(no, '', { value })]).toEqual([
      { kind: 'boolean', isTrue: true },
      { kind: 'boolean', isTrue: false },
    ]);
  });
});

describe('a ring in a cell', () => {
  const ring = (word: string | null): ExcelSlot => ({ kind: 'circle', word });

  test('is around its word, is the word where the cell is empty, or isn’t drawn', () => {
    const own = { word: '無', at: 2, field: 'a.b', label: '名称' };
    expect(put(ring('無'), '有・無')).toEqual({ kind: 'rings', rings: [own] });
    const both = [{ ...own, at: 6 }, own];
    expect(put({ kind: 'circle', word: '無', rings: both }, '有・無　有・無')).toEqual({ kind: 'rings', rings: both });
    expect(put({ kind: 'circle', word: null, rings: [] }, '有・無')).toBeNull();
    expect(put(ring('○'))).toEqual(said('○'));
    expect(put(ring(null), '有・無')).toBeNull();
  });

  test('can’t be around a number', () => {
    expect(put(ring('1'), '', { value: { kind: 'number', number: 1 } })).toEqual([
      ...['excel/circle-word', expect.stringContaining('名称')],
    ]);
  });
});

describe('a text as Excel writes it', () => {
  test('reads as it was, whatever it looks like', () => {
    const piece = fc.constantFrom('_x', '_', 'x', '000D', '005F', '_x005F_', '_x000D_', 'あ', '\n', ' ');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(decodeString(encodeString(pieces.join('')))).toBe(pieces.join(''));
      }),
    );
    expect(decodeString('a_x000A_b_x3042__xZZZZ_')).toBe('a\nbあ_xZZZZ_');
    expect([encodeString('_x000d_'), encodeString('a_x_b'), encodeString('_x12_')]).toEqual([
      '_x005F_x000d_',
      'a_x_b',
      '_x12_',
    ]);
  });

  test('is plain where nothing in it has to be written otherwise', () => {
    const letter = fc.constantFrom(
      ...[
        'a',
        'Z',
        '0',
        '山',
        'ア',
        '、',
        '・',
        'é',
        ' ',
        '　',
        '\u00a0',
        '\n',
        '\t',
        '\r',
        '&',
        '<',
        '>',
        '"',
        "'",
        '_',
        '=',
        '+',
      ],
      ...[
        '-',
        '@',
        '\u0001',
        '\u200b',
        '\u2028',
        '\u206f',
        '\u2070',
        '\u1680',
        '\ud842',
        '\udfb7',
        '\ufeff',
        '\uffff',
        '\ufffd',
        '𠮷',
        '\u007f',
      ],
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 5 }), (letters) => {
        const typed = letters.join('');
        // Told at once: it may be written as it is. Whatever else is looked at closely.
        const needsNothing =
          !/[&<>"_\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uffff]|^[=+\-@]|^\s|\s$|\s\s|^$|[^\S ]|[\u2000-\u206f]|[\u{10000}-\u{10ffff}]/u.test(
            typed.replaceAll('\u007f', 'x'),
          );
        expect([typed, isPlain(typed)]).toEqual([typed, needsNothing]);
      }),
    );
  });
});

describe('a number format that writes 元年', () => {
  test.each<[number, string, string | null]>([
    [176, '[$-411]ggge"年"m"月"d"日"', '[$-411]ggg"元""年"m"月"d"日"'],
    [176, 'ggge年', 'ggg"元"年'],
    [176, 'gggee"年"', 'ggg"元""年"'],
    [176, 'GGGE"年"', 'GGG"元""年"'],
    [176, 'ggge\\年', 'ggg"元"\\年'],
    [176, 'ggge"年度"', 'ggg"元""年度"'],
    [176, 'ggge"年";ggge"年"', 'ggg"元""年";ggg"元""年"'],
    [176, '[$-ja-JP-x-gannen]ggge"年"', null],
    [176, 'ge.m.d', null],
    [176, 'yyyy"年"', null],
    [176, '"e"年', null],
    [176, '\\e年', null],
    [176, '0.00E+00', null],
    [28, '', '[$-411]ggg"元""年"m"月"d"日"'],
    [29, '', '[$-411]ggg"元""年"m"月"d"日"'],
    [51, '', '[$-411]ggg"元""年"m"月"d"日"'],
    [54, '', '[$-411]ggg"元""年"m"月"d"日"'],
    [58, '', '[$-411]ggg"元""年"m"月"d"日"'],
    [27, '', null],
    [31, '', null],
  ])('%i %s: %s', (id, code, expected) => {
    expect(firstYearFormat(id, code)).toBe(expected);
  });
});
