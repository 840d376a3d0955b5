import type { Ledger, Membership, Staff } from '../../ledger/entities';
import { worksAt } from '../../ledger/places-of-work';
import { LedgerEvent, type EventFacts, type EventKind, type EventStaff } from '../../ledger/event';
import type { CalendarDate } from '../../text/calendar-date';
import type { Additions } from '../kept-run';
import { lastAtWorkOf } from '../last-day-at-work';
import { officesConcerned, scopeFrom } from '../event-of-office';
import { factBefore, isFactBefore } from './office-facts';
import { asksForOffice } from './event-questions';

/** An event at its beginning. What was answered for another tile and fits this one stays. */
export function begunEvent(kind: EventKind, before: LedgerEvent | null): LedgerEvent {
  const { date = null, officeId = null, staff = [], patientId } = before ?? {};
  const known = staff.map((entry): EventStaff => ({ ...entry, action: null, before: {}, after: {} }));
  return LedgerEvent.parse({ kind, date, officeId, staff: known, ...(patientId && { patientId }) });
}

/** A person as an event first has them. */
export const chosenPerson = (person: Staff): EventStaff => ({ ...person, action: null, before: {}, after: {} });

/**
 * The answers of the wizard as the rules and the forms want them: people as the ledger has them, 変更前 beside 変更後, the
 * office that it happens in, and whether a move stays in the city.
 *
 * @param ledger with what the wizard adds
 */
export function settledEvent(event: LedgerEvent, ledger: Ledger): LedgerEvent {
  const begins = ledger.offices.find(({ id }) => id === event.officeId);
  const staff = event.staff
    .flatMap((entry) => settledPerson(event.kind, entry, ledger))
    // Who begins to use a network works in the office that begins: one chosen for another office isn't meant.
    .filter((one) => event.kind !== 'network-start' || begins === undefined || worksAt(one, begins));
  const officeId = officeOf({ ...event, staff }, ledger);
  const { after, before } = settledFacts({ ...event, officeId }, ledger);
  const scope = scopeOf({ ...event, officeId, staff }, ledger);
  const following = stillFollowing(event, ledger);
  const settled = { ...event, ...following, ...lastAtWork(event, staff), staff, officeId, scope, before, after };
  if (event.kind !== 'office-closed' || event.answers?.['extent'] === 'network') return settled;
  // The office ends, and with it every network.
  const { packId: _network, ...ofAll } = settled;
  return ofAll;
}

function settledPerson(kind: EventKind, entry: EventStaff, ledger: Ledger): EventStaff[] {
  const person = ledger.people.find(({ id }) => id === entry.id);
  if (!person) return [];
  const { after } = entry;
  if (kind === 'join') return [{ ...person, action: 'new', before: {}, after: {} }];
  // Who has moved in the ledger already was in another office before: that one tells its network.
  const { officeId: left } = entry.before;
  if (kind === 'transfer' && left !== undefined)
    return [{ ...person, officeId: left, action: null, before: { officeId: left }, after: {} }];
  if (kind !== 'rename') return [{ ...person, action: null, before: {}, after: {} }];
  // A name that was changed in the ledger already has its 変更前 from history.
  const before = entry.before['name'] === undefined ? { name: person.name, kana: person.kana } : entry.before;
  return [{ ...person, action: null, before, after }];
}

/** As it stands on the screen: what a メモ says of the last day at work holds until somebody says otherwise. */
function lastAtWork(event: LedgerEvent, staff: readonly EventStaff[]): Pick<LedgerEvent, 'lastAtWork'> {
  if (event.kind !== 'leave') return {};
  const days = staff.flatMap((person): [string, CalendarDate | null][] => {
    const day = lastAtWorkOf(event, person);
    // What was taken out of the box isn't read in the メモ again.
    return day === null && event.lastAtWork?.[person.id] !== null ? [] : [[person.id, day]];
  });
  return days.length > 0 ? { lastAtWork: Object.fromEntries(days) } : {};
}

/** Who was chosen to follow and works there no more is nobody to name: it is asked again. */
function stillFollowing({ nextOnes }: LedgerEvent, { people }: Ledger): Pick<LedgerEvent, 'nextOnes'> {
  if (!nextOnes) return {};
  return {
    nextOnes: nextOnes.flatMap((one) => {
      if (one.staffId === '') return [one];
      const person = people.find(({ id }) => id === one.staffId);
      return person?.status === 'registered' && person.officeId === one.officeId ? [{ ...one, name: person.name }] : [];
    }),
  };
}

/** Where it happens: the one office of all concerned; null where several are, each of which then has papers of its own. */
export function officeOf(event: LedgerEvent, ledger: Ledger): string | null {
  if (asksForOffice(event.kind) && event.kind !== 'credentials' && event.kind !== 'other') return event.officeId;
  const ofPeople = [...new Set(event.staff.flatMap((one) => officesConcerned(event.kind, one, ledger)))];
  if (ofPeople.length > 1) return null;
  const isDevice = (id: string): boolean =>
    [...(event.replacedDeviceIds ?? []), ...(event.deviceIds ?? [])].includes(id);
  const ofDevices = [...new Set(ledger.devices.filter(({ id }) => isDevice(id)).map(({ officeId }) => officeId))];
  if (ofPeople.length === 0 && ofDevices.length > 1) return null;
  const team = ledger.teams.find(({ id }) => event.teamIds?.includes(id));
  const patient = ledger.patients.find(({ id }) => id === event.patientId);
  return ofPeople[0] ?? team?.officeId ?? patient?.officeId ?? ofDevices[0] ?? event.officeId;
}

/** Of people from several offices, each office has its own: it is worked out where the office is seen by itself. */
const scopeOf = (event: LedgerEvent, ledger: Ledger): LedgerEvent['scope'] =>
  scopeFrom(event, event.officeId ?? event.staff[0]?.officeId ?? null, ledger);

/** Only what really changes is named, with what it was. Ids of people have no 変更前. */
function settledFacts(
  { kind, officeId, after }: LedgerEvent,
  ledger: Ledger,
): { before: EventFacts; after: EventFacts } {
  // Of somebody who leaves, the rules themselves say who was in charge.
  if (kind !== 'office-changed' && kind !== 'manager-changed') return { before: {}, after };
  const changed = Object.entries(named(after, ledger)).filter(
    ([field, value]) => !isFactBefore(field, value, officeId, ledger),
  );
  const told = changed.filter(([field]) => !field.endsWith('Id'));
  return {
    before: Object.fromEntries(told.map(([field]) => [field, factBefore(field, officeId, ledger)])),
    after: Object.fromEntries(changed),
  };
}

/** Whoever takes a role over is called as the ledger calls them now. */
const named = (after: EventFacts, { people }: Ledger): EventFacts => ({
  ...after,
  ...Object.fromEntries(
    (['systemManager', 'administrator'] as const).flatMap((role) => {
      const person = people.find(({ id }) => id === after[`${role}Id`]);
      return person && after[role] ? [[role, person.name]] : [];
    }),
  ),
});

/**
 * Whoever comes into a team with this event is in it from its day on; since when somebody was in it who leaves, nobody has
 * said. Others who come into a team are in the one that is chosen.
 */
export function settledAdditions(additions: Additions, event: LedgerEvent): Additions {
  if (!additions.memberships) return additions;
  const { date, memberIds = [], teamIds } = event;
  const comes = event.kind === 'team-joined';
  const settled = (one: Membership): Membership => ({
    ...one,
    ...(comes && teamIds?.[0] && { teamId: teamIds[0] }),
    joinedOn: one.joinedOn ?? (memberIds.includes(one.id) && !comes ? null : date),
  });
  return { ...additions, memberships: additions.memberships.map(settled) };
}
