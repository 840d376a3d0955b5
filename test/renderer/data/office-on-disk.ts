import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { channels } from '@shared/channels/channels';
import { jsonArrayOpener } from '@shared/vault/json-array';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import { unwrap } from '@shared/problems/problem';
import { noAnchors } from '../../../renderer/data/anchoring';
import { databaseNames } from '../../../renderer/data/database';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { openLedger, type OpeningOptions } from '../../../renderer/data/open-ledger';
import { TableCollector, type Reader } from '../../../renderer/data/read-records';
import { readListed } from '../../../renderer/data/list-reader';
import { promised } from '../../../renderer/data/sealed-reader';

/** An empty disk. */
export function freshDisk(): void {
  Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange });
  Dexie.dependencies = { indexedDB, IDBKeyRange };
}

export const KEY = new Uint8Array(32).fill(7);

/** What the worker does, in the test's own thread. */
const readerHere = (): Reader => ({
  read: async ({ name, key, ...order }, onProgress) => {
    const database = await promised(indexedDB.open(name));
    const gathered = new TableCollector(order.tables);
    try {
      const openArray = jsonArrayOpener(recordCipher(subkey(key, 'records')));
      const read = await readListed(database, openArray, order, (batch) => onProgress(gathered.add(batch)));
      return { records: gathered.records, ...read };
    } finally {
      database.close();
    }
  },
  end: () => {},
});

export const opening = (options: Partial<OpeningOptions> = {}): ReturnType<typeof openLedger> =>
  openLedger({
    ...{ kind: 'own', key: KEY, channels, actor: () => '山田 花子' },
    ...{ newReader: readerHere, anchors: noAnchors },
    ...options,
  });

export const openOffice = async (options: Partial<OpeningOptions> = {}): Promise<LedgerStores> =>
  unwrap(await opening(options));

/** The database as a thief sees it. */
export async function onDisk<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const database = await promised(indexedDB.open(databaseNames.own));
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export const storedRecords = (table: string): Promise<Record<string, unknown>[]> =>
  onDisk((database) => promised(database.transaction(table).objectStore(table).getAll()));

export const putStored = (table: string, record: Record<string, unknown>): Promise<unknown> =>
  onDisk((database) => promised(database.transaction(table, 'readwrite').objectStore(table).put(record)));
