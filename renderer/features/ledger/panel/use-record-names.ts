import { useMemo } from 'react';
import { useRecords } from '../../../app/ledger-provider';
import { useNetworkName } from './use-network-name';

/** What a record or network is called, by its id; null when it is none that is named. */
export function useRecordNames(): (id: string) => string | null {
  const offices = useRecords('offices');
  const people = useRecords('people');
  const patients = useRecords('patients');
  const networkName = useNetworkName();
  return useMemo(
    () => (id) => (offices.get(id) ?? people.get(id) ?? patients.get(id))?.name ?? (networkName(id) || null),
    [offices, people, patients, networkName],
  );
}
