import type { Page } from '@playwright/test';
import { entityTables, type Ledger } from '@shared/ledger/entities';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';

/**
 * Fills an office's own ledger with everything of another, as the app itself would lay it down. Its screens would take an
 * hour for that. They have to be loaded anew afterwards.
 *
 * @param dataKey of the office's ledger: 32 bytes
 */
export async function sealIntoOwn(page: Page, dataKey: Uint8Array, ledger: Ledger): Promise<void> {
  const cipher = recordCipher(subkey(dataKey, 'records'));
  const records = entityTables.flatMap((table) =>
    (table === 'corporations' ? [ledger.corporation] : ledger[table]).map((record) => ({
      table,
      id: record.id,
      sealed: Buffer.from(cipher.seal(table, record.id, record)).toString('base64'),
    })),
  );
  await page.evaluate(async (all) => {
    const opening = indexedDB.open('renkei-ledger');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = () => reject(opening.error ?? new Error('open'));
    });
    const database = opening.result;
    const tables = [...new Set(all.map(({ table }) => table))];
    const transaction = database.transaction(tables, 'readwrite');
    for (const table of tables) transaction.objectStore(table).clear();
    for (const { table, id, sealed } of all) {
      const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
      transaction.objectStore(table).put({ id, sealed: bytes });
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error ?? new Error('write'));
    });
    database.close();
  }, records);
}
