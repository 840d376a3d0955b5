import { useEffect, useMemo, useState } from 'react';
import { SampleValues } from '@shared/form-studio/decide/sample-values';
import { trialContext } from '@shared/form-studio/decide/trial-context';
import type { Ledger } from '@shared/ledger/entities';
import { ask } from '../../ipc/ask';
import { useToday } from '../../state/use-today';
import { whileWanted } from '../../state/while-wanted';

/** The ledger of the sample, from which examples come: nobody's own. Null until it is there. */
export function useSampleLedger(): Ledger | null {
  const today = useToday();
  const [ledger, setLedger] = useState<Ledger | null>(null);
  useEffect(() => whileWanted(ask('samples:ledger', { today }), setLedger), [today]);
  return ledger;
}

/** What the sample office has for each item. */
export function useSampleValues(ledger: Ledger | null): SampleValues {
  const today = useToday();
  return useMemo(() => {
    const officeId = ledger?.offices[0]?.id;
    return new SampleValues(ledger && officeId ? trialContext(ledger, officeId, today, null) : {});
  }, [ledger, today]);
}
