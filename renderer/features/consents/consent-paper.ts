import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import type { Consent } from '@shared/ledger/entities';
import { plainFields } from '@shared/packs/form-fields';
import type { NewDocument } from '@shared/papers/new-document';
import { isCalendarDate } from '@shared/text/calendar-date';

/** Whom a consent's paper is about: by this the consent finds it again, also where a patient has two teams. */
export const whomOf = ({ patient, team }: ConsentRow): Pick<NewDocument, 'officeId' | 'patientId' | 'teamId'> => ({
  officeId: patient.officeId,
  patientId: patient.id,
  teamId: team?.id ?? null,
});

/** What was typed into the paper of a row, where the ledger had no consent yet that could take it: its days, and who explained. */
export function typedOnPaper(
  { paper }: Pick<ConsentRow, 'paper'>,
  { forms, consent }: ConsentPack,
): Partial<Pick<Consent, 'explainedOn' | 'explainedBy'>> {
  const form = forms.find(({ id }) => id === consent.form);
  const typed = (field: string): string => {
    const place = form && plainFields(form).find(({ into }) => into?.includes(`consent.${field}`));
    const value = place && paper?.overrides[place.key];
    return typeof value === 'string' ? value : '';
  };
  const [explainedOn, explainedBy] = [typed('explainedOn'), typed('explainedBy')];
  return { ...(isCalendarDate(explainedOn) && { explainedOn }), ...(explainedBy !== '' && { explainedBy }) };
}
