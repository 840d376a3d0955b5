import type { Account } from '../ledger/entities';

/** The answer that says of which network a form's IDs are: `input.idNetwork`, a pack's id. Nobody is asked where the form is a network's. */
export const ID_NETWORK = 'idNetwork';

/** Said where it is none of those in the ledger: nothing comes out of the ledger then. */
export const NO_ID_NETWORK = 'none';

/** Whose IDs an office has, as packs' ids: among them it is asked. */
export const networksOfIds = (
  accounts: Iterable<Pick<Account, 'packId' | 'officeId' | 'status'>>,
  officeId: string,
): string[] => [
  ...new Set(
    [...accounts].flatMap((one) => (one.officeId === officeId && one.status === 'registered' ? one.packId : [])),
  ),
];
