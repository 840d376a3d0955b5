import { expect, test } from 'vitest';
import { memberWords, postWords } from '@shared/tables/export/out-names';
import { anOffice } from '../../../builders/organization';
import { aMembership } from '../../../builders/patient';
import { aStaff } from '../../../builders/staff';

const words = (given: Parameters<typeof aMembership>[0]): string => memberWords(aMembership(given), '2026-11-27');

test('チーム一覧 says of each member what they are, where they are from and since when; who comes later is told apart', () => {
  expect(words({})).toBe('見本 太郎（医師・見本クリニック・令和8年5月22日から）');
  expect(words({ joinedOn: '2026-12-07' })).toBe('見本 太郎（医師・見本クリニック・令和8年12月7日から参加予定）');
  expect(words({ joinedOn: null, leftOn: '2026-11-30' })).toBe(
    '見本 太郎（医師・見本クリニック・令和8年11月30日まで）',
  );
  expect(words({ jobType: '', organization: '', joinedOn: null })).toBe('見本 太郎');
  expect(words({ name: '', joinedOn: null })).toBe('医師（見本クリニック）');
});

test('職員名簿 says where else somebody works, as what where that is another job; of who works in one office nothing', () => {
  const offices = new Map(
    [
      anOffice({ id: 'plan', name: 'みほん居宅' }),
      anOffice({ id: 'day', name: 'みほんデイ' }),
      anOffice({ id: 'visit', name: 'みほん訪看' }),
    ].map((office) => [office.id, office]),
  );
  const postsOf = (given: Parameters<typeof aStaff>[0]): string =>
    postWords(aStaff({ officeId: 'visit', ...given }), offices);
  const post = { isSystemManager: false };
  expect(
    postsOf({
      alsoAt: [
        { ...post, officeId: 'plan', jobType: '介護支援専門員' },
        { ...post, officeId: 'day', jobType: '' },
      ],
    }),
  ).toBe('みほん居宅（介護支援専門員）、みほんデイ');
  // Their own column says it of their own office alone.
  const managed = { isSystemManager: true, officeId: 'plan', jobType: '介護支援専門員' };
  expect(postsOf({ alsoAt: [managed, { ...managed, officeId: 'day', jobType: '' }] })).toBe(
    'みほん居宅（介護支援専門員・システム利用管理担当者）、みほんデイ（システム利用管理担当者）',
  );
  // As an import of two lists left it in the memo, before the ledger had 兼務先.
  expect(postsOf({ note: '兼務：みほんデイ（相談員）' })).toBe('みほんデイ（相談員）');
  expect(postsOf({ alsoAt: [] })).toBe('');
});
