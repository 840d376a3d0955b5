import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openForm } from '@shared/forms/form-template';
import { fillFiles } from '@shared/forms/fill-form';
import type { FilledFile } from '@shared/forms/filled-file';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import type { Ledger } from '@shared/ledger/entities';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aLedger } from '../../builders/ledger';
import { anEnrolment, anOffice, aContactPerson } from '../../builders/organization';
import { aDevice, anAccount, aStaff } from '../../builders/staff';
import { evaluated, fillOfficial, said, shownValues, type Told } from '../../support/evaluate-official';
import { formulaAt, sheetOf, valueAt } from '../../support/excel-read';
import { officialForm, type OfficialForm } from '../../support/official-forms';
import { packsFolder } from '../../support/open-pack';

const list = officialForm('line-works-member-list');
const application = officialForm('line-works-application');
const savings = officialForm('line-works-savings');

const chief = aStaff({ id: 'chief', name: '見本 三郎', kana: 'みほん さぶろう', employeeNumber: '0003' });
const nurse = aStaff({ id: 'nurse', name: '多田 花子', kana: 'ただ はなこ' });
const office = anOffice({ contact: aContactPerson({ mail: 'mihon@example.jp' }) });
const whole: Partial<Ledger> = {
  offices: [office],
  enrolments: [anEnrolment({ packId: 'line-works', administrator: aContactPerson({ name: '見本 三郎' }) })],
  people: [chief, nurse],
  devices: [aDevice()],
};
const check = (form: OfficialForm, ledger: Partial<Ledger> = {}, told: Partial<Told> = {}): Promise<Evaluation> =>
  evaluated(form, { ledger: aLedger({ ...whole, ...ledger }), ...told });
const column = ({ sheets }: Evaluation, key: string): string[] =>
  (sheets[0]?.rows['members'] ?? []).map(({ fields }) => fields.find((one) => one.key === `members.${key}`)!.shown);
const crowd = (count: number) =>
  Array.from({ length: count }, (_, i) => aStaff({ name: `見本 花子${i}`, kana: 'みほん はなこ' }));
const files = (form: OfficialForm, evaluation: Evaluation): FilledFile[] => {
  const template = unwrap(openForm(form.form.template, form.template, nodeCodec));
  return unwrap(fillFiles(template, { form: form.form, evaluation, mode: 'finished' }, nodeCodec));
};

const departmentsIn = (bytes: Uint8Array, column: string): string[] => {
  const sheet = sheetOf(bytes);
  return Array.from({ length: 140 }, (_, i) =>
    String((sheet[`${column}${i + 1}`] as { v?: unknown } | undefined)?.v),
  ).filter((words) => words.endsWith('課'));
};

describe('LINE WORKS メンバー一覧', () => {
  test('lists the staff of the office by kana, names split, an ID proposed, the administrator named', async () => {
    const evaluation = await check(list);
    expect(said(evaluation)).toEqual([]);
    expect(column(evaluation, 'familyName')).toEqual(['多田', '見本']);
    expect(column(evaluation, 'givenKana')).toEqual(['はなこ', 'さぶろう']);
    expect(column(evaluation, 'loginId')).toEqual(['tada.hanako', 'mihon.saburou']);
    expect(column(evaluation, 'role')).toEqual(['一般', '管理者']);
  });

  test('takes the ID of the ledger’s account, and tells two of one name apart', async () => {
    const accounts = [anAccount({ packId: 'line-works', holderId: 'nurse', loginName: 'hanako@himawari' })];
    expect(column(await check(list, { accounts }), 'loginId')).toEqual(['hanako', 'mihon.saburou']);
    const same = await check(list, { people: crowd(3) });
    expect(column(same, 'loginId')).toEqual(['mihon.hanako', 'mihon.hanako2', 'mihon.hanako3']);
  });

  test.each([
    [100, [[100, '', '']]],
    [
      101,
      [
        [100, 1, 2],
        [1, 2, 2],
      ],
    ],
    [
      250,
      [
        [100, 1, 3],
        [100, 2, 3],
        [50, 3, 3],
      ],
    ],
  ])('of %d people goes into files of 100, each numbered when there are several', async (count, expected) => {
    const made = files(list, await check(list, { people: [chief, ...crowd(count - 1)] }));
    expect(
      made.map(({ bytes }) => {
        const sheet = sheetOf(bytes);
        const at = (cell: string): unknown => (sheet[cell] as { v?: unknown } | undefined)?.v ?? '';
        const names = Array.from({ length: 100 }, (_, i) => at(`B${i + 5}`)).filter((name) => name !== '');
        return [names.length, at('M2'), at('O2')];
      }),
    ).toEqual(expected);
  });

  test.each([
    // Departments stand as the grouped list has them: 介護課, 看護課, 事務課.
    ['stays whole', { 介護課: 60, 看護課: 50, 事務課: 30 }, ['介護課', '事務課、看護課']],
    ['that no file holds is split', { 介護課: 130, 看護課: 10 }, ['介護課', '介護課、看護課']],
  ])('of more than 100 people goes by departments, and one %s', async (_, departments, expected) => {
    const people = Object.entries(departments).flatMap(([department, count]) =>
      crowd(count).map((one, i) => ({ ...one, id: `${department}${i}`, department })),
    );
    for (const [form, column] of [
      [list, 'H'],
      [application, 'J'],
    ] as const) {
      const made = files(form, await check(form, { people }));
      const shown = made.map(({ bytes }) => departmentsIn(bytes, column));
      expect(shown.map((one) => [...new Set(one)].toSorted().join('、'))).toEqual(expected);
      expect(shown.flat()).toHaveLength(people.length);
      for (const one of shown) expect(one.length).toBeLessThanOrEqual(100);
    }
  });

  test.each([
    ['an ID has other characters', { loginId: 'ただ' }, 'error login-characters'],
    ['an ID is there twice', { loginId: 'mihon.saburou' }, 'error login-twice'],
    ['a note looks like a password', { note: 'パスワード：himitsu' }, 'error password'],
    ['no administrator is left', { role: '一般' }, 'warning no-administrator'],
  ])('says when %s', async (_, typed, expected) => {
    const who = 'role' in typed ? 'chief' : 'nurse';
    const evaluation = await check(list);
    const path = evaluation.sheets[0]!.rows['members']![0]!.fields[0]!.path;
    const overrides = Object.fromEntries(
      Object.entries(typed).map(([key, value]) => [
        path.replace('nurse', who).replace('members.familyName', `members.${key}`),
        value,
      ]),
    );
    expect(said(await check(list, {}, { overrides }))).toContain(expected);
  });

  test('asks how to split a name without a space', async () => {
    const evaluation = await check(list, { people: [chief, aStaff({ name: '多田花子', kana: 'ただはなこ' })] });
    expect(said(evaluation)).toEqual([
      'error field/required 多田花子の名',
      'error field/required 多田花子のめい',
      'warning no-space',
    ]);
  });
});

describe('LINE WORKS 申請フォーム', () => {
  const applied = { input: { isApplied: 'yes' } };

  test('is complete from the office and its staff', async () => {
    const evaluation = await check(application, {}, applied);
    expect(said(evaluation)).toEqual([]);
    expect(shownValues(evaluation)).toMatchObject({ memberCount: '2', useOffice: '☑', usePersonal: '☐' });
    expect(column(evaluation, 'name')).toEqual(['多田 花子', '見本 三郎']);
  });

  test('names the other networks, and warns of own devices where FiNE-LINK PLUS forbids them', async () => {
    const ledger = {
      enrolments: [...whole.enrolments!, anEnrolment({ packId: 'tsuruoka-finelink' })],
      devices: [aDevice({ ownership: 'personal', holderId: 'nurse' })],
    };
    const evaluation = await check(application, ledger, applied);
    expect(shownValues(evaluation)['otherNetworks']).toBe('FiNE-LINK PLUS');
    expect(said(evaluation)).toEqual(['warning personal-with-finelink']);
  });

  test.each([
    [
      'nobody is in charge',
      { enrolments: [anEnrolment({ packId: 'line-works' })] },
      'error field/required 管理者となる職員',
    ],
    ['there is no device', { devices: [] }, 'error no-device'],
    ['nobody joins', { people: [] }, 'error rows/required 利用する職員'],
  ] satisfies [string, Partial<Ledger>, string][])('is not finished while %s', async (_, ledger, expected) => {
    expect(said(await check(application, ledger, applied))).toContain(expected);
  });

  test('reminds of the application itself', async () => {
    expect(said(await check(application))).toEqual(['warning not-applied']);
  });
});

describe('LINE WORKS 試算表', () => {
  const examples = {
    'dayService.use': true,
    'residential.use': true,
    'homeVisit.use': true,
    'residential.staff': '50',
    'homeVisit.staff': '10',
  };

  test('comes to the brochure’s sums with its figures, computed in the file and by formulas that stay', async () => {
    const evaluation = await check(savings, {}, { overrides: examples });
    expect(said(evaluation)).toEqual(['notice example-figures']);
    const { bytes } = fillOfficial(savings, evaluation);
    expect([5, 6, 7, 8, 9, 10].map((row) => valueAt(bytes, `M${row}`))).toEqual([
      ...[9000, 97_500, 375_000, 37_500],
      ...[519_000, 6_228_000],
    ]);
    expect(formulaAt(bytes, 'M6')).toBe('IF(B6="☑",D6*F6*H6*J6/60,0)');
    expect(formulaAt(bytes, 'M9')).toBe('SUM(M5:M8)');
  });

  test('adds up the ticked lines alone: a visiting nurse’s office counts prints and calls', async () => {
    const evaluation = await check(savings);
    expect(shownValues(evaluation)).toMatchObject({ 'print.use': '☑', 'homeVisit.use': '☑', 'dayService.use': '☐' });
    const { bytes } = fillOfficial(savings, evaluation);
    // Two people, 5 minutes, 30 days, 1,500 yen.
    expect([valueAt(bytes, 'M8'), valueAt(bytes, 'M9')]).toEqual([7500, 16_500]);
    // Who they are, the ledger says; how many minutes, the brochure still does.
    const notice = evaluation.findings.find(({ id }) => id === 'example-figures');
    expect(notice?.message).toContain('訪問：電話連絡時間の削減（時間・日数・時給）が、案内資料の例の数字のままです');
  });

  test.each([
    [{ 'homeVisit.days': '32' }, 'error days-over-31'],
    [{ 'homeVisit.days': '' }, 'error field/required 訪問の日数（日/月）'],
    [{ 'homeVisit.days': '-3' }, 'error no-number'],
    [{ 'homeVisit.minutes': '61' }, 'warning minutes-over-60'],
    [{ 'homeVisit.hourlyWage': '400' }, 'warning wage'],
    [{ 'print.use': false, 'homeVisit.use': false }, 'error nothing-counted'],
  ])('%j: %s', async (overrides, expected) => {
    expect(said(await check(savings, {}, { overrides }))).toContain(expected);
  });
});

test('the first of the three steps says what to search for, as the brochure does', () => {
  const file = join(packsFolder, 'line-works/procedures/network-start.json');
  const { steps } = JSON.parse(readFileSync(file, 'utf8')) as { steps: { number: string; note?: string }[] };
  const [searched = ''] = application.form.callOuts.flatMap(({ text }) => /^(.*) 検索$/.exec(text)?.[1] ?? []);
  expect(searched).toBe('LINE WORKS 初期設定代行');
  expect(steps[0]).toMatchObject({ number: '①', note: expect.stringContaining(`「${searched}」で検索`) as string });
});
