import { expect, test } from 'vitest';
import { lastDayAtWork } from '@shared/procedures/last-day-at-work';

test.each([
  ['R8.12.31退職（12/14から有休）', '2026-12-31', '2026-12-11'],
  ['１２月１６日（水）より年次有給休暇を消化し、12/31付で退職', '2026-12-31', '2026-12-15'],
  // 成人の日 is the day before.
  ['令和9年1月31日退職。1/12から有給', '2027-01-31', '2027-01-08'],
  ['1/15退職予定。12/25から年休', '2027-01-15', '2026-12-24'],
])('%s: somebody who goes on %s is there until %s', (note, lastDay, there) =>
  expect(lastDayAtWork(note, lastDay)).toBe(there),
);

test.each([
  ['12/31退職'],
  ['12/31退職。12/14から産休'],
  ['12/14から有休'],
  ['11/1から有休、12/1復帰。12/31退職'],
  ['6/1から有休。12/31退職'],
  ['12/14から有休か、12/21から有休。12/31退職'],
  ['13/40から有休。12/31退職'],
])('%s doesn’t say it surely', (note) => expect(lastDayAtWork(note, '2026-12-31')).toBeNull());
