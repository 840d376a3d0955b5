import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { writeLargeSample } from '../support/large-sample.ts';
import { testRuntime } from '../support/runtime.ts';

/**
 * Opening an encrypted ledger against reading the same records unencrypted, in the same page of the same runtime, in
 * turns: from the call to all records in memory as objects. Goal at 5,000 people: ≤ 2 ×.
 */
const SIZES = [500, 5000, 50_000];
const GOAL = { people: 5000, ratio: 2 };
const RUNS = 7;

const root = join(import.meta.dirname, '..', '..');
const chromiumSandbox = testRuntime().sandbox && process.getuid?.() !== 0;

interface Times {
  sealed: number[];
  plain: number[];
  records: number;
}

async function measure(staff: number): Promise<Times> {
  const profile = mkdtempSync(join(tmpdir(), 'open-'));
  const app = await _electron.launch({
    chromiumSandbox,
    args: [root, '--lang=ja'],
    env: {
      ...(process.env as Record<string, string>),
      RENKEI_PROFILE: profile,
      RENKEI_SAMPLE: writeLargeSample(profile, staff),
      TZ: 'Asia/Tokyo',
    },
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('button', { name: 'サンプルで試す' }).click();
    await page.getByRole('navigation', { name: 'メニュー' }).waitFor({ timeout: 120_000 });
    await copyUnsealed(page);
    const times: Times = { sealed: [], plain: [], records: 0 };
    for (let run = 0; run <= RUNS; run++) {
      // A new page each time: nothing of the last opening is warm but the disk.
      await page.reload();
      await page.waitForFunction(() => performance.getEntriesByName('ledger-read').length > 0, null, {
        timeout: 120_000,
      });
      const sealed = await page.evaluate(() => performance.getEntriesByName('ledger-read')[0]!.duration);
      const { time, records } = await readUnsealed(page);
      times.records = records;
      // The first warms the disk.
      if (run === 0) continue;
      times.sealed.push(sealed);
      times.plain.push(time);
    }
    return times;
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

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

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

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
