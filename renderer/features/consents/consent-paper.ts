import type { ConsentRow } from '@shared/consents/consent-rows';
import type { NewDocument } from '@shared/papers/new-document';

/** Whom a consent's paper is about: by this the consent finds it again, also where a patient has two teams. */
export const whomOf = ({ patient, team }: ConsentRow): Pick<NewDocument, 'officeId' | 'patientId' | 'teamId'> => ({
  officeId: patient.officeId,
  patientId: patient.id,
  teamId: team?.id ?? null,
});
