import { expect, test } from 'vitest';
import { lawReminder } from '@shared/procedures/care-law';

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
      text: '居宅介護支援の事業所は、介護支援専門員が替わった日（氏名が変わった日）から10日以内に、変更届も要ります。居宅介護支援の指定をした市町村に、その様式で出します。',
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

test('who looks after a network, or another phone, is nothing of that law', () => {
  expect(lawReminder({ kind: 'manager-changed', after: { systemManager: '見本 花子' }, date: null })).toBeNull();
  expect(lawReminder({ kind: 'office-changed', after: { phone: '04-0000-0000' }, date: null })).toBeNull();
  expect(lawReminder({ kind: 'leave', after: {}, date: null })).toBeNull();
});
