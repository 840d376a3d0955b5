import { expect, test } from 'vitest';
import { memberWords } from '@shared/tables/export/out-names';
import { aMembership } from '../../../builders/patient';

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
