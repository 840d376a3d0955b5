import { expect, test } from 'vitest';
import { fiscalYearBefore, fiscalYearOf, isWithin, periodWords } from '@shared/inspection/period';

test.each([
  ['2026-04-01', '2026-04-01', '2027-03-31', '令和8年度'],
  ['2027-03-31', '2026-04-01', '2027-03-31', '令和8年度'],
  ['2026-03-31', '2025-04-01', '2026-03-31', '令和7年度'],
  // It began in 平成, and is called so.
  ['2019-12-01', '2019-04-01', '2020-03-31', '平成31年度'],
])('%s is in the 年度 from %s to %s: %s', (day, from, to, words) => {
  expect(fiscalYearOf(day)).toEqual({ from, to });
  expect(periodWords({ from, to })).toBe(words);
});

test('the 年度 before ends on the day before this one begins', () => {
  expect(fiscalYearBefore(fiscalYearOf('2026-11-23'))).toEqual({ from: '2025-04-01', to: '2026-03-31' });
});

test('any other period is said by its days, both of them among it', () => {
  const own = { from: '2026-04-01', to: '2026-09-30' };
  expect(periodWords(own)).toBe('令和8年4月1日から令和8年9月30日まで');
  expect(['2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01', null].map((day) => isWithin(own, day))).toEqual([
    ...[false, true, true, false, false],
  ]);
});
