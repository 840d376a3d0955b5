import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { aLedger } from '../../builders/ledger';
import { aContactPerson, aCorporation, aDelegation } from '../../builders/organization';
import { evaluated, fillOfficial, finding, said, shownValues, type Told } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';
import { documentOf, partOf, readText } from '../../support/word-text';

const form = officialForm('nagareyama-tritrus-3');
const ledger = aLedger({ delegations: [aDelegation()] });
const check = (told: Partial<Told> = {}): Promise<Evaluation> => evaluated(form, { ledger, ...told });
const printed = async (told: Partial<Told> = {}): Promise<string> =>
  readText(documentOf(fillOfficial(form, await check(told), 'draft').bytes));
const KEPT = 'notice new-representative';

describe('流山市 様式3', () => {
  test('is complete from the corporation and the 委任 of the ledger', async () => {
    const evaluation = await check();
    expect(said(evaluation)).toEqual([KEPT]);
    expect(shownValues(evaluation)).toMatchObject({
      delegationDate: '令和8年11月20日',
      'corporation.representativeTitle': '理事長',
      'corporation.representativeName': '高橋 正',
      'delegate.organization': 'みほん台訪問看護ステーション',
      'delegate.address': '千葉県流山市見本台4-5-6',
      'delegate.title': '管理者',
      'delegate.name': '中村 和子',
    });
  });

  test('puts a ○ between the brackets of what is delegated, and leaves the others empty', async () => {
    const delegations = [aDelegation({ tasks: ['変更'] })];
    const text = await printed({ ledger: aLedger({ delegations }) });
    expect(text).toContain('【 　 】 情報共有システム利用登録事業所における');
    expect(text).toContain('【 ○ 】 情報共有システム利用登録事項の変更');
  });

  test('leaves the name to the hand that signs', async () => {
    const evaluation = await check({ input: { signatureMode: 'autograph' } });
    expect(said(evaluation)).toEqual([KEPT]);
    expect(shownValues(evaluation)['corporation.representativeName']).toBe('');
    const typed = { input: { signatureMode: 'autograph' }, overrides: { 'corporation.representativeName': '高橋 正' } };
    expect(said(await check(typed))).toContain('warning name-printed');
  });

  test('has its form number and title in the file, and no value of the source’s sample', () => {
    expect(partOf(form.template)).not.toMatch(/○○|△△|■/);
  });
});

describe('流山市 様式3 is not finished while', () => {
  test('the ledger knows of no 委任: everything about it is asked for', async () => {
    expect(said(await check({ ledger: aLedger() })).filter((one) => one.startsWith('error'))).toEqual([
      'error field/required 受任者の所属',
      'error field/required 受任者の所在',
      'error field/required 受任者の役職',
      'error field/required 受任者の氏名',
      'error no-task',
    ]);
  });

  test('the representative has no title, or no name that is not written by hand', async () => {
    const corporation = aCorporation({ representativeTitle: '', representativeName: '' });
    expect(said(await check({ ledger: { ...ledger, corporation } })).filter((one) => one.startsWith('error'))).toEqual([
      'error field/required 代表者の役職',
      'error field/required 代表者の氏名',
    ]);
  });
});

describe('流山市 様式3 warns when', () => {
  test('the representative would be their own attorney, however the name is spaced', async () => {
    const delegations = [aDelegation({ delegate: aContactPerson({ name: '高橋　正', department: '本部' }) })];
    expect(said(await check({ ledger: aLedger({ delegations }) }))).toContain('warning delegate-is-representative');
  });

  test.each([
    ['登録・削除', 'only-registration', '様式2'],
    ['変更', 'only-change', '様式1-1'],
  ])('only %s is delegated: the paper that can not be filed is named', async (task, id, paper) => {
    const evaluation = await check({ ledger: aLedger({ delegations: [aDelegation({ tasks: [task] })] }) });
    expect(finding(evaluation, id)).toMatchObject({ level: 'warning' });
    expect(finding(evaluation, id)!.message).toContain(paper);
  });
});
