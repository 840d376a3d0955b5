import { useCallback, useState } from 'react';
import type { Consent } from '@shared/ledger/entities';
import { useOpenLedger } from '../../state/open-ledger';
import type { LedgerStore } from '../../data/ledger-store';

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

const drafts = new WeakMap<LedgerStore, Map<string, StepValues>>();

/** Kept while other rows and screens are looked at, as what is typed into a table is; gone with the ledger. */
export function useStepDraft(
  key: string,
  start: StepValues,
): { values: StepValues; change: (changes: Partial<StepValues>) => void; drop: () => void } {
  const { store } = useOpenLedger();
  const [values, setValues] = useState<StepValues>(() => drafts.get(store)?.get(key) ?? start);
  const change = useCallback(
    (changes: Partial<StepValues>) =>
      setValues((now) => {
        const next = { ...now, ...changes };
        const kept = drafts.get(store) ?? new Map<string, StepValues>();
        drafts.set(store, kept.set(key, next));
        return next;
      }),
    [store, key],
  );
  const drop = useCallback(() => void drafts.get(store)?.delete(key), [store, key]);
  return { values, change, drop };
}
