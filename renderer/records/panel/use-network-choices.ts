import { useMemo } from 'react';
import { useRecords } from '../../state/open-ledger';
import { useNetworkName } from './use-network-name';

export interface NetworkOption {
  id: string;
  network: string;
}

/** The networks that the offices of this ledger take part in, or that one of its accounts is of. */
export function useNetworkChoices(): readonly NetworkOption[] {
  const enrolments = useRecords('enrolments');
  const accounts = useRecords('accounts');
  const networkName = useNetworkName();
  return useMemo(() => {
    const ids = new Set([...enrolments.values(), ...accounts.values()].map(({ packId }) => packId));
    return [...ids].map((id) => ({ id, network: networkName(id) || id }));
  }, [enrolments, accounts, networkName]);
}
