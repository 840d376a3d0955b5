import { describe, expect, test } from 'vitest';
import { isLawStep, lawReminder, openLaw, owedWords, safeDayWords } from '@shared/procedures/care-law';
import { checklistOf, stepsOf } from '@shared/procedures/checklist';
import type { KeptRun } from '@shared/procedures/kept-run';
import { withDone, withReopened } from '@shared/procedures/step-changes';
import { begun } from './begun';

test('a change of 管理者 reminds of the 変更届 within ten days, and where that stands', () => {
  const told = lawReminder({ kind: 'manager-changed', after: { managerName: '見本 花子' }, date: '2026-12-01' });
  expect(told?.text).toContain('管理者が替わった日から10日以内');
  expect(told?.source).toContain('介護保険法 第75条');
  expect(told?.due).toBe('2026-12-11');
  // 訪問看護 is told of by two laws, each to its own authority.
  expect(told?.text).toContain('地方厚生局');
  expect(told?.source).toContain('健康保険法 第93条');
});

test('so does a change of the office’s name or place; to be closed it has to say a month before', () => {
  expect(lawReminder({ kind: 'office-changed', after: { address: '流山市見本1' }, date: null })?.text).toContain(
    '10日以内',
  );
  expect(lawReminder({ kind: 'office-closed', after: {}, date: null })?.text).toContain('1か月前まで');
});

test.each(['join', 'leave', 'transfer', 'rename'] as const)(
  '%s of a サービス提供責任者 is told of, too: 訪問介護 was given its 指定 with them',
  (kind) => {
    const told = lawReminder({ kind, after: {}, date: '2026-12-25', staff: [{ jobType: '介護福祉士・サ責' }] });
    expect(told?.text).toMatch(/^訪問介護の事業所は、サービス提供責任者が替わった日.*10日以内に、変更届も要ります/);
    expect(told?.source).toContain('施行規則 第131条');
    expect(told?.due).toBe('2027-01-04');
    expect(lawReminder({ kind, after: {}, date: '2026-12-25', staff: [{ jobType: '訪問介護員' }] })).toBeNull();
  },
);

test.each(['join', 'leave', 'transfer', 'rename'] as const)(
  '%s of a 介護支援専門員 is told of, too: 居宅介護支援 is known by their names and numbers',
  (kind) => {
    const told = lawReminder({ kind, after: {}, date: '2026-12-20', staff: [{ jobType: '主任ケアマネ' }] });
    expect(told).toEqual({
      text: '居宅介護支援の事業所は、介護支援専門員が替わった日（氏名が変わった日）から10日以内に、変更届も要ります。居宅介護支援の指定をした市町村に、その様式で出します。この届け出の書類は、このアプリではつくりません（「書類」にも「提出」にも並びません）。様式は、指定をした市町村のホームページにあります。そのファイルを「様式を取り込む」で入れると、台帳の内容を入れてつくることもできます。どこの指定か（広域連合のこともあります）は、指定の通知書で確かめられます。',
      form: 'この届け出の書類は、このアプリではつくりません（「書類」にも「提出」にも並びません）。様式は、指定をした市町村のホームページにあります。そのファイルを「様式を取り込む」で入れると、台帳の内容を入れてつくることもできます。どこの指定か（広域連合のこともあります）は、指定の通知書で確かめられます。',
      paper: '変更届',
      step: '変更届を、指定をした市町村に出します',
      sheet: '市町村の様式',
      to: '市町村',
      from: '2026-12-20',
      due: '2026-12-30',
      source: '介護保険法 第82条、同法施行規則 第133条（居宅介護支援は、介護支援専門員の氏名と登録番号も）',
    });
    expect(lawReminder({ kind, after: {}, date: null, staff: [{ jobType: 'ケアマネ候補' }] })).toBeNull();
  },
);

test('of two at once both are told', () => {
  const staff = [{ jobType: 'ケアマネ' }, { jobType: 'サ責' }];
  const told = lawReminder({ kind: 'leave', after: {}, date: null, staff });
  expect(told?.text).toMatch(/^訪問介護の事業所は.*居宅介護支援の事業所は/);
  expect(told?.source).toMatch(/第131条.*第133条/);
});

describe('whom it goes to', () => {
  const place = (serviceKind: string, address: string, city = '') => [{ id: 'a', city, address, serviceKind }];
  const toOf = (jobType: string, ...offices: Parameters<typeof place>): string | undefined =>
    lawReminder({ kind: 'leave', after: {}, date: null, staff: [{ jobType, officeId: 'a' }] }, place(...offices))?.to;

  test('of 居宅介護支援 it is the city itself', () => {
    expect(toOf('ケアマネ', '居宅介護支援', '千葉県流山市南流山1-1')).toBe('流山市');
    expect(toOf('ケアマネ', '居宅介護支援', '', '鶴岡市')).toBe('鶴岡市');
  });

  test.each(['グループホーム', '認知症対応型共同生活介護', '通所介護'])(
    'a ケアマネ of %s isn’t what 居宅介護支援 was given its 指定 for',
    (kind) => {
      expect(toOf('ケアマネ', kind, '', '坂井市')).toBeUndefined();
      expect(toOf('サ責', kind, '', '坂井市')).toBeUndefined();
    },
  );

  test.each(['居宅', '居宅介護支援事業所', '訪問介護・居宅介護支援', ''])('a ケアマネ of %s may be', (kind) => {
    expect(toOf('ケアマネ', kind, '', '坂井市')).toBe('坂井市');
  });

  test('of 訪問介護 the prefecture, and a big city for itself', () => {
    expect(toOf('サ責', '訪問介護', '福井県福井市大手3-10-1')).toBe('福井市');
    expect(toOf('サ責', '訪問介護', '大手3-10-1', '福井市')).toBe('福井市');
    expect(toOf('サ責', '訪問介護', '千葉県流山市南流山1-1')).toBe('千葉県');
    expect(toOf('サ責', '訪問介護', '南流山1-1', '流山市')).toBe('都道府県');
    expect(toOf('サ責', '訪問介護', '')).toBe('県や市');
  });

  test('管理者 of a service of the city, and of another one', () => {
    const managerOf = (serviceKind: string) =>
      lawReminder(
        { kind: 'manager-changed', after: { managerName: '見本 花子' }, date: null, officeId: 'a' },
        place(serviceKind, '千葉県流山市南流山1-1'),
      );
    expect(managerOf('グループホーム')?.text).toContain('指定をした流山市への変更届');
    expect(managerOf('訪問看護')?.step).toBe('変更届を、指定をした千葉県に出します');
  });
});

test('where its form is stands there, and that others may have given the 指定', () => {
  const formOf = (jobType: string): string | undefined =>
    lawReminder({ kind: 'leave', after: {}, date: null, staff: [{ jobType, officeId: 'a' }] }, [
      { id: 'a', city: '流山市', address: '千葉県流山市南流山1-1', serviceKind: '' },
    ])?.form;
  expect(formOf('ケアマネ')).toMatch(
    /並びません）。様式は、指定をした流山市のホームページにあります。そのファイルを「様式を取り込む」で入れると、台帳の内容を入れてつくることもできます。どこの指定か（広域連合のこともあります）は/,
  );
  expect(formOf('サ責')).toMatch(
    /千葉県のホームページにあります。そのファイルを「様式を取り込む」で入れると、台帳の内容を入れてつくることもできます。どこの指定か（広域連合のこともあります）は、指定の通知書で確かめられます。$/,
  );
});

test('what it is, by when and that it is made elsewhere is said in one breath; a last day on which nobody is there has one before it', () => {
  const office = [{ id: 'a', city: '鶴岡市', address: '', serviceKind: '居宅介護支援' }];
  const owed = (date: string | null, jobType = 'ケアマネ', today = '2026-12-20') =>
    owedWords(
      lawReminder({ kind: 'leave', after: {}, date, staff: [{ jobType, officeId: 'a' }] }, office)!,
      today,
    ).join('');
  expect(owed('2026-12-31')).toBe(
    '変更届を、指定をした鶴岡市に出します。鶴岡市の様式で、令和9年1月10日（日）まで（1月8日（金）までに出すと安心です）。このアプリではつくりません。',
  );
  expect(owed('2026-12-31', 'ケアマネ', '2027-01-09')).not.toContain('安心');
  expect(owed('2026-12-04', 'ケアマネ', '2026-12-15')).toContain(
    '14日（月）まで（すぎています。早めに出してください）。',
  );
  expect(owed('2026-12-04', 'ケアマネ', '2026-12-14')).toBe(
    '変更届を、指定をした鶴岡市に出します。鶴岡市の様式で、令和8年12月14日（月）までに出します。このアプリではつくりません。',
  );
  expect(owed(null)).toBe('変更届を、指定をした鶴岡市に出します。鶴岡市の様式です。このアプリではつくりません。');
  const both = lawReminder({ kind: 'leave', after: {}, date: null, staff: [{ jobType: 'ケアマネ・サ責' }] });
  expect([both?.to, both?.sheet]).toEqual(['県や市と、市町村', 'それぞれの様式']);
  expect(safeDayWords({ due: null }, '2026-12-20')).toBe('');
});

test('its last day and whom it goes to stand with it, as those of a network do', async () => {
  const { run } = await begun('nagareyama-tritrus', { kind: 'leave', officeId: 'kyotaku', staff: ['k2'], date: '2026-12-31' }); // prettier-ignore
  const last = run.networks.at(-1);
  expect(last?.deadlines).toMatchObject([
    { date: '2027-01-10', text: '変更届を、指定をした流山市に出します（1月8日（金）までに出すと安心です）' },
  ]);
  expect(last?.contacts).toMatchObject([{ name: '流山市', why: expect.stringContaining('指定の通知書') as string }]);
});

test('it goes out of the office: it stands apart from the office’s own work, with the law that asks for it', async () => {
  const { run } = await begun('nagareyama-tritrus', { kind: 'leave', officeId: 'kyotaku', staff: ['k2'], date: '2026-12-25' }); // prettier-ignore
  const last = run.networks.at(-1);
  expect(last?.network).toBe('指定の届け出（流山市）');
  expect(last?.steps).toMatchObject([
    {
      note: 'この届け出の書類は、このアプリではつくりません（「書類」にも「提出」にも並びません）。様式は、指定をした流山市のホームページにあります。そのファイルを「様式を取り込む」で入れると、台帳の内容を入れてつくることもできます。どこの指定か（広域連合のこともあります）は、指定の通知書で確かめられます。',
      source: { document: '介護保険法', place: expect.stringMatching(/^第82条、同法施行規則 第133条/) as string },
      inferred: false,
    },
  ]);
});

test('it is a step of the procedure until somebody says that it was told, there or above all steps', async () => {
  const { run } = await begun('nagareyama-tritrus', {
    kind: 'leave',
    officeId: 'kyotaku',
    staff: ['k2'],
    date: '2026-12-25',
  });
  const seen = (one: KeptRun) =>
    checklistOf(one, { documents: new Map(), submissions: new Map(), today: '2026-11-27' });
  const stepIn = (one: KeptRun) => stepsOf(seen(one)).find(({ step }) => isLawStep(step));
  const step = stepIn(run);
  expect(step?.step.action).toBe(
    '変更届を、指定をした流山市に出します（令和9年1月4日（月）まで。このアプリではつくりません）',
  );
  expect(step).toMatchObject({ state: 'waiting', until: '2026-12-25' });
  expect(openLaw(run)).not.toBeNull();
  const key = step?.key ?? '';
  const told = withDone(run, [key], '2026-12-28', '山田 花子');
  expect([openLaw(told), stepIn(told)?.state]).toEqual([null, 'done']);
  const above = { ...run, law: { on: '2026-12-28', by: '山田 花子', isTold: true } };
  expect([openLaw(above), stepIn(above)?.state, stepIn(above)?.doneOn]).toEqual([null, 'done', '2026-12-28']);
  expect(stepIn({ ...run, law: { ...above.law, isTold: false } })?.state).toBe('skipped');
  expect(openLaw(withReopened(above, key))).not.toBeNull();
});

test('who looks after a network, or another phone, is nothing of that law', () => {
  expect(lawReminder({ kind: 'manager-changed', after: { systemManager: '見本 花子' }, date: null })).toBeNull();
  expect(lawReminder({ kind: 'office-changed', after: { phone: '04-0000-0000' }, date: null })).toBeNull();
  expect(lawReminder({ kind: 'leave', after: {}, date: null })).toBeNull();
});
