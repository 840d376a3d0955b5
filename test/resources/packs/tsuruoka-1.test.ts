import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { allowedOutput } from '@shared/packs/allowed-output';
import { aLedger } from '../../builders/ledger';
import { aCorporation, anEnrolment, anOffice, OFFICE_ID } from '../../builders/organization';
import { aDevice, aStaff } from '../../builders/staff';
import { evaluated, said, shownValues, type Told } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';

const form = officialForm('tsuruoka-finelink-1');
const enrolment = (officeId = OFFICE_ID) => anEnrolment({ officeId, packId: 'tsuruoka-finelink' });
const office = anOffice({ city: '鶴岡市', name: 'みほん訪問介護事業所', managerName: '阿部 直子' });
const home = anOffice({ id: 'home', city: '鶴岡市', name: 'みほん居宅', serviceKind: '居宅介護支援' });
const careManager = aStaff({ officeId: 'home', name: '斎藤 恵', jobType: '介護支援専門員' });
const ledger = aLedger({ offices: [office], enrolments: [enrolment()] });
const both = aLedger({ offices: [office, home], enrolments: [enrolment(), enrolment('home')], people: [careManager] });

/** What is always said just before sending. */
const SENDING = ['warning with-form-2', 'notice mail-follows'];
const check = (told: Partial<Told> = {}): Promise<Evaluation> => evaluated(form, { ledger, ...told });
const others = async (told: Partial<Told> = {}): Promise<string[]> =>
  said(await check(told)).filter((one) => !SENDING.includes(one));
const rows = ({ sheets }: Evaluation, key: string): string[][] =>
  (sheets[0]?.rows[key] ?? []).map(({ fields }) => fields.map(({ shown }) => shown));

describe('鶴岡市 様式１', () => {
  test('is complete from the ledger', async () => {
    const evaluation = await check();
    expect(said(evaluation)).toEqual(SENDING);
    expect(shownValues(evaluation)).toMatchObject({
      pledgeDate: '令和8年11月20日',
      'corporation.representative': '理事長　高橋 正',
    });
    expect(rows(evaluation, 'offices')).toEqual([['みほん訪問介護事業所', '阿部 直子']]);
  });

  test('names each care manager of a home care office, and no other staff', async () => {
    const nurse = aStaff({ officeId: 'home', jobType: '看護師' });
    const elsewhere = aStaff({ jobType: '介護支援専門員' });
    const left = aStaff({ officeId: 'home', jobType: '介護支援専門員', leftOn: '2026-11-19' });
    const senior = aStaff({ officeId: 'home', name: '小川 真理', jobType: '管理者・主任介護支援専門員' });
    const people = [nurse, elsewhere, left, careManager, senior];
    expect(rows(await check({ ledger: { ...both, people } }), 'careManagers')).toEqual([['斎藤 恵'], ['小川 真理']]);
  });

  test('adds the office to the name where two home care offices join', async () => {
    const second = anOffice({ id: 'second', city: '鶴岡市', name: '第二居宅', serviceKind: '居宅介護支援' });
    const people = [careManager, aStaff({ officeId: 'second', name: '五十嵐 誠', jobType: '介護支援専門員' })];
    const two = {
      ...both,
      offices: [...both.offices, second],
      enrolments: [...both.enrolments, enrolment('second')],
      people,
    };
    expect(rows(await check({ ledger: two }), 'careManagers')).toEqual([
      ['斎藤 恵（みほん居宅）'],
      ['五十嵐 誠（第二居宅）'],
    ]);
  });

  test('comes as Word alone: the city forbids PDF, and the reason says so', () => {
    for (const output of ['pdf', 'xlsx', 'csv'] as const)
      expect(allowedOutput(form.form, output)).toMatchObject({ ok: false, code: 'output/not-allowed' });
    const refused = allowedOutput(form.form, 'pdf');
    expect(refused.ok ? '' : refused.message).toContain('PDF に変換しないでください');
    expect(allowedOutput(form.form, 'docx').ok).toBe(true);
  });
});

describe('鶴岡市 様式１ is not finished while', () => {
  test('address, name or representative of the corporation is missing', async () => {
    const corporation = {
      ...aCorporation(),
      address: '',
      name: ' ',
      representativeTitle: '理事長',
      representativeName: '',
    };
    expect(await others({ ledger: { ...ledger, corporation } })).toEqual([
      'error field/required 法人の住所',
      'error field/required 法人名',
      'error field/required 代表者氏名',
    ]);
  });

  test('no office joins', async () => {
    expect(await others({ ledger: { ...ledger, enrolments: [] } })).toEqual(['error nobody-joins']);
  });

  test('an office lacks its manager: the office is named', async () => {
    const evaluation = await check({ ledger: { ...ledger, offices: [{ ...office, managerName: '' }] } });
    expect(evaluation.findings[0]).toMatchObject({ id: 'field/required', label: 'みほん訪問介護事業所の管理者名' });
  });

  test('a home care office joins without a care manager', async () => {
    const evaluation = await check({ ledger: { ...both, people: [] } });
    expect(evaluation.findings[0]).toMatchObject({ level: 'error', id: 'rows/required' });
    expect(evaluation.findings[0]!.message).toContain('ケアマネジャーがひとりもいません');
  });

  test('the date lies before 令和, which is printed', async () => {
    expect(await others({ date: '2019-04-30' })).toEqual(['error field/wareki 誓約日']);
    expect(shownValues(await check({ date: '2019-05-01' }))['pledgeDate']).toBe('令和元年5月1日');
  });
});

test('鶴岡市 様式１ warns of an office outside the city, a private device, and another recipient', async () => {
  const outside = { ...ledger, offices: [{ ...office, city: '酒田市' }] };
  expect(await others({ ledger: outside })).toEqual(['warning outside-city']);
  expect(await others({ ledger: { ...ledger, devices: [aDevice({ ownership: 'personal' })] } })).toEqual([
    'warning private-device',
  ]);
  expect(await others({ input: { recipient: 'info@example.jp' } })).toEqual(['warning recipient']);
  expect(await others({ input: { recipient: 'kaigo@city.tsuruoka.yamagata.jp' } })).toEqual([]);
  expect(said(await check({ input: { handOver: ['1', '2'] } }))).toEqual(['notice mail-follows']);
});
