import { useSyncExternalStore } from 'react';
import type { Records } from '../../data/records';
import { useOpenLedger } from '../../state/open-ledger';

/** All tables at once: drawn anew when any of them changes. */
export function useAllRecords(): Records {
  const { memory } = useOpenLedger();
  return useSyncExternalStore(memory.subscribe, () => memory.read().records);
}
