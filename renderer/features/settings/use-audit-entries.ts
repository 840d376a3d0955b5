import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { auditKinds, type AuditKind } from '@shared/audit/chain';
import { recordKinds, auditEntryOf, type RecordGroup, type AuditEntry } from '@shared/audit/audit-entry';
import { useOpenLedger } from '../../state/open-ledger';
import { auditContentOf } from '../../data/record-entry';
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
  const [read, setRead] = useState<{ lines: AuditEntry[]; hasMore: boolean } | null>(null);
  const [turn, setTurn] = useState(0);
  const kinds = useMemo(() => kindsOf(filter), [filter]);
  /** Stands for the list that is wanted now: an answer for another one comes too late. */
  const wanted = useRef<object>({});
  const readOn = useCallback(
    async (before: AuditEntry[]): Promise<void> => {
      const list = wanted.current;
      const page = await audit.page({ kinds, before: before.at(-1)?.sequence ?? null, count: STEP });
      const more = page.entries.map((entry) => auditEntryOf(entry.link, auditContentOf(entry), names));
      if (list === wanted.current) setRead({ lines: [...before, ...more], hasMore: page.hasMore });
    },
    [audit, kinds, names],
  );
  useEffect(() => {
    wanted.current = {};
    void readOn([]);
  }, [readOn, lastChange, turn]);
  return {
    lines: read?.lines ?? null,
    hasMore: read?.hasMore ?? false,
    readMore: () => void readOn(read?.lines ?? []),
    refresh: () => setTurn((now) => now + 1),
  };
}

const kindsOf = (filter: RecordFilter): ReadonlySet<AuditKind> =>
  new Set(auditKinds.filter((kind) => filter === 'all' || recordKinds[kind].group === filter));
