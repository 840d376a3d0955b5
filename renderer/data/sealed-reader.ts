import type { JsonArrayOpener, SealedRecord } from '@shared/vault/json-array';
import { sealedPart, type StoredRecord } from './stored-record';

/** Records read at a time: enough to be quick, few enough that the disk and the cipher work side by side. */
const BATCH = 500;

/** Opened records of one table, as one JSON array in UTF-8. */
export interface Batch {
  table: string;
  records: Uint8Array<ArrayBuffer>;
}

/** A record that can't be opened: changed on disk, or moved there from elsewhere. */
export interface DamagedRecord {
  table: string;
  id: string;
}

/**
 * Reads whole tables of an encrypted ledger and opens their records, without Dexie: in a worker that has nothing else to
 * do. The texts are handed on unparsed; only the page has a use for the objects.
 *
 * @param onStored gets them as they lie there, when they were delivered
 */
export async function readSealed(
  database: IDBDatabase,
  openArray: JsonArrayOpener,
  tables: readonly string[],
  deliver: (batch: Batch) => void,
  onStored: (table: string, records: readonly SealedRecord[]) => void = () => {},
): Promise<DamagedRecord[]> {
  const damaged: DamagedRecord[] = [];
  if (tables.length === 0) return damaged;
  // All begin at once, in one transaction: the disk reads the next one while the last one is opened.
  const beginning = database.transaction([...tables]);
  const begun = tables.map((table) => ({ table, first: batchAfter(beginning, table, null) }));
  for (const { table, first } of begun)
    for await (const stored of batches(database, table, first)) {
      if (stored.length === 0) continue;
      const sealed = stored.map((record) => ({ id: String(record['id']), sealed: sealedPart(record) }));
      deliver({ table, records: openArray(table, sealed, (id) => damaged.push({ table, id })) });
      onStored(table, sealed);
    }
  return damaged;
}

/** A table's stored records, batch by batch; the next one is on its way while the last one is worked on. */
async function* batches(
  database: IDBDatabase,
  table: string,
  first: Promise<StoredRecord[]>,
): AsyncGenerator<StoredRecord[]> {
  for (let coming: Promise<StoredRecord[]> | null = first; coming;) {
    const stored: StoredRecord[] = await coming;
    const isLast = stored.length < BATCH;
    coming = isLast ? null : batchAfter(database.transaction(table), table, String(stored.at(-1)?.['id']));
    yield stored;
  }
}

function batchAfter(transaction: IDBTransaction, table: string, after: string | null): Promise<StoredRecord[]> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  return promised(transaction.objectStore(table).getAll(range, BATCH) as IDBRequest<StoredRecord[]>);
}

export const promised = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
