import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownPerson } from '@shared/talk/names-in-text';
import { isMyNumber } from '@shared/text/my-number';
import { personalDataIn } from '@shared/talk/find-personal-data';
import { NOTHING_KNOWN, type KnownHere } from '@shared/talk/personal-data';

const known: KnownHere = {
  people: [
    knownPerson('patient', '渡邊 千代', 'わたなべ ちよ'),
    knownPerson('patient', '葛󠄀城 ふみ', 'かつらぎ ふみ'),
    knownPerson('family', '渡邊 功', 'わたなべ いさお'),
    knownPerson('staff', '佐藤 健一', 'さとう けんいち'),
  ],
  birthdays: new Set(['1955-08-15']),
  ours: ['0235-35-1289', 'kaigo@city.tsuruoka.yamagata.jp', '0671234567'],
};
const marked = (text: string, here: KnownHere = known): string[] =>
  personalDataIn(text, here).map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);

describe('numbers', () => {
  test.each([
    ['0123456789', 'insured-number:0123456789'],
    ['番号は１２３４５６７８９０です', 'insured-number:１２３４５６７８９０'],
    ['H123456789', 'insured-number:H123456789'],
    ['電話 0235123456', 'phone:0235123456'],
    ['０２３５−１２−３４５６', 'phone:０２３５−１２−３４５６'],
    ['090-1234-5678', 'phone:090-1234-5678'],
    ['09012345678', 'phone:09012345678'],
    ['03(1234)5678', 'phone:03(1234)5678'],
    ['123456789018', 'my-number:123456789018'],
    ['1234-5678-9018', 'my-number:1234-5678-9018'],
    ['１２３４　５６７８　９０１８', 'my-number:１２３４　５６７８　９０１８'],
    ['hanako@example.jp へ', 'mail:hanako@example.jp'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toEqual([expected]);
  });

  test.each([
    ['twelve digits whose check digit is wrong', '123456789012'],
    ['nine digits, and eleven that are no mobile', '123456789 と 12345678901'],
    ['an office number by its word', '事業所番号：0612345678'],
    ['an office number of ours', '0671234567'],
    ['the desk’s telephone and mail', '0235-35-1289 kaigo@city.tsuruoka.yamagata.jp'],
    ['a postal code', '〒997-8601'],
    ['an amount of money', '200,000円'],
  ])('nothing is said of %s', (_, text) => {
    expect(marked(text)).toEqual([]);
  });

  test('exactly one last digit of ten makes eleven digits a 個人番号', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), (eleven) => {
        expect(Array.from('0123456789').filter((last) => isMyNumber(eleven + last))).toHaveLength(1);
      }),
    );
  });
});

describe('birthdays', () => {
  test.each([
    ['昭和10年8月15日', '昭和10年8月15日'],
    ['S10.8.15', 'S10.8.15'],
    ['生年月日 1990/4/1', '1990/4/1'],
    ['平成2年4月1日生', '平成2年4月1日'],
    ['by the ledger: 1955年8月15日', '1955年8月15日'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toEqual([`birthday:${expected}`]);
  });

  test.each(['11月24日（火）14:00', '令和8年11月24日に引き取ります', '2026/11/24', 'R8.11.24'])(
    '%s is an appointment',
    (text) => {
      expect(marked(text)).toEqual([]);
    },
  );
});

describe('names of people in the ledger', () => {
  test.each([
    ['渡邊 千代', 'patient:渡邊 千代'],
    ['渡辺　千代様', 'patient:渡辺　千代'],
    ['渡邉千代さん', 'patient:渡邉千代'],
    ['ﾜﾀﾅﾍﾞ ﾁﾖ', 'patient:ﾜﾀﾅﾍﾞ ﾁﾖ'],
    ['葛城ふみ', 'patient:葛城ふみ'],
    ['葛󠄀城ふみ', 'patient:葛󠄀城ふみ'],
    ['渡辺様の件', 'patient:渡辺'],
    ['渡邊 功', 'family:渡邊 功'],
    ['担当の佐藤健一です', 'staff:佐藤健一'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toEqual([expected]);
  });

  test.each(['渡辺商店', '佐藤です', '千代田区', 'ふみ'])('%s is nobody’s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

test('places lie within the text, in order, and never over each other', () => {
  const piece = fc.constantFrom(
    '渡邊 千代',
    '様',
    '1234567890',
    '090-1234-5678',
    '昭和10年8月15日',
    '𠮷',
    'か゛',
    '\n',
    '１２',
    ' a',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        let last = 0;
        for (const { start, end } of personalDataIn(text, known)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

test('without a ledger, numbers are found all the same', () => {
  expect(marked('渡邊 千代 1234567890', NOTHING_KNOWN)).toEqual(['insured-number:1234567890']);
});
