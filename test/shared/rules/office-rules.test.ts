import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '@shared/text/office-number';
import { doubtOf } from '@shared/ledger/fields/catalogue';
import { corporationGaps, enrolmentGaps, isOutside, officeGaps } from '@shared/rules/office-rules';
import { openPack } from '../../support/open-pack';
import { aCorporation, anEnrolment, anOffice } from '../../builders/organization';

const tritrus = openPack('nagareyama-tritrus');
const fineLink = openPack('tsuruoka-finelink');
const fields = (gaps: { field: string }[]): string[] => gaps.map(({ field }) => field);

describe('what the forms still need', () => {
  test('a complete corporation and office lack nothing', () => {
    expect(corporationGaps(aCorporation())).toEqual([]);
    expect(officeGaps(anOffice())).toEqual([]);
  });

  test('a gap says which record and which field, in the words of the screen', () => {
    const gaps = corporationGaps(aCorporation({ id: 'c', representativeTitle: '  ', phone: '' }));
    expect(gaps).toEqual([
      { table: 'corporations', id: 'c', field: 'representativeTitle', label: '代表者の役職' },
      { table: 'corporations', id: 'c', field: 'phone', label: '電話' },
    ]);
  });

  test('a sole proprietor needs no 役職', () => {
    expect(corporationGaps(aCorporation({ kind: 'sole-proprietor', representativeTitle: '' }))).toEqual([]);
  });

  test('one of the two numbers of an office is enough', () => {
    expect(fields(officeGaps(anOffice({ number: '', medicalInstitutionNumber: '1234567' })))).toEqual([]);
    expect(fields(officeGaps(anOffice({ number: '', medicalInstitutionNumber: '' })))).toEqual(['number']);
  });

  test.each(['法人本部', '本社', '本部 事務局'])(
    '%s without any service lacks nothing of one; with one it is as any office',
    (name) => {
      const head = { name, number: '', serviceKind: '', managerName: '', address: '' };
      expect(fields(officeGaps(anOffice(head)))).toEqual(['address']);
      expect(fields(officeGaps(anOffice({ ...head, serviceKind: '訪問看護' })))).toContain('managerName');
      expect(fields(officeGaps(anOffice({ ...head, number: '1299999993' })))).toContain('serviceKind');
      expect(fields(officeGaps(anOffice({ ...head, name: '本社デイサービス' })))).toHaveLength(4);
    },
  );

  test('流山市 needs 有・無, and “no” is an answer', () => {
    expect(fields(enrolmentGaps(anEnrolment({ kanamicInUse: null }), tritrus))).toEqual(['kanamicInUse']);
    expect(enrolmentGaps(anEnrolment({ kanamicInUse: false }), tritrus)).toEqual([]);
    expect(enrolmentGaps(anEnrolment({ kanamicInUse: null, status: 'ended' }), tritrus)).toEqual([]);
  });

  test('鶴岡市 needs the address that receives IDs', () => {
    expect(fields(enrolmentGaps(anEnrolment({ packId: fineLink.id }), fineLink))).toEqual(['accountReceivingMail']);
  });
});

describe('what looks odd', () => {
  test.each([
    ['offices', 'number', '129999999', '事業所番号は10桁です。いま9桁です'],
    ['offices', 'number', '1299999994', '打ちまちがいがないか、通知書と見比べてください。同じなら、このまま使えます'],
    ['offices', 'number', '1299999993', null],
    ['offices', 'number', '12999-9993', '事業所番号に使えない文字があります'],
    ['offices', 'medicalInstitutionNumber', '9999043', null],
    ['offices', 'medicalInstitutionNumber', '99990', '医療機関番号は7桁か10桁です。いま5桁です'],
    ['corporations', 'postalCode', '2700192', '郵便番号は7桁です。例：270-0114'],
    ['corporations', 'phone', '04-7150-6531', null],
    ['offices', 'phone', '04-7150-6531(FAX 04-7150-6532)', '番号が二つ以上あります。ここには一つだけ入れてください'],
    ['corporations', 'phone', '04-7150', '4桁足りません。いま6桁で、電話番号は10桁です。例：04-7150-6531'],
    ['offices', 'mail', 'kaigo.example.jp', 'メールアドレスの形を確かめてください。例：kaigo@example.jp'],
    ['corporations', 'kana', '医療法人', '法人名のフリガナに、かな以外の文字があります'],
    ['corporations', 'kana', 'いりょうほうじん みほんかい', null],
    ['offices', 'name', 'なんでも', null],
    ['offices', 'number', '', null],
  ] as const)('%s.%s “%s”', (table, field, value, expected) => {
    expect(doubtOf(table, field, value)).toBe(expected);
  });

  test('every number with its right check digit passes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{9}$/), (body) => {
        expect(doubtOf('offices', 'number', `${body}${checkDigit(body)}`)).toBeNull();
      }),
    );
  });

  test('an office outside of the network’s city is noticed, one whose city is not known yet is not', () => {
    expect(isOutside({ city: '柏市' }, tritrus)).toBe(true);
    expect(isOutside({ city: '流山市' }, tritrus)).toBe(false);
    expect(isOutside({ city: '' }, tritrus)).toBe(false);
    expect(isOutside({ city: '柏市' }, { municipality: '' })).toBe(false);
  });
});
