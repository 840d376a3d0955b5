import { describe, expect, test } from 'vitest';
import { sampleLedger } from '@shared/ledger/sample';
import { officeRuleFindings, pledgeFindings } from '@shared/rules/rule-findings';
import himawari from '../../../resources/samples/himawari.json';
import { aContactPerson, anEnrolment, anOffice } from '../../builders/organization';
import { anAccount, aStaff, aStaffPledge } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const TODAY = '2026-11-20';

const packs = ['fukui-mimamori', 'nagareyama-tritrus'].map(openPack);
const office = anOffice({ id: 'fukui' });
const user = aStaff({ id: 'f1', officeId: 'fukui', name: '小林 大輔', mail: 'Kobayashi@example.jp' });
const named = aContactPerson({ name: '葛󠄀城 美咲' });
const facts = (given: Parameters<typeof anEnrolment>[0], people = [user]) => ({
  enrolments: [anEnrolment({ officeId: 'fukui', packId: 'fukui-mimamori', administrator: named, ...given })],
  people,
  accounts: [
    anAccount({ officeId: 'fukui', packId: 'fukui-mimamori', holderId: 'f1', loginName: 'user-1@example.jp' }),
  ],
  pledges: [],
});
const told = (given: Parameters<typeof anEnrolment>[0]) => officeRuleFindings(office, facts(given), packs);

describe('施設内管理者', () => {
  test('without a name is told, with the place where the rule stands', () => {
    const nobody = { name: '', kana: '', title: '', department: '', phone: '', mail: '' };
    expect(told({ administrator: nobody })).toEqual([
      expect.objectContaining({
        tone: 'act',
        sentence: 'ふくいみまもりSNSでは、施設内管理者の名前が要ります',
        source: 'ふくいみまもりSNSの参加機関募集要項 様式１の記入のポイント',
      }),
    ]);
    expect(told({ administrator: nobody, status: 'ended', endedOn: '2026-01-31' })).toEqual([]);
    expect(told({ administrator: nobody, packId: 'nagareyama-tritrus' })).toEqual([]);
  });
});

describe('管理画面ログイン用メール', () => {
  test.each(['kobayashi@example.jp', 'ｋｏｂａｙａｓｈｉ@example.jp', 'user-1@example.jp'])(
    'is told where %s is a user’s, however it is typed',
    (administratorMail) => {
      expect(told({ administratorMail })).toEqual([
        expect.objectContaining({
          field: 'administratorMail',
          sentence: '管理画面ログイン用のアドレスは、利用者には使えません。いまは小林 大輔さんのアドレスと同じです',
          source: expect.stringContaining('様式１の記入のポイント') as string,
        }),
      ]);
    },
  );
  test('of its own is as it should be', () => {
    expect(told({ administratorMail: 'kanri@example.jp' })).toEqual([]);
    expect(told({ administratorMail: '' })).toEqual([]);
  });
});

describe('誓約書', () => {
  test('of who uses the network and has none is told; one exchanged before in another way counts', () => {
    expect(pledgeFindings(user, facts({}), packs, TODAY)).toEqual([
      expect.objectContaining({ tone: 'notice', sentence: expect.stringContaining('誓約書を交わします') as string }),
    ]);
    for (const given of [{ pledgedOn: '2026-04-01' }, { coveredBy: '就業規則' }])
      expect(
        pledgeFindings(user, { ...facts({}), pledges: [aStaffPledge({ staffId: 'f1', ...given })] }, packs, TODAY),
      ).toEqual([]);
  });
  test('isn’t asked of who doesn’t use the network, nor of who has gone', () => {
    expect(pledgeFindings(aStaff({ id: 'f3', officeId: 'fukui' }), facts({}), packs, TODAY)).toEqual([]);
    expect(pledgeFindings({ ...user, status: 'struck-off' }, facts({}), packs, TODAY)).toEqual([]);
    expect(pledgeFindings({ ...user, leftOn: '2026-09-30' }, facts({}), packs, TODAY)).toEqual([]);
    expect(pledgeFindings({ ...user, leftOn: '2026-12-31' }, facts({}), packs, TODAY)).toHaveLength(1);
  });
});

test('the sample is as the networks want it: nobody who practises is told off', () => {
  const sample = sampleLedger(himawari, '2026-11-20');
  expect(sample.offices.flatMap((one) => officeRuleFindings(one, sample, packs))).toEqual([]);
  expect(sample.people.flatMap((one) => pledgeFindings(one, sample, packs, TODAY).map(() => one.name))).toEqual([]);
});
