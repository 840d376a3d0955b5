import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Entities, EntityTable, Ledger } from '@shared/ledger/entities';
import type { PaperDocument } from '@shared/ledger/document';
import { backupDeed } from '@shared/backup/backup-deed';
import { success, type Result } from '@shared/problems/problem';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { Submission } from '@shared/submission/submission';
import type { MadeBackup } from '../data/backup';
import { backUpUnopened } from '../data/backup-unopened';
import type { LedgerKind } from '../data/database';
import { hadRecords, lossNoted } from '../data/lost-records';
import type { LedgerSnapshot, LedgerStore, Records } from '../data/ledger-store';
import { keepStorage, openLedger } from '../data/open-ledger';
import { keepRecoveryKey } from '../data/recovery-key-to-print';
import { Outbox } from '../data/outbox';
import { ToldAddressBook } from '../data/told-address-book';
import { useToast } from '../ui/toasts';
import { ask, onNotice } from './ask';
import { calmly } from './calm';
import type { OpeningProblem } from './session';
import { useLockFromOutside } from './use-lock';

export interface OpenLedger {
  kind: LedgerKind;
  /** The ledger's data key, for backups: 32 bytes. */
  dataKey: Uint8Array;
  store: LedgerStore;
  /** The line of papers that go electronically. */
  outbox: Outbox;
  /** False: Chromium may clear the ledger on a full disk. */
  isKept: boolean;
  /** False: the disk is full. Everything can be looked at. */
  hasRoom: boolean;
  /** The person at this PC, as history names them. In the ledger, because settings lie in the clear. */
  userName: string;
  changeUserName: (name: string) => Promise<void>;
  toldAddresses: ToldAddressBook;
}

const USER_NAME = 'user-name';

const LedgerContext = createContext<OpenLedger | null>(null);

export function useOpenLedger(): OpenLedger {
  const open = use(LedgerContext);
  if (!open) throw new Error('outside of LedgerProvider');
  return open;
}

/** A part of the ledger. Whoever asks is drawn anew when that part changes, and not when another does. */
function usePart<P>(part: (snapshot: LedgerSnapshot) => P): P {
  const { store } = useOpenLedger();
  return useSyncExternalStore(store.subscribe, () => part(store.read()));
}

/** All records of a table, by id. */
export const useRecords = <T extends EntityTable>(table: T): Records[T] => usePart(({ records }) => records[table]);

export const useDocuments = (): ReadonlyMap<string, PaperDocument> => usePart(({ documents }) => documents);

/** 手続き, by id: running, done, taken back, and drafts of the wizard. */
export const useRuns = (): ReadonlyMap<string, KeptRun> => usePart(({ runs }) => runs);

/** While a long line of papers leaves, their states change many times a second. In milliseconds. */
const BETWEEN_LOOKS = 400;

/** 提出, by id. */
export function useSubmissions(): ReadonlyMap<string, Submission> {
  const { store } = useOpenLedger();
  const read = useCallback(() => store.read().submissions, [store]);
  const subscribe = useMemo(() => calmly(store.subscribe, read, BETWEEN_LOOKS), [store, read]);
  return useSyncExternalStore(subscribe, read);
}

/** Whether the office has entered its corporation yet. */
export const useHasCorporation = (): boolean => useRecords('corporations').size > 0;

/** The ledger as one value, for forms and rules; null until the corporation is entered. */
export function useLedger(): Ledger | null {
  const records = usePart((snapshot) => snapshot.records);
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
  const toast = useToast();
  const [open, setOpen] = useState<OpenLedger | null>(null);
  const [problem, setProblem] = useState<OpeningProblem | null>(null);
  const [records, setRecords] = useState(0);
  const [leavesOutDamaged, setLeavesOutDamaged] = useState(false);
  useEffect(() => {
    let isWanted = true;
    let store: LedgerStore | null = null;
    let outbox: Outbox | null = null;
    void (async () => {
      const isExpected = () => hadRecords(kind);
      const disk = { hasRoom: () => ask('app:has-room'), mend: () => ask('records:mend') };
      const copies: MadeBackup[] = [];
      const beforeMigration = async (version: number): Promise<Result<unknown>> => {
        // The sample is made anew when it is lost.
        if (kind === 'sample') return success(null);
        const made = await backUpUnopened({ kind, dataKey, version });
        if (made.ok) copies.push(made.value);
        return made;
      };
      const opener = { kind, key: dataKey, actor: () => actor.current, leavesOutDamaged };
      const order = { ...opener, isExpected, disk, beforeMigration };
      const [opened, isKept, hasRoomNow] = await Promise.all([
        openLedger({ ...order, onProgress: setRecords }),
        keepStorage(),
        disk.hasRoom(),
      ]);
      if (!opened.ok) {
        const told = await lossNoted(kind, opened);
        return isWanted && setProblem(told);
      }
      store = opened.value;
      if (kind === 'own') await ask('records:opened');
      const kept = newRecoveryKey === null ? success(null) : await keepRecoveryKey(store, newRecoveryKey);
      if (!kept.ok) return isWanted && setProblem(kept);
      actor.current = String((await store.readMeta(USER_NAME)) ?? '');
      for (const copy of copies) await store.note(backupDeed('before-migration', copy));
      const changeUserName = async (userName: string): Promise<void> => {
        actor.current = userName;
        setOpen((now) => now && { ...now, userName });
        const written = await opened.value.writeMeta(USER_NAME, userName);
        if (!written.ok) toast(written);
      };
      const toldAddresses = await ToldAddressBook.open(store);
      if (!isWanted) return store.close();
      const [now, random] = [() => new Date(), Math.random];
      outbox = new Outbox({ kind, store, ask, onNotice, now, random });
      const { current: userName } = actor;
      setOpen({
        ...{ kind, dataKey, store, outbox, isKept, hasRoom: hasRoomNow },
        ...{ userName, changeUserName, toldAddresses },
      });
      await outbox.start();
    })();
    return () => {
      isWanted = false;
      outbox?.stop();
      store?.close();
      setOpen(null);
      setProblem(null);
    };
  }, [kind, dataKey, newRecoveryKey, leavesOutDamaged, toast]);
  useLockFromOutside(kind, open);
  if (problem) return onProblem(problem, () => setLeavesOutDamaged(true));
  if (!open) return opening(records);
  return <LedgerContext value={open}>{children}</LedgerContext>;
}
