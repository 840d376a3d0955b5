import { describe, expect, test } from 'vitest';
import {
  fitting,
  isEmpty,
  normalizeValue,
  shownValue,
  valueDoubts,
  valueProblems,
} from '@shared/forms/bindings/field-value';
import type { FormField } from '@shared/packs/schema';
import { aField } from '../../../builders/pack';

const options = [
  { value: 'a', word: '甲' },
  { value: 'b', word: '乙' },
];

describe('what an expression gave, as a value of its field', () => {
  test.each<[Partial<FormField>, unknown, unknown]>([
    [{ type: 'check' }, true, true],
    [{ type: 'check' }, 'true', false],
    [{ type: 'check' }, 1, false],
    [{ type: 'check' }, undefined, false],
    [{}, undefined, ''],
    [{}, null, ''],
    [{}, '', ''],
    [{}, ' ', ' '],
    [{}, 0, '0'],
    [{}, false, 'false'],
    [{}, ['一', '', null, undefined, '二', 3], '一、二、3'],
    [{}, [], ''],
    [{ type: 'choice', options }, 'a', 'a'],
    [{ type: 'choice', options }, '', null],
    [{ type: 'choice', options }, undefined, null],
    [{ type: 'circle', options }, null, null],
    [{ type: 'circle', options }, '', null],
    [{ type: 'one-of', options }, '', null],
    [{ type: 'one-of', options }, undefined, null],
    [{ type: 'kana', kana: 'katakana' }, 'すずき', 'スズキ'],
    [{ type: 'kana', kana: 'hiragana' }, 'スズキ', 'すずき'],
    [{ type: 'kana' }, 'スズき', 'スズき'],
    [{ type: 'text', kana: 'katakana' }, 'すずき', 'すずき'],
    [{ type: 'text', kana: 'hiragana' }, 'スズキ', 'スズキ'],
    [{ type: 'date-wareki' }, '2026-11-20', '2026-11-20'],
  ])('%j of %j is %j', (given, raw, value) => {
    expect(normalizeValue(aField(given), raw)).toBe(value);
  });

  test('is empty where nothing would be seen', () => {
    expect([null, false, '', ' ', '\n\t　'].map(isEmpty)).toEqual([true, true, true, true, true]);
    expect([true, '0', 'x', ' x '].map(isEmpty)).toEqual([false, false, false, false]);
  });

  test.each<[Partial<FormField>, string | boolean | null, string]>([
    [{}, null, ''],
    [{}, '', ''],
    [{}, '市', '市'],
    [{ type: 'check' }, true, '☑'],
    [{ type: 'check' }, false, '☐'],
    [{ type: 'date-wareki' }, '2026-11-20', '令和8年11月20日'],
    [{ type: 'date-wareki' }, '', ''],
    [{ type: 'text' }, '2026-11-20', '2026-11-20'],
    [{ options }, 'b', '乙'],
    [{ options }, 'c', 'c'],
  ])('%j shows %j as %j', (given, value, shown) => {
    expect(shownValue(aField(given), value)).toBe(shown);
  });

  test('is as wide as its longest line, and is made smaller where that is wider than its place', () => {
    expect(fitting(aField(), 'あい\nう')).toEqual({ width: 2, scale: 1 });
    expect(fitting(aField({ maxLength: 2 }), 'あい')).toEqual({ width: 2, scale: 1 });
    expect(fitting(aField({ maxLength: 2 }), 'a\nあいうe')).toEqual({ width: 3.5, scale: 2 / 3.5 });
    expect(fitting(aField({ maxLength: 2 }), '')).toEqual({ width: 0, scale: 1 });
  });
});

describe('what is wrong with a value', () => {
  const codes = (given: Partial<FormField>, value: string | boolean | null): [string, unknown][] =>
    valueProblems(aField(given), value, '欄').map(({ code, details }) => [code, details]);

  test.each<[Partial<FormField>, string | boolean | null, [string, object][]]>([
    [{}, '市', []],
    [{}, '', []],
    [{}, true, []],
    [{}, null, []],
    [{}, '市\u0001', [['field/illegal-character', { label: '欄', character: 'U+0001', position: 2 }]]],
    [{ type: 'tel' }, '04\u200b7', [['field/invisible', { label: '欄', position: 3 }]]],
    [{ type: 'text' }, '04\u200b7', []],
    [{ type: 'date-wareki' }, '2026-11-20', []],
    [{ type: 'date-wareki' }, '2026-02-30', [['field/date', { label: '欄', value: '2026-02-30' }]]],
    [{ type: 'date-wareki' }, '11/20', [['field/date', { label: '欄', value: '11/20' }]]],
    [{ type: 'date-wareki', parts: true }, '2019-05-01', []],
    [{ type: 'date-wareki', parts: true }, '2019-04-30', [['field/wareki', { label: '欄', date: '2019-04-30' }]]],
    [{ type: 'date-wareki', parts: false }, '2019-04-30', []],
    [{ type: 'choice', options }, 'a', []],
    [{ type: 'choice', options }, 'c', [['field/choice', { label: '欄', value: 'c' }]]],
    [{ lines: 1 }, 'a\nb', [['field/too-many-lines', { label: '欄', lines: 2, limit: 1 }]]],
    [{ lines: 2 }, 'a\nb', []],
    [{ maxLength: 7 }, 'あ'.repeat(10), []],
    [{ maxLength: 7 }, `${'あ'.repeat(10)}a`, [['field/too-long', { label: '欄', length: 11, limit: 10 }]]],
    [
      { maxLength: 2, lines: 1 },
      'あああ\n\u0001',
      [
        ['field/illegal-character', { position: 5 }],
        ['field/too-many-lines', { lines: 2 }],
        ['field/too-long', { length: 3, limit: 2 }],
      ],
    ],
  ])('%j with %j: %j', (given, value, found) => {
    expect(codes(given, value)).toMatchObject(found);
    expect(codes(given, value)).toHaveLength(found.length);
  });

  test('and what is worth a second look: letters that nobody sees, where each may be printed as it is', () => {
    const doubts = (given: Partial<FormField>, value: string | boolean | null): string[] =>
      valueDoubts(aField(given), value, '欄').map(
        ({ code, details }) => `${code} ${(details as { position: number }).position}`,
      );
    expect(doubts({}, '山\u200d田')).toEqual(['field/invisible-kept 2']);
    expect(doubts({ type: 'kana' }, '\u200bやま')).toEqual(['field/invisible-kept 1']);
    expect(doubts({}, '山田')).toEqual([]);
    expect(doubts({}, true)).toEqual([]);
    expect(doubts({}, null)).toEqual([]);
    expect(doubts({ type: 'mail' }, 'a\u200b@b')).toEqual([]);
    expect(doubts({ options }, 'a\u200b')).toEqual([]);
  });
});
