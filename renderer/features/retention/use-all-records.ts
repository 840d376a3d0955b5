import type { Records } from '../../data/records';
import { useOpenLedger } from '../../state/open-ledger';
import { useStored } from '../../state/use-stored';

/** All tables at once: drawn anew when any of them changes. */
export function useAllRecords(): Records {
  const { memory } = useOpenLedger();
  return useStored(memory.subscribe, () => memory.read().records);
}
