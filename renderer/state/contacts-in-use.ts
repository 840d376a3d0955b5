import { useMemo } from 'react';
import type { Enrolment } from '@shared/ledger/entities';
import { takesPart } from '@shared/ledger/taking-part';
import type { Contact } from '@shared/packs/network-schema';
import { isForThose } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from './open-ledger';
import { useOfficeInUse } from './office-in-use';
import { usePacksByNearness } from './packs-in-order';
import { useSession } from './session';

/** Contacts of the networks that these offices take part in, each once; of all networks when they take part in none. */
export function contactsOf(
  packs: readonly Pack[],
  enrolments: Iterable<Enrolment>,
  shows: (officeId: string) => boolean,
): Contact[] {
  const ids = new Set(
    [...enrolments].filter((one) => takesPart(one) && shows(one.officeId)).map(({ packId }) => packId),
  );
  const known = packs.some(({ id }) => ids.has(id)) ? packs.filter((pack) => isForThose(pack, ids)) : packs;
  const contacts = known.flatMap((pack) => pack.contacts);
  return once(contacts);
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
  const { shows } = useOfficeInUse();
  return useMemo(() => contactsOf(packs, enrolments.values(), shows), [packs, enrolments, shows]);
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
