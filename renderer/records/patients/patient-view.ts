import type { Patient } from '@shared/ledger/entities';
import type { Finding } from '@shared/rules/finding';
import { untouchedList, useListView, type ListDefinition, type ListViewState } from '../list/list-view';

export type PatientFilter = 'registered' | 'team' | 'findings' | 'gone' | 'all';

export const patientChips: readonly { filter: PatientFilter; label: string }[] = [
  { filter: 'registered', label: '登録中' },
  { filter: 'team', label: 'チームあり' },
  { filter: 'findings', label: '確かめること' },
  { filter: 'gone', label: '抹消' },
];

/** Under which chips a patient shows. */
export function patientFilters({ status }: Patient, teams: number, findings: readonly Finding[]): PatientFilter[] {
  if (status === 'struck-off') return ['gone'];
  const filters: PatientFilter[] = ['registered'];
  if (teams > 0) filters.push('team');
  if (findings.length > 0) filters.push('findings');
  return filters;
}

const patients: ListDefinition<ListViewState<PatientFilter>> = {
  name: 'patients',
  untouched: untouchedList('registered', 'name'),
};

export const usePatientView = () => useListView(patients);
