import { useCallback, useState } from 'react';
import type { Consent } from '@shared/ledger/entities';
import { useOpenLedger } from '../../state/open-ledger';
import type { LedgerMemory } from '../../data/ledger-memory';

/** What is typed about one step before it is written down. */
export type StepValues = Pick<
  Consent,
  | 'explainedOn'
  | 'explainedBy'
  | 'signedOn'
  | 'signedBy'
  | 'signerRelation'
  | 'originalKept'
  | 'copyGivenOn'
  | 'sentOn'
  | 'linkedOn'
  | 'withdrawnOn'
> & { familySignedBy: string };

const drafts = new WeakMap<LedgerMemory, Map<string, StepValues>>();

/** Kept while other rows and screens are looked at, as what is typed into a table is; gone with the ledger. */
export function useStepDraft(
  key: string,
  start: StepValues,
): { values: StepValues; change: (changes: Partial<StepValues>) => void; drop: () => void } {
  const { memory } = useOpenLedger();
  const [values, setValues] = useState<StepValues>(() => drafts.get(memory)?.get(key) ?? start);
  const change = useCallback(
    (changes: Partial<StepValues>) =>
      setValues((now) => {
        const next = { ...now, ...changes };
        const kept = drafts.get(memory) ?? new Map<string, StepValues>();
        drafts.set(memory, kept.set(key, next));
        return next;
      }),
    [memory, key],
  );
  const drop = useCallback(() => void drafts.get(memory)?.delete(key), [memory, key]);
  return { values, change, drop };
}
