import type { Account } from '@shared/ledger/entities';
import { networksOfIds, NO_ID_NETWORK } from '@shared/packs/id-network';
import { networkNameIn } from '../records/kind/networks';
import { useSession } from '../state/session';
import type { SelectChoice } from '../ui/select-field';
import type { FormInput } from '@shared/packs/form-use-schema';
import { networkIdOf } from '@shared/packs/network-of';
import type { Form, Pack } from '@shared/packs/schema';

/** Of which network the IDs on a paper are, where its form is no network's: those whose IDs the office has, and none of them. Empty: there is nothing to ask. */
export function useNetworksOfIds(accounts: Iterable<Account>, officeIds: readonly string[]): SelectChoice[] {
  const nameOf = networkNameIn(useSession().packs);
  const all = [...accounts];
  const ids = [...new Set(officeIds.flatMap((id) => networksOfIds(all, id)))];
  if (ids.length === 0) return [];
  return [
    ...ids.map((id) => ({ value: id, label: nameOf(id) || id })),
    { value: NO_ID_NETWORK, label: 'この中にはありません（IDは手で入力します）' },
  ];
}

/** What a form asks beside its fields; of which network its IDs are only where it is none's and {@link useNetworksOfIds} knows some. */
export const askedInputs = ({ inputs }: Form, pack: Pack, hasNetworks: boolean): readonly FormInput[] =>
  networkIdOf(pack) === null && hasNetworks ? inputs : inputs.filter(({ type }) => type !== 'network');
