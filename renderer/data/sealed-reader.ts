import type { RecordCipher } from '@shared/vault/record-cipher';
import { Refusal } from '@shared/problems/problem';
import { sealedPart, type StoredRecord } from './encryption';

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
 */
export async function readSealed(
  database: IDBDatabase,
  cipher: RecordCipher,
  tables: readonly string[],
  deliver: (batch: Batch) => void,
): Promise<DamagedRecord[]> {
  const damaged: DamagedRecord[] = [];
  // All begin at once: the disk reads the next one while the last one is opened.
  const begun = tables.map((table) => ({ table, first: batchAfter(database, table, null) }));
  for (const { table, first } of begun)
    for await (const stored of batches(database, table, first)) {
      const opened: Uint8Array[] = [];
      for (const record of stored) {
        const bytes = openOrNote(cipher, table, String(record['id']), sealedPart(record), damaged);
        if (bytes) opened.push(bytes);
      }
      if (opened.length > 0) deliver({ table, records: asJsonArray(opened) });
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
    coming = isLast ? null : batchAfter(database, table, String(stored.at(-1)?.['id']));
    yield stored;
  }
}

function batchAfter(database: IDBDatabase, table: string, after: string | null): Promise<StoredRecord[]> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  return promised(database.transaction(table).objectStore(table).getAll(range, BATCH) as IDBRequest<StoredRecord[]>);
}

function openOrNote(
  cipher: RecordCipher,
  table: string,
  id: string,
  sealed: Uint8Array,
  damaged: DamagedRecord[],
): Uint8Array | null {
  try {
    return cipher.openJson(table, id, sealed);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    damaged.push({ table, id });
    return null;
  }
}

const [OPEN, COMMA, CLOSE] = [0x5b, 0x2c, 0x5d];

function asJsonArray(texts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = texts.reduce((sum, { length }) => sum + length + 1, 1);
  const out = new Uint8Array(size);
  out[0] = OPEN;
  let at = 1;
  for (const text of texts) {
    out.set(text, at);
    at += text.length;
    out[at++] = COMMA;
  }
  out[size - 1] = CLOSE;
  return out;
}

export const promised = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
