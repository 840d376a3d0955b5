import type { Office } from '@shared/ledger/entities';
import { untouchedList, useListView, type ListDefinition, type ListViewState } from '../list/list-view';

export type OfficeFilter = 'registered' | 'gaps' | 'gone' | 'all';

export const officeChips: readonly { filter: OfficeFilter; label: string }[] = [
  { filter: 'registered', label: '登録中' },
  { filter: 'gaps', label: '足りない項目' },
  { filter: 'gone', label: '抹消' },
];

/** Under which chips an office shows. */
export function officeFilters({ status }: Office, gaps: number): OfficeFilter[] {
  if (status === 'struck-off') return ['gone'];
  return gaps > 0 ? ['registered', 'gaps'] : ['registered'];
}

const offices: ListDefinition<ListViewState<OfficeFilter>> = {
  name: 'offices',
  untouched: untouchedList('registered', 'name'),
};

export const useOfficeView = () => useListView(offices);
