import { createContext, use, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Entities, EntityTable, Ledger } from '@shared/ledger/entities';
import type { PaperDocument } from '@shared/ledger/document';
import type { LedgerKind } from '../data/database';
import type { LedgerSnapshot, LedgerStore, Records } from '../data/ledger-store';
import { keepStorage, openLedger } from '../data/open-ledger';
import { keepRecoveryKey } from '../data/recovery-key-to-print';
import type { OpeningProblem } from './session';

export interface OpenLedger {
  kind: LedgerKind;
  /** The ledger's data key, for backups: 32 bytes. */
  dataKey: Uint8Array;
  store: LedgerStore;
  /** False: Chromium may clear the ledger on a full disk. */
  isKept: boolean;
  /** The person at this PC, as history names them. In the ledger, because settings lie in the clear. */
  userName: string;
  changeUserName: (name: string) => Promise<void>;
}

const USER_NAME = 'user-name';

const LedgerContext = createContext<OpenLedger | null>(null);

export function useOpenLedger(): OpenLedger {
  const open = use(LedgerContext);
  if (!open) throw new Error('outside of LedgerProvider');
  return open;
}

const useSnapshot = (): LedgerSnapshot => {
  const { store } = useOpenLedger();
  return useSyncExternalStore(store.subscribe, store.read);
};

/** All records of a table, by id. */
export const useRecords = <T extends EntityTable>(table: T): Records[T] => useSnapshot().records[table];

export const useDocuments = (): ReadonlyMap<string, PaperDocument> => useSnapshot().documents;

/** Whether the office has entered its corporation yet. */
export const useHasCorporation = (): boolean => useRecords('corporations').size > 0;

/** The ledger as one value, for forms and rules; null until the corporation is entered. */
export function useLedger(): Ledger | null {
  const { records } = useSnapshot();
  return useMemo(() => {
    const [corporation] = records.corporations.values();
    if (!corporation) return null;
    const list = <T extends EntityTable>(table: T): Entities[T][] => [
      ...(records[table].values() as Iterable<Entities[T]>),
    ];
    return {
      corporation,
      offices: list('offices'),
      enrolments: list('enrolments'),
      people: list('people'),
      devices: list('devices'),
      accounts: list('accounts'),
      patients: list('patients'),
      teams: list('teams'),
      memberships: list('memberships'),
      consents: list('consents'),
      pledges: list('pledges'),
      delegations: list('delegations'),
    };
  }, [records]);
}

interface LedgerProviderProps {
  kind: LedgerKind;
  dataKey: Uint8Array;
  /** Of a ledger made just now. It stays in the ledger until it was printed and typed back. */
  newRecoveryKey: string | null;
  children: ReactNode;
  /** Shown while the ledger opens, with the number of records so far. */
  opening: (records: number) => ReactNode;
  /** Shown when it can't be opened; the ledger is left alone. */
  onProblem: (problem: OpeningProblem, openWithoutDamaged: () => void) => ReactNode;
}

/** Opens a ledger for the screens below, and closes it when it is no longer wanted. */
export function LedgerProvider({ kind, dataKey, newRecoveryKey, children, opening, onProblem }: LedgerProviderProps) {
  const actor = useRef('');
  const [open, setOpen] = useState<OpenLedger | null>(null);
  const [problem, setProblem] = useState<OpeningProblem | null>(null);
  const [records, setRecords] = useState(0);
  const [leavesOutDamaged, setLeavesOutDamaged] = useState(false);
  useEffect(() => {
    let isWanted = true;
    let store: LedgerStore | null = null;
    void (async () => {
      const order = { kind, key: dataKey, actor: () => actor.current, leavesOutDamaged, onProgress: setRecords };
      const [opened, isKept] = await Promise.all([openLedger(order), keepStorage()]);
      if (!opened.ok) return isWanted && setProblem(opened);
      store = opened.value;
      if (newRecoveryKey !== null) await keepRecoveryKey(store, newRecoveryKey);
      actor.current = String((await store.readMeta(USER_NAME)) ?? '');
      const changeUserName = async (userName: string): Promise<void> => {
        actor.current = userName;
        setOpen((now) => now && { ...now, userName });
        await opened.value.writeMeta(USER_NAME, userName);
      };
      if (isWanted) setOpen({ kind, dataKey, store, isKept, userName: actor.current, changeUserName });
      else store.close();
    })();
    return () => {
      isWanted = false;
      store?.close();
      setOpen(null);
      setProblem(null);
    };
  }, [kind, dataKey, newRecoveryKey, leavesOutDamaged]);
  if (problem) return onProblem(problem, () => setLeavesOutDamaged(true));
  if (!open) return opening(records);
  return <LedgerContext value={open}>{children}</LedgerContext>;
}
