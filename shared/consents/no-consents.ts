import type { Enrolment, Office } from '../ledger/entities';
import { takesPart } from '../ledger/taking-part';
import { isForThose, isNetwork, networkName } from '../packs/network-of';
import type { Form, Pack } from '../packs/schema';
import { asksConsent } from './consent-facts';

/** Why nobody's consent is asked for: the networks of these offices have none. */
export interface NoConsents {
  /** As the screens call them. */
  networks: readonly string[];
  /** Forms that are one by their title, and were brought in: they are made under 書類. */
  ownForms: readonly { pack: Pack; form: Form }[];
}

/** Null where a network of the offices asks for consents, or they are in none yet: then it is patients who are missing. */
export function noConsents(
  offices: readonly Pick<Office, 'id'>[],
  enrolments: readonly Enrolment[],
  packs: readonly Pack[],
): NoConsents | null {
  const ids = new Set(offices.map(({ id }) => id));
  const taken = new Set(enrolments.filter((one) => takesPart(one) && ids.has(one.officeId)).map((one) => one.packId));
  const networks = packs.filter((pack) => isNetwork(pack) && taken.has(pack.id));
  if (networks.length === 0 || networks.some(asksConsent)) return null;
  const ownForms = packs
    .filter((pack) => isForThose(pack, taken))
    .flatMap((pack) => pack.forms.filter(({ title }) => title.includes('同意')).map((form) => ({ pack, form })));
  return { networks: networks.map(networkName), ownForms };
}
