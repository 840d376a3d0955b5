import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { LaunchedApp } from '../support/launch.ts';
import { OfficeWorker } from '../support/office.ts';

/** What all chapters of the demo play on: the app, the hands, and the folder for pictures and files. */
export class Stage {
  readonly worker: OfficeWorker;
  pictures = 0;

  constructor(
    readonly opened: LaunchedApp,
    readonly out: string,
  ) {
    this.worker = new OfficeWorker(opened.page);
  }

  say(words: string): void {
    process.stdout.write(`${words}\n`);
  }

  /** One more step is through, and its picture is taken. */
  async shows(name: string): Promise<void> {
    await this.picture(name);
    this.say(`  ✔ ${name}`);
  }

  /** Of the screen as it comes to rest: what fades has gone, what was read has been put away. */
  async picture(name: string): Promise<void> {
    await this.putAwayNotices();
    this.pictures += 1;
    const path = join(this.out, `${String(this.pictures).padStart(2, '0')}-${name}.png`);
    await this.opened.page.screenshot({ path, animations: 'disabled' });
  }

  async putAwayNotices(): Promise<void> {
    const close = this.opened.page.getByLabel('このお知らせを閉じる');
    // One may come just as the one before it goes.
    await expect(async () => {
      while ((await close.count()) > 0) await close.first().click({ timeout: 1_000 });
      await expect(close).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 15_000 });
  }
}
