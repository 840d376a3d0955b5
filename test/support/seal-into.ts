import type { Page } from '@playwright/test';
import { entityTables, type Ledger } from '@shared/ledger/entities';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import { tagOf, WRITES, type ListedRecord, type WriteEntry } from '@shared/vault/written-list';

/**
 * Fills an office's own ledger with everything of another, as the app itself would lay it down, its list among it. Its
 * screens would take an hour for that. They have to be loaded anew afterwards.
 *
 * @param dataKey of the office's ledger: 32 bytes
 */
export async function sealIntoOwn(page: Page, dataKey: Uint8Array, ledger: Ledger): Promise<void> {
  const cipher = recordCipher(subkey(dataKey, 'records'));
  const records = entityTables.flatMap((table) =>
    (table === 'corporations' ? [ledger.corporation] : ledger[table]).map((record) => ({
      table,
      id: record.id,
      sealed: cipher.seal(table, record.id, record),
    })),
  );
  const newest = await newestEntry(page);
  const version = { epoch: 1, write: newest.write + 1 };
  const entry: WriteEntry = {
    ...{ ...version, at: new Date().toISOString(), previous: tagOf(newest.sealed), anchored: 0, pages: null },
    cleared: [...new Set(records.map(({ table }) => table))],
    changed: records.map(({ table, id, sealed }): ListedRecord => [table, id, tagOf(sealed)]),
  };
  const listed = cipher.seal(WRITES, String(entry.write), entry, version);
  await page.evaluate(
    async (all) => {
      const opening = indexedDB.open('renkei-ledger');
      await new Promise((resolve, reject) => {
        opening.onsuccess = resolve;
        opening.onerror = () => reject(opening.error ?? new Error('open'));
      });
      const database = opening.result;
      const tables = [...new Set(all.map(({ table }) => table))];
      const transaction = database.transaction(tables, 'readwrite');
      for (const table of tables) if (table !== 'writes') transaction.objectStore(table).clear();
      for (const { table, key, sealed } of all) {
        const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
        transaction.objectStore(table).put({ ...key, sealed: bytes });
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error ?? new Error('write'));
      });
      database.close();
    },
    [
      ...records.map(({ table, id, sealed }) => ({ table, key: { id }, sealed: base64(sealed) })),
      { table: WRITES, key: { write: entry.write }, sealed: base64(listed) },
    ],
  );
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Of the own ledger's list. */
async function newestEntry(page: Page): Promise<{ write: number; sealed: Uint8Array }> {
  const { write, sealed } = await page.evaluate(async (table) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('list'));
      });
    const database = await done(indexedDB.open('renkei-ledger'));
    const rows = await done<{ write: number; sealed: Uint8Array }[]>(
      database.transaction(table).objectStore(table).getAll(),
    );
    database.close();
    const last = rows.at(-1);
    return { write: last?.write ?? 0, sealed: [...(last?.sealed ?? [])] };
  }, WRITES);
  return { write, sealed: new Uint8Array(sealed) };
}
