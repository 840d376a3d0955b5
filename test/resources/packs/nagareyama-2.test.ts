import { describe, expect, test } from 'vitest';
import type { Evaluation, Overrides } from '@shared/forms/bindings/evaluation';
import type { LedgerEvent } from '@shared/ledger/event';
import { anEvent, anEventStaff } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { anEnrolment, anOffice } from '../../builders/organization';
import { aStaff } from '../../builders/staff';
import { evaluated, fillOfficial, said, shownValues } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';
import { documentOf, readText } from '../../support/word-text';

const form = officialForm('nagareyama-tritrus-2');
const manager = aStaff({ name: '中村 和子', isSystemManager: true });
const person = aStaff();
const other = anOffice({ id: 'office-east', name: 'みほん居宅介護支援事業所' });
const enrolments = [anEnrolment(), anEnrolment({ officeId: other.id })];
const ledger = aLedger({ people: [manager, person], offices: [anOffice(), other], enrolments });

const check = (event: LedgerEvent, overrides: Overrides = {}, of = ledger): Promise<Evaluation> =>
  evaluated(form, { ledger: of, event, overrides });
const renamed = (one = person, name = '田中 花子', kana = 'たなか はなこ') =>
  anEventStaff({ ...one, name, kana, before: { name: one.name, kana: one.kana }, after: { name, kana } });
const moving = (given: Partial<LedgerEvent> = {}, from = 'みほん台訪問看護ステーション') =>
  anEvent({
    kind: 'transfer',
    scope: 'same-city',
    staff: [anEventStaff({ ...person, before: { officeName: from }, after: { officeName: other.name } })],
    ...given,
  });
/** Lines that are checked, and what stands in them. */
const lines = (evaluation: Evaluation, sheet = 0): Record<string, [string, string]> => {
  const shown = shownValues(evaluation, sheet);
  const keys = ['officeIdentity', 'manager', 'contact', 'userName', 'userOffice', 'systemManager', 'other'];
  const checked = keys.filter((key) => shown[`changes.${key}.checked`] === '☑');
  return Object.fromEntries(
    checked.map((key) => [key, [shown[`changes.${key}.before`] ?? '', shown[`changes.${key}.after`] ?? '']]),
  );
};

describe('流山市 様式2 checks what has changed, and that alone', () => {
  test('a name, with furigana in brackets', async () => {
    const evaluation = await check(anEvent({ kind: 'rename', staff: [renamed()] }));
    expect(said(evaluation)).toEqual([]);
    expect(lines(evaluation)).toEqual({ userName: ['鈴木 花子（すずき はなこ）', '田中 花子（たなか はなこ）'] });
  });

  test('a move inside the city: 所属 checked, the name in both cells without a tick', async () => {
    const evaluation = await check(moving());
    expect(lines(evaluation)).toEqual({ userOffice: ['みほん台訪問看護ステーション', 'みほん居宅介護支援事業所'] });
    expect(shownValues(evaluation)).toMatchObject({
      'office.name': 'みほん台訪問看護ステーション',
      'changes.userName.before': '鈴木 花子（すずき はなこ）',
      'changes.userName.after': '鈴木 花子（すずき はなこ）',
    });
    expect(said(evaluation)).toEqual(['warning tell-new-office', 'notice devices-do-not-move']);
  });

  test('name, number and address of the office, one a line, each only when it changed', async () => {
    const identity = async (before: Record<string, string>, after: Record<string, string>) =>
      lines(await check(anEvent({ kind: 'office-changed', before, after })))['officeIdentity'];
    const [name, address] = [{ name: '旧名' }, { address: '流山市1' }];
    expect(await identity(name, { name: '新名' })).toEqual(['名称：旧名', '名称：新名']);
    expect(await identity({ ...name, ...address }, { name: '新名', address: '流山市2' })).toEqual([
      '名称：旧名\n所在地：流山市1',
      '名称：新名\n所在地：流山市2',
    ]);
    expect(
      await identity({ number: '1', medicalInstitutionNumber: '7' }, { number: '2', medicalInstitutionNumber: '8' }),
    ).toEqual(['番号：7・1', '番号：8・2']);
    expect(await identity({ medicalInstitutionNumber: '7' }, { medicalInstitutionNumber: '8' })).toEqual([
      '番号：7',
      '番号：8',
    ]);
  });

  test('a new name of the office stands at the top, too', async () => {
    const event = anEvent({ kind: 'office-changed', before: { name: '旧名' }, after: { name: '新名' } });
    expect(shownValues(await check(event))['office.name']).toBe('新名');
  });

  test('manager, contact, person in charge, job', async () => {
    const staff = [anEventStaff({ ...person, before: { jobType: '准看護師' }, after: { jobType: '看護師' } })];
    const before = { managerName: '中村 和子', phone: '04-1', mail: 'a@b.c', systemManager: '中村 和子' };
    const after = { managerName: '小林 実', phone: '04-2', mail: 'a@b.c', systemManager: '鈴木 花子' };
    expect(lines(await check(anEvent({ kind: 'manager-changed', staff, before, after })))).toEqual({
      manager: ['中村 和子', '小林 実'],
      contact: ['電話：04-1\nメール：a@b.c', '電話：04-2\nメール：a@b.c'],
      systemManager: ['中村 和子', '鈴木 花子'],
      other: ['職種：准看護師（鈴木 花子）', '職種：看護師（鈴木 花子）'],
    });
  });

  test('a new 代表者 and another サービス分類 stand under その他, as there is no line of their own', async () => {
    const other = async (kind: 'manager-changed' | 'office-changed', field: string, [old, next]: [string, string]) =>
      lines(await check(anEvent({ kind, before: { [field]: old }, after: { [field]: next } })))['other'];
    expect(await other('manager-changed', 'representativeName', ['高橋 正', '高橋 実'])).toEqual([
      '代表者：高橋 正',
      '代表者：高橋 実',
    ]);
    expect(await other('office-changed', 'serviceKind', ['訪問看護', '訪問介護'])).toEqual([
      'サービス分類：訪問看護',
      'サービス分類：訪問介護',
    ]);
  });

  test('a postal code alone is 所在地, too', async () => {
    const event = anEvent({
      kind: 'office-changed',
      before: { postalCode: '270-0001' },
      after: { postalCode: '270-0002' },
    });
    expect(lines(await check(event))).toEqual({ officeIdentity: ['所在地：〒270-0001', '所在地：〒270-0002'] });
  });

  test('and what the user ticks is asked for, with 変更前 from the ledger', async () => {
    const ticked = { 'changes.manager.checked': true, 'changes.systemManager.checked': true };
    const evaluation = await check(anEvent({ kind: 'manager-changed' }), ticked);
    expect(lines(evaluation)).toEqual({ manager: ['中村 和子', ''], systemManager: ['中村 和子', ''] });
    expect(said(evaluation)).toEqual([
      'error field/required 管理者（変更後）',
      'error field/required システム利用管理担当者（変更後）',
    ]);
  });
});

describe('流山市 様式2 of several people', () => {
  const staff = [renamed(), renamed(manager, '小林 和子', 'こばやし かずこ')];
  const event = anEvent({ kind: 'rename', staff, before: { phone: '04-1' }, after: { phone: '04-2' } });

  test('is a sheet for each, numbered, with the office’s part on the first alone', async () => {
    const evaluation = await check(event);
    expect(evaluation.sheets).toHaveLength(2);
    expect(Object.keys(lines(evaluation, 0))).toEqual(['contact', 'userName']);
    expect(Object.keys(lines(evaluation, 1))).toEqual(['userName']);
    const text = readText(documentOf(fillOfficial(form, evaluation).bytes)).replaceAll('\u3000', '');
    expect(text.match(/流山市様式2(\d／\d)?/g)).toEqual(['流山市様式21／2', '流山市様式22／2']);
  });

  test('names the sheet on which something is missing', async () => {
    const evaluation = await check(event, { '2#changes.userName.after': '' });
    expect(evaluation.findings.map(({ path }) => path)).toEqual(['2#changes.userName.after']);
  });
});

describe('流山市 様式2 is not finished while', () => {
  const errors = async (event: LedgerEvent, overrides: Overrides = {}): Promise<string[]> =>
    said(await check(event, overrides)).filter((one) => one.startsWith('error'));
  const rename = anEvent({ kind: 'rename', staff: [renamed()] });

  test('nothing is checked', async () => {
    expect(await errors(anEvent({ kind: 'office-changed' }))).toEqual(['error nothing-checked']);
    const gap = (await check(anEvent({ kind: 'office-changed' }))).findings.find(({ id }) => id === 'nothing-checked');
    expect(gap?.label).toBe('変更するところ');
  });

  test.each(['officeIdentity', 'manager', 'contact', 'userName', 'systemManager', 'other'])(
    'the line %s is checked and empty, filled and not checked, or the same before and after',
    async (key) => {
      const [checked, before, after] = ['checked', 'before', 'after'].map((part) => `changes.${key}.${part}`) as [
        string,
        string,
        string,
      ];
      const line = (tick: boolean, a: string, b: string) => ({ [checked]: tick, [before]: a, [after]: b });
      const id = key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
      const base = anEvent({ kind: 'manager-changed', staff: [anEventStaff(person)] });
      const one = async (overrides: Overrides) =>
        (await errors(base, overrides)).filter((e) => e !== 'error nothing-checked');
      expect((await one(line(true, '', ''))).map((e) => e.split(' ')[1])).toEqual(['field/required', 'field/required']);
      expect(await one(line(false, '旧', '新'))).toEqual([`error unticked-${id}`]);
      expect(await one(line(true, '同じ', '同じ'))).toEqual([`error same-${id}`]);
      expect(await one(line(true, '旧', '新'))).toEqual([]);
    },
  );

  test('a move has no name, goes outside, or comes from the new office', async () => {
    expect(await errors(moving(), { 'changes.userName.before': '', 'changes.userName.after': '' })).toEqual([
      'error field/required 氏名（変更前）',
      'error field/required 氏名（変更後）',
    ]);
    expect(await errors(moving({ scope: 'outside' }))).toEqual(['error nothing-checked', 'error move-outside']);
    expect(await errors(moving({}, 'みほん居宅介護支援事業所'))).toContain('error from-new-office');
    expect(await errors(moving(), { 'changes.userOffice.after': 'よその事業所' })).toEqual([
      'error new-office-elsewhere',
    ]);
  });

  test.each(['join', 'leave', 'network-start'] as const)(
    'it is about somebody who is added or deleted: %s',
    async (kind) => {
      expect(await errors({ ...rename, kind })).toEqual(['error add-or-delete']);
    },
  );
});

test('流山市 様式2 warns when a move leaves nobody in charge, or the corporation itself has changed', async () => {
  const alone = moving({
    staff: [
      anEventStaff({
        ...manager,
        before: { officeName: 'みほん台訪問看護ステーション' },
        after: { officeName: other.name },
      }),
    ],
  });
  expect(said(await check(alone))).toContain('warning no-system-manager-left');
  // Who isn't in charge takes nobody away, whether the ledger knows who is or not.
  const withoutManager = { ...ledger, people: [person] };
  expect(said(await check(moving(), {}, withoutManager))).not.toContain('warning no-system-manager-left');
  const corporation = anEvent({
    kind: 'office-changed',
    before: { representativeName: 'a' },
    after: { representativeName: 'b' },
  });
  expect(said(await check(corporation))).toContain('warning corporation-changed');
});
