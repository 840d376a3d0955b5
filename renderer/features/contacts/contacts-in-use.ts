import { useMemo } from 'react';
import type { Enrolment } from '@shared/ledger/entities';
import type { Contact } from '@shared/packs/network-schema';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../app/ledger-provider';
import { useOfficeInUse } from '../../app/office-in-use';
import { useSession } from '../../app/session';

/** Contacts of the networks that these offices take part in, each once; of all networks when they take part in none. */
export function contactsOf(
  packs: readonly Pack[],
  enrolments: Iterable<Enrolment>,
  shows: (officeId: string) => boolean,
): Contact[] {
  const ids = new Set(
    [...enrolments].filter(({ status, officeId }) => status !== 'ended' && shows(officeId)).map(({ packId }) => packId),
  );
  const inUse = packs.filter(({ id }) => ids.has(id));
  const contacts = (inUse.length > 0 ? inUse : packs).flatMap((pack) => pack.contacts);
  // Two networks may name the same desk.
  return [...new Map(contacts.map((contact) => [`${contact.name} ${contact.phone ?? ''}`, contact])).values()];
}

export function useContactsInUse(): Contact[] {
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  const { shows } = useOfficeInUse();
  return useMemo(() => contactsOf(packs, enrolments.values(), shows), [packs, enrolments, shows]);
}
