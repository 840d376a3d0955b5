import type { Ledger } from '../ledger/entities';
import type { EventFacts, LedgerEvent, NextOneInOffice } from '../ledger/event';

const ROLES = ['systemManager', 'administrator'] as const;

/**
 * The event as one office sees it: those who follow there, and not those who follow in another office. The city gets a
 * paper from each office, and on it stands who answers in that one.
 */
export function eventOfOffice(event: LedgerEvent, officeId: string, ledger: Ledger): LedgerEvent {
  const { nextOnes: _next, ...shared } = event;
  const next = nextOnesOf(event, officeId, ledger);
  if (event.kind !== 'leave' && event.kind !== 'transfer') return shared;
  const others = Object.entries(event.after).filter(([field]) => !ROLES.some((role) => isOfRole(field, role)));
  const named = next.flatMap(({ role, staffId, name }): [string, string][] => [
    [role, name],
    ...(staffId === '' ? [] : [[`${role}Id`, staffId] as [string, string]]),
  ]);
  return { ...shared, after: Object.fromEntries([...others, ...named]) as EventFacts };
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
