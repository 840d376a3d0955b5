import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { anAccount, aStaffPledge, aStaff } from '../../builders/staff';
import { aLedger } from '../../builders/ledger';
import { aContactPerson, anEnrolment, anOffice } from '../../builders/organization';
import { evaluated, fillOfficial, finding, said, shownValues, type Told } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';
import { documentOf, readText } from '../../support/word-text';

const form = officialForm('fukui-mimamori-2');
const FEE = '１１　利用料を、年間一括払い';
const nurse = aStaff();
const enrolment = anEnrolment({ packId: form.pack.id, administrator: aContactPerson({ name: '越前 一郎' }) });
const ledger = aLedger({
  people: [nurse],
  enrolments: [enrolment],
  accounts: [anAccount({ packId: form.pack.id, holderId: nurse.id })],
  pledges: [aStaffPledge({ staffId: nurse.id })],
});
const check = (told: Partial<Told> = {}): Promise<Evaluation> => evaluated(form, { ledger, ...told });
const others = async (told: Partial<Told> = {}): Promise<string[]> =>
  said(await check(told)).filter((one) => one !== 'warning with-form-1');

describe('ふくい 様式２', () => {
  test('is complete from the office and its 施設内管理者', async () => {
    const evaluation = await check();
    expect(said(evaluation)).toEqual(['warning with-form-1']);
    expect(finding(evaluation, 'with-form-1')).toMatchObject({ stage: 'send' });
    expect(shownValues(evaluation)).toMatchObject({
      pledgeDate: '令和8年11月20日',
      'office.name': 'みほん台訪問看護ステーション',
      'office.postalCode': '270-0000',
      'office.headTitle': '所長',
      'office.headName': '中村 和子',
      'administrator.name': '越前 一郎',
    });
  });

  test('prints the clause on the fee where one is paid, and leaves it out where none is', async () => {
    const text = async (fee: string): Promise<string> =>
      readText(documentOf(fillOfficial(form, await check({ input: { fee } })).bytes));
    expect(await text('paid')).toContain(FEE);
    const free = await text('free');
    expect(free).not.toContain('１１');
    expect(free).toContain('１０　情報の漏えい等');
  });

  test('is not told that 様式１ is missing when it goes in the same hand-over', async () => {
    expect(said(await check({ input: { handOver: ['1', '2'] } }))).toEqual([]);
  });
});

describe('ふくい 様式２ is not finished while', () => {
  test('the office has no head, or no 施設内管理者', async () => {
    const offices = [anOffice({ headTitle: '', headName: '' })];
    const enrolments = [anEnrolment({ packId: form.pack.id })];
    expect(await others({ ledger: { ...ledger, offices, enrolments } })).toEqual([
      'error field/required 代表者の役職',
      'error field/required 代表者の氏名',
      'error field/required 施設内管理者の氏名',
    ]);
  });

  test('name or 施設内管理者 are others than 様式１ takes from the ledger', async () => {
    const overrides = { 'office.name': 'べつの名称', 'administrator.name': '若狭 恵' };
    expect(await others({ overrides })).toEqual(['error other-name', 'error other-administrator']);
  });
});

describe('ふくい 様式２ warns when', () => {
  test('nobody in the ledger uses the network', async () => {
    expect(await others({ ledger: { ...ledger, accounts: [] } })).toEqual(['warning no-register']);
  });

  test('somebody uses it who has not pledged; an earlier pledge covers', async () => {
    expect(await others({ ledger: { ...ledger, pledges: [] } })).toEqual(['warning no-staff-pledge']);
    const covered = [aStaffPledge({ staffId: nurse.id, pledgedOn: null, coveredBy: '就業規則の誓約書' })];
    expect(await others({ ledger: { ...ledger, pledges: covered } })).toEqual([]);
  });
});
