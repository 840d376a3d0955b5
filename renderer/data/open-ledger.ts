import { emptyChain, type ChainHead } from '@shared/audit/chain';
import { entityTables, type EntityTable, type Ledger } from '@shared/ledger/entities';
import type { PaperDocument } from '@shared/ledger/document';
import { failure, success, type Result } from '@shared/problems/problem';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import { databaseNames, LedgerDatabase, type LedgerKind } from './database';
import { AUDIT_HEAD, emptyRecords, LedgerStore, type Records } from './ledger-store';
import { refuseNewerLedger } from './newer-ledger';
import { readRecords, type OpenedTables } from './read-records';
import type { DamagedRecord } from './sealed-reader';
import { storageProblem } from './storage-problem';

/** Tables that are held in memory while the ledger is open; the others are asked when they are needed. */
const HELD = [...entityTables, 'documents'] as const;

export interface OpeningOptions {
  kind: LedgerKind;
  /** The ledger's data key: 32 bytes. */
  key: Uint8Array;
  /** Who sits at this PC. */
  actor: () => string;
  onProgress?: (records: number) => void;
  /** Opens although records are damaged. They stay on disk as they are. */
  leavesOutDamaged?: boolean;
  /** Reads and opens the tables; tests have no workers. */
  read?: typeof readRecords;
}

/** The ledger's database, with its records sealed and opened by the data key. */
export const databaseOf = (kind: LedgerKind, key: Uint8Array): LedgerDatabase =>
  new LedgerDatabase(databaseNames[kind], recordCipher(subkey(key, 'records')));

/**
 * Opens a ledger and reads all of it into memory. A database of a newer program is refused before it is opened; one with
 * damaged records is refused too, unless they may be left out.
 */
export async function openLedger(options: OpeningOptions): Promise<Result<LedgerStore>> {
  const { kind, key, actor, onProgress = () => {}, leavesOutDamaged = false, read = readRecords } = options;
  const name = databaseNames[kind];
  const newer = await refuseNewerLedger(name);
  if (!newer.ok) return newer;
  const database = databaseOf(kind, key);
  try {
    await database.open();
    const begun = performance.now();
    const [{ records, damaged }, last, head] = await Promise.all([
      read({ name, key, tables: HELD }, onProgress),
      database.changes.orderBy('sequence').last(),
      database.meta.get(AUDIT_HEAD),
    ]);
    // Kept in the product: how long opening takes is read from it (test/bench/open-ledger.bench.ts).
    performance.measure('ledger-read', { start: begun });
    if (damaged.length > 0 && !leavesOutDamaged) {
      database.close();
      const isNothingOpen = HELD.every((table) => (records[table] ?? []).length === 0);
      return isNothingOpen ? failure('ledger/other-key', {}) : failure('ledger/damaged', damageOf(damaged));
    }
    return success(
      new LedgerStore({
        database,
        records: heldRecords(records),
        documents: byId((records['documents'] ?? []) as PaperDocument[]),
        lastSequence: last?.sequence ?? 0,
        auditHead: (head?.value as ChainHead | undefined) ?? emptyChain,
        actor,
      }),
    );
  } catch (error) {
    database.close();
    return storageProblem(error);
  }
}

const damageOf = (damaged: readonly DamagedRecord[]): { count: number; tables: string } => ({
  count: damaged.length,
  tables: [...new Set(damaged.map(({ table }) => table))].join(' '),
});

const byId = <R extends { id: string }>(records: readonly R[]): Map<string, R> =>
  new Map(records.map((record) => [record.id, record]));

const heldRecords = (opened: OpenedTables['records']): Records =>
  Object.assign(emptyRecords(), Object.fromEntries(entityTables.map((table) => [table, byId(opened[table] ?? [])])));

/** Fills a new ledger with everything at once, without history: for the sample. What lay there is erased. */
export async function fillLedger(
  kind: LedgerKind,
  key: Uint8Array,
  ledger: Ledger,
  documents: PaperDocument[] = [],
): Promise<Result<null>> {
  const database = databaseOf(kind, key);
  const { corporation, ...lists } = ledger;
  const all = { ...lists, corporations: [corporation] } as Record<EntityTable, unknown[]>;
  try {
    await eraseRecords(kind);
    await database.open();
    await database.transaction('rw', [...HELD], async () => {
      for (const table of entityTables) await database.table(table).bulkPut(all[table]);
      await database.documents.bulkPut(documents);
    });
    return success(null);
  } catch (error) {
    return storageProblem(error);
  } finally {
    database.close();
  }
}

export const eraseRecords = (kind: LedgerKind): Promise<void> => LedgerDatabase.delete(databaseNames[kind]);

/** Asks Chromium never to clear the ledger when the disk is full. False: it might; the screen says so. */
export async function keepStorage(): Promise<boolean> {
  return (await navigator.storage.persisted()) || navigator.storage.persist();
}
