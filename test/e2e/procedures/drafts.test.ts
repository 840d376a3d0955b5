import { expect, test, type Locator } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { keepPrintedSheets } from '../submissions/print-dialog.ts';
import { SlowChannel } from '../../support/slow-channel.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { WizardHands } from './wizard-hands.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
let wizard: WizardHands;

const sample = new OneSample(undefined, onTheDay);
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
  wizard = new WizardHands(opened);
  await worker.usesOffice('ひまわりの里 流山');
});

async function answers(kana: string, name: RegExp): Promise<void> {
  await wizard.begins('退職');
  await wizard.choosesPerson(kana, name);
  await wizard.onDay('R8.12.31');
}
const heading = (name: string | RegExp): Locator => opened.page.getByRole('heading', { level: 1, name });
const begun = (): Locator => opened.page.getByText(/の手続きを始めました/);

test('whoever goes on with a draft is told what the ledger has changed since, and asked again what isn’t true', async () => {
  const { page } = opened;
  await answers('はら', /原 修/);
  await wizard.seesPapers();
  await expect(wizard.section('流山市 TRITRUS').getByText('記入済み')).toBeVisible();
  await worker.goesTo('台帳');
  const list = new StaffList(page);
  const panel = await list.opens('原 修');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('原 修さんを編集');
  await form.getByLabel('氏名').fill('高木 修');
  await form.getByLabel('氏名').press('Enter');
  await worker.goesTo('手続き');
  await page.getByRole('button', { name: /^続ける.*高木 修さんの退職/ }).click();
  // The answers stand: it goes on with the name as it is now.
  await expect(heading('退職：必要な書類と連絡')).toBeVisible();
  await worker.isTold('原 修さんの氏名が、「原 修」から「高木 修」に変わりました');
  await wizard.looksAt('draft-news');
  await worker.button('このままでよい').click();
  await expect(page.getByText('答えたあとに、台帳が変わりました')).toHaveCount(0);

  await worker.goesTo('台帳');
  const again = await list.opens('高木 修');
  await list.chooses(again, '抹消する');
  await list.panel('高木 修さんを抹消').getByRole('button', { name: '抹消する' }).click();
  await list.isTold('高木 修さんを抹消しました');
  await worker.goesTo('手続き');
  await page.getByRole('button', { name: /^続ける.*高木 修さんの退職/ }).click();
  // It isn't gone on with over somebody who isn't there any more; the day stays.
  await expect(heading('だれが、いつ退職しますか')).toBeVisible();
  await worker.isTold(/高木 修さんは、台帳で「抹消」になりました/);
  await expect(wizard.section('いつ').getByRole('textbox').first()).toHaveValue(/令和8年12月31日/);
  await wizard.looksAt('draft-asks-again');
  await page.getByRole('checkbox', { name: /高木 修/ }).click();
  await wizard.choosesPerson('いしかわ', /石川 仁美/);
  await wizard.seesPapers();
  await expect(page.getByText('答えたあとに、台帳が変わりました')).toHaveCount(0);
});

test('この内容で始める before the rules have answered waits for them, and still asks who follows', async () => {
  const { page, app } = opened;
  await answers('さとう', /佐藤 健一/);
  const rules = await SlowChannel.on(app, 'procedures:for');
  const sheet = await keepPrintedSheets(page);
  await worker.button('必要な書類を見る').click();
  await worker.button('この一覧を印刷').click();
  await expect(worker.button('この一覧を印刷')).toHaveAttribute('aria-busy', 'true');
  await wizard.starts();
  await expect(worker.button('この内容で始める')).toHaveAttribute('aria-busy', 'true');
  await rules.letGo();
  await expect.poll(sheet).toContain('佐藤 健一');
  const next = page.getByRole('combobox', { name: '次のシステム利用管理担当者' });
  await expect(next).toBeFocused();
  await expect(begun()).toHaveCount(0);
  await worker.choosesPerson('次のシステム利用管理担当者', 'すずきいち', '鈴木 一郎（介護支援専門員）');
  await worker.button('この内容で始める').dblclick();
  await expect(heading('佐藤 健一さんの退職')).toBeVisible();
  await worker.goesTo('手続き');
  await expect(page.getByRole('main').getByRole('link', { name: /佐藤 健一さんの退職/ })).toHaveCount(1);
});

test('rules that fail are told of, the draft stays, and the next press asks them again', async () => {
  const { app } = opened;
  await answers('きのした', /木下 由香里/);
  const rules = await SlowChannel.on(app, 'procedures:for', { refusal: 'いまは調べられませんでした' });
  await worker.button('必要な書類を見る').click();
  await worker.isTold('いまは調べられませんでした');
  await wizard.starts();
  await expect.poll(() => rules.asked()).toBeGreaterThan(1);
  await expect(opened.page.getByText('いまは調べられませんでした')).toHaveCount(2);
  await rules.letGo();
  await wizard.starts();
  await expect(heading('木下 由香里さんの退職')).toBeVisible();
});

test('a double click on 必要な書類を見る shows the papers and begins nothing', async () => {
  await answers('おやまだ', /小山田 千鶴/);
  await worker.button('必要な書類を見る').dblclick();
  await expect(wizard.section('流山市 TRITRUS').getByText('記入済み')).toBeVisible();
  await expect(heading('退職：必要な書類と連絡')).toBeVisible();
  await expect(begun()).toHaveCount(0);
});

test('locked in the middle of a draft, it is as it was when it is unlocked', async () => {
  const { page, app } = opened;
  await wizard.begins('退職');
  await wizard.choosesPerson('もり', /森 葵/);
  // Half a day stands in the field while somebody presses Ctrl+L.
  await wizard.section('いつ').getByRole('textbox').first().pressSequentially('R8.1');
  // Ctrl+L is a key of the menu: no key that a test presses gets there.
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const all = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
    all.find(({ label }) => label === 'ロック')?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect(heading('ロックしています')).toBeVisible();
  await expect(page.getByText('森 葵')).toHaveCount(0);
  await page.getByRole('button', { name: '開ける' }).click();
  await expect(heading('だれが、いつ退職しますか')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /森 葵/ })).toBeChecked();
  await expect(wizard.section('いつ').getByRole('textbox').first()).toHaveValue('R8.1');
});
