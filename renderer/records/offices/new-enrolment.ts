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

/** That an office doesn't take part: somebody has said so, and isn't asked again. */
export const declinedEnrolment = (office: Office, packId: string): Enrolment => ({
  ...newEnrolment(office, { id: packId, enrolment: [] }),
  status: 'declined',
});

export const declinedWords = (office: Pick<Office, 'name'>, pack: Pick<Pack, 'title'>): string =>
  `${office.name}は${pack.title}に参加しない、と記録しました`;

/** The networks of the office's own city first. */
export const nearestFirst = (packs: readonly Pack[], office: Pick<Office, 'city'>): Pack[] =>
  [...packs].sort((a, b) => Number(isOfCity(b, office.city)) - Number(isOfCity(a, office.city)));
