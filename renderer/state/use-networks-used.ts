import { useMemo } from 'react';
import { networksUsed } from '@shared/rules/networks-used';
import { useRecords } from './open-ledger';

/** By person the networks that they use. */
export function useNetworksUsed(): ReturnType<typeof networksUsed> {
  const accounts = useRecords('accounts');
  const memberships = useRecords('memberships');
  const teams = useRecords('teams');
  return useMemo(
    () =>
      networksUsed({
        accounts: [...accounts.values()],
        memberships: [...memberships.values()],
        teams: [...teams.values()],
      }),
    [accounts, memberships, teams],
  );
}
