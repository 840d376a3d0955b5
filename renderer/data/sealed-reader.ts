import type { RecordCipher } from '@shared/vault/record-cipher';
import { Refusal } from '@shared/problems/problem';
import { sealedPart, type StoredRecord } from './encryption';

/** Records read at a time: enough to be quick, few enough that progress shows and memory stays small. */
const BATCH = 2000;

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
 * Reads whole tables of an encrypted ledger and opens their records, without Dexie: in the worker that has nothing else
 * to do. The texts are handed on unparsed; only the page has a use for the objects.
 */
export async function readSealed(
  database: IDBDatabase,
  cipher: RecordCipher,
  tables: readonly string[],
  deliver: (batch: Batch) => void,
): Promise<DamagedRecord[]> {
  const damaged: DamagedRecord[] = [];
  for (const table of tables) {
    let after: IDBValidKey | undefined;
    for (;;) {
      const stored = await nextBatch(database, table, after);
      const opened: Uint8Array[] = [];
      for (const record of stored) {
        after = String(record['id']);
        const bytes = openOrNote(cipher, table, after, sealedPart(record), damaged);
        if (bytes) opened.push(bytes);
      }
      if (opened.length > 0) deliver({ table, records: asJsonArray(opened) });
      if (stored.length < BATCH) break;
    }
  }
  return damaged;
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

function nextBatch(database: IDBDatabase, table: string, after: IDBValidKey | undefined): Promise<StoredRecord[]> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
  return promised(database.transaction(table).objectStore(table).getAll(range, BATCH) as IDBRequest<StoredRecord[]>);
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
