import type { ConsentFilter } from '@shared/consents/consent-rows';
import { untouchedList, useListView, type ListDefinition, type ListViewState } from '../../records/list/list-view';

export type ConsentChip = 'all' | ConsentFilter;

export const consentChips: readonly { filter: ConsentChip; label: string }[] = [
  { filter: 'all', label: 'すべて' },
  { filter: 'open', label: '途中のもの' },
  { filter: 'original', label: '原本がまだ' },
  { filter: 'withdrawn', label: '撤回' },
];

const consents: ListDefinition<ListViewState<ConsentChip>> = {
  name: 'consents',
  untouched: untouchedList('all', 'name'),
};

/** How the matrix is looked at, kept while other screens are shown. */
export const useConsentView = () => useListView(consents);
