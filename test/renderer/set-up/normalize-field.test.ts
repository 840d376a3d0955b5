import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeField } from '../../../renderer/features/set-up/normalize-field';

describe('fields of corporation and office, as people type them', () => {
  test.each([
    ['number', '１２９ ９９９－９９９３', '1299999993'],
    ['number', '１２ー９９９９９９９３', '1299999993'],
    ['postalCode', '〒２７０ー０１９２', '270-0192'],
    ['phone', '０４（７１５０）６５３１', '04-7150-6531'],
    ['fax', 'FAX　０４-７１５９-５０５５', '04-7159-5055'],
    ['mail', '　ｋａｉｇｏ＠ｅｘａｍｐｌｅ．ｊｐ ', 'kaigo@example.jp'],
    ['kana', 'ｼｬｶｲﾌｸｼﾎｳｼﾞﾝ　ミホンカイ', 'しゃかいふくしほうじん みほんかい'],
    ['vpnCount', '２', '2'],
    ['name', '　社会福祉法人ＡＢＣ会 ', '社会福祉法人ＡＢＣ会'],
    ['representativeName', '葛󠄀城 𠮷子', '葛󠄀城 𠮷子'],
    ['address', '千葉県流山市見本台１−２−３', '千葉県流山市見本台１−２−３'],
  ])('%s “%s” → “%s”', (field, typed, expected) => {
    expect(normalizeField(field, typed)).toBe(expected);
  });

  test('what is in order stays as it is: leaving a field twice changes nothing', () => {
    const field = fc.constantFrom('number', 'postalCode', 'phone', 'mail', 'kana', 'name', 'address');
    fc.assert(
      fc.property(field, fc.string(), (name, typed) => {
        const once = normalizeField(name, typed);
        expect(normalizeField(name, once)).toBe(once);
      }),
    );
  });
});
