import { expect, test } from 'vitest';
import { peopleWithoutPledge } from '@shared/rules/pledge-rules';
import { aStaff, aStaffPledge } from '../../builders/staff';

test('who has no pledge: an earlier one counts, a record with education alone does not', () => {
  const [pledged, covered, educated, none] = ['a', 'b', 'c', 'd'].map((id) => aStaff({ id }));
  const pledges = [
    aStaffPledge({ staffId: 'a' }),
    aStaffPledge({ staffId: 'b', pledgedOn: null, coveredBy: '就業規則の誓約書' }),
    aStaffPledge({ staffId: 'c', pledgedOn: null, educatedOn: '2026-04-01' }),
  ];
  const people = [pledged!, covered!, educated!, none!];
  expect(peopleWithoutPledge(people, pledges).map(({ id }) => id)).toEqual(['c', 'd']);
});
