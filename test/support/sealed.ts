import type { Page } from '@playwright/test';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import { PAGES, WRITES } from '@shared/vault/written-list';
import { CHUNKS } from '../../renderer/data/stored-chunk.ts';

type Kind = 'own' | 'sample';
/** Every record of every table, opened, with the key under which it lies. */
export type OpenedTables = Record<string, { key: string; record: Record<string, unknown> }[]>;

const DATABASES: Record<Kind, string> = { own: 'renkei-ledger', sample: 'renkei-ledger-sample' };

/** The key of a ledger that opens by keychain: 32 bytes. */
export async function keyByKeychain(page: Page, kind: Kind): Promise<Uint8Array> {
  const key = await page.evaluate(async (asked) => {
    const unlocked = await window.renkei.ask('keys:unlock', { kind: asked, by: { by: 'keychain' } });
    if (!unlocked.ok) throw new Error(unlocked.code);
    return [...unlocked.value.dataKey];
  }, kind);
  return new Uint8Array(key);
}

/** What isn't a record: chunks of attachments, which are sealed otherwise, and the list of what there is. */
const NO_RECORDS = [CHUNKS, WRITES, PAGES];

/**
 * All records of a ledger as they lie on disk at this moment.
 * @throws when a record can't be opened
 */
export async function tablesOnDisk(page: Page, kind: Kind, dataKey: Uint8Array): Promise<OpenedTables> {
  const sealed = await page.evaluate(
    async ({ name, others }) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error(name));
        });
      const text = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      const database = await done(indexedDB.open(name));
      try {
        const tables = [...database.objectStoreNames].filter((table) => !others.includes(table));
        const transaction = database.transaction(tables);
        const read = tables.map(async (table) => {
          const store = transaction.objectStore(table);
          const [keys, records] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
          const each = (records as { sealed: Uint8Array }[]).map((record, i) => [
            String(keys[i]),
            btoa(text(record.sealed)),
          ]);
          return [table, each] as const;
        });
        return await Promise.all(read);
      } finally {
        database.close();
      }
    },
    { name: DATABASES[kind], others: NO_RECORDS },
  );
  const cipher = recordCipher(subkey(dataKey, 'records'));
  const opened = (table: string, [key = '', text = '']: string[]): OpenedTables[string][number] => ({
    key,
    record: cipher.open(table, key, new Uint8Array(Buffer.from(text, 'base64'))) as Record<string, unknown>,
  });
  return Object.fromEntries(sealed.map(([table, records]) => [table, records.map((one) => opened(table, one))]));
}

/** One entry of the `meta` table of a ledger that opens by keychain; null when there is none. */
export async function metaOnDisk(page: Page, kind: Kind, key: string): Promise<unknown> {
  const { meta = [] } = await tablesOnDisk(page, kind, await keyByKeychain(page, kind));
  return meta.find((entry) => entry.key === key)?.record['value'] ?? null;
}
