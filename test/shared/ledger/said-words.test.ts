import { expect, test } from 'vitest';
import { jobsOf, servicesOf } from '@shared/ledger/said-words';
import { aStaff } from '../../builders/staff';

const of = (jobType: string, title = '', serviceKind = '居宅介護支援'): string[] =>
  jobsOf(aStaff({ jobType, title }), { serviceKind });

test.each([
  ['介護支援専門員', ''],
  ['主任介護支援専門員', ''],
  ['ケアマネジャー', ''],
  ['ｹｱﾏﾈ', ''],
  ['主任ケアマネ（非常勤）', ''],
  ['管理者・主任介護支援専門員', ''],
  ['管理者兼CM', ''],
  ['管理者　主任ケアマネージャー', ''],
  ['居宅ケアマネ', ''],
  ['', '主任介護支援専門員'],
  ['管理者', '主任ケアマネ'],
  ['管理者', ''],
])('職種「%s」 役職「%s」 of a 居宅介護支援 is a ケアマネジャー', (jobType, title) => {
  expect(of(jobType, title)).toContain('介護支援専門員');
});

test.each([
  '事務職員',
  '介護福祉士',
  'ケアマネ補助',
  '介護支援専門員実務研修生',
  '相談支援専門員',
  '看護師（管理者）',
  '',
])('職種「%s」 is none', (jobType) => {
  expect(of(jobType)).not.toContain('介護支援専門員');
});

test('who is only 管理者 is one in a 居宅介護支援 alone', () => {
  expect(of('管理者', '', '訪問介護')).toEqual(['管理者']);
  expect(jobsOf(aStaff({ jobType: '管理者' }), undefined)).toEqual(['管理者']);
});

test.each([
  ['正看護師', '看護師'],
  ['看護師長', '看護師'],
  ['管理者兼Ns', '看護師'],
  ['准看', '准看護師'],
  ['看', '看護師'],
  ['准', '准看護師'],
  ['准看護師（パート）', '准看護師'],
])('職種「%s」 is %s, and no other nurse', (jobType, job) => {
  expect(of(jobType).filter((one) => one.endsWith('看護師'))).toEqual([job]);
});

test.each([
  '居宅介護支援',
  '居宅介護支援事業所',
  '指定居宅介護支援事業所',
  '居宅',
  '居宅介護支援・介護予防支援',
  '訪問介護／居宅',
])('サービス分類「%s」 names 居宅介護支援', (serviceKind) => {
  expect(servicesOf({ serviceKind })).toContain('居宅介護支援');
});

test.each(['居宅療養管理指導', '小規模多機能型居宅介護', '居宅介護', '訪問介護', ''])(
  '「%s」 names none',
  (serviceKind) => {
    expect(servicesOf({ serviceKind })).not.toContain('居宅介護支援');
  },
);
