import type { CalendarDate } from '../text/calendar-date';
import type { Change } from '../ledger/change';
import type { StaffPledge } from '../ledger/entities';

/**
 * Every day on which somebody had the education, by the person's id, the latest first. A record of pledge and education holds the last one;
 * those before it stand in its history. What was taken back never was.
 *
 * @param changes of these records, in any order
 */
export function educationDays(
  pledges: Iterable<StaffPledge>,
  changes: readonly Change[],
): ReadonlyMap<string, readonly CalendarDate[]> {
  const takenBack = new Set(changes.flatMap(({ undoes }) => undoes ?? []));
  const days = new Map<string, Set<CalendarDate>>();
  const staffOf = new Map<string, string>();
  for (const { id, staffId, educatedOn } of pledges) {
    staffOf.set(id, staffId);
    const known = days.get(staffId) ?? new Set();
    if (educatedOn !== null) known.add(educatedOn);
    days.set(staffId, known);
  }
  for (const { id, undoes, records } of changes) {
    if (takenBack.has(id) || undoes !== null) continue;
    for (const { table, id: record, edits } of records) {
      const staffId = table === 'pledges' ? staffOf.get(record) : undefined;
      const day = edits.find(({ field }) => field === 'educatedOn')?.after;
      if (staffId !== undefined && typeof day === 'string') days.get(staffId)?.add(day);
    }
  }
  return new Map([...days].map(([staffId, known]) => [staffId, [...known].sort().reverse()]));
}
