import { expect, test } from '@playwright/test';
import { pageScript } from '../../bench/page-script.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { freshApp } from '../../support/shared-app.ts';
import { OutboxPage } from '../outbox/outbox-page.ts';
import { City } from './city.ts';
import { pressesInCloseDialog } from './close-dialog.ts';

/** Three times what is drawn of a line. */
const PAPERS = 70;
/** Of a paper's file, in bytes. */
const WEIGHT = 2_000;

let city: City;
let opened: LaunchedApp;
let worker: OfficeWorker;
/** One line for both: it is looked at first, and then it goes. */
test.beforeAll(async () => {
  city = await City.open();
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  const { page } = opened;
  worker = new OfficeWorker(page);
  await worker.opensTheSample();
  await new OutboxPage(page, 'sample').sets(city.url, city.token);
  await page.evaluate(await pageScript('drain-page.ts'));
  // 提出 is paused: made final by hand, one by one, they would take the morning.
  await page.evaluate(([papers, weight]) => globalThis.bench.finalizes(papers, weight), [PAPERS, WEIGHT] as const);
});
test.beforeEach(async () => {
  await opened.page.reload();
  await worker.goesTo('提出');
});
test.afterEach(() => {
  expect(opened.errors).toEqual([]);
});
test.afterAll(async () => {
  await pressesInCloseDialog(opened.app, '閉じる');
  await opened.close();
  await city.close();
});

test('a long line is gone through with the keyboard from its first to its last, and back', async () => {
  const { page } = opened;
  const row = page.locator('tr[data-submission]');
  const place = page.locator('tr:focus');
  await expect(page.getByRole('grid', { name: '提出' })).toHaveAttribute('aria-rowcount', String(PAPERS + 2));
  await row.first().focus();
  await expect(place).toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('End');
  await expect(place).toHaveAttribute('aria-rowindex', String(PAPERS + 2));
  await expect(place).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('ArrowUp');
  await expect(place).toHaveAttribute('aria-rowindex', String(PAPERS + 1));
  // What is out of view isn't drawn, but for the one that Tab comes to.
  await expect.poll(() => row.count()).toBeLessThan(35);
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, -100_000);
  await expect(page.getByText('1番目に送ります')).toBeInViewport();
  await expect(place).toHaveAttribute('aria-rowindex', String(PAPERS + 1));
  await page.keyboard.press('Home');
  await expect(place).toContainText('1番目に送ります');
  await expect(place).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: /^様式2/ })).toBeVisible();
});

test('a long line goes whole and in its order while it is looked at, with a receipt for each', async () => {
  test.setTimeout(300_000);
  await worker.button('送信を始める').click();
  await expect(opened.page.getByText(`この30日で ${PAPERS}件`)).toBeVisible({ timeout: 90_000 });
  await expect(opened.page.getByText(/^送信待ち/)).toHaveCount(0);
  const arrived = await city.arrived();
  expect(new Set(arrived.map(({ submissionId }) => submissionId)).size).toBe(PAPERS);
  // The latest first, as the city numbered them.
  const [last] = await opened.page.locator('tr[data-submission] td:last-child').allInnerTexts();
  expect(last).toContain(arrived.at(-1)?.receiptNumber);
});
