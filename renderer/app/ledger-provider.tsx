import { createContext, use, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Entities, EntityTable, Ledger } from '@shared/ledger/entities';
import type { PaperDocument } from '@shared/ledger/document';
import type { LedgerKind } from '../data/database';
import type { LedgerSnapshot, LedgerStore, Records } from '../data/ledger-store';
import { keepStorage, openLedger } from '../data/open-ledger';
import { useSession, type OpeningProblem } from './session';

export interface OpenLedger {
  kind: LedgerKind;
  store: LedgerStore;
  /** False: Chromium may clear the ledger on a full disk. */
  isKept: boolean;
}

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
  children: ReactNode;
  /** Shown while the ledger opens. */
  opening: ReactNode;
  /** Shown when it can't be opened; the ledger is left alone. */
  onProblem: (problem: OpeningProblem) => ReactNode;
}

/** Opens a ledger for the screens below, and closes it when it is no longer wanted. */
export function LedgerProvider({ kind, children, opening, onProblem }: LedgerProviderProps) {
  const { settings } = useSession();
  const actor = useRef(settings.userName);
  useEffect(() => {
    actor.current = settings.userName;
  }, [settings.userName]);
  const [open, setOpen] = useState<OpenLedger | null>(null);
  const [problem, setProblem] = useState<OpeningProblem | null>(null);
  useEffect(() => {
    let isWanted = true;
    let store: LedgerStore | null = null;
    void (async () => {
      const [opened, isKept] = await Promise.all([openLedger(kind, () => actor.current), keepStorage()]);
      if (!opened.ok) return isWanted && setProblem(opened);
      store = opened.value;
      if (isWanted) setOpen({ kind, store, isKept });
      else store.close();
    })();
    return () => {
      isWanted = false;
      store?.close();
      setOpen(null);
      setProblem(null);
    };
  }, [kind]);
  if (problem) return onProblem(problem);
  if (!open) return opening;
  return <LedgerContext value={open}>{children}</LedgerContext>;
}
