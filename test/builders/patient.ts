import type { z } from 'zod';
import { Consent, Membership, Patient, Team } from '@shared/ledger/entities';
import { nextId } from './next-id';
import { OFFICE_ID } from './organization';

/** The patient that team and consent belong to unless told otherwise. */
export const PATIENT_ID = 'patient-mihon';

export const aPatient = (given: Partial<z.input<typeof Patient>> = {}): Patient =>
  Patient.parse({
    id: PATIENT_ID,
    officeId: OFFICE_ID,
    name: '流山 一郎',
    kana: 'ながれやま いちろう',
    birthday: '1940-01-05',
    doctorName: '見本 太郎',
    doctorInstitution: '見本クリニック',
    familyName: '流山 花子',
    familyRelation: '長女',
    familyPhone: '04-0000-0003',
    ...given,
  });

export const aTeam = (given: Partial<z.input<typeof Team>> = {}): Team =>
  Team.parse({
    id: nextId('team'),
    packId: 'nagareyama-tritrus',
    officeId: OFFICE_ID,
    patientId: PATIENT_ID,
    name: '流山 一郎',
    createdOn: '2026-05-22',
    ...given,
  });

/** A member from another office; give `kind: 'staff'` and a `staffId` for one of ours. */
export const aMembership = (given: Partial<z.input<typeof Membership>> = {}): Membership =>
  Membership.parse({
    id: nextId('membership'),
    teamId: 'team-1',
    kind: 'other-office',
    name: '見本 太郎',
    jobType: '医師',
    organization: '見本クリニック',
    joinedOn: '2026-05-22',
    ...given,
  });

/** A consent that is complete. */
export const aConsent = (given: Partial<z.input<typeof Consent>> = {}): Consent =>
  Consent.parse({
    id: nextId('consent'),
    packId: 'nagareyama-tritrus',
    patientId: PATIENT_ID,
    explainedOn: '2026-05-14',
    explainedBy: '鈴木 花子',
    signedOn: '2026-05-14',
    signedBy: '流山 一郎',
    signerRelation: '本人',
    copyGivenOn: '2026-05-20',
    sentOn: '2026-05-15',
    linkedOn: '2026-05-22',
    ...given,
  });
