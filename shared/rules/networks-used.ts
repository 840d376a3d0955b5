import type { Ledger, Office, Staff } from '../ledger/entities';
import { isManagerOf } from './office-managers';

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

/** Whom of those in an office a network concerns: who is known to use it; everybody, while nobody there is. */
function concernedBy<P extends { id: string }>(
  packId: string,
  here: readonly P[],
  used: ReturnType<typeof networksUsed>,
): readonly P[] {
  const users = here.filter(({ id }) => used.get(id)?.has(packId));
  return users.length > 0 ? users : here;
}

/** Of those in an office, whom its network wants taught: who uses it, and the manager (管理者と利用者). */
export function toTeach(
  { packId, office }: { packId: string; office: Office },
  here: readonly Staff[],
  used: ReturnType<typeof networksUsed>,
): readonly Staff[] {
  const users = new Set(concernedBy(packId, here, used));
  return here.filter((one) => users.has(one) || isManagerOf(one, office));
}
