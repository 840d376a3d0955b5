import type { Enrolment, Office } from '@shared/ledger/entities';
import { takesPart } from '@shared/ledger/taking-part';
import { networkIdOf } from '@shared/packs/network-of';
import { isForKind } from '@shared/packs/form-kinds';
import type { Form, Pack } from '@shared/packs/schema';

/** The offices that make a pack's papers: those that take part in its network, or are about to; of forms of no network, all. */
export function officesOfPack(
  pack: Pick<Pack, 'id' | 'network' | 'of'>,
  offices: readonly Office[],
  enrolments: Iterable<Enrolment>,
): Office[] {
  const network = networkIdOf(pack);
  if (network === null) return [...offices];
  const taking = new Set<string>();
  for (const enrolment of enrolments)
    if (enrolment.packId === network && takesPart(enrolment)) taking.add(enrolment.officeId);
  return offices.filter(({ id }) => taking.has(id));
}

/** … and of a kind that this form of it is for. */
export const officesOfForm = (
  pack: Parameters<typeof officesOfPack>[0],
  form: Pick<Form, 'serviceKinds'>,
  ...among: [offices: readonly Office[], enrolments: Iterable<Enrolment>]
): Office[] => officesOfPack(pack, ...among).filter(({ serviceKind }) => isForKind(form, serviceKind));
