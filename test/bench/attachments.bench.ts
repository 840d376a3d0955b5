import type { ElectronApplication, Page } from '@playwright/test';
import { fileFloor, inOffice } from './office-app.ts';
import { pageScript } from './page-script.ts';

/**
 * 1 GB of attachments in the real app: attached, backed up (written, read back by main, read back by the page), looked
 * into, restored, read. Against the least that any program must do for a backup, in the same run: a file of as many
 * bytes that is synced and read twice with its checksum. And the most memory that page and main took: it must not grow
 * with the attachments.
 */
const FILES = 5;
const SIZE = 200_000_000;
const STEPS = ['add', 'backup', 'look', 'restore', 'read'] as const;
/** Above what the app took before, in megabytes. */
const MOST_MEMORY = 400;

/** Working sets in megabytes. */
interface Memory {
  page: number;
  main: number;
}

const memoryOf = (app: ElectronApplication): Promise<Memory> =>
  app.evaluate(({ app: electron }) => {
    const of = (type: string): number =>
      Math.max(
        ...electron
          .getAppMetrics()
          .filter((one) => one.type === type)
          .map(({ memory }) => memory.workingSetSize / 1024),
      );
    return { page: of('Tab'), main: of('Browser') };
  });

async function watched<T>(app: ElectronApplication, work: Promise<T>): Promise<{ value: T; most: Memory }> {
  const most: Memory = { page: 0, main: 0 };
  let isDone = false;
  void work.finally(() => (isDone = true)).catch(() => {});
  while (!isDone) {
    const now = await memoryOf(app);
    most.page = Math.max(most.page, now.page);
    most.main = Math.max(most.main, now.main);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { value: await work, most };
}

const inPage = (page: Page, step: (typeof STEPS)[number]) =>
  page.evaluate(
    ([name, files, size]) => {
      type Timed = (name: string, ...given: number[]) => Promise<{ time: number; longest: number; result: unknown }>;
      return (globalThis as unknown as { bench: { timed: Timed } }).bench.timed(name, files, size);
    },
    [step, FILES, SIZE] as const,
  );

await inOffice(null, async ({ page, app }) => {
  await page.evaluate(await pageScript('attachments-page.ts'));
  await page.evaluate(() => (globalThis as unknown as { bench: { open(): Promise<void> } }).bench.open());
  const before = await memoryOf(app);
  process.stdout.write(`before: page ${before.page.toFixed(0)} MB, main ${before.main.toFixed(0)} MB\n`);
  const floor = await fileFloor(FILES * SIZE);
  for (const step of STEPS) {
    const { value, most } = await watched(app, inPage(page, step));
    const ratio = step === 'backup' ? `, floor ${floor.toFixed(0)} ms, ratio ${(value.time / floor).toFixed(2)}` : '';
    process.stdout.write(
      `${step} ${FILES} × ${SIZE / 1_000_000} MB: ${value.time.toFixed(0)} ms${ratio}; the page once waited ` +
        `${value.longest.toFixed(0)} ms; at most page ${most.page.toFixed(0)} MB, main ${most.main.toFixed(0)} MB\n`,
    );
    if (most.page > before.page + MOST_MEMORY || most.main > before.main + MOST_MEMORY) process.exitCode = 1;
  }
});
