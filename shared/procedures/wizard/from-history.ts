import { dayOf } from '../../text/calendar-date';
import type { Change } from '../../ledger/change';
import type { Ledger } from '../../ledger/entities';
import type { LedgerEvent } from '../../ledger/event';
import { eventFromChanges, reportableChanges } from '../../ledger/event-from-changes';

/** Whether what was changed in the ledger already still has to be read from its history. */
export const lacksHistory = ({ kind, staff, toOfficeId }: LedgerEvent): boolean =>
  (kind === 'rename' && staff[0] !== undefined && staff[0].after['name'] === undefined) ||
  (kind === 'transfer' && staff.length > 0 && toOfficeId === undefined);

/**
 * Answers that a change of the ledger has given: of a new name what it was before; of a move the office that was left, and
 * the one where the person is now. The same event where history says nothing of it.
 *
 * @param changes of the people's histories
 */
export function answeredByHistory(
  event: LedgerEvent,
  changeId: string,
  changes: readonly Change[],
  ledger: Ledger,
): LedgerEvent {
  const field = event.kind === 'rename' ? 'name' : 'officeId';
  const picked = reportableChanges(changes, ledger).filter(
    (one) => one.changeId === changeId && one.field === field && event.staff.some(({ id }) => id === one.staffId),
  );
  const [first] = picked;
  if (!first) return event;
  const date = event.date ?? dayOf(first.at);
  if (event.kind === 'rename') return { ...event, date, staff: eventFromChanges(picked, changes, ledger).staff };
  const staff = event.staff.flatMap((person) => {
    const move = picked.find(({ staffId }) => staffId === person.id);
    return move ? [{ ...person, officeId: move.officeId, before: { officeId: move.officeId } }] : [];
  });
  const toOfficeId = ledger.people.find(({ id }) => id === first.staffId)?.officeId;
  return { ...event, date, staff, officeId: first.officeId, ...(toOfficeId !== undefined && { toOfficeId }) };
}
