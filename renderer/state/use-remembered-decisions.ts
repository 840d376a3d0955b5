import { useMemo } from 'react';
import type { TableReading } from '@shared/tables/import/reading';
import type { ImportDecisions } from '@shared/tables/matching/import-decisions';
import {
  nothingRemembered,
  recalledDecisions,
  RememberedDecisions,
  withDecisions,
} from '@shared/tables/matching/remembered-decisions';
import type { LedgerStores } from '../data/ledger-stores';
import { useOpenLedger } from './open-ledger';

/** In the ledger, sealed: a backup brings it along. */
const KEY = 'import-decisions';

export interface DecisionMemory {
  /** What was decided before about words of this table; null: nothing. */
  recall: (reading: TableReading) => Promise<ImportDecisions | null>;
  /** Keeps what was decided. It is a comfort: where it can't be kept, nothing is said. */
  remember: (
    kind: TableReading['kind'],
    decisions: Pick<ImportDecisions, 'offices' | 'networks' | 'values'>,
  ) => Promise<void>;
}

/** What words of offices' tables were taken for before. */
export function useRememberedDecisions(): DecisionMemory {
  const { meta } = useOpenLedger();
  return useMemo(() => decisionMemory(meta), [meta]);
}

/** Where nothing was decided nothing is written: what was known stays, and so does the disk. */
export const decisionMemory = (meta: Pick<LedgerStores['meta'], 'read' | 'change'>): DecisionMemory => ({
  recall: async (reading) => recalledDecisions(known(await meta.read(KEY)), reading),
  remember: async (kind, decisions) => {
    const { offices, networks, values } = decisions;
    if ([offices, networks, ...Object.values(values)].every((words) => Object.keys(words).length === 0)) return;
    await meta.change(KEY, (kept) => withDecisions(known(kept), kind, decisions));
  },
});

function known(kept: unknown): RememberedDecisions {
  const remembered = RememberedDecisions.safeParse(kept);
  return remembered.success ? remembered.data : nothingRemembered;
}
