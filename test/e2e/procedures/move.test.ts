import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { WizardHands } from './wizard-hands.ts';

let opened: LaunchedApp;
const sample = new OneSample(undefined, onTheDay);
test.beforeEach(async () => {
  opened = await sample.atHome();
});

test('a move in 鶴岡: what is handed in without a form, the ten days of the law, and the panel until the day', async () => {
  const { page } = opened;
  const worker = new OfficeWorker(page);
  const wizard = new WizardHands(opened);
  await worker.usesOffice('ひまわりの里 鶴岡');
  await worker.goesTo('同意書');
  await expect(page.getByRole('heading', { name: /FiNE-LINK PLUS.*には、同意書がありません/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await takesPicture(page, 'move', 'no-consents');

  await wizard.opens('?event=office-changed&office=office-tsuruoka');
  await page.getByLabel('所在地', { exact: true }).check();
  await page.getByRole('textbox', { name: '変更後の所在地' }).fill('山形県鶴岡市見本2-2');
  await wizard.onDay('R9.3.31');
  await wizard.seesPapers();
  await expect(wizard.section(/FiNE-LINK PLUS/)).toContainText('事業所の変更届を、LINE WORKS で市に出します');
  await expect(wizard.section(/FiNE-LINK PLUS/)).not.toContainText('出す書類はありません');
  await expect(page.getByText('令和9年4月10日（土）まで', { exact: true })).toBeVisible();
  await wizard.looksAt('move');
  await wizard.starts();
  await expect(worker.button('手順を印刷')).toBeVisible();
  // Before its day nobody can have done it.
  await expect(page.getByText('令和9年4月10日（土）まで').first()).toBeVisible();
  await expect(worker.button('届け出た')).toHaveCount(0);
  await takesPicture(page, 'move', 'begun');

  await page.evaluate(() => {
    history.pushState(null, '', '/ledger/offices/office-tsuruoka');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.getByText('所在地：山形県鶴岡市見本2-2')).toBeVisible();
  await takesPicture(page, 'move', 'panel');
});
