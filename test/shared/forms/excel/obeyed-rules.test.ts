import { describe, expect, test } from 'vitest';
import type { CellContent } from '@shared/forms/excel/cell-content';
import type { CellRule, Measured } from '@shared/forms/excel/cell-rules';
import { isListed, obeyRules, someOf } from '@shared/forms/excel/obey-rules';
import type { ExcelSlot } from '@shared/forms/excel/values';
import { attempt } from '@shared/problems/problem';

/** `ok`, or what is said. */
function told(rule: CellRule, typed: string | number | boolean | ExcelSlot, from1904 = false): string {
  const slot: ExcelSlot =
    typeof typed === 'object'
      ? typed
      : typeof typed === 'boolean'
        ? { kind: 'check', checked: typed }
        : { kind: 'text', text: String(typed) };
  const content: CellContent =
    typeof typed === 'number'
      ? { kind: 'number', number: typed }
      : typeof typed === 'boolean'
        ? { kind: 'boolean', isTrue: typed }
        : { kind: 'text', text: 'text' in slot ? slot.text : 'shown' in slot ? slot.shown : '', scale: 1, variant: {} };
  const place = { field: 'a', label: '人数', cell: '様式1!A1', from1904 };
  const done = attempt(() => obeyRules([rule], content, slot, place));
  return done.ok ? 'ok' : `${done.code} ${done.message}`;
}
const rule = (kind: Measured, operator: string, ...bounds: (number | null)[]): CellRule => ({ kind, operator, bounds });
const words = (one: CellRule, typed: string | number): string | undefined =>
  /入れられる値（(.*?)）/.exec(told(one, typed))?.[1];

describe('a rule for numbers', () => {
  test.each<[string, number[], number[], number[], string]>([
    ['between', [1, 10], [1, 5, 10], [0, 11], '1から10まで'],
    ['between', [10, 1], [1, 5, 10], [0, 11], '10から1まで'],
    ['notBetween', [1, 10], [0, 11], [1, 5, 10], '1から10まで以外'],
    ['equal', [5], [5], [4, 6], '5だけ'],
    ['notEqual', [5], [4, 6], [5], '5以外'],
    ['greaterThan', [5], [6], [5, 4], '5より大きい'],
    ['lessThan', [5], [4], [5, 6], '5より小さい'],
    ['greaterThanOrEqual', [5], [5, 6], [4], '5以上'],
    ['lessThanOrEqual', [5], [4, 5], [6], '5以下'],
  ])('%s %j takes %j, not %j', (operator, bounds, taken, refused, said) => {
    for (const kind of ['whole', 'decimal'] as const) {
      const one = rule(kind, operator, ...bounds);
      for (const value of taken)
        expect([value, told(one, value), told(one, String(value))]).toEqual([value, 'ok', 'ok']);
      for (const value of refused) expect(told(one, value)).toContain('excel/cell-rule');
      expect(words(one, refused[0]!)).toBe(`${kind === 'whole' ? '整数' : '数'}・${said}`);
    }
  });

  test('takes no text, and for whole numbers no other', () => {
    expect(told(rule('whole', 'greaterThan', 0), 2.5)).toContain('excel/cell-rule');
    expect(told(rule('decimal', 'greaterThan', 0), 2.5)).toBe('ok');
    expect(told(rule('decimal', 'greaterThan', 0), '二')).toContain('excel/cell-rule');
    expect(told(rule('decimal', 'greaterThan', 0), ' ')).toContain('excel/cell-rule');
  });

  test('asks nothing about bounds that a formula works out, or an operator that nobody knows', () => {
    expect(told(rule('whole', 'between', null, 10), 99)).toBe('ok');
    expect(told(rule('whole', 'between', 5, null), 1)).toBe('ok');
    expect(told(rule('whole', 'notBetween', 5, null), 1)).toBe('ok');
    expect(told(rule('whole', 'between', 5), 1)).toBe('ok');
    expect(told(rule('whole', 'like', 5), 1)).toBe('ok');
    expect(words(rule('whole', 'between', null, 10), 2.5)).toBe('整数');
    expect(words(rule('whole', 'between', 1, null), 2.5)).toBe('整数');
  });
});

describe('a rule for lengths, days and times', () => {
  test('counts letters', () => {
    expect(told(rule('textLength', 'lessThanOrEqual', 3), 'あいう')).toBe('ok');
    expect(words(rule('textLength', 'lessThanOrEqual', 3), 'あいうえ')).toBe('文字数・3以下');
    expect(told(rule('textLength', 'equal', 4), 1234)).toBe('ok');
  });

  const day = (date: string): ExcelSlot => ({ kind: 'date', date, shown: '令和元年' });
  test('counts days as the workbook does, and leaves what may be one to Excel', () => {
    const since = rule('date', 'greaterThanOrEqual', 43_586);
    expect(told(since, day('2019-05-01'))).toBe('ok');
    expect(told(since, day('2019-04-30'))).toContain('excel/cell-rule');
    expect(told(since, day('2023-05-01'), true)).toContain('excel/cell-rule');
    expect(told(since, day('2023-05-02'), true)).toBe('ok');
    expect(told(since, 43_586)).toBe('ok');
    expect(told(since, '43585')).toContain('excel/cell-rule');
    expect(told(since, '令和8年4月1日')).toBe('ok');
    expect(told(since, '未定')).toContain('excel/cell-rule');
    expect(words(since, '未定')).toBe('日付');
    const undated: ExcelSlot = { kind: 'date', date: '', shown: '未定' };
    expect(told(since, undated)).toContain('excel/cell-rule');
  });

  test('takes times as shares of a day, and leaves 9:00 to Excel', () => {
    const morning = rule('time', 'lessThan', 0.5);
    expect([told(morning, 0.25), told(morning, '9:00'), told(morning, '21:00')]).toEqual(['ok', 'ok', 'ok']);
    expect(told(morning, 0.75)).toContain('excel/cell-rule');
    expect(words(morning, 0.75)).toBe('時刻');
    expect(told(rule('decimal', 'lessThan', 0.5), '9:00')).toContain('excel/cell-rule');
  });
});

describe('a rule with a list', () => {
  const list = (...items: string[]): CellRule => ({ kind: 'list', items, formula: '' });

  test('takes its words, and its numbers however they are written', () => {
    expect(isListed(' 有 ', ['有', '無'])).toBe(true);
    expect(isListed('有無', ['有', '無'])).toBe(false);
    expect([isListed('1', ['01']), isListed('1.0', ['1']), isListed('2', ['1']), isListed('', ['0'])]).toEqual([
      ...[true, true, false, false],
    ]);
    expect([isListed('a', ['A']), isListed('0', ['']), isListed('0', ['零'])]).toEqual([false, false, false]);
    expect(told(list('TRUE'), true)).toBe('ok');
    expect(told(list('FALSE'), false)).toBe('ok');
    expect(told(list('FALSE'), true)).toContain('「TRUE」');
    expect(told({ kind: 'list', items: null, formula: '' }, '何でも')).toBe('ok');
  });

  test('names twelve of its words at most', () => {
    const many = Array.from({ length: 13 }, (_, i) => String(i));
    expect(someOf(many)).toBe('0、1、2、3、4、5、6、7、8、9、10、11…');
    expect(someOf(many.slice(0, 12))).toBe('0、1、2、3、4、5、6、7、8、9、10、11');
  });
});

test('a gap that a preview shows, and a ring, are no values', () => {
  const one = rule('whole', 'greaterThan', 0);
  expect(told(one, { kind: 'text', text: '空欄', isGap: true })).toBe('ok');
  expect(told(one, { kind: 'text', text: '空欄' })).toContain('excel/cell-rule');
  expect(told({ kind: 'custom', formula: 'A1>0' }, '何でも')).toBe('ok');
  const ring: CellContent = { kind: 'rings', rings: [{ word: '有', at: 0, field: 'a', label: '人数' }] };
  const place = { field: 'a', label: '人数', cell: '様式1!A1', from1904: false };
  for (const content of [ring, null])
    expect(() => obeyRules([one], content, { kind: 'circle', word: '有' }, place)).not.toThrow();
});
