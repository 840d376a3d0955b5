import { describe, expect, test } from 'vitest';
import { spreadPlaces, spreadTexts } from '@shared/forms/spread-value';

const anchors = ['a', 'b', 'c', 'd'];

describe('a value over several places', () => {
  test.each([
    ['letter', '12-34', ['1', '2', '3', '4']],
    ['letter', '1,234', ['1', '2', '3', '4']],
    ['letter', 'A,B', ['A', ',', 'B', '']],
    ['letter', '𠮷田', ['𠮷', '田', '', '']],
    ['letter', '123456', ['1', '2', '3', '456']],
    ['letter-from-right', '1,234', ['1', '2', '3', '4']],
    ['letter-from-right', '12', ['', '', '1', '2']],
    ['letter-from-right', '123456', ['123', '4', '5', '6']],
    ['hyphen', '04-0000-0011', ['04', '0000', '0011', '']],
    ['hyphen', '1-2-3-4-5', ['1', '2', '3', '4-5']],
    ['hyphen', '', ['', '', '', '']],
    ['letter-from-right', '', ['', '', '', '']],
    ['day', '令和8年12月25日', ['R8', '12', '25', '']],
    ['day', '令和元年5月1日', ['R1', '5', '1', '']],
    ['day', '', ['', '', '', '']],
    ['day', '8年末', ['8年末', '', '', '']],
  ] as const)('%s: %s', (by, shown, texts) => {
    expect(spreadTexts({ anchors, by }, shown)).toEqual(texts);
  });

  test('of which each place is called by its letter, or by its part', () => {
    const named = (by: 'letter' | 'hyphen') =>
      spreadPlaces({ label: '番号', spread: { anchors: ['a', 'b'], by } }).map(({ label }) => label);
    expect([named('letter'), named('hyphen')]).toEqual([
      ['番号（1字目）', '番号（2字目）'],
      ['番号（1）', '番号（2）'],
    ]);
    expect(spreadPlaces({ label: '番号', spread: undefined })).toEqual([]);
  });
});
