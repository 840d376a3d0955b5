import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { onTheDay } from '../../support/one-sample.ts';
import { freshApp } from '../../support/shared-app.ts';
import { WizardHands } from './wizard-hands.ts';

let opened: LaunchedApp;

test.beforeAll(async () => {
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  await onTheDay(opened.page);
  await new OfficeWorker(opened.page).opensTheSample();
});
test.afterAll(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});

test('before an office is chosen, nothing says that it has no devices', async () => {
  const { page } = opened;
  await new WizardHands(opened).begins('その他・わからない');
  await expect(page.getByText('先に、上で事業所を選んでください。その事業所の端末が、ここに並びます。')).toBeVisible();
  await expect(page.getByText('この事業所の端末が、台帳にありません。')).toHaveCount(0);
});

test('what the handbook leaves open is typed, understood, and says whom to ask in each network', async () => {
  const { page } = opened;
  const worker = new OfficeWorker(page);
  const wizard = new WizardHands(opened);
  await worker.usesOffice('ひまわりの里 流山');
  await wizard.opens();
  await expect(page.getByRole('radio', { name: 'その他・わからない' })).toBeVisible();
  await wizard.looksAt('other-tiles');
  await page.getByLabel('何があったかを、ことばで入れる').fill('鈴木さんが産休に入ります');
  await page.getByRole('button', { name: 'その他・わからない' }).click();
  await wizard.onDay('12/10');
  await wizard.looksAt('other-who');
  await wizard.seesPapers();
  await expect(page.getByRole('radio', { name: '職員が、休職・産休・育休に入る' }).first()).toBeChecked();
  await worker.isTold(/手引書に、休職・産休の手続きは書かれていません/);
  await wizard.looksAt('other-papers');
});
