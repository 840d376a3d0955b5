import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { writeBatchSample } from './batch-sample.ts';
import { keepFailedScreen } from './kept-screen.ts';
import { setSize, type LaunchedApp, type LaunchOptions } from './launch.ts';
import { comesAsBefore, looksOfList, type Looks } from './list-as-it-comes.ts';
import { OfficeWorker } from './office.ts';
import { freshApp, opensAgain } from './shared-app.ts';

const SIZE = { width: 1366, height: 768 };

/** For tests that name a day, and what is before or behind it: on another one of the calendar they would say something else. */
export const onTheDay = (page: Page): Promise<void> => page.clock.setFixedTime(new Date('2026-11-20T10:25:00+09:00'));

/**
 * The sample, opened once for the tests of a file: to load and draw it costs more than most of what they do in it. For files whose tests
 * only look, or are about other people and papers each, and hold whatever order they come in: what one of them has kept in the ledger,
 * the next one finds there. Made at the head of the file, which has no hooks of its own for the app. After a test that failed the next
 * one begins in a new process, and with a ledger of its own.
 */
export class OneSample {
  private opened: LaunchedApp | null = null;
  private hasEnded = false;
  /** Of lists that were seen in a page that was just loaded, how they come. */
  private readonly asTheyCome = new Map<string, Looks>();
  private folder = '';

  /**
   * @param begins what is to be so when the sample is made, and when the app is opened again: its days, say, are counted from the day
   *   on which it is opened
   * @param larger more people than the sample has
   */
  constructor(
    private readonly size: NonNullable<LaunchOptions['size']> = SIZE,
    private readonly begins: (page: Page) => Promise<void> = async () => {},
    private readonly larger?: Parameters<typeof writeBatchSample>[1],
  ) {
    test.afterEach(async () => {
      if (this.opened) await keepFailedScreen(this.opened.page);
      expect(this.opened?.errors ?? []).toEqual([]);
    });
    test.afterAll(async () => {
      this.hasEnded = true;
      await this.opened?.close();
      if (this.folder !== '') rmSync(this.folder, { recursive: true, force: true });
    });
  }

  /** The app at its home screen, with nothing open and nothing said. Its `close()` leaves it open for the next test. */
  atHome(): Promise<LaunchedApp> {
    return this.open(goesHome);
  }

  /**
   * As {@link atHome}, and from there on to a list that stands as it comes: otherwise it stands there again as somebody has left it. It
   * is put back by hand, or where that doesn't do, the page is loaded anew.
   */
  async atList(name: string, goesThere: (page: Page) => Promise<void>): Promise<LaunchedApp> {
    const before = this.asTheyCome.get(name);
    const opened = this.opened && !before ? await this.loadedAnew() : await this.atHome();
    const { page } = opened;
    await goesThere(page);
    if (!before) this.asTheyCome.set(name, await looksOfList(page));
    else if (!(await comesAsBefore(page, before))) {
      await this.loadedAnew();
      await goesThere(page);
    }
    return opened;
  }

  /** As {@link atHome}, in a page that was just loaded. */
  loadedAnew(): Promise<LaunchedApp> {
    return this.open(async ({ page }) => {
      await page.evaluate(() => sessionStorage.clear());
      await page.goto('app://renkei/');
      await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
    });
  }

  private async open(again: (opened: LaunchedApp) => Promise<void>): Promise<LaunchedApp> {
    if (this.hasEnded) throw new Error('the file is through');
    if (this.opened) {
      await setSize(this.opened.app, this.size);
      await again(this.opened);
      await forAllOffices(this.opened);
    } else {
      this.opened = await freshApp({ size: this.size, env: this.sampleOfItsOwn() });
      await this.begins(this.opened.page);
      await new OfficeWorker(this.opened.page).opensTheSample();
    }
    return this.leftOpen(this.opened);
  }

  private sampleOfItsOwn(): Record<string, string> {
    if (!this.larger) return {};
    this.folder = mkdtempSync(join(tmpdir(), 'one-sample-'));
    return { RENKEI_SAMPLE: writeBatchSample(this.folder, this.larger) };
  }

  /** Closed and opened again, with all that it has kept. */
  async opensAgain(): Promise<LaunchedApp> {
    if (!this.opened) throw new Error('it was not open');
    this.opened = await opensAgain(this.opened, this.size);
    await this.begins(this.opened.page);
    return this.leftOpen(this.opened);
  }

  private leftOpen(opened: LaunchedApp): LaunchedApp {
    return { ...opened, close: async () => {} };
  }
}

/** As by Alt+Home: whatever is open there is left, but for what a screen itself keeps. */
async function goesHome({ page }: LaunchedApp): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    history.pushState(null, '', '/');
  });
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const said = page.getByRole('status').getByRole('button', { name: 'このお知らせを閉じる' });
  // One may go by itself meanwhile, and another come: what the test before has begun says when it is through.
  await expect(async () => {
    await said.evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
    expect(await said.count()).toBe(0);
  }).toPass();
}

async function forAllOffices({ page }: LaunchedApp): Promise<void> {
  const office = page.getByRole('button', { name: /^事業所を切り替える/ });
  const all = 'すべての事業所';
  if (!(await office.textContent())?.includes(all)) await new OfficeWorker(page).usesOffice(all);
  await expect(office).toContainText(all);
}
