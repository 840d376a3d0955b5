import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import type { Ledger } from '@shared/ledger/entities';
import { allowedOutput } from '@shared/packs/allowed-output';
import { aLedger } from '../../builders/ledger';
import { aContactPerson, anEnrolment, anOffice } from '../../builders/organization';
import { aDevice, aStaff } from '../../builders/staff';
import { evaluated, fillOfficial, finding, said, shownValues, type Told } from '../../support/evaluate-official';
import { sheetOf } from '../../support/excel-read';
import { officialForm } from '../../support/official-forms';
import { elements, parseXml, partOf } from '../../support/word-text';

const form = officialForm('tsuruoka-finelink-2');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const home = anOffice({ serviceKind: '訪問介護', city: '鶴岡市', number: '0699999991', contact: aContactPerson() });
const whole: Partial<Ledger> = {
  offices: [home],
  enrolments: [anEnrolment({ packId: 'tsuruoka-finelink', accountReceivingMail: 'mihon.houmon@example.jp' })],
  devices: [aDevice(), aDevice({ kind: 'tablet' }), aDevice({ kind: 'tablet' })],
};
const check = (ledger: Partial<Ledger> = {}, told: Partial<Told> = {}): Promise<Evaluation> =>
  evaluated(form, {
    ledger: aLedger({ ...whole, ...ledger }),
    input: { handOver: ['1'] },
    ...told,
  });
const rowsOf = ({ sheets }: Evaluation): string[][] =>
  (sheets[0]?.rows['accounts'] ?? []).map(({ fields }) => fields.map(({ shown }) => shown));
const ringed = (evaluation: Evaluation): string[] =>
  Object.entries(shownValues(evaluation)).flatMap(([key, shown]) =>
    key.startsWith('serviceKinds.') && shown === '○' ? [form.form.fields.find((one) => one.key === key)!.label] : [],
  );

const care = { offices: [{ ...home, serviceKind: '居宅介護支援' }] };
const managers = ['こ', 'あ', 'い', 'う', 'え', 'お', 'か'].map((kana, i) =>
  aStaff({ name: `見本 ${i}`, kana: `みほん ${kana}`, jobType: '介護支援専門員', mail: `m${i}@example.jp` }),
);

describe('鶴岡市 様式２', () => {
  test('is complete from an office of the ledger, with one account at the address for its mail', async () => {
    const evaluation = await check();
    expect(said(evaluation)).toEqual([]);
    expect(rowsOf(evaluation)).toEqual([['事業所', '', '', 'mihon.houmon@example.jp']]);
    expect(shownValues(evaluation)).toMatchObject({
      filledOn: '令和8年11月20日',
      'office.kana': 'ミホンダイホウモンカンゴステーション',
      'office.number': '0699999991',
      'devices.pcCount': '1',
      'devices.tabletCount': '2',
      'devices.phoneCount': '0',
      'devices.corporateOwned': '☑',
      'contact.title': '管理者',
    });
    expect(ringed(evaluation)).toEqual(['訪問介護']);
  });

  test('has a row for each care manager, however their 職種 writes it', async () => {
    const jobs = ['主任介護支援専門員', 'ケアマネジャー', '管理者・主任介護支援専門員', '管理者', '事務職員'];
    const people = jobs.map((jobType, i) =>
      aStaff({ name: `見本 ${i}`, kana: 'みほん あ', jobType, mail: `m${i}@example.jp` }),
    );
    const offices = [{ ...home, serviceKind: '居宅介護支援事業所' }];
    const evaluation = await check({ offices, people });
    expect(rowsOf(evaluation).map(([, name]) => name)).toEqual(['見本 0', '見本 1', '見本 2', '見本 3']);
    expect(ringed(evaluation)).toEqual(['居宅介護支援事業所']);
  });

  test('has a row for each care manager of a care planning office, by kana', async () => {
    const evaluation = await check({ ...care, people: [...managers, aStaff({ jobType: '事務職員' })] });
    expect(said(evaluation)).toEqual([]);
    expect(ringed(evaluation)).toEqual(['居宅介護支援事業所']);
    expect(rowsOf(evaluation).map(([kind, , kana]) => [kind, kana])).toEqual(
      ['あ', 'い', 'う', 'え', 'お', 'か', 'こ'].map((kana) => ['ケアマネジャー', `みほん ${kana}`]),
    );
    const { bytes } = fillOfficial(form, evaluation);
    const sheet = sheetOf(bytes);
    const at = (cell: string): unknown => (sheet[cell] as { v?: unknown } | undefined)?.v;
    const first = Number(/\$(\d+)$/.exec(namesOf(bytes)['accounts.number']!)![1]);
    expect(Array.from({ length: 7 }, (_, i) => at(`A${first + i}`))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    // What stands below has moved, the list of words to choose from has grown.
    expect(at(`A${first + 7}`)).toContain('４　LINE WORKS');
    const rules = elements(parseXml(partOf(bytes, 'xl/worksheets/sheet1.xml')), 'dataValidation', MAIN);
    expect(rules.map((rule) => rule.getAttribute('sqref'))).toContain(`C${first}:C${first + 6}`);
  });

  test('keeps the number’s leading zero, and prints ○ and ☑ where they belong', async () => {
    const { bytes } = fillOfficial(form, await check());
    const sheet = sheetOf(bytes);
    const names = namesOf(bytes);
    const at = (name: string): unknown => {
      const cell = /!(.*)$/.exec(names[name]!)![1]!.replaceAll('$', '');
      return (sheet[cell] as { v?: unknown } | undefined)?.v;
    };
    expect([at('office.number'), at('serviceKinds.k01'), at('serviceKinds.k02')]).toEqual([
      '0699999991',
      '○',
      undefined,
    ]);
    expect(at('devices.corporateOwned')).toBe('☑ すべて法人・事業所の所有です');
    expect([at('filledOn.y'), at('filledOn.m'), at('filledOn.d')]).toEqual([8, 11, 20]);
  });

  test('is never made a PDF', () => {
    expect(allowedOutput(form.form, 'xlsx')).toMatchObject({ ok: true });
    expect(allowedOutput(form.form, 'pdf')).toMatchObject({ ok: false });
  });

  test('prints what was said about meetings', async () => {
    const evaluation = await check({}, { input: { handOver: ['1'], availability: '12月3日 14時' } });
    expect(shownValues(evaluation)['contact.availability']).toBe('12月3日 14時');
  });
});

const namesOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    elements(parseXml(partOf(bytes, 'xl/workbook.xml')), 'definedName', MAIN).map((name) => [
      name.getAttribute('name')!,
      name.textContent ?? '',
    ]),
  );

describe('鶴岡市 様式２ is not finished while', () => {
  const kind = (serviceKind: string): Partial<Ledger> => ({ offices: [{ ...home, serviceKind }] });
  const mail = (accountReceivingMail: string): Partial<Ledger> => ({
    enrolments: [anEnrolment({ packId: 'tsuruoka-finelink', accountReceivingMail })],
  });
  test.each([
    ['no kind of service is known', kind('その他'), {}, 'error no-service-kind'],
    ['the address for the mail is empty', mail(''), {}, 'error field/required 1行目の案内を受け取るメールアドレス'],
    ['the address is none', mail('mihon.example.jp'), {}, 'error mail-format'],
    [
      'somebody has a device of their own',
      { devices: [aDevice({ ownership: 'personal' })] },
      {},
      'error field/required すべて法人・事業所の所有です',
    ],
    [
      'a care planning office lists one account for all',
      { people: managers },
      { 'serviceKinds.k26': '○' },
      'error too-few-care-managers',
    ],
    [
      'another office lists its care managers',
      { ...care, people: managers },
      { 'serviceKinds.k26': null },
      'error too-many-accounts',
    ],
    ['an office has no number', { offices: [{ ...home, number: '' }] }, {}, 'error field/required 事業所番号'],
  ] satisfies [string, Partial<Ledger>, Record<string, string | null>, string][])(
    '%s',
    async (_, ledger, overrides, expected) => {
      expect(said(await check(ledger, { overrides }))).toContain(expected);
    },
  );

  test('but a clinic needs no number of a care office', async () => {
    expect(said(await check({ offices: [{ ...home, serviceKind: '診療所', number: '' }] }))).toEqual([]);
  });
});

describe('鶴岡市 様式２ warns when', () => {
  test('two care managers share an address', async () => {
    const [one, two] = managers;
    const evaluation = await check({ ...care, people: [one!, { ...two!, mail: one!.mail }] });
    expect(said(evaluation)).toEqual(['warning same-mail']);
    expect(finding(evaluation, 'same-mail')!.message).toContain('m0@example.jp');
  });

  test('there are no devices', async () => {
    expect(said(await check({ devices: [] }))).toEqual(['warning no-devices']);
  });

  test.each([
    ['069999999', 'warning office-number-length'],
    ['0699999992', 'warning office-number-check-digit'],
  ])('the number %s is not what numbers are', async (number, expected) => {
    expect(said(await check({ offices: [{ ...home, number }] }))).toEqual([expected]);
  });

  test('様式１ is not in the same hand-over', async () => {
    expect(said(await check({}, { input: { handOver: [] } }))).toEqual(['warning with-form-1']);
  });
});
