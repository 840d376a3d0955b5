import { useMemo } from 'react';
import type { EntityTable } from '@shared/ledger/entities';
import type { LedgerMemory } from '../../data/ledger-memory';
import type { Records } from '../../data/records';
import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import type { About, Around } from './listed-kind';
import { useToday } from '../../state/use-today';
import { useStored } from '../../state/use-stored';

/** What a kind of record is asked with: the same object until one of the tables that it is worked out from has changed. */
export function useAbout<A>({ about }: { about: About<A> }): A {
  const around = useAround(about.reads);
  return useMemo(() => about.of(around), [about, around]);
}

/** What kinds of record are worked out from: another object only when one of these tables is another, the packs, the settings or the day. */
export function useAround(tables: readonly EntityTable[]): Around {
  const { memory } = useOpenLedger();
  const { packs, settings } = useSession();
  const { reminders } = settings;
  const today = useToday();
  const records = useRecordsOf(tables);
  return useMemo(
    () => ({ records, packs, reminders, today, now: () => memory.read().records }),
    [memory, records, packs, reminders, today],
  );
}

/** The same as {@link useAbout} for whoever asks several kinds at once. */
export function keptAbout<A>(about: About<A>): (around: Around) => A {
  let last: { around: Around; answer: A } | null = null;
  return (around) => {
    if (!last || !isSame(last.around, around, about.reads)) last = { around, answer: about.of(around) };
    return last.answer;
  };
}

const isSame = (one: Around, other: Around, reads: readonly EntityTable[]): boolean =>
  (['packs', 'reminders', 'today'] as const).every((name) => one[name] === other[name]) &&
  reads.every((table) => one.records[table] === other.records[table]);

/** The ledger's records, another object only when one of these tables is another. The list of tables must stay the same object. */
export function useRecordsOf(tables: readonly EntityTable[]): Records {
  const { memory } = useOpenLedger();
  const latest = useMemo(() => latestOf(memory, tables), [memory, tables]);
  return useStored(memory.subscribe, latest);
}

function latestOf(memory: LedgerMemory, tables: readonly EntityTable[]): () => Records {
  let last = memory.read().records;
  return () => {
    const { records } = memory.read();
    if (tables.some((table) => records[table] !== last[table])) last = records;
    return last;
  };
}
