import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type Locator } from '@playwright/test';
import type { LaunchedApp } from './launch.ts';
import { OfficeWorker } from './office.ts';
import { OneSample } from './one-sample.ts';

/** An office of the sample, and a folder for a city's files that it brings in: anew for each test of the file that asks for it. */
export class OwnFormOffice {
  private readonly sample = new OneSample();
  folder = '';
  opened!: LaunchedApp;
  worker!: OfficeWorker;

  /** @param name what the folder is called */
  constructor(name: string) {
    test.beforeEach(async () => {
      this.folder = mkdtempSync(join(tmpdir(), name));
      this.opened = await this.sample.atHome();
      this.worker = new OfficeWorker(this.opened.page);
      await this.worker.usesOffice('ひまわりの里 福井');
    });
    test.afterEach(() => rmSync(this.folder, { recursive: true }));
  }

  /** 様式を取り込む: the file is chosen. The places that were found in it. */
  async bringsIn(name: string, bytes: Uint8Array): Promise<Locator> {
    const { page, app } = this.opened;
    const file = join(this.folder, name);
    writeFileSync(file, bytes);
    await this.worker.goesTo('書類');
    await page.getByRole('link', { name: /^様式を取り込む/ }).click();
    await this.worker.takesForm(app, file);
    return page.getByRole('listbox', { name: '書き込むところ' });
  }
}
