import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The files of a profile's databases, as they lie there while the app is closed. */
export class DatabaseFiles {
  readonly folder: string;

  constructor(readonly profile: string) {
    this.folder = join(profile, 'session', 'IndexedDB', 'app_renkei_0.indexeddb.leveldb');
  }

  /** Paths of the files whose names match; at least one. */
  all(name: RegExp): string[] {
    const found = readdirSync(this.folder).filter((one) => name.test(one));
    if (found.length === 0) throw new Error(`no ${name} in ${readdirSync(this.folder).join(' ')}`);
    return found.map((one) => join(this.folder, one));
  }

  delete(name: RegExp): void {
    for (const file of this.all(name)) rmSync(file);
  }

  halve(name: RegExp): void {
    for (const file of this.all(name)) truncateSync(file, statSync(file).size >> 1);
  }

  empty(name: RegExp): void {
    for (const file of this.all(name)) truncateSync(file, 0);
  }

  /** Noise of the same size. */
  spoil(name: RegExp): void {
    for (const file of this.all(name)) writeFileSync(file, randomBytes(statSync(file).size));
  }

  /** Everything but the lock and the logs for developers. */
  contents(folder = this.folder): Record<string, Buffer> {
    const names = readdirSync(folder).filter((name) => !/^LO/.test(name));
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
  }
}

/** LevelDB makes a table of its log when that has grown: so much is written, and deleted again. */
export const makeTables = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('indexedDB'));
      });
    const opening = indexedDB.open('ballast');
    opening.onupgradeneeded = () => opening.result.createObjectStore('ballast');
    const database = await done(opening);
    for (let round = 0; round < 12; round++) {
      const store = database.transaction('ballast', 'readwrite').objectStore('ballast');
      const bytes = () => crypto.getRandomValues(new Uint8Array(50_000));
      await Promise.all(Array.from({ length: 10 }, (_, i) => done(store.put(bytes(), round * 10 + i))));
    }
    database.close();
    await done(indexedDB.deleteDatabase('ballast'));
  });

/** What a page finds of the office's own ledger after damage: its version and how many records each store has, or why there is no telling. */
export const whatIsLeft = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const name = 'renkei-ledger';
    const all = await indexedDB.databases().catch((error: DOMException) => error.name);
    if (typeof all === 'string') return [all];
    if (all.every((one) => one.name !== name)) return ['no database'];
    const answer = (request: IDBRequest): Promise<string> =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(String(request.result));
        request.onerror = () => resolve(request.error?.name ?? 'error');
      });
    const opening = indexedDB.open(name);
    const opened = await answer(opening);
    if (opening.error) return [opened];
    const database = opening.result;
    const stores = [...database.objectStoreNames];
    const counts = stores.map((store) => answer(database.transaction(store).objectStore(store).count()));
    const left = [
      `version ${database.version}`,
      ...(await Promise.all(counts)).map((count, i) => `${stores[i]} ${count}`),
    ];
    database.close();
    return left;
  });
