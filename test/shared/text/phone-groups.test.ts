import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalField } from '@shared/ledger/fields/catalogue';
import { withPhoneGroups } from '@shared/text/phone-groups';

describe('phones get their hyphens', () => {
  // Numbers that the cities and the state have published.
  test.each([
    ['流山市役所', '0471581111', '04-7158-1111'],
    ['鶴岡市役所', '0235252111', '0235-25-2111'],
    ['福井市役所', '0776205111', '0776-20-5111'],
    ['厚生労働省', '0352531111', '03-5253-1111'],
    ['大阪市役所', '0662088181', '06-6208-8181'],
    ['武蔵野市役所', '0422515131', '0422-51-5131'],
    ['小笠原村役場', '0499823111', '04998-2-3111'],
    ['a mobile', '09000000102', '090-0000-0102'],
    ['an IP phone', '05012345678', '050-1234-5678'],
    ['free of charge', '0120123456', '0120-123-456'],
  ])('%s: %s → %s', (_, typed, kept) => {
    expect(withPhoneGroups(typed)).toBe(kept);
  });

  test('0800 is free of charge for an office, and the mobile of a person', () => {
    expect(normalField('offices', 'phone', '08001234567')).toBe('0800-123-4567');
    expect(normalField('people', 'phone', '08001234567')).toBe('080-0123-4567');
    expect(normalField('people', 'phone', '0471581111')).toBe('04-7158-1111');
  });

  test.each([['04-71581111'], ['047-158-1111'], ['1234'], ['+81471581111'], ['内線 12'], ['']])(
    'who has parted it, or typed something else, is left alone: %j',
    (typed) => {
      expect(withPhoneGroups(typed)).toBe(typed);
    },
  );

  test('no digit is lost, none comes to it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0\d{9,10}$/), (number) => {
        expect(withPhoneGroups(number).replaceAll('-', '')).toBe(number);
      }),
    );
  });

  test('as it is typed into a field of the ledger', () => {
    expect(normalField('corporations', 'phone', '０４７１５８１１１１')).toBe('04-7158-1111');
    expect(normalField('offices', 'fax', '0235252111')).toBe('0235-25-2111');
    expect(normalField('offices', 'number', '1299999993')).toBe('1299999993');
  });
});
