import { useMemo, useSyncExternalStore } from 'react';
import type { EntityTable } from '@shared/ledger/entities';
import { today as currentDay } from '@shared/text/calendar-date';
import type { LedgerMemory } from '../../data/ledger-memory';
import type { Records } from '../../data/records';
import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import type { About } from './listed-kind';

/** What a kind of record is asked with: the same object until one of the tables that it is worked out from has changed. */
export function useAbout<A>({ about }: { about: About<A> }): A {
  const { memory } = useOpenLedger();
  const { packs, settings } = useSession();
  const { reminders } = settings;
  const today = currentDay();
  const records = useRecordsOf(about.reads);
  return useMemo(
    () => about.of({ records, packs, reminders, today, now: () => memory.read().records }),
    [about, memory, records, packs, reminders, today],
  );
}

/** The ledger's records, another object only when one of these tables is another. The list of tables must stay the same object. */
export function useRecordsOf(tables: readonly EntityTable[]): Records {
  const { memory } = useOpenLedger();
  const latest = useMemo(() => latestOf(memory, tables), [memory, tables]);
  return useSyncExternalStore(memory.subscribe, latest);
}

function latestOf(memory: LedgerMemory, tables: readonly EntityTable[]): () => Records {
  let last = memory.read().records;
  return () => {
    const { records } = memory.read();
    if (tables.some((table) => records[table] !== last[table])) last = records;
    return last;
  };
}
