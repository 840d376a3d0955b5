import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize } from '../../support/launch.ts';
import { OneSample } from '../../support/one-sample.ts';
import { openStaffList } from './staff-list.ts';

const sizes = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
];
const textSizes = ['standard', 'large', 'largest'] as const;

/** What sticks out of the window sideways: the list itself may scroll, the screen must not. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main, main > *, aside, [class*="actions"]')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );

const sample = new OneSample();

test('nothing bars anybody while a cell is edited, people are selected or somebody leaves', async () => {
  const { page, list } = await openStaffList(sample);
  await list.goesToCell('石川 仁美', 'jobType');
  await page.keyboard.type('かん');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'まとめて変える' }).click();
  expect(await barriers(page)).toEqual([]);
  await list.closes();
  await page.getByRole('button', { name: 'やめる' }).click();
  // Of an office whose network has forms here, and of one whose hasn't.
  for (const name of ['石川 仁美', '伊藤 由美']) {
    const panel = await list.opens(name);
    await panel.getByRole('button', { name: 'この人の手続き' }).click();
    await expect(page.getByRole('menuitem', { name: '抹消する' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(panel).toBeVisible();
  }
  await list.chooses(await list.opens('石川 仁美'), '退職を記録する');
  expect(await barriers(page)).toEqual([]);
});

// The last of them: it leaves the letters at their largest.
test('nothing bars anybody from the list, a person and the forms, in either window and any size of letters', async () => {
  const { page, app, list } = await openStaffList(sample);
  for (const textSize of textSizes) {
    await page.evaluate((value) => window.renkei.ask('settings:write', { textSize: value }), textSize);
    await page.reload();
    await expect(list.grid).toBeVisible();
    for (const size of sizes)
      await test.step(`${textSize} at ${size.width}×${size.height}`, async () => {
        await setSize(app, size);
        await expect.poll(() => overflow(page)).toEqual([]);
        const panel = await list.opens('五十嵐 誠');
        await expect(panel.getByText('変更の履歴')).toBeVisible();
        await expect.poll(() => overflow(page)).toEqual([]);
        if (textSize === 'standard') expect(await barriers(page)).toEqual([]);
        await panel.getByRole('button', { name: '編集' }).click();
        await expect.poll(() => overflow(page)).toEqual([]);
        if (textSize === 'standard') expect(await barriers(page)).toEqual([]);
        await list.closes();
        await list.closes();
      });
  }
});
