import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../builders/any-text';
import {
  hasSeveralPhones,
  isMail,
  isPhone,
  isPostalCode,
  normalizeMail,
  normalizeNumber,
  normalizePhone,
  normalizePostalCode,
  toAsciiNumber,
  toHalfWidth,
  fullWidthLength,
} from '@shared/text/width';

describe('a phone number', () => {
  test.each([
    ['04-0000-0001', '04-0000-0001'],
    ['０４－００００－０００１', '04-0000-0001'],
    ['０４ー００００ー０００１', '04-0000-0001'],
    ['04‐0000‐0001', '04-0000-0001'],
    ['04−0000−0001', '04-0000-0001'],
    ['04(0000)0001', '04-0000-0001'],
    ['（04）0000-0001', '04-0000-0001'],
    ['（０４）　００００－０００１', '04-0000-0001'],
    ['04 0000 0001', '04-0000-0001'],
    [' 04-0000-0001 ', '04-0000-0001'],
    ['TEL 04-0000-0001', '04-0000-0001'],
    ['ＦＡＸ：０４－００００－０００１', '04-0000-0001'],
    ['℡04-0000-0001', '04-0000-0001'],
    ['090-0000-0001（携帯）', '090-0000-0001'],
    ['携帯：090-0000-0001', '090-0000-0001'],
    ['【自宅】04-0000-0001', '04-0000-0001'],
    ['（携帯）０９０－００００－０００１', '090-0000-0001'],
    ['携帯電話 090 0000 0001', '090-0000-0001'],
    ['090-0000-0001 本人携帯', '090-0000-0001'],
    ['ケータイ：090ー0000ー0001', '090-0000-0001'],
    ['0400000001', '0400000001'],
    ['０９０００００００００', '09000000000'],
    ['0120-000-000', '0120-000-000'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalizePhone(typed)).toBe(kept);
    expect(isPhone(kept)).toBe(true);
  });

  test.each([
    ['04-0000-0001 内線12', '04-0000-0001 内線12'],
    ['04-0000-0001（センター）', '04-0000-0001(センター)'],
    ['＋81 4-0000-0001', '+81 4-0000-0001'],
    ['090-0000-01', '090-0000-01'],
    ['０９０ー００００ー０１', '090-0000-01'],
    ['', ''],
  ])('%s is not one Japanese number and stays as typed: %s', (typed, kept) => {
    expect(normalizePhone(typed)).toBe(kept);
    expect(isPhone(kept)).toBe(false);
  });

  test.each([
    ['090-0000-0001／04-0000-0001', true],
    ['090-0000-0001 04-0000-0001', true],
    ['携帯090-0000-0001\n自宅04-0000-0001', true],
    ['0900000000104-0000-0001', false],
    ['04-0000-0001・0002', true],
    ['04-0000-0001～3', true],
    ['TEL04-0000-0001 FAX04-0000-0002', true],
    ['（04）0000-0001（090）0000-0001', true],
    ['04-0000-0001', false],
    ['04-0000-0001（内線12）', false],
    ['04-0000-0001 内線１２', false],
    ['090-0000-0001（母）', false],
    ['+81 90-0000-0001', false],
    ['内線 12', false],
    ['', false],
  ])('%s: more than one number? %s', (text, several) => {
    expect(hasSeveralPhones(text)).toBe(several);
  });

  test('has ten digits, a mobile one eleven, and begins with 0', () => {
    expect(['04-0000-0001', '0235-00-0001', '090-0000-0102', '09000000102'].filter(isPhone)).toHaveLength(4);
    expect(['1-0000-0001', '090-0000-010', '0900000', '090-0000-01020', '04--0000-0001'].filter(isPhone)).toEqual([]);
  });
});

describe('a postal code', () => {
  test.each([
    ['270-0192', '270-0192'],
    ['2700192', '270-0192'],
    ['〒270-0192', '270-0192'],
    ['〒２７０－０１９２', '270-0192'],
    ['〒 270‐0192 ', '270-0192'],
    ['２７０ー０１９２', '270-0192'],
    ['0010001', '001-0001'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalizePostalCode(typed)).toBe(kept);
    expect(isPostalCode(kept)).toBe(true);
  });

  test.each([
    ['270-019', '270-019'],
    ['〒270-0192　流山市　平和台センター', '〒270-0192 流山市 平和台センター'],
  ])('%s is none and stays half-width as typed', (typed, kept) => {
    expect(normalizePostalCode(typed)).toBe(kept);
    expect(isPostalCode(kept)).toBe(false);
  });
});

describe('mail addresses and register numbers', () => {
  test('an address becomes half-width; its case and its dots stay', () => {
    expect(normalizeMail(' ｓａｔｏ＠ｈｉｍａｗａｒｉ．ｅｘａｍｐｌｅ　')).toBe('sato@himawari.example');
    expect(normalizeMail('Sato.K@himawari.example')).toBe('Sato.K@himawari.example');
  });

  test('an address has one @ and a dot behind it', () => {
    expect(['a@b.example', 'a.b-c@himawari.example'].filter(isMail)).toHaveLength(2);
    expect(['a@b', 'a b@c.example', '@c.example', 'a@@c.example', 'a@c.example, b@c.example'].filter(isMail)).toEqual(
      [],
    );
  });

  test.each([
    ['１２９９９９９９９３', '1299999993'],
    ['12-9999-9993', '1299999993'],
    ['１２ー９９９９ー９９９３', '1299999993'],
    ['12 9999 9993', '1299999993'],
    ['0699999991', '0699999991'],
    ['１２ａ９９９９９９０', '12A9999990'],
  ])('the office number %s is kept as %s, leading zeros too', (typed, kept) => {
    expect(normalizeNumber(typed)).toBe(kept);
  });
});

test.each([
  ['normalizePhone', normalizePhone],
  ['normalizePostalCode', normalizePostalCode],
  ['normalizeMail', normalizeMail],
  ['normalizeNumber', normalizeNumber],
  ['toHalfWidth', toHalfWidth],
  ['toAsciiNumber', toAsciiNumber],
])('%s changes nothing more the second time', (_name, normalize) => {
  const phoneLike = fc
    .array(fc.constantFrom(...'0490(（）)-‐ー－〒 　.℡tel'), { maxLength: 16 })
    .map((c) => c.join(''));
  fc.assert(
    fc.property(fc.oneof(anyText, phoneLike), (typed) => {
      const once = normalize(typed);
      expect(normalize(once)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

describe('the room a text takes on paper', () => {
  test.each([
    ['山田', 2],
    ['ﾔﾏﾀﾞ', 2],
    ['A1-b', 2],
    ['葛\u{e0100}城', 2],
    ['𠮷田', 2],
    ['\ufa19', 1],
    ['か\u3099', 1],
    ['山田 太郎', 4.5],
    ['山田　太郎', 5],
    ['', 0],
  ])('%s takes %d full-width characters', (text, width) => {
    expect(fullWidthLength(text)).toBe(width);
  });

  test('half-width text made full-width takes twice as much', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789ABCxyz-()') }), (text) => {
        const wide = text.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        expect(fullWidthLength(wide)).toBe(fullWidthLength(text) * 2);
        expect(toHalfWidth(wide)).toBe(text);
      }),
    );
  });
});
