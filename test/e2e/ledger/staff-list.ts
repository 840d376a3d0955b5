import { expect, type Locator, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp, type LaunchOptions } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';

type Column = 'name' | 'jobType' | 'joinedOn' | 'office' | 'state';

/** 台帳 › 職員, as somebody uses it. */
export class StaffList {
  readonly grid: Locator;
  readonly search: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: '職員の一覧' });
    this.search = page.getByLabel('名前・ふりがな・職員番号でさがす');
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  cell(name: string, column: Column): Locator {
    return this.row(name).locator(`[data-column="${column}"]`);
  }

  /** The names in view, from the top. */
  async names(): Promise<string[]> {
    const rows = this.grid.locator('[role="rowgroup"] [role="row"]');
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => ({
        at: Number(row.getAttribute('aria-rowindex')),
        name: row.querySelector('[data-column="name"] span')?.textContent ?? '',
      })),
    );
    return shown.sort((a, b) => a.at - b.at).map(({ name }) => name);
  }

  /** Only the rows in view exist: scrolls from the top until the row is there. */
  async scrollsTo(name: string): Promise<void> {
    const row = this.row(name);
    await this.grid.evaluate((grid) => grid.scrollTo(0, 0));
    // Drawn anew; rows further down are gone now.
    await expect(this.grid.locator('[aria-rowindex="2"]')).toBeVisible();
    await expect(async () => {
      if ((await row.count()) === 0) await this.grid.evaluate((grid) => grid.scrollBy(0, 300));
      await expect(row).toBeVisible({ timeout: 250 });
    }).toPass({ timeout: 10_000 });
  }

  /** Puts the focus on a cell, and opens the person beside the list. */
  async goesToCell(name: string, column: Column): Promise<void> {
    await this.scrollsTo(name);
    await this.cell(name, column).click();
  }

  panel(name: string): Locator {
    return this.page.getByRole('complementary', { name });
  }

  async opens(name: string): Promise<Locator> {
    await this.goesToCell(name, 'name');
    const panel = this.panel(`${name}さんの詳しい内容`);
    await expect(panel).toBeVisible();
    return panel;
  }

  async chooses(panel: Locator, task: string | RegExp): Promise<void> {
    await panel.getByRole('button', { name: 'この人の手続き' }).click();
    await this.page.getByRole('menuitem', { name: task }).click();
  }

  async closes(): Promise<void> {
    await this.page.getByRole('complementary').getByRole('button', { name: '閉じる', exact: true }).click();
  }

  async isTold(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: words }).first()).toBeVisible();
  }

  async undoes(): Promise<void> {
    await this.page.getByRole('status').getByRole('button', { name: '元に戻す' }).click();
    await this.isTold('元に戻しました');
  }
}

/** The app with the sample, open at 台帳 › 職員. */
export async function openStaffList(options: LaunchOptions = {}): Promise<LaunchedApp & { list: StaffList }> {
  const opened = await launchApp({ size: { width: 1366, height: 768 }, ...options });
  const worker = new OfficeWorker(opened.page);
  await worker.opensTheSample();
  await worker.goesTo('台帳');
  const list = new StaffList(opened.page);
  await expect(list.grid).toBeVisible();
  return { ...opened, list };
}
