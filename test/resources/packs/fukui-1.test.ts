import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { aLedger } from '../../builders/ledger';
import { aContactPerson, anEnrolment, anOffice } from '../../builders/organization';
import { anEvent, anEventStaff } from '../../builders/event';
import { anAccount, aStaff } from '../../builders/staff';
import { evaluated, fillOfficial, finding, said, shownValues, type Told } from '../../support/evaluate-official';
import { valueAt } from '../../support/excel-read';
import { officialForm } from '../../support/official-forms';
import type { Ledger } from '@shared/ledger/entities';

const form = officialForm('fukui-mimamori-1');
const nurse = aStaff({ id: 'staff-nurse', mail: 'nurse@example.jp' });
const manager = aStaff({
  id: 'staff-manager',
  name: '越前 一郎',
  kana: 'えちぜん いちろう',
  mail: 'ichiro@example.jp',
});
const enrolment = anEnrolment({
  packId: form.pack.id,
  status: 'preparing',
  administrator: aContactPerson({ name: '越前 一郎', kana: 'えちぜん いちろう', title: '事務長' }),
  administratorMail: 'kanri@example.jp',
  vpnCount: 2,
  medicalNetMember: false,
});
const office = anOffice({ postalCode: '910-0000', address: '福井市見本町1-2-3' });
const whole: Partial<Ledger> = { offices: [office], people: [nurse, manager], enrolments: [enrolment] };
const users = (...staff: Ledger['people']) =>
  anEvent({ kind: 'network-start', staff: staff.map((one) => anEventStaff({ ...one, action: null })) });
const ALWAYS = ['warning with-form-2', 'notice first-mail'];

const check = (ledger: Partial<Ledger> = {}, told: Partial<Told> = {}): Promise<Evaluation> =>
  evaluated(form, { ledger: aLedger({ ...whole, ...ledger }), event: users(nurse, manager), ...told });
const others = async (ledger: Partial<Ledger> = {}, told: Partial<Told> = {}): Promise<string[]> =>
  said(await check(ledger, told)).filter((one) => !ALWAYS.includes(one));

describe('ふくい 様式１', () => {
  test('is complete from the office, its part in the network and the people that are picked', async () => {
    const evaluation = await check();
    expect(new Set(said(evaluation))).toEqual(new Set(ALWAYS));
    expect(finding(evaluation, 'with-form-2')).toMatchObject({ stage: 'send' });
    expect(shownValues(evaluation)).toMatchObject({
      applicationDate: '令和8年11月20日',
      'office.kana': 'ミホンダイホウモンカンゴステーション',
      'office.kind': '訪問看護ステーション',
      'administrator.kana': 'エチゼン イチロウ',
      medicalNetMember: '無',
      vpnCount: '2',
      feeClass: '訪問看護ステーション、居宅介護支援事業所等',
    });
    const rows = evaluation.sheets[0]!.rows['users']!.map(({ fields }) => fields.map(({ shown }) => shown));
    expect(rows).toEqual([
      ['鈴木 花子', 'すずき はなこ', '看護師', 'nurse@example.jp'],
      ['越前 一郎', 'えちぜん いちろう', '看護師', 'ichiro@example.jp'],
    ]);
  });

  test('prints the paper’s date as a date that Excel can count with, and 令和 without one before', async () => {
    expect(valueAt(form.template, 'A3')).toBe('申込日　令和　　年　　月　　日');
    const cell = valueAt(fillOfficial(form, await check()).bytes, 'A3');
    expect(cell).toBe(46346);
  });

  test('names the corporation’s representative where the office has no head of its own', async () => {
    const offices = [{ ...office, headTitle: '', headName: '' }];
    expect(shownValues(await check({ offices }))).toMatchObject({
      'office.headTitle': '理事長',
      'office.headName': '高橋 正',
    });
  });

  test.each([
    ['居宅介護支援', '居宅介護支援事業所', '訪問看護ステーション、居宅介護支援事業所等'],
    ['歯科診療所', '歯科医療機関', '医科・歯科医療機関、保険薬局'],
    ['診療所', '医科医療機関', '医科・歯科医療機関、保険薬局'],
    ['薬局', '保険薬局', '医科・歯科医療機関、保険薬局'],
    ['訪問介護', 'その他のサービス事業所', '無料'],
    ['通所介護', 'その他のサービス事業所', '訪問看護ステーション、居宅介護支援事業所等'],
  ])('%s is a %s, and pays as %s', async (serviceKind, kind, fee) => {
    const values = shownValues(await check({ offices: [{ ...office, serviceKind }] }));
    expect([values['office.kind'], values['feeClass']]).toEqual([kind, fee]);
  });

  test('works the fee out anew from what is typed over', async () => {
    const fee = async (overrides: Told['overrides']): Promise<string | undefined> =>
      shownValues(await check({}, { overrides: overrides ?? {} }))['feeClass'];
    expect(await fee({ 'office.kind': 'dental' })).toBe('医科・歯科医療機関、保険薬局');
    expect(await fee({ medicalNetMember: 'yes' })).toBe('既にふくいメディカルネット（医療連携）に参加');
  });

  test('leaves the number of VPN empty where none is used', async () => {
    for (const vpnCount of [null, 0])
      expect(shownValues(await check({ enrolments: [{ ...enrolment, vpnCount }] }))['vpnCount']).toBe('');
  });

  test('is not told that 様式２ is missing when it goes in the same hand-over', async () => {
    expect(said(await check({}, { input: { handOver: ['1', '2'] } }))).toEqual(['notice first-mail']);
  });
});

describe('ふくい 様式１ is not finished while', () => {
  test.each([
    ['nobody is named', {}, { event: users() }, ['error rows/required 利用者']],
    [
      'somebody has no address',
      {},
      { event: users(nurse, { ...manager, mail: '' }) },
      ['error field/required 越前 一郎の利用者用メールアドレス'],
    ],
    [
      'two have the same address, in capitals or full-width',
      {},
      { event: users(nurse, { ...manager, mail: 'ＮＵＲＳＥ@example.jp' }) },
      ['error same-user-mail'],
    ],
    [
      'a user has the address of the login',
      {},
      { event: users(nurse, { ...manager, mail: 'Kanri@example.jp' }) },
      ['error login-of-user'],
    ],
    [
      'there is no 施設内管理者',
      { enrolments: [anEnrolment({ packId: form.pack.id, status: 'preparing', medicalNetMember: false })] },
      {},
      [
        'error field/required 施設内管理者のフリガナ',
        'error field/required 施設内管理者の氏名',
        'error field/required 管理画面ログイン用メールアドレス',
      ],
    ],
    ['the number has nine digits', { offices: [{ ...office, number: '129999999' }] }, {}, ['error number-digits']],
    [
      'nobody said whether the office is in メディカルネット',
      { enrolments: [{ ...enrolment, medicalNetMember: null }] },
      {},
      ['error field/required ふくいメディカルネット（医療連携）への参加'],
    ],
  ] satisfies [string, Partial<Ledger>, Partial<Told>, string[]][])('%s', async (_, ledger, told, expected) => {
    expect(await others(ledger, told)).toEqual(expected);
  });
});

describe('ふくい 様式１ warns when', () => {
  test.each([
    ['three VPN are asked for', { enrolments: [{ ...enrolment, vpnCount: 3 }] }, {}, 'vpn-over-two'],
    ['the check digit is another', { offices: [{ ...office, number: '1299999990' }] }, {}, 'number-check-digit'],
    [
      'the office is in another prefecture',
      { offices: [{ ...office, address: '石川県加賀市見本町1' }] },
      {},
      'outside-fukui',
    ],
    ['its postal code is', { offices: [{ ...office, postalCode: '270-0000' }] }, {}, 'outside-fukui'],
    [
      'another login is registered already',
      {
        accounts: [anAccount({ packId: form.pack.id, holderId: null, loginName: 'mae@example.jp' })],
      },
      {},
      'login-differs',
    ],
    [
      'another login is typed than the one in use',
      { enrolments: [{ ...enrolment, status: 'active' as const }] },
      { overrides: { 'administrator.loginMail': 'new@example.jp' } },
      'login-differs',
    ],
    ['two are named', {}, { overrides: { 'administrator.name': '越前 一郎、若狭 恵' } }, 'two-administrators'],
  ] satisfies [string, Partial<Ledger>, Partial<Told>, string][])('%s', async (_, ledger, told, id) => {
    expect(await others(ledger, told)).toEqual([`warning ${id}`]);
  });
});
