import { Enrolment, type Office } from '@shared/ledger/entities';
import { isOfCity } from '@shared/packs/of-city';
import type { Pack } from '@shared/packs/schema';

/** A new enrolment, with what the office has already said. */
export const newEnrolment = (office: Office, pack: Pick<Pack, 'id' | 'enrolment'>): Enrolment =>
  Enrolment.parse({
    id: crypto.randomUUID(),
    officeId: office.id,
    packId: pack.id,
    accountReceivingMail: pack.enrolment.some(({ field }) => field === 'accountReceivingMail') ? office.mail : '',
  });

/** The networks of the office's own city first. */
export const nearestFirst = (packs: readonly Pack[], office: Pick<Office, 'city'>): Pack[] =>
  [...packs].sort((a, b) => Number(isOfCity(b, office.city)) - Number(isOfCity(a, office.city)));
