import type { Ledger, Staff } from '../ledger/entities';
import type { EventFacts, EventKind, LedgerEvent, NextOneInOffice } from '../ledger/event';
import { otherPosts } from '../ledger/places-of-work';

const ROLES = ['systemManager', 'administrator'] as const;

/**
 * The event as one office sees it: those who follow there, and not those who follow in another office. The city gets a
 * paper from each office, and on it stands who answers in that one, and whether the move stays in the city.
 */
export function eventOfOffice(event: LedgerEvent, officeId: string, ledger: Ledger): LedgerEvent {
  const { nextOnes: _next, ...others } = event;
  // With one office alone it was said already, by whoever told of the event.
  const isOneOfSeveral = event.officeId === null;
  const scope = isOneOfSeveral && event.toOfficeId !== undefined ? scopeFrom(event, officeId, ledger) : event.scope;
  const shared = { ...others, scope, ...(isOneOfSeveral && devicesOf(event, officeId, ledger)) };
  const next = nextOnesOf(event, officeId, ledger);
  if (event.kind !== 'leave' && event.kind !== 'transfer') return shared;
  const facts = Object.entries(event.after).filter(([field]) => !ROLES.some((role) => isOfRole(field, role)));
  const named = next.flatMap(({ role, staffId, name }): [string, string][] => [
    [role, name],
    ...(staffId === '' ? [] : [[`${role}Id`, staffId] as [string, string]]),
  ]);
  return { ...shared, after: Object.fromEntries([...facts, ...named]) as EventFacts };
}

/** Whoever goes, or is called otherwise, does so in every office in which they work. */
const EVERYWHERE: ReadonlySet<EventKind> = new Set<EventKind>(['leave', 'rename']);

/** Whose networks are told what happens to somebody: that of their own office, and of what is true everywhere the others'. */
export const officesConcerned = (kind: EventKind, person: Staff, { offices }: Pick<Ledger, 'offices'>): string[] => {
  const standing = offices.filter(({ status }) => status === 'registered');
  const others = EVERYWHERE.has(kind) ? otherPosts(person, standing) : [];
  return [person.officeId, ...others.map(({ officeId }) => officeId)];
};

/** The offices that something happens in: the one that is named, else those of all people and devices. */
export function officesOfEvent({ officeId, staff, ...event }: LedgerEvent, ledger: Ledger): string[] {
  if (officeId) return [officeId];
  const { devices } = ledger;
  const ids = [...(event.replacedDeviceIds ?? []), ...(event.deviceIds ?? [])];
  const ofDevices = devices.filter(({ id }) => ids.includes(id)).map((one) => one.officeId);
  return [...new Set([...staff.flatMap((one) => officesConcerned(event.kind, one, ledger)), ...ofDevices])];
}

/** Each office tells its network of its own devices. */
function devicesOf(
  { deviceIds, replacedDeviceIds }: LedgerEvent,
  officeId: string,
  { devices }: Ledger,
): Pick<LedgerEvent, 'deviceIds' | 'replacedDeviceIds'> {
  const own = (ids: readonly string[]): string[] =>
    ids.filter((id) => devices.some((one) => one.id === id && one.officeId === officeId));
  return {
    ...(deviceIds && { deviceIds: own(deviceIds) }),
    ...(replacedDeviceIds && { replacedDeviceIds: own(replacedDeviceIds) }),
  };
}

/** Whether a move from an office stays in the city: where old and new office lie in the same one. */
export function scopeFrom(
  { kind, toOfficeId, scope }: LedgerEvent,
  officeId: string | null,
  { offices }: Ledger,
): LedgerEvent['scope'] {
  if (kind !== 'transfer') return null;
  if (toOfficeId === undefined) return scope === null ? null : 'outside';
  const cityOf = (id: string | null): string => offices.find((one) => one.id === id)?.city ?? '';
  const from = cityOf(officeId);
  return from !== '' && from === cityOf(toOfficeId) ? 'same-city' : 'outside';
}

/** Who follows in an office; nobody who goes with the same event. */
export function nextOnesOf(event: LedgerEvent, officeId: string, ledger: Ledger): NextOneInOffice[] {
  const isGoing = (staffId: string): boolean => event.staff.some(({ id }) => id === staffId);
  const chosen = event.nextOnes?.filter((one) => one.officeId === officeId && !isGoing(one.staffId)) ?? [];
  const known = ROLES.filter((role) => !event.nextOnes?.some((one) => one.role === role));
  return [...chosen, ...known.flatMap((role) => namedInFacts(event, role, officeId, ledger) ?? [])];
}

/** Of an event that names one for all offices: where the person works. With one office alone it may be anybody. */
function namedInFacts(
  { after, officeId: only, staff }: LedgerEvent,
  role: NextOneInOffice['role'],
  officeId: string,
  { people }: Ledger,
): NextOneInOffice | null {
  const name = after[role];
  if (name === undefined) return null;
  const staffId = after[`${role}Id`] ?? '';
  const offices = new Set(staff.map((one) => one.officeId));
  const isHere = people.some(
    (one) => one.officeId === officeId && (staffId === '' ? one.name === name : one.id === staffId),
  );
  return only === officeId || offices.size <= 1 || isHere ? { officeId, role, staffId, name } : null;
}

const isOfRole = (field: string, role: string): boolean => field === role || field === `${role}Id`;
