import { Enrolment, type Account, type Office } from '@shared/ledger/entities';
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

/** Of an office that is in the ledger: whoever has an ID there takes part already, and waits for no answer. */
export const joiningEnrolment = (
  office: Office,
  pack: Pick<Pack, 'id' | 'enrolment'>,
  accounts: Iterable<Account>,
): Enrolment => {
  const hasId = [...accounts].some(
    ({ officeId, packId, status, loginName }) =>
      officeId === office.id && packId === pack.id && status === 'registered' && loginName !== '',
  );
  return { ...newEnrolment(office, pack), ...(hasId && { status: 'active' as const }) };
};

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
