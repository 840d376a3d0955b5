import type { Account } from '@shared/ledger/entities';
import type { Finding } from '@shared/rules/finding';
import { untouchedList, useListView, type ListDefinition, type ListViewState } from '../list/list-view';

export type AccountFilter = 'in-use' | 'findings' | 'office' | 'gone' | 'all';

export const accountChips: readonly { filter: AccountFilter; label: string }[] = [
  { filter: 'in-use', label: '利用中' },
  { filter: 'findings', label: '確かめること' },
  { filter: 'office', label: '事業所のもの' },
  { filter: 'gone', label: '抹消' },
];

/** Under which chips an account shows. */
export function accountFilters({ status, holderId }: Account, findings: readonly Finding[]): AccountFilter[] {
  if (status === 'struck-off') return ['gone'];
  const filters: AccountFilter[] = ['in-use'];
  if (findings.length > 0) filters.push('findings');
  if (holderId === null) filters.push('office');
  return filters;
}

const accounts: ListDefinition<ListViewState<AccountFilter>> = {
  name: 'accounts',
  untouched: untouchedList('in-use', 'login'),
};

export const useAccountView = () => useListView(accounts);
