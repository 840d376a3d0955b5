import { promised } from '../../../renderer/data/sealed-reader';
import { onDisk } from './office-on-disk';

/** All rows of a ledger's database, by table and key: what somebody who copies its files has. */
export type RawLedger = ReadonlyMap<string, ReadonlyMap<IDBValidKey, unknown>>;

export const rawLedger = (): Promise<RawLedger> =>
  onDisk(async (database) => {
    const tables = [...database.objectStoreNames];
    const transaction = database.transaction(tables);
    const read = tables.map(async (table) => {
      const store = transaction.objectStore(table);
      const [keys, rows] = await Promise.all([promised(store.getAllKeys()), promised(store.getAll())]);
      return [table, new Map(keys.map((key, i) => [key, rows[i] as unknown]))] as const;
    });
    return new Map(await Promise.all(read));
  });

/** Puts rows in the place of everything that lies there. */
export const putRawLedger = (rows: RawLedger): Promise<void> =>
  onDisk(async (database) => {
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    for (const [table, all] of rows) {
      transaction.objectStore(table).clear();
      for (const row of all.values()) transaction.objectStore(table).put(row);
    }
    await new Promise((resolve) => (transaction.oncomplete = resolve));
  });

/** Whether two of them hold the same, chunks of attachments aside. */
export const areSameLedgers = (one: RawLedger, other: RawLedger): boolean => textOf(one) === textOf(other);

const textOf = (ledger: RawLedger): string =>
  JSON.stringify(
    [...ledger]
      .filter(([table]) => table !== 'chunks')
      .map(([table, rows]) => [
        table,
        [...rows].map(([key, row]) => [key, Buffer.from((row as { sealed: Uint8Array }).sealed).toString('base64')]),
      ]),
  );
