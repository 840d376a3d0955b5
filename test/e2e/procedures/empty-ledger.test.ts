import { expect, test, type Locator } from '@playwright/test';
import { eventTiles } from '../../../renderer/procedures/event-tiles.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { takesPicture } from '../../support/picture.ts';
import { onTheDay } from '../../support/one-sample.ts';
import { freshApp } from '../../support/shared-app.ts';
import { corporationAsTyped, nagareyamaAsTyped, SetUpForm } from '../first-run/set-up-form.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { WizardHands } from './wizard-hands.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
let wizard: WizardHands;

/** An office of 流山市 that has set up the app and has written down nobody yet. */
test.beforeEach(async () => {
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  await onTheDay(opened.page);
  worker = new OfficeWorker(opened.page);
  wizard = new WizardHands(opened);
  const form = new SetUpForm(opened.page);
  await form.begins();
  await form.fills(corporationAsTyped);
  await form.goesOn();
  await form.fills(nagareyamaAsTyped);
  await form.goesOn();
  await opened.page.getByRole('checkbox', { name: /流山市 TRITRUS/ }).check();
  await opened.page.getByRole('button', { name: 'この内容で始める' }).click();
  await opened.page.getByRole('button', { name: '空けたまま始める' }).click();
  await expect(opened.page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});

/** What can be answered or pressed in a question; to search among nobody is no answer. */
const waysOn = (question: Locator): Promise<string[]> =>
  question
    .locator(
      'input:enabled:not([type=search]):not([role=searchbox]), textarea:enabled, select:enabled, button:enabled, a[href]',
    )
    .evaluateAll((all) =>
      all
        .filter((one) => !(one instanceof HTMLSelectElement) || [...one.options].some(({ value }) => value !== ''))
        .map((one) => one.tagName),
    );

test('whatever happened can be told before anybody stands in the ledger', async () => {
  const { page } = opened;
  const ends: string[] = [];
  for (const { title, kinds } of eventTiles) {
    await wizard.begins(new RegExp(`^${title}`) as unknown as string);
    await takesPicture(page, 'empty-ledger', kinds[0] ?? title);
    for (const question of await page.locator('[data-place]').all())
      if ((await waysOn(question)).length === 0) ends.push(`${title}: ${await question.innerText()}`);
  }
  expect(ends).toEqual([]);
});

test('who isn’t in the ledger yet is typed where the procedure asks, and stands in it from then on', async () => {
  const { page } = opened;
  await test.step('退職: with nothing but a name and a day', async () => {
    await wizard.begins('退職');
    await page.getByRole('button', { name: '必要な書類を見る' }).click();
    await worker.isTold('だれかを選ぶか、台帳にない人を入れてください');
    await worker.button('台帳にない人を入れる').click();
    await wizard.onDay('12/31');
    await page.getByRole('button', { name: '必要な書類を見る' }).click();
    await worker.isTold('氏名が空です。入れると次へ進めます');
    await page.getByLabel('氏名', { exact: true }).fill('見本 辞');
    await takesPicture(page, 'empty-ledger', 'leave-typed');
    await wizard.seesPapers();
    await expect(wizard.section('流山市 TRITRUS').getByText(/^様式1-1/)).toBeVisible();
    await wizard.starts();
    await expect(page.getByRole('heading', { level: 1, name: '見本 辞さんの退職' })).toBeVisible();
  });
  await test.step('管理者の交代: to somebody new', async () => {
    await wizard.begins('管理者の交代');
    await page.getByRole('checkbox', { name: 'システム利用管理担当者' }).check();
    const nobody = '台帳にない人（氏名を入れる）';
    await worker.choosesPerson('次のシステム利用管理担当者', '台帳にない', nobody);
    await page.getByLabel('次のシステム利用管理担当者の氏名').fill('見本 継');
    await wizard.onDay('今日');
    await takesPicture(page, 'empty-ledger', 'manager-typed');
    await wizard.seesPapers();
    await wizard.starts();
    await expect(page.getByRole('heading', { level: 1, name: /管理者・担当者の変更$/ })).toBeVisible();
  });
  await test.step('チームへの参加: to a team of others', async () => {
    await wizard.begins('チームへの参加');
    await worker.button('台帳にないチームを入れる').click();
    await page.getByLabel('チーム名').fill('見本 一郎');
    await page.getByRole('radio', { name: /うちの事業所・職員/ }).check();
    await wizard.onDay('今日');
    await takesPicture(page, 'empty-ledger', 'team-typed');
    await wizard.seesPapers();
    await wizard.starts();
  });
  await worker.goesTo('台帳');
  const list = new StaffList(page);
  await list.opens('見本 継');
  await expect(list.panel('見本 継さん').getByText('システム利用管理担当者').first()).toBeVisible();
  await list.opens('見本 辞');
  await expect(
    list
      .panel('見本 辞さん')
      .getByText(/12月31日/)
      .first(),
  ).toBeVisible();
});
