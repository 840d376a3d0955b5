import { useMemo } from 'react';
import type { Enrolment, Office } from '@shared/ledger/entities';
import { takesPart } from '@shared/ledger/taking-part';
import type { Contact } from '@shared/packs/network-schema';
import { isOfCity } from '@shared/packs/of-city';
import { isForThose } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from './open-ledger';
import { useOfficeInUse } from './office-in-use';
import { usePacksByNearness } from './packs-in-order';
import { useSession } from './session';

/**
 * Contacts of the networks that these offices take part in, each once. As long as they take part in none: of their city's networks, and of all
 * where no city is known or has one.
 */
export function contactsOf(
  packs: readonly Pack[],
  enrolments: Iterable<Enrolment>,
  shows: (officeId: string) => boolean,
  offices: Iterable<Pick<Office, 'id' | 'city' | 'status'>> = [],
): Contact[] {
  const ids = new Set(
    [...enrolments].filter((one) => takesPart(one) && shows(one.officeId)).map(({ packId }) => packId),
  );
  const theirs = packs.some(({ id }) => ids.has(id)) ? packs.filter((pack) => isForThose(pack, ids)) : [];
  const here = [...offices].filter(({ id, status }) => status === 'registered' && shows(id));
  const near = packs.filter((pack) => here.some(({ city }) => isOfCity(pack, city)));
  const known = [theirs, near, packs].find((some) => some.length > 0) ?? [];
  return once(known.flatMap((pack) => pack.contacts));
}

/** Contacts of the networks of the corporation's other offices, but for those that are shown already. */
function contactsOfOthers(others: readonly Pack[], shown: readonly Contact[]): Contact[] {
  const known = new Set(shown.map(contactKey));
  return once(others.flatMap((pack) => pack.contacts)).filter((contact) => !known.has(contactKey(contact)));
}

/** What a desk is known by: two networks may name the same one. */
export const contactKey = ({ name, phone = '' }: Pick<Contact, 'name' | 'phone'>): string => `${name} ${phone}`;
const once = (contacts: readonly Contact[]): Contact[] => [
  ...new Map(contacts.map((contact) => [contactKey(contact), contact])).values(),
];

export function useContactsInUse(): Contact[] {
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  const offices = useRecords('offices');
  const { shows } = useOfficeInUse();
  return useMemo(
    () => contactsOf(packs, enrolments.values(), shows, offices.values()),
    [packs, enrolments, shows, offices],
  );
}

/** Those of the office in use, those of the corporation's other offices, and those of networks that none takes part in. */
export function useContactLists(): { inUse: Contact[]; others: Contact[]; rest: Contact[] } {
  const inUse = useContactsInUse();
  const { ofOthers, rest } = usePacksByNearness();
  return useMemo(() => {
    const others = contactsOfOthers(ofOthers, inUse);
    return { inUse, others, rest: contactsOfOthers(rest, [...inUse, ...others]) };
  }, [inUse, ofOthers, rest]);
}
