import type { CredentialRow } from '@shared/credentials/credential-rows';
import { searchKey } from '@shared/text/search-key';
import { untouchedList, useListView, type ListDefinition, type ListViewState } from '../../records/list/list-view';

export type CredentialFilter = 'all' | 'due' | 'office' | 'person' | 'device';

/** By who looks after it, not by who uses it: an ID that a network gives to an office has its user in 台帳, too. */
export const credentialChips: readonly { filter: CredentialFilter; label: string }[] = [
  { filter: 'all', label: 'すべて' },
  { filter: 'due', label: '変える時期' },
  { filter: 'office', label: '事業所で管理' },
  { filter: 'person', label: '各自で管理' },
  { filter: 'device', label: '証明書・VPN' },
];

const credentials: ListDefinition<ListViewState<CredentialFilter>> = {
  name: 'credentials',
  untouched: untouchedList('all', 'due'),
};

export const useCredentialView = () => useListView(credentials);

/** Under which chips a row shows. */
export const isUnder = (row: CredentialRow, filter: CredentialFilter): boolean =>
  filter === 'all' || (filter === 'due' ? row.when !== 'later' : filter === row.whose);

/** Found by ID, by whose it is in any kana, by network, kind and office; all of the words that were typed. */
export function isFound({ account, place, kind, office, holder }: CredentialRow, query: string): boolean {
  const text = searchKey(
    [account.loginName, place, kind.name, office?.name, office?.kana, holder?.name, holder?.kana].join(' '),
  );
  return query
    .split(/[\s　]+/)
    .map(searchKey)
    .every((word) => text.includes(word));
}
