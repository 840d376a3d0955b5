import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalField } from '@shared/ledger/fields/catalogue';
import { inNormalForm } from '@shared/ledger/normal-form';
import { aLedger } from '../../builders/ledger';
import { aStaff } from '../../builders/staff';

const tableOf = (field: string) =>
  field === 'vpnCount' ? 'enrolments' : field === 'representativeName' ? 'corporations' : 'offices';

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
    ['address', '千葉県流山市見本台１−２−３', '千葉県流山市見本台1-2-3'],
  ])('%s “%s” → “%s”', (field, typed, expected) => {
    expect(normalField(tableOf(field), field, typed)).toBe(expected);
  });

  test('what is in order stays as it is: leaving a field twice changes nothing', () => {
    const field = fc.constantFrom('number', 'postalCode', 'phone', 'mail', 'kana', 'name', 'address');
    fc.assert(
      fc.property(field, fc.string(), (name, typed) => {
        const once = normalField('offices', name, typed);
        expect(normalField('offices', name, once)).toBe(once);
      }),
    );
  });
});

describe('a ledger of a file', () => {
  test('holds what the screens would have kept: wide digits narrow, furigana in hiragana; names as they stand', () => {
    const typed = {
      ...{ name: '葛\u{e0100}城　ﾏﾘｱ', kana: 'ｶﾂﾗｷﾞ　マリア', phone: '０９０ー００００ー０１０１' },
      ...{
        mail: 'mailto:Maria@ｈｉｍａｗａｒｉ.example',
        employeeNumber: '００１２',
        birthday: '1985-01-05',
        note: ' 夜勤なし',
      },
    };
    const { people, offices } = inNormalForm(aLedger({ people: [aStaff({ id: 'a', ...typed })] }));
    expect(people[0]).toMatchObject({
      ...{ name: '葛\u{e0100}城　ﾏﾘｱ', kana: 'かつらぎ まりあ', phone: '090-0000-0101' },
      ...{ mail: 'Maria@himawari.example', employeeNumber: '0012', birthday: '1985-01-05', note: ' 夜勤なし' },
    });
    expect(offices).toEqual(aLedger().offices);
  });

  test('of an office: its contact, too', () => {
    const [office] = aLedger().offices;
    const contact = { ...office!.contact, phone: '０４ー７１５０ー６５３１', kana: 'ﾐﾎﾝ' };
    const [kept] = inNormalForm(
      aLedger({ offices: [{ ...office!, contact, number: '１２９９９９９９９３' }] }),
    ).offices;
    expect(kept).toMatchObject({ number: '1299999993', contact: { phone: '04-7150-6531', kana: 'みほん' } });
  });
});
