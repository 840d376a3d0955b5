import { expect, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp, LaunchOptions } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { metaOnDisk } from '../../support/sealed.ts';
import { freshApp } from '../../support/shared-app.ts';

/** A list of 台帳 and the panel beside it, as somebody uses them. */
export class LedgerList<Column extends string = string> {
  readonly grid: Locator;
  readonly search: Locator;

  constructor(
    readonly page: Page,
    grid: string,
    search: string,
    /** The column that says what a row is called. */
    readonly nameColumn: Column,
  ) {
    this.grid = page.getByRole('grid', { name: grid });
    this.search = page.getByLabel(search);
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
    const shown = await rows.evaluateAll(
      (all, column) =>
        all.map((row) => ({
          at: Number(row.getAttribute('aria-rowindex')),
          name:
            (
              row.querySelector(`[data-column="${column}"] [data-two-lines] > span`) ??
              row.querySelector(`[data-column="${column}"] span`)
            )?.textContent ?? '',
        })),
      this.nameColumn,
    );
    return shown.sort((a, b) => a.at - b.at).map(({ name }) => name);
  }

  /** Only the rows in view exist: scrolls from the top until the row is there. */
  async scrollsTo(name: string): Promise<void> {
    const row = this.row(name);
    // Scrolling away from a row that is there already would take it from under the click.
    if (await row.isVisible()) return;
    await this.grid.evaluate((grid) => grid.scrollTo(0, 0));
    // Drawn anew; rows further down are gone now.
    await expect(this.grid.locator('[aria-rowindex="2"]')).toBeVisible();
    await expect(async () => {
      if ((await row.count()) === 0) await this.grid.evaluate(scrollsByHalf);
      expect(await row.count()).toBeGreaterThan(0);
    }).toPass({ timeout: 20_000, intervals: [0] });
    await expect(row).toBeVisible();
  }

  /** Puts the focus on a cell, and opens the person beside the list. */
  async goesToCell(name: string, column: Column): Promise<void> {
    await this.scrollsTo(name);
    await this.cell(name, column).click();
  }

  /** Twice at one place of the screen, whatever stands there by the second time. */
  async pressesTwice(name: string, column: Column): Promise<void> {
    await this.scrollsTo(name);
    const box = await this.cell(name, column).boundingBox();
    expect(box).not.toBeNull();
    if (!box) return;
    const { mouse } = this.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.up();
    await expect(this.page.getByRole('complementary')).toBeVisible();
    await mouse.down({ clickCount: 2 });
    await mouse.up({ clickCount: 2 });
  }

  panel(name: string): Locator {
    return this.page.getByRole('complementary', { name });
  }

  /** Opens a record by its row; the panel is called so, or as `panel` says. */
  async opensRow(name: string, panel = name): Promise<Locator> {
    await this.goesToCell(name, this.nameColumn);
    const opened = this.panel(`${panel}の詳しい内容`);
    await expect(opened).toBeVisible();
    return opened;
  }

  async closes(): Promise<void> {
    await this.page.getByRole('complementary').getByRole('button', { name: '閉じる', exact: true }).click();
  }

  async isTold(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: words }).first()).toBeVisible();
  }

  /** What was said last. */
  async undoes(): Promise<void> {
    await this.page.getByRole('status').getByRole('button', { name: '元に戻す' }).last().click();
    await this.isTold('元に戻しました');
  }
}

/** Until the rows that come into view are drawn. */
const scrollsByHalf = (grid: Element): Promise<void> =>
  new Promise((resolve) => {
    grid.scrollBy(0, grid.clientHeight / 2);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** The app with the sample, open at a tab of 台帳. @param app of other tests of the file, too */
export async function openLedgerTab(tab: RegExp, app: LaunchOptions | OneSample = {}): Promise<LaunchedApp> {
  if (app instanceof OneSample) return app.atList(tab.source, (page) => goesToTab(page, tab));
  const opened = await openSample(app);
  await goesToTab(opened.page, tab);
  return opened;
}

async function openSample(options: LaunchOptions): Promise<LaunchedApp> {
  const opened = await freshApp({ size: { width: 1366, height: 768 }, ...options });
  await new OfficeWorker(opened.page).opensTheSample();
  return opened;
}

/**
 * The page from its first screen on, with nothing but what is on the disk. What becomes of it when the app itself is closed and opened
 * again: `person.test.ts`, with an unfinished 追加.
 *
 * @param draft of an unfinished 追加, by its key, as far as it has to be on the disk before
 */
export async function beginsAnew(page: Page, draft?: { key: string; holds: Record<string, unknown> }): Promise<void> {
  if (draft) await expect.poll(() => metaOnDisk(page, 'sample', draft.key)).toMatchObject(draft.holds);
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('app://renkei/');
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
}

export async function goesToTab(page: Page, tab: RegExp): Promise<void> {
  await new OfficeWorker(page).goesTo('台帳');
  await page.getByRole('navigation', { name: '台帳の種類' }).getByRole('link', { name: tab }).click();
}
