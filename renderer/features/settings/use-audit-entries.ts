import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { auditKinds, type AuditKind } from '@shared/audit/chain';
import { recordKinds, auditEntryOf, type RecordGroup, type AuditEntry } from '@shared/audit/audit-entry';
import { useOpenLedger } from '../../state/open-ledger';
import { auditContentOf, type RecordEntry } from '../../data/record-entry';
import { useRecordNames } from '../../records/panel/use-record-names';
import { useStored } from '../../state/use-stored';

/** Lines that are added each time. */
const STEP = 100;

export type RecordFilter = 'all' | RecordGroup;

export interface AuditEntries {
  /** Newest first; null until they are read. */
  lines: AuditEntry[] | null;
  hasMore: boolean;
  readMore: () => void;
  /** Reads them anew, after a deed of this screen. */
  refresh: () => void;
}

/** 操作の記録, a hundred lines at a time; read anew when the ledger changes. */
export function useAuditEntries(filter: RecordFilter): AuditEntries {
  const { audit, memory } = useOpenLedger();
  const names = useRecordNames();
  const lastChange = useStored(memory.subscribe, () => memory.read().lastChange);
  const [read, setRead] = useState<ReadEntries | null>(null);
  const [turn, setTurn] = useState(0);
  const kinds = useMemo(() => kindsOf(filter), [filter]);
  /** Stands for the list that is wanted now: an answer for another one comes too late. */
  const wanted = useRef<object>({});
  const readOn = useCallback(
    async (before: ReadEntries | null): Promise<void> => {
      const list = wanted.current;
      const page = await audit.page({ kinds, before: before?.last ?? null, count: STEP });
      const written = new Set([...(before?.written ?? []), ...changesWithin(page.entries)]);
      const more = page.entries
        .filter(({ link }) => !written.has(link.id))
        .map((entry) => auditEntryOf(entry.link, auditContentOf(entry), names));
      const last = page.entries.at(-1)?.link.sequence ?? before?.last ?? null;
      if (list === wanted.current)
        setRead({ lines: [...(before?.lines ?? []), ...more], hasMore: page.hasMore, last, written });
    },
    [audit, kinds, names],
  );
  useEffect(() => {
    wanted.current = {};
    void readOn(null);
  }, [readOn, lastChange, turn]);
  return {
    lines: read?.lines ?? null,
    hasMore: read?.hasMore ?? false,
    readMore: () => void readOn(read),
    refresh: () => setTurn((now) => now + 1),
  };
}

interface ReadEntries extends Pick<AuditEntries, 'hasMore'> {
  lines: AuditEntry[];
  /** The oldest that was read, shown or not. */
  last: number | null;
  written: ReadonlySet<string>;
}

/** Changes of which a deed of their own says more: an import stands there once, with what became of all of its rows. */
export const changesWithin = (entries: readonly Pick<RecordEntry, 'link' | 'note'>[]): string[] =>
  entries.flatMap(({ link, note }) => {
    const change = link.kind === 'imported' ? note?.content['change'] : undefined;
    return typeof change === 'string' ? [change] : [];
  });

const kindsOf = (filter: RecordFilter): ReadonlySet<AuditKind> =>
  new Set(auditKinds.filter((kind) => filter === 'all' || recordKinds[kind].group === filter));
