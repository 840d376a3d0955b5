import type { Staff, StaffPledge } from '../ledger/entities';

/** Whether somebody has pledged, here or with an earlier pledge that covers it (ふくい 様式４ may then be left out). */
const hasPledged = ({ pledgedOn, coveredBy }: StaffPledge): boolean => pledgedOn !== null || coveredBy.trim() !== '';

/** Those for whom the ledger has no pledge. */
export function peopleWithoutPledge(people: readonly Staff[], pledges: Iterable<StaffPledge>): Staff[] {
  const pledged = new Set([...pledges].filter(hasPledged).map(({ staffId }) => staffId));
  return people.filter(({ id }) => !pledged.has(id));
}

/** A person's record of pledge and education with something new in it; one that begins, where there is none. */
export const pledgeWith = (
  known: StaffPledge | undefined,
  staffId: string,
  changed: Partial<Pick<StaffPledge, 'pledgedOn' | 'educatedOn' | 'coveredBy'>>,
  newId: string,
): StaffPledge => ({
  ...(known ?? { id: newId, staffId, pledgedOn: null, coveredBy: '', educatedOn: null }),
  ...changed,
});
