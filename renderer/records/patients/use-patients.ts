import { useCallback, useMemo } from 'react';
import type { Consent, Patient, Team } from '@shared/ledger/entities';
import type { Finding } from '@shared/rules/finding';
import { consentInBrief, patientFindings, type PatientFacts } from '@shared/rules/patient-rules';
import { useRecords } from '../../state/open-ledger';
import type { Indexed } from '../../data/search-index';
import { grouped } from '../devices/use-device-findings';
import { useInOrder } from '../list/joined-index';
import type { ListViewState } from '../list/list-view';
import { byReading } from '@shared/text/japanese-order';
import { useRecordList, type ListResult } from '../list/use-record-list';
import { patientFilters, type PatientFilter } from './patient-view';

const texts = {
  linksOf: () => [],
  textsOf: ({ name, kana, doctorName, doctorInstitution, familyName }: Patient) => [
    name,
    kana,
    doctorName,
    doctorInstitution,
    familyName,
  ],
};

/** All patients with what they are found by. */
export const usePatientsInOrder = (): readonly Indexed<Patient>[] =>
  useInOrder('patients', useRecords('patients'), texts, byReading);

export interface AboutPatient extends PatientFacts {
  findings: readonly Finding[];
}

/** Teams in use, consents and findings of each patient. */
export function useAboutPatient(): (patient: Patient) => AboutPatient {
  const teams = useRecords('teams');
  const consents = useRecords('consents');
  return useMemo(() => aboutPatients(teams, consents), [teams, consents]);
}

function aboutPatients(
  teams: ReadonlyMap<string, Team>,
  consents: ReadonlyMap<string, Consent>,
): (patient: Patient) => AboutPatient {
  const teamsOf = grouped(teams.values(), ({ patientId, status }) =>
    status === 'registered' ? (patientId ?? '') : '',
  );
  const consentsOf = grouped(consents.values(), ({ patientId }) => patientId);
  return (patient) => {
    const facts = { teams: teamsOf.get(patient.id) ?? [], consents: consentsOf.get(patient.id) ?? [] };
    return { ...facts, findings: patientFindings(patient, facts) };
  };
}

const officeOf = ({ officeId }: Patient): string => officeId;

/** The patients of the office in use as the list shows them. */
export function usePatients(state: ListViewState<PatientFilter>): ListResult<Patient, PatientFilter> {
  const aboutOf = useAboutPatient();
  const sortTextOf = useCallback(
    (columnId: string): ((patient: Patient) => string) | null => {
      if (columnId === 'birthday') return ({ birthday }) => birthday ?? '';
      if (columnId === 'doctor') return ({ doctorInstitution, doctorName }) => doctorInstitution || doctorName;
      if (columnId === 'consent') return (patient) => consentInBrief(aboutOf(patient)) ?? '';
      return null;
    },
    [aboutOf],
  );
  return useRecordList(state, {
    ordered: usePatientsInOrder(),
    officeOf,
    sortTextOf,
    filtersOf: useCallback(
      (patient: Patient) => {
        const { teams, findings } = aboutOf(patient);
        return patientFilters(patient, teams.length, findings);
      },
      [aboutOf],
    ),
  });
}
