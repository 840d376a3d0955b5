import type { Page } from '@playwright/test';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';

type Kind = 'own' | 'sample';
type Answer = { ok: true; value: { dataKey: Uint8Array } } | { ok: false; code: string };
type Ask = (channel: string, input: unknown) => Promise<Answer>;

const DATABASES: Record<Kind, string> = { own: 'renkei-ledger', sample: 'renkei-ledger-sample' };

/** Opens one entry of the ledger's `meta` table, as it lies on disk at this moment; null when there is none. */
export async function metaOnDisk(page: Page, kind: Kind, key: string): Promise<unknown> {
  const read = await page.evaluate(
    async ({ kind: asked, name, entry }) => {
      const { ask } = (window as unknown as { renkei: { ask: Ask } }).renkei;
      const unlocked = await ask('keys:unlock', { kind: asked, by: { by: 'keychain' } });
      if (!unlocked.ok) throw new Error(unlocked.code);
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error(name));
        });
      const database = await done(indexedDB.open(name));
      try {
        const stored = (await done(database.transaction('meta').objectStore('meta').get(entry))) as
          { sealed: Uint8Array } | undefined;
        return { key: [...unlocked.value.dataKey], sealed: stored ? [...stored.sealed] : null };
      } finally {
        database.close();
      }
    },
    { kind, name: DATABASES[kind], entry: key },
  );
  if (!read.sealed) return null;
  const cipher = recordCipher(subkey(new Uint8Array(read.key), 'records'));
  return (cipher.open('meta', key, new Uint8Array(read.sealed)) as { value: unknown }).value;
}
