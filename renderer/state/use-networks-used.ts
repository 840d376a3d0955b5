import { useMemo } from 'react';
import { takesPart } from '@shared/ledger/taking-part';
import { registersOfEnded } from '@shared/papers/registers-of-ended';
import { networksUsed } from '@shared/rules/networks-used';
import { useRecords } from './open-ledger';
import { useSession } from './session';

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

/** The registers of networks that offices here take part in which go on listing who has ended. */
export function useRegistersOfEnded(): string[] {
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  return useMemo(() => {
    const taken = new Set([...enrolments.values()].filter(takesPart).map(({ packId }) => packId));
    return registersOfEnded(packs.filter(({ id }) => taken.has(id)));
  }, [packs, enrolments]);
}
