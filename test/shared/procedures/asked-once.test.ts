import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { ledgerPlan } from '@shared/procedures/ledger-plan';
import { aContactPerson } from '../../builders/organization';
import { evaluated, said, shownValues } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';
import { openPack } from '../../support/open-pack';
import { enrolment, house, TODAY, type Situation } from './house';
import { eventOf, runCase, type CaseGiven } from './run-case';

/** What a procedure was told, its papers say: nobody is asked for it a second time, and nobody else is offered. */
const runner = new ExpressionRunner();

type Told = Pick<CaseGiven, 'event' | 'given'> & { pack?: string };

function ledgerOf({ given = [] }: Told) {
  const ledger = house();
  for (const change of given) change(ledger);
  return ledger;
}

/** Each paper that the procedure asks for, as it is filled on its first day. */
async function papersOf({ pack: id = 'fukui-mimamori', ...told }: Told): Promise<Map<string, Evaluation>> {
  const { papers } = await runCase(openPack(id), { name: told.event.kind, ...told }, runner);
  const ledger = ledgerOf(told);
  const filled = new Map<string, Evaluation>();
  for (const { form, event, officeId, input } of papers)
    filled.set(form, await evaluated(officialForm(`${id}-${form}`), { ledger, event, officeId, input }));
  return filled;
}

const nobodyKnown = enrolment('fukui', { administrator: aContactPerson({ name: '', kana: '', mail: '' }) });
const notPledged: Situation = (ledger) => void (ledger.pledges = []);
const date = '2026-12-01';
const next = { administrator: '小林 大輔', administratorId: 'f2' };
const asked = (paper: Evaluation | undefined): string[] =>
  said(paper!).filter((one) => one.startsWith('error') && one.includes('施設内管理者'));

describe('ふくい: who is 施設内管理者, and who becomes it', () => {
  const leaving = (kind: 'leave' | 'transfer', after: Record<string, string> = next): Told => ({
    given: [nobodyKnown, notPledged],
    event: {
      ...{ kind, date, office: 'fukui', staff: ['f1'], after, answers: { isAdministrator: 'yes' } },
      ...(kind === 'transfer' && { scope: 'outside' as const }),
    },
  });

  test.each(['leave', 'transfer'] as const)('%s: no paper asks once more', async (kind) => {
    const papers = await papersOf(leaving(kind));
    expect([...papers.keys()]).toEqual(['3', '4', 'ledger']);
    for (const [form, paper] of papers) expect(asked(paper), form).toEqual([]);
    expect(shownValues(papers.get('3')!)).toMatchObject({
      'administrator.name': '小林 大輔',
      'administrator.contactMail': 'f2@example.jp',
      'changes.administrator.before': '葛󠄀城 美咲（すずき はなこ）',
      reason: kind === 'leave' ? '施設内管理者の退職のため' : '施設内管理者の異動のため',
    });
    expect(said(papers.get('3')!)).not.toContain('notice no-administrator');
    // They stay in charge until that day.
    for (const form of ['4', 'ledger']) expect(shownValues(papers.get(form)!)['administrator.name']).toBe('葛󠄀城 美咲');
  });

  test('who isn’t chosen yet is asked for once; typed there, they stand above, too', async () => {
    const told = leaving('leave', {});
    const { papers } = await runCase(openPack('fukui-mimamori'), { name: '', ...told }, runner);
    const { event, officeId } = papers[0]!;
    const fill = (overrides: Record<string, string>) =>
      evaluated(officialForm('fukui-mimamori-3'), { ledger: ledgerOf(told), event, officeId, overrides });
    expect(asked(await fill({}))).toEqual(['error field/required 施設内管理者（変更後）']);
    const typed = await fill({ 'changes.administrator.after': '小林 大輔（こばやし だいすけ）' });
    expect(asked(typed)).toEqual([]);
    expect(shownValues(typed)).toMatchObject({
      'administrator.name': '小林 大輔',
      'administrator.contactMail': 'f2@example.jp',
    });
  });

  test('a change to somebody outside the ledger has nothing of the former one’s mail', async () => {
    const after = { administrator: '外部 太郎' };
    const event = { kind: 'manager-changed' as const, date, office: 'fukui', before: { administrator: '葛󠄀城 美咲' } };
    const paper = (await papersOf({ event: { ...event, after } })).get('3')!;
    expect(shownValues(paper)).toMatchObject({ 'administrator.name': '外部 太郎', 'administrator.contactMail': '' });
  });

  test('a change of other things asks for 施設内管理者 where nobody is known, and into the ledger', async () => {
    const event = { kind: 'office-changed' as const, date, office: 'fukui', after: { phone: '0776-00-0009' } };
    const paper = (await papersOf({ event, given: [nobodyKnown] })).get('3')!;
    expect(asked(paper)).toContain('error field/required 施設内管理者の氏名');
    const box = paper.sheets[0]!.fields.find(({ key }) => key === 'administrator.name')!;
    expect(box.ledger).toMatchObject({ entity: 'enrolment', fields: ['administrator.name'] });
  });

  test('氏名の変更: the kana that was told is on the paper, and the mail stays theirs', async () => {
    const after = { name: '山田 美咲', kana: 'ヤマダ ミサキ' };
    const staff = [{ id: 'f1', before: { name: '葛󠄀城 美咲', kana: 'カツラギ ミサキ' }, after }];
    const paper = (await papersOf({ event: { kind: 'rename', date, office: 'fukui', staff } })).get('3')!;
    expect(asked(paper)).toEqual([]);
    expect(shownValues(paper)).toMatchObject({
      'administrator.name': '山田 美咲',
      'changes.administrator.after': '山田 美咲（やまだ みさき）',
    });
  });

  const named = (told: Told): string[] => {
    const ledger = ledgerOf(told);
    const packs = [openPack('fukui-mimamori'), openPack('line-works')];
    const event = eventOf({ name: '', ...told }, ledger);
    const order = { title: '', event, additions: {}, ledger, today: TODAY, packs, newId: () => 'new' };
    return ledgerPlan(order).flatMap(({ records }) =>
      records.flatMap(({ id, edits }) =>
        edits.flatMap(({ field, after }) =>
          field === 'administrator' ? `${id} ${(after as { name: string }).name}` : [],
        ),
      ),
    );
  };

  test('the ledger gets the next one where it named nobody', () => {
    expect(named(leaving('leave'))).toEqual(['enrolment-fukui 小林 大輔']);
  });

  test('who is in charge of another network there stays so', () => {
    const other: Situation = (ledger) =>
      void ledger.enrolments.push({
        ...ledger.enrolments.find(({ id }) => id === 'enrolment-fukui')!,
        ...{ id: 'enrolment-works', packId: 'line-works', administrator: aContactPerson({ name: '中村 さくら' }) },
      });
    expect(named({ ...leaving('leave'), given: [other] })).toEqual(['enrolment-fukui 小林 大輔']);
    const unknownThere: Situation = (ledger) =>
      void ledger.enrolments.push({
        ...ledger.enrolments.find(({ id }) => id === 'enrolment-fukui')!,
        ...{ id: 'enrolment-works', packId: 'line-works' },
      });
    expect(named({ ...leaving('leave'), given: [nobodyKnown, unknownThere] })).toEqual(['enrolment-fukui 小林 大輔']);
  });
});

describe('休止・廃止', () => {
  test.each([
    ['close', '廃止', 'closed'],
    ['pause', '休止', 'suspended'],
  ])('%s: 様式６ of ふくい has day and reason (%s)', async (extent, _, reason) => {
    const paper = (
      await papersOf({ event: { kind: 'office-closed', date, office: 'fukui', answers: { extent } } })
    ).get('6')!;
    const { fields } = paper.sheets[0]!;
    expect(fields.find(({ key }) => key === 'reason')?.value).toBe(reason);
    expect(fields.find(({ key }) => key === 'terminationDate')?.value).toBe(date);
  });

  test('why only the network is left has to be said', async () => {
    const answers = { extent: 'network' };
    const event = { kind: 'office-closed' as const, date, office: 'fukui', packId: 'fukui-mimamori', answers };
    expect(said((await papersOf({ event })).get('6')!)).toContain('error field/required 解除の理由');
  });

  test('流山市: nobody has to follow in an office that ends', async () => {
    const event = { kind: 'office-closed' as const, date, office: 'kyotaku', answers: { extent: 'close' } };
    const paper = (await papersOf({ pack: 'nagareyama-tritrus', event })).get('1-1')!;
    expect(said(paper).filter((one) => one.startsWith('error'))).toEqual([]);
  });
});
