import type { Ledger } from '../ledger/entities';
import type { EventStaff, LedgerEvent } from '../ledger/event';
import { asAt } from '../ledger/places-of-work';
import { takenPartIn } from '../ledger/taking-part';
import { networkIdOf } from '../packs/network-of';
import type { Pack } from '../packs/schema';
import { eventOfOffice, officesConcerned, officesOfEvent } from './event-of-office';
import { hasSay } from './packs-asked';

/** An office that something happens to, and the event as it looks from there. */
interface Concerned {
  officeId: string;
  event: LedgerEvent;
  networkIds: ReadonlySet<string>;
  asks: (pack: Pack) => boolean;
}

/** The offices, each with its own people and devices. Somebody who moves into another network joins there. */
export function concerned(event: LedgerEvent, ledger: Ledger): Concerned[] {
  const here = officesOfEvent(event, ledger).map((officeId): Concerned => {
    const networkIds = new Set(networksOf(officeId, event, ledger));
    return {
      officeId,
      event: {
        ...eventOfOffice(event, officeId, ledger),
        officeId,
        staff: event.officeId ? event.staff : event.staff.flatMap((one) => seenThere(event, one, officeId, ledger)),
      },
      networkIds,
      asks: (pack) => hasSay(pack, [event.kind], networkIds),
    };
  });
  const { toOfficeId } = event;
  return event.kind === 'transfer' && toOfficeId ? [...here, ...joining(event, toOfficeId, here, ledger)] : here;
}

/** Which packs are asked of what, in which office. */
export const networksConcerned = (event: LedgerEvent, ledger: Ledger, packs: readonly Pack[]) =>
  concerned(event, ledger).flatMap(({ officeId, event: { kind }, asks }) =>
    packs.filter(asks).map((pack) => ({ pack, officeId, kind })),
  );

/** Somebody as the office has them to whom it happens there, too. */
function seenThere({ kind }: LedgerEvent, person: EventStaff, officeId: string, ledger: Ledger): EventStaff[] {
  if (!officesConcerned(kind, person, ledger).includes(officeId)) return [];
  const office = ledger.offices.find(({ id }) => id === officeId);
  return [asAt(office, person)];
}

/** The new office, for each of its networks with those whose old office isn't in it. */
function joining(event: LedgerEvent, toOfficeId: string, here: readonly Concerned[], ledger: Ledger): Concerned[] {
  return networksOf(toOfficeId, event, ledger).flatMap((packId) => {
    const staff = here
      .filter(({ networkIds }) => !networkIds.has(packId))
      .flatMap((one) => one.event.staff)
      .map((person) => ({ ...person, officeId: toOfficeId, isSystemManager: false }));
    const joins: LedgerEvent = {
      ...eventOfOffice(event, toOfficeId, ledger),
      ...{ kind: 'join', scope: null, officeId: toOfficeId, staff, before: {}, after: {} },
    };
    const networkIds = new Set([packId]);
    // To forms of no network nobody is new: the office is the same corporation's.
    const asks = (pack: Pack): boolean => networkIdOf(pack) === packId && hasSay(pack, [joins.kind], networkIds);
    return staff.length > 0 ? [{ officeId: toOfficeId, event: joins, networkIds, asks }] : [];
  });
}

/** Ids of the networks' packs: the one that it is about, or all that the office takes part in or is about to. */
function networksOf(officeId: string, { kind, packId }: LedgerEvent, ledger: Ledger): string[] {
  if (packId !== undefined) return [packId];
  const all = takenPartIn(ledger.enrolments, officeId);
  const beginning = all.filter(({ status }) => status === 'preparing');
  return (kind === 'network-start' && beginning.length > 0 ? beginning : all).map((one) => one.packId);
}
