import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { writeLargeSample } from '../../support/large-sample.ts';
import { openStaffList } from './staff-list.ts';

/** Ten of the pieces in which the ledger is written. */
const STAFF = 1_000;

let sample: string;
test.beforeEach(() => {
  sample = mkdtempSync(join(tmpdir(), 'sample-'));
});
test.afterEach(() => rmSync(sample, { recursive: true, force: true }));

/** Presses a button of the panel as soon as it is seen how far the writing is. */
const pressesWhileWriting = (page: Page, name: string): Promise<void> =>
  page.evaluate((words) => {
    const look = new MutationObserver(() => {
      if (!document.querySelector('progress[aria-label="台帳に書いています"]')) return;
      look.disconnect();
      [...document.querySelectorAll('aside button')]
        .find((one): one is HTMLButtonElement => one.textContent === words)
        ?.click();
    });
    look.observe(document.body, { childList: true, subtree: true });
  }, name);

test('a thousand rows change at once: やめる changes none, and the whole has one way back', async () => {
  test.slow();
  const opened = await openStaffList({ env: { RENKEI_SAMPLE: writeLargeSample(sample, STAFF) } });
  const { page, list } = opened;
  await list.scrollsTo('五十嵐 誠');
  const told = list.job('五十嵐 誠');
  const before = (await told.textContent()) ?? '';
  await page.getByRole('checkbox', { name: /^表示中の.*を選ぶ$/ }).click();
  await page.getByRole('button', { name: 'まとめて変える' }).click();
  const change = list.panel('まとめて変える');
  await change.getByRole('combobox', { name: '変える項目' }).selectOption('職種');
  await page.getByRole('combobox', { name: '新しい職種' }).fill('調理員');
  await page.keyboard.press('Enter');
  const begin = change.getByRole('button', { name: /人の職種を変える$/ });

  await pressesWhileWriting(page, 'やめる');
  await begin.click();
  await list.isTold('変えるのをやめました。台帳は変わっていません');
  await expect(begin).toBeVisible();
  await expect(change.getByRole('alert')).toHaveCount(0);
  await expect(told).toHaveText(before);

  await begin.click();
  const bar = change.getByRole('progressbar', { name: '台帳に書いています' });
  await expect(bar.or(page.getByText(/人の職種を「調理員」に変えました/)).first()).toBeVisible();
  await list.isTold(/人の職種を「調理員」に変えました/);
  await expect(change).toHaveCount(0);
  await expect(told).toHaveText('調理員');
  expect(await barriers(page)).toEqual([]);
  await list.undoes();
  await expect(told).toHaveText(before);
  await test.step('the wizard draws those of them that are in view, and keys go through all', async () => {
    await page.evaluate(() => history.pushState(null, '', '/procedures/start?event=rename'));
    const people = page.getByRole('radiogroup', { name: 'だれが' }).getByRole('radio');
    await people.first().focus();
    for (let i = 0; i < 120; i++) await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[data-index="120"]').getByRole('radio');
    await expect(chosen).toBeChecked();
    await expect(chosen).toBeFocused();
    await expect(chosen).toBeInViewport();
    expect(await people.count()).toBeLessThan(100);
    // Out of sight it is still the one with the keys.
    await page
      .getByRole('radiogroup', { name: 'だれが' })
      .evaluate((list) => list.scrollTo({ top: list.scrollHeight }));
    const last = page.locator('[data-index]').last();
    await expect.poll(async () => Number(await last.getAttribute('data-index'))).toBeGreaterThan(STAFF / 2);
    await expect(chosen).not.toBeInViewport();
    await expect(chosen).toBeFocused();
    // Whoever stands last is found by name.
    const name = (await last.locator('b').textContent()) ?? '';
    await page.getByLabel('名前・ふりがな・職員番号でさがす').fill(name);
    await expect(people).toHaveCount(2);
    await page.getByLabel('名前・ふりがな・職員番号でさがす').press('Tab');
    await page.keyboard.press('ArrowDown');
    // Who was chosen before isn't found by that name, and leaves.
    await expect(people).toHaveCount(1);
    await expect(people).toBeChecked();
    await expect(people).toHaveAccessibleName(new RegExp(name));
  });
  expect(opened.errors).toEqual([]);
  await opened.close();
});
