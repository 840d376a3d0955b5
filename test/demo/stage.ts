import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from './patient-expect.ts';
import { OfficeWorker } from '../support/office.ts';

/** What the system itself asks on the way. */
export interface SystemDialogs {
  /** Where to save, as soon as that is asked: into the stage's folder, by the name that is proposed. */
  saves(): Promise<void>;
  /** On which printer, until what came of it is said. @param panel of the paper */
  prints(panel: Locator): Promise<void>;
}

/** What all chapters of the demo play on: the app, the hands, and the folder for pictures and files. */
export class Stage {
  readonly worker: OfficeWorker;
  pictures = 0;

  constructor(
    readonly opened: { page: Page },
    readonly out: string,
    readonly system: SystemDialogs,
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
    // One that found no free place waits unseen: it is no part of the picture.
    const close = this.opened.page.getByLabel('このお知らせを閉じる').filter({ visible: true });
    // One may come just as the one before it goes.
    await expect(async () => {
      while ((await close.count()) > 0) await close.first().click({ timeout: 1_000 });
      await expect(close).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 15_000 });
  }
}
