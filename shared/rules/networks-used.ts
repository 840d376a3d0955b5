import type { Ledger } from '../ledger/entities';

/** By person the packs of the networks that they use: by an ID that is in use, or as a member of a team. */
export function networksUsed({
  accounts,
  memberships,
  teams,
}: Pick<Ledger, 'accounts' | 'memberships' | 'teams'>): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  const add = (staffId: string | null, packId: string | undefined): void => {
    if (staffId && packId) used.set(staffId, (used.get(staffId) ?? new Set()).add(packId));
  };
  const packOf = new Map(teams.map(({ id, packId }) => [id, packId]));
  for (const { holderId, packId, status } of accounts) if (status === 'registered') add(holderId, packId);
  for (const { staffId, teamId, leftOn } of memberships) if (leftOn === null) add(staffId, packOf.get(teamId));
  return used;
}
