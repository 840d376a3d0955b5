import type { Team } from '@shared/ledger/entities';
import type { Finding } from '@shared/rules/finding';
import { untouchedList, useListView, type ListDefinition, type ListViewState } from '../list/list-view';

export type TeamFilter = 'registered' | 'findings' | 'gone' | 'all';

export const teamChips: readonly { filter: TeamFilter; label: string }[] = [
  { filter: 'registered', label: '利用中' },
  { filter: 'findings', label: '確かめること' },
  { filter: 'gone', label: '抹消' },
];

/** Under which chips a team shows. */
export function teamFilters({ status }: Team, findings: readonly Finding[]): TeamFilter[] {
  if (status === 'struck-off') return ['gone'];
  return findings.length > 0 ? ['registered', 'findings'] : ['registered'];
}

const teams: ListDefinition<ListViewState<TeamFilter>> = {
  name: 'teams',
  untouched: untouchedList('registered', 'name'),
};

export const useTeamView = () => useListView(teams);
