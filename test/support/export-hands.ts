import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { OfficeWorker } from './office.ts';

/** 印刷・書き出し, as somebody uses it. */
export class ExportHands {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: /の印刷・書き出し$/ });
  }

  async opens(): Promise<void> {
    await this.page.getByRole('button', { name: '印刷・書き出し' }).click();
    await expect(this.dialog).toBeVisible();
  }

  async chooses(...choices: string[]): Promise<void> {
    for (const choice of choices) await this.dialog.locator('label').filter({ hasText: choice }).click();
  }

  /** Presses the filled button, which says what comes of it. */
  async presses(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click();
  }

  /** @returns the name of the file, as the app tells it */
  async isSaved(): Promise<string> {
    await expect(this.dialog).toBeHidden();
    // What was told before may still stand above it.
    const told = this.page.getByText(/^保存しました：/).last();
    await expect(told).toBeVisible();
    return ((await told.textContent()) ?? '').replace('保存しました：', '');
  }
}

/** Excel has the next file open that the app wants to replace, as Windows has it: renaming over it fails. */
export const holdNextFile = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const files = process.getBuiltinModule('node:fs/promises');
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
    const { rename } = files;
    files.rename = () => {
      files.rename = rename;
      syncBuiltinESMExports();
      return Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY', syscall: 'rename' }));
    };
    syncBuiltinESMExports();
  });

/** The disk is slow for files of `folder`: each waits until it is let go. @returns lets go of all of them */
export async function holdWriting(app: ElectronApplication, folder: string): Promise<() => Promise<void>> {
  await app.evaluate((_, where) => {
    const files = process.getBuiltinModule('node:fs/promises');
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
    const { open } = files;
    const held = new Promise<void>((resolve) => Object.assign(globalThis, { letWrite: resolve }));
    files.open = async (...asked: Parameters<typeof open>) => {
      if (String(asked[0]).startsWith(where)) await held;
      return open(...asked);
    };
    syncBuiltinESMExports();
  }, folder);
  return () => app.evaluate(() => (globalThis as unknown as { letWrite: () => void }).letWrite());
}

/** A table so long that its thread is still at work whenever one looks: the next one that starts never ends by itself. */
export const holdMaking = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const threads = process.getBuiltinModule('node:worker_threads');
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
    const { Worker } = threads;
    threads.Worker = class extends Worker {
      constructor() {
        super('setInterval(() => {}, 1000)', { eval: true });
        threads.Worker = Worker;
        syncBuiltinESMExports();
      }
    };
    syncBuiltinESMExports();
  });

/** What 操作の記録 says of views that went out, newest first. */
export async function exportsNoted(page: Page): Promise<string[]> {
  await new OfficeWorker(page).goesTo('設定');
  await page.getByRole('link', { name: '操作の記録' }).click();
  const record = page.getByRole('region', { name: '操作の記録' });
  await record.getByText('書き出し・印刷').click();
  const sentences = record.locator('tbody tr td:nth-child(2)');
  await expect(sentences.first()).toContainText('職員名簿');
  return sentences.allTextContents();
}
