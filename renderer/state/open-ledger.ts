import { createContext, use, useCallback, useMemo } from 'react';
import type { PaperDocument } from '@shared/ledger/document';
import { byAssetNumber } from '@shared/ledger/device-order';
import { entityTables, type EntityTable, type Ledger } from '@shared/ledger/entities';
import { oncePerObject } from '@shared/text/once';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { LedgerUser } from '@shared/vault/ledger-user';
import type { Submission } from '@shared/submission/submission';
import type { BackupSource } from '../data/backup';
import type { LedgerKind } from '../data/database';
import type { LedgerStores } from '../data/ledger-stores';
import type { LedgerSnapshot, Records } from '../data/records';
import type { SubmissionSender } from '../data/outbox';
import type { OfficeMailAddressStore } from '../data/office-mail-address-store';
import { throttledSubscribe } from './throttled-subscribe';
import { useStored } from './use-stored';

export interface OpenLedger extends LedgerStores {
  kind: LedgerKind;
  /** The ledger's data key, for backups: 32 bytes. */
  dataKey: Uint8Array;
  /** The queue of papers that go electronically. */
  outbox: SubmissionSender;
  /** False: Chromium may clear the ledger on a full disk. */
  isKept: boolean;
  /** False: the disk is full. Everything can be looked at. */
  hasRoom: boolean;
  /** Who has opened it, where it has users. */
  user: LedgerUser | null;
  /** From now on it is this one: the first was made just now, or called something else. */
  isNow: (user: LedgerUser) => void;
  /** The person at this PC, as history names them: the user, or what was typed. In the ledger, because settings lie in the clear. */
  userName: string;
  changeUserName: (name: string) => Promise<void>;
  toldAddresses: OfficeMailAddressStore;
}

/** Set by LedgerProvider (ledger-provider.tsx). */
export const LedgerContext = createContext<OpenLedger | null>(null);

export function useOpenLedger(): OpenLedger {
  const open = use(LedgerContext);
  if (!open) throw new Error('outside of LedgerProvider');
  return open;
}

/** The open ledger as a backup takes it; the same one until another is opened. */
export function useBackupSource(): BackupSource {
  const { kind, dataKey, memory, attachments, disk } = useOpenLedger();
  return useMemo(() => ({ kind, dataKey, memory, attachments, disk }), [kind, dataKey, memory, attachments, disk]);
}

/** A part of the ledger. Whoever asks is drawn anew when that part changes, and not when another does. */
function usePart<P>(part: (snapshot: LedgerSnapshot) => P): P {
  const { memory } = useOpenLedger();
  return useStored(memory.subscribe, () => part(memory.read()));
}

/** All records of a table, by id. */
export const useRecords = <T extends EntityTable>(table: T): Records[T] => usePart(({ records }) => records[table]);

export const useDocuments = (): ReadonlyMap<string, PaperDocument> => usePart(({ documents }) => documents);

/** 手続き, by id: running, done, taken back, and drafts of the wizard. */
export const useRuns = (): ReadonlyMap<string, KeptRun> => usePart(({ runs }) => runs);

/** While a long queue of papers leaves, their states change many times a second. In milliseconds. */
const BETWEEN_LOOKS = 400;

/** 提出, by id. */
export function useSubmissions(): ReadonlyMap<string, Submission> {
  const { memory } = useOpenLedger();
  const read = useCallback(() => memory.read().submissions, [memory]);
  const subscribe = useMemo(() => throttledSubscribe(memory.subscribe, read, BETWEEN_LOOKS), [memory, read]);
  return useStored(subscribe, read);
}

/** Whether the office has entered its corporation yet. */
export const useHasCorporation = (): boolean => useRecords('corporations').size > 0;

/** The ledger as one value, for forms and rules; null until the corporation is entered. */
export function useLedger(): Ledger | null {
  const records = useAllRecords();
  return useMemo(() => ledgerOf(records), [records]);
}

/** All tables at once: drawn anew when any of them changes. */
export const useAllRecords = (): Records => usePart(({ records }) => records);

/** As the list has them, wherever several are offered or stand on a paper: they are told from each other by their numbers alone. */
const inNumbers = oncePerObject((devices: Records['devices']) => [...devices.values()].toSorted(byAssetNumber));

export function ledgerOf(records: Records): Ledger | null {
  const [corporation] = records.corporations.values();
  if (!corporation) return null;
  const lists = entityTables.map((table) => [
    table,
    table === 'devices' ? inNumbers(records.devices) : [...records[table].values()],
  ]);
  // Each table holds its records; the corporation is one.
  return { ...Object.fromEntries(lists.filter(([table]) => table !== 'corporations')), corporation } as Ledger;
}
