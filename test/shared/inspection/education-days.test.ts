import { expect, test } from 'vitest';
import { educationDays } from '@shared/inspection/education-days';
import { Change } from '@shared/ledger/change';
import { aStaffPledge } from '../../builders/staff';

const pledge = aStaffPledge({ id: 'pledge-1', staffId: 'staff-1', educatedOn: '2026-06-10' });
const change = (id: string, after: string | null, given: object = {}): Change =>
  Change.parse({
    ...{ id, sequence: 1, at: '2025-06-02T01:00:00.000Z', actor: '', sentence: '教育を記録しました' },
    records: [
      { table: 'pledges', id: 'pledge-1', kind: 'edit', edits: [{ field: 'educatedOn', before: null, after }] },
    ],
    ...given,
  });

test('a day that a later one has taken the place of still counts, the latest first', () => {
  const days = educationDays([pledge], [change('2', '2026-06-10'), change('1', '2025-06-02')]);
  expect(days.get('staff-1')).toEqual(['2026-06-10', '2025-06-02']);
});

test('what was taken back never was, nor is taking back itself a day', () => {
  const wrong = change('1', '2024-02-02');
  const back = change('2', '2023-01-01', { undoes: '1' });
  expect(educationDays([pledge], [wrong, back]).get('staff-1')).toEqual(['2026-06-10']);
});
