import type { Account, Ledger, Staff } from '../ledger/entities';
import { LedgerEvent } from '../ledger/event';
import { takenPartIn } from '../ledger/taking-part';
import type { Pack } from '../packs/schema';
import { accountAfter, isOfEachPerson, kindInOffice } from '../rules/account-after';
import type { CalendarDate } from '../text/calendar-date';

export interface AccountsOrder {
  event: LedgerEvent;
  ledger: Ledger;
  /** The networks: whose an ID is, each says of its own. */
  packs: readonly Pick<Pack, 'id' | 'rules'>[];
}

/**
 * What becomes of an account of somebody who leaves its office, by what the network says of its IDs and what was answered: it ends
 * with them, goes on with them in a network of the new office, or stays with the office, as nobody's. Null: nobody can tell yet; a step
 * asks, and the ledger stays as it is.
 */
export function accountEdits(
  account: Account,
  { event, ledger, packs }: AccountsOrder,
  lastDay: CalendarDate,
): Partial<Account> | null {
  const kind = kindInOffice(account, packs.find(({ id }) => id === account.packId)?.rules ?? null, ledger);
  const after = accountAfter(account, kind, ledger, event.answers);
  if (after === 'unknown') return null;
  if (after === 'stays') return { holderId: null };
  const ends = { status: 'struck-off', struckOffOn: lastDay, endedOn: earlierEnd(account.endedOn, lastDay) } as const;
  const { toOfficeId } = event;
  if (!toOfficeId || !takenPartIn(ledger.enrolments, toOfficeId).some(({ packId }) => packId === account.packId))
    return ends;
  if (!kind.individual) return { officeId: toOfficeId };
  // An office that has one ID for all needs no other. Whether that of one person goes on elsewhere no network says: it is asked.
  const service = ledger.offices.find(({ id }) => id === toOfficeId)?.serviceKind ?? '';
  return service === '' || isOfEachPerson(kind.individual, service) ? null : ends;
}

/**
 * The IDs of somebody who has left, as their procedure would have left them: theirs ended with their last day, the office's are nobody's. Those
 * alone of which that is certain; none of whom no day is known.
 */
export function accountsAfterLeaving(
  person: Staff,
  { ledger, packs }: Pick<AccountsOrder, 'ledger' | 'packs'>,
): Account[] {
  const { id, leftOn, officeId } = person;
  if (leftOn === null) return [];
  const event = LedgerEvent.parse({ kind: 'leave', date: leftOn, officeId, staff: [person] });
  return ledger.accounts
    .filter(({ holderId, status }) => holderId === id && status === 'registered')
    .flatMap((one) => {
      const edits = accountEdits(one, { event, ledger, packs }, leftOn);
      return edits ? [{ ...one, ...edits }] : [];
    });
}

/** What has ended before, as somebody has noted, did so then. */
export const earlierEnd = (known: CalendarDate | null, planned: CalendarDate): CalendarDate =>
  known !== null && known < planned ? known : planned;
