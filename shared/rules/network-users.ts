import { Account, type Office, type Staff } from '../ledger/entities';
import { registeredAt } from '../ledger/places-of-work';
import type { CalendarDate } from '../text/calendar-date';
import { isEmployed } from './staff-rules';

interface Where {
  office: Pick<Office, 'id' | 'name'> | undefined;
  packId: string;
}

/** Who works in an office and has no account of a network there, by kana: they may use it all the same. */
export function withoutAccount(
  { office, packId }: Where,
  { people, accounts, today }: { people: Iterable<Staff>; accounts: Iterable<Account>; today: CalendarDate },
): Staff[] {
  const users = new Set<string | null>();
  for (const one of accounts)
    if (one.packId === packId && one.officeId === office?.id && one.status === 'registered' && one.endedOn === null)
      users.add(one.holderId);
  return registeredAt(office, people).filter((person) => isEmployed(person, today) && !users.has(person.id));
}

/** What says that somebody uses a network, before their ID has been looked up. */
export const withoutId = (given: { id: string; packId: string; officeId: string; holderId: string }): Account =>
  Account.parse({ ...given, loginName: '' });
