import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { anOffice } from '../../../builders/organization';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, networks, rowAt, TODAY } from './planning';

const view = aView({
  offices: [
    anOffice({ id: 'visit', name: '訪問看護みほん', serviceKind: '訪問看護' }),
    anOffice({ id: 'plan', name: 'みほん居宅介護支援', serviceKind: '居宅介護支援' }),
    anOffice({ id: 'old', name: '旧みほん通所', serviceKind: '通所介護', status: 'struck-off' }),
  ],
});
const NAMES = networks.map(({ words: [name = ''] }) => name);

function planned(lines: (string | null)[][]): ImportPlan {
  const reading = unwrap(readTable(aBook(aSheet('名簿', lines)), { today: TODAY, kind: 'staff', networks: NAMES }));
  return planImport(reading, view, noDecisions, TODAY);
}
const postsAt = (plan: ImportPlan, line: number): string[] =>
  (rowAt(plan, line).alsoAt ?? []).map(({ officeId }) => officeId);

test('a column of 兼務先 says where else somebody works; what no office is called stays in the memo', () => {
  const plan = planned([
    ['氏名', 'ふりがな', '所属', '兼務先', '職種'],
    ['見本 花子', 'みほん はなこ', '訪問看護みほん', '居宅', '看護師'],
    ['見本 太郎', 'みほん たろう', '訪問看護みほん', '本社工場', '事務'],
    ['見本 次郎', 'みほん じろう', '訪問看護みほん', 'なし', '事務'],
  ]);
  expect([2, 3, 4].map((line) => postsAt(plan, line))).toEqual([['plan'], [], []]);
  expect(rowAt(plan, 3).cells['note']?.after).toBe('兼務先：本社工場');
  expect(rowAt(plan, 4).cells['note']?.after ?? '').toBe('');
});

test('who answers for a network at their 兼務先, as our own lists have it, does so again', () => {
  const plan = planned([
    ['氏名', 'ふりがな', '所属', '兼務先', '職種'],
    ['見本 花子', 'みほん はなこ', '訪問看護みほん', 'みほん居宅介護支援（事務・システム利用管理担当者）', '看護師'],
    ['見本 太郎', 'みほん たろう', '訪問看護みほん', 'みほん居宅介護支援（システム利用管理担当者）', '看護師'],
  ]);
  expect([2, 3].map((line) => rowAt(plan, line).alsoAt)).toEqual([
    [{ officeId: 'plan', jobType: '事務', isSystemManager: true }],
    [{ officeId: 'plan', jobType: '', isSystemManager: true }],
  ]);
});

test.each([
  ['居宅（予定）', []],
  ['居宅（なし）', []],
  ['居宅（R7.3まで）', []],
  ['居宅（火・木）', [{ jobType: '', isSystemManager: false }]],
  ['居宅（0.5）', [{ jobType: '', isSystemManager: false }]],
  ['居宅（CM）', [{ jobType: '介護支援専門員', isSystemManager: false }]],
  ['居宅（システム利用管理担当者）、外部', [{ jobType: '', isSystemManager: true }]],
])('a column of 兼務先 with 「%s」', (said, posts) => {
  const plan = planned([
    ['氏名', 'ふりがな', '所属', '兼務先', '職種'],
    ['見本 花子', 'みほん はなこ', '訪問看護みほん', said, '看護師'],
  ]);
  expect(rowAt(plan, 2).alsoAt ?? []).toEqual(posts.map((post) => ({ officeId: 'plan', ...post })));
});

test('a 兼務先 at an office that is no more is in the memo, as it is no post', () => {
  const plan = planned([
    ['氏名', 'ふりがな', '所属', '兼務先', '職種'],
    ['見本 花子', 'みほん はなこ', '訪問看護みほん', '旧みほん通所', '看護師'],
    ['見本 次郎', 'みほん じろう', '訪問看護みほん', '外来 ケアマネ', '看護師'],
    ['見本 太郎', 'みほん たろう', '訪問看護みほん', '旧みほん通所、みほん居宅介護支援（介護支援専門員）', '看護師'],
  ]);
  expect([2, 3, 4].map((line) => postsAt(plan, line))).toEqual([[], [], ['plan']]);
  expect([2, 4].map((line) => rowAt(plan, line).cells['note']?.after)).toEqual([
    '兼務先：旧みほん通所',
    '兼務先：旧みほん通所、みほん居宅介護支援（介護支援専門員）',
  ]);
});

test('（居宅兼務） behind a name is no part of it, and says where else they work', () => {
  const plan = planned([
    ['氏名', 'ふりがな', '所属', '職種'],
    ['見本 花子（居宅兼務）', 'みほん はなこ', '訪問看護みほん', '看護師'],
  ]);
  expect(rowAt(plan, 2).title).toBe('見本 花子');
  expect(postsAt(plan, 2)).toEqual(['plan']);
});

test('a place for things that nobody has is nobody', () => {
  const plan = planned([
    ['氏名', 'ふりがな', '所属', '職種'],
    ['見本 花子', 'みほん はなこ', '訪問看護みほん', '看護師'],
    ['（予備）', '', '訪問看護みほん', ''],
    ['(故障)', '', '訪問看護みほん', ''],
  ]);
  expect(plan.rows.map(({ title }) => title)).toEqual(['見本 花子']);
});

test.each(['ラインワークス', 'LINEワークス', 'ライン ワークスID', 'LINE WORKS'])(
  'IDs below %s are those of LINE WORKS; 〃 is nobody else’s ID',
  (heading) => {
    const plan = planned([
      ['氏名', 'ふりがな', '所属', '職種', heading],
      ['見本 花子', 'みほん はなこ', '訪問看護みほん', '看護師', 'hanako@mihon'],
      ['見本 太郎', 'みほん たろう', '訪問看護みほん', '事務', '〃'],
      ['見本 次郎', 'みほん じろう', '訪問看護みほん', '事務', 'まだ'],
      ['見本 三郎', 'みほん さぶろう', '訪問看護みほん', '事務', 'saburo@mihon'],
      ['見本 四郎', 'みほん しろう', '訪問看護みほん', '事務', 'shiro@mihon'],
    ]);
    expect(plan.besides.accounts.map(({ value, packId, line }) => [value, packId, line])).toEqual([
      ['hanako@mihon', 'line-works', 2],
      ['saburo@mihon', 'line-works', 5],
      ['shiro@mihon', 'line-works', 6],
    ]);
  },
);
