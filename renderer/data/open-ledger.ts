import { entityTables, type EntityTable, type Ledger } from '@shared/ledger/entities';
import type { PaperDocument } from '@shared/ledger/document';
import { success, type Result } from '@shared/problems/problem';
import { databaseNames, LedgerDatabase, type LedgerKind } from './database';
import { emptyRecords, LedgerStore, type Records } from './ledger-store';
import { refuseNewerLedger } from './newer-ledger';
import { storageProblem } from './storage-problem';

/** Opens a ledger and reads all of it into memory. A database of a newer program is refused before it is opened. */
export async function openLedger(kind: LedgerKind, actor: () => string): Promise<Result<LedgerStore>> {
  const name = databaseNames[kind];
  const newer = await refuseNewerLedger(name);
  if (!newer.ok) return newer;
  const database = new LedgerDatabase(name);
  try {
    await database.open();
    const [records, documents, last] = await Promise.all([
      readRecords(database),
      database.documents.toArray(),
      database.changes.orderBy('sequence').last(),
    ]);
    return success(
      new LedgerStore({ database, records, documents: byId(documents), lastSequence: last?.sequence ?? 0, actor }),
    );
  } catch (error) {
    database.close();
    return storageProblem(error);
  }
}

const byId = <R extends { id: string }>(records: readonly R[]): Map<string, R> =>
  new Map(records.map((record) => [record.id, record]));

async function readRecords(database: LedgerDatabase): Promise<Records> {
  const lists = await Promise.all(entityTables.map((table) => database.entities(table).toArray()));
  return Object.assign(
    emptyRecords(),
    Object.fromEntries(entityTables.map((table, i) => [table, byId((lists[i] ?? []) as { id: string }[])])),
  );
}

/** Fills a new ledger with everything at once, without history: for the sample. */
export async function fillLedger(
  kind: LedgerKind,
  ledger: Ledger,
  documents: PaperDocument[] = [],
): Promise<Result<null>> {
  const database = new LedgerDatabase(databaseNames[kind]);
  const { corporation, ...lists } = ledger;
  const all = { ...lists, corporations: [corporation] } as Record<EntityTable, unknown[]>;
  try {
    await eraseLedger(kind);
    await database.open();
    await database.transaction('rw', [...entityTables, 'documents'], async () => {
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

export const eraseLedger = (kind: LedgerKind): Promise<void> => LedgerDatabase.delete(databaseNames[kind]);

/** Asks Chromium never to clear the ledger when the disk is full. False: it might; the screen says so. */
export async function keepStorage(): Promise<boolean> {
  return (await navigator.storage.persisted()) || navigator.storage.persist();
}
