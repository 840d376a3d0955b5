import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { SlowChannel } from '../../support/slow-channel.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
const sample = new OneSample();
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

const isBusy = (name: string): Promise<void> => expect(worker.button(name)).toHaveAttribute('aria-busy', 'true');
const waits = (): Promise<void> => worker.isTold(/^書類を用意しています。できしだい、/);

/** 様式1-1 of somebody, as far as 書類をつくる. */
async function choosesSomebody(): Promise<void> {
  const { page } = opened;
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
}

test('what is pressed on a paper that was just opened, or just typed on, waits for it and then happens once', async () => {
  const { page, app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  await choosesSomebody();
  let filling = await SlowChannel.on(app, 'documents:fill');
  // Twice before the disk has answered: there is one paper all the same.
  await worker.button('書類をつくる').evaluate((button) => {
    (button as HTMLButtonElement).click();
    (button as HTMLButtonElement).click();
  });
  await worker.button('Word で保存').dblclick();
  await isBusy('Word で保存');
  await waits();
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
  ]) {
    await setSize(app, size);
    await waits();
    await takesPicture(page, 'documents', `waiting-${size.width}`);
  }
  expect(await barriers(page)).toEqual([]);
  await filling.letGo();
  await worker.isTold(/^保存しました：/);
  await expect(worker.button('Word で保存')).toHaveAttribute('aria-busy', 'false');
  expect(await proposals()).toHaveLength(1);

  // Taken away, and put back while the app is still looking: it leaves as what it is now.
  await page.getByRole('button', { name: '田中 美智子 職種を直す' }).click();
  const job = page.getByRole('textbox', { name: '田中 美智子 職種' });
  await job.fill('');
  await job.press('Enter');
  await worker.button('この書類だけ').click();
  await worker.isTold('あと 1か所で完成です：');
  filling = await SlowChannel.on(app, 'documents:fill');
  await job.fill('主任介護支援専門員');
  await job.press('Enter');
  await worker.button('Word で保存').click();
  await isBusy('Word で保存');
  await filling.letGo();
  await expect.poll(proposals).toHaveLength(2);
  const name = (await proposals())[1]!;
  expect(name).not.toContain('下書き');
  await expect
    .poll(() => strFromU8(unzipSync(readFileSync(join(profile, name)))['word/document.xml']!))
    .toContain('主任介護支援専門員');
  await worker.goesTo('書類');
  await page.getByLabel('様式・書類をさがす').fill('タナカ');
  await expect(page.getByText(/^できた書類にも\s*1件あります/)).toBeVisible();
});

test('whoever types on, or presses Esc, has thought better of it; what can’t be filled says so', async () => {
  const { page, app } = opened;
  await choosesSomebody();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  let filling = await SlowChannel.on(app, 'documents:fill');
  await page.getByRole('button', { name: '法人の郵便番号を直す' }).click();
  const box = page.getByRole('textbox', { name: '法人の郵便番号' });
  await box.fill('270-0099');
  await box.press('Enter');
  await worker.button('この書類だけ').click();
  await worker.button('提出へ進む').click();
  await isBusy('提出へ進む');
  await page.keyboard.press('Escape');
  await expect(worker.button('提出へ進む')).toHaveAttribute('aria-busy', 'false');
  await worker.button('提出へ進む').click();
  await isBusy('提出へ進む');
  await filling.letGo();
  await expect(page.getByRole('dialog')).toBeVisible();
  await worker.button('やめる').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  filling = await SlowChannel.on(app, 'documents:fill', { refusal: 'いまは書けません' });
  await box.fill('270-0088');
  await box.press('Enter');
  await worker.button('提出へ進む').click();
  await expect(page.getByRole('status').filter({ hasText: 'いまは書けません' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await filling.letGo();
});

test('書類をつくる without an office says that it needs one, and goes on with it', async () => {
  const { page } = opened;
  await worker.makes('様式3 委任状');
  await worker.button('書類をつくる').click();
  await expect(page.getByRole('alert')).toHaveText('先に事業所を選んでください');
  const office = page.getByLabel('どの事業所から出しますか');
  await expect(office).toBeFocused();
  await office.selectOption({ label: 'ひまわりの里 流山' });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await worker.button('書類をつくる').click();
  await expect(worker.button('提出へ進む')).toBeVisible();
});

test('a box to tick that moves down while it is pressed, as the one above it is left and asks something, is ticked all the same', async () => {
  const { page } = opened;
  await choosesSomebody();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await page.getByRole('button', { name: '事業所の電話番号を直す' }).click();
  await page.getByRole('textbox', { name: '事業所の電話番号' }).fill('04-0000-0099');
  const tick = page.getByRole('checkbox', { name: '田中 美智子 システム利用管理担当者' });
  const wasTicked = await tick.isChecked();
  await tick.click();
  await expect(worker.button('この書類だけ')).toBeVisible();
  await expect(tick).toBeChecked({ checked: !wasTicked });
});
