import type { Enrolment, Office } from '@shared/ledger/entities';
import { takesPart } from '@shared/ledger/taking-part';

/** The offices that take part in a network, or are about to: only they make its papers. */
export function officesOfPack(packId: string, offices: readonly Office[], enrolments: Iterable<Enrolment>): Office[] {
  const taking = new Set<string>();
  for (const enrolment of enrolments)
    if (enrolment.packId === packId && takesPart(enrolment)) taking.add(enrolment.officeId);
  return offices.filter(({ id }) => taking.has(id));
}
