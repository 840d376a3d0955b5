import type { Page } from '@playwright/test';
import { median } from './figures.ts';
import { inOffice } from './office-app.ts';

/**
 * Opening an encrypted ledger against reading the same records unencrypted, in the same page of the same runtime, in
 * turns: from the call to all records in memory as objects. Goal at 5,000 people: ≤ 2 ×.
 */
const SIZES = [500, 5000, 50_000];
const GOAL = { people: 5000, ratio: 2 };
const RUNS = 7;

interface Times {
  sealed: number[];
  plain: number[];
  records: number;
}

const measure = (staff: number): Promise<Times> =>
  inOffice(staff, async ({ page }) => {
    await copyUnsealed(page);
    const times: Times = { sealed: [], plain: [], records: 0 };
    for (let run = 0; run <= RUNS; run++) {
      // A new page each time: nothing of the last opening is warm but the disk.
      await page.reload();
      await page.waitForFunction(() => performance.getEntriesByName('ledger-read').length > 0);
      const sealed = await page.evaluate(() => performance.getEntriesByName('ledger-read')[0]!.duration);
      const { time, records } = await readUnsealed(page);
      times.records = records;
      // The first warms the disk.
      if (run === 0) continue;
      times.sealed.push(sealed);
      times.plain.push(time);
    }
    return times;
  });

/** The same records once more, as they would lie there without encryption. */
const copyUnsealed = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    type Ask = (channel: string, input: unknown) => Promise<Record<string, unknown[]>>;
    const { ask } = (window as unknown as { renkei: { ask: Ask } }).renkei;
    const { corporation: _, ...tables } = await ask('samples:ledger', { today: '2026-11-20' });
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('bench-plain', 1);
      request.onupgradeneeded = () => {
        for (const table of Object.keys(tables)) request.result.createObjectStore(table, { keyPath: 'id' });
      };
      request.onerror = () => reject(request.error ?? new Error('open'));
      request.onsuccess = () => {
        const transaction = request.result.transaction(Object.keys(tables), 'readwrite');
        for (const [table, records] of Object.entries(tables))
          for (const record of records) transaction.objectStore(table).put(record);
        transaction.oncomplete = () => {
          request.result.close();
          resolve();
        };
      };
    });
  });

const readUnsealed = (page: Page): Promise<{ time: number; records: number }> =>
  page.evaluate(async () => {
    const begun = performance.now();
    const promised = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('read'));
      });
    const database = await promised(indexedDB.open('bench-plain'));
    const transaction = database.transaction([...database.objectStoreNames]);
    const lists = await Promise.all(
      [...database.objectStoreNames].map((table) => promised(transaction.objectStore(table).getAll())),
    );
    const time = performance.now() - begun;
    database.close();
    return { time, records: lists.reduce((sum, { length }) => sum + length, 0) };
  });

let isMissed = false;
for (const people of SIZES) {
  const { sealed, plain, records } = await measure(people);
  const ratio = median(sealed) / median(plain);
  const goal = people === GOAL.people ? ` (goal ≤ ${GOAL.ratio})` : '';
  isMissed ||= people === GOAL.people && ratio > GOAL.ratio;
  process.stdout.write(
    `open ${people} people (${records} records): encrypted ${median(sealed).toFixed(0)} ms, ` +
      `unencrypted ${median(plain).toFixed(0)} ms, ratio ${ratio.toFixed(2)}${goal}\n`,
  );
}
if (isMissed) process.exitCode = 1;
