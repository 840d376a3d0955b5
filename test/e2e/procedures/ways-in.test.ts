import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { keepSheetAsPdf } from '../overview/sheet-as-pdf.ts';
import { WizardHands } from './wizard-hands.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
let wizard: WizardHands;

const sample = new OneSample(undefined, onTheDay);
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
  wizard = new WizardHands(opened);
});

const goesTo = (address: string): Promise<void> =>
  opened.page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
const heading = (name: string | RegExp): Locator => opened.page.getByRole('heading', { level: 1, name });

const ways = [
  ['端末', 'devices/device-p-07', 'この端末の手続き', '機種変更の手続き', /P-07/, 'checkbox'],
  ['端末', 'devices/device-p-07', 'この端末の手続き', '端末の紛失の手続き', /P-07/, 'checkbox'],
  ['患者', 'patients/patient-06', 'この方の手続き', '同意の撤回の手続き', /山本 ふみ/, 'radio'],
  ['患者', 'patients/patient-06', 'この方の手続き', 'ご家族の離脱の手続き', /山本 ふみ/, 'radio'],
  ['チーム', 'teams/team-06', 'このチームの手続き', 'チームへの参加の手続き', /山本 ふみ/, 'checkbox'],
  ['アカウント', 'accounts/account-tritrus-0001', 'このIDの手続き', 'ID・パスワードの手続き', /./, 'checkbox'],
] as const;
test('each record of 台帳 leads to its procedures, with itself chosen', async () => {
  const { page } = opened;
  const looked = new Set<string>();
  for (const [what, address, menu, item, chosen, role] of ways) {
    await goesTo(`/ledger/${address}`);
    await worker.button(menu).click();
    if (!looked.has(what)) expect(await barriers(page)).toEqual([]);
    looked.add(what);
    await takesPicture(page, 'ways', what);
    await page.getByRole('menuitem', { name: item }).click();
    await expect(heading(/いつ.*か$/), item).toBeVisible();
    await expect(page.getByRole(role, { name: chosen, checked: true }).first(), item).toBeVisible();
  }
  await goesTo('/ledger/offices/office-fukui');
  await worker.button('この事業所の手続き').click();
  await setSize(opened.app, { width: 1093, height: 614 });
  await expect(page.getByRole('menuitem', { name: '休止・廃止の手続き' })).toBeInViewport({ ratio: 1 });
  await takesPicture(page, 'ways', 'office-small');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'どの事業所' })).toHaveValue('office-fukui');
});

test('a move that was made in 台帳 goes on as its procedure, and is made once', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await worker.goesTo('台帳');
  const list = new StaffList(page);
  await (await list.opens('鈴木 一郎')).getByRole('button', { name: '編集' }).click();
  const form = list.panel('鈴木 一郎さんを編集');
  await form.getByLabel('所属').selectOption({ label: 'ひまわり訪問看護 流山' });
  await worker.button('手続きを始める').click();
  await expect(heading('だれが、どこへ、いつ移りますか')).toBeVisible();
  await expect(page.getByRole('radio', { name: /ひまわり訪問看護 流山/ })).toBeChecked();
  await wizard.looksAt('recorded-move');
  await wizard.seesPapers();
  await expect(wizard.section('流山市 TRITRUS').getByText(/^様式2/)).toBeVisible();
  await expect(page.getByText('鈴木 一郎さんの所属を直す')).toHaveCount(0);
  const sheet = await keepSheetAsPdf(opened.app, page, () => worker.button('この一覧を印刷').click(), 'papers');
  expect(sheet.words).toContain('様式2');
  expect(sheet.words).toContain('鈴木 一郎');
  expect(sheet.pages[0]).toEqual({ width: 595, height: 842 });
  await wizard.starts();
  await expect(heading('鈴木 一郎さんの異動')).toBeVisible();

  // From the paper the way leads back to the procedure.
  await worker.goesTo('書類');
  await page
    .getByRole('link', { name: /様式2.*鈴木 一郎/ })
    .first()
    .click();
  await page.getByRole('link', { name: '手続き：鈴木 一郎さんの異動' }).click();
  await expect(heading('鈴木 一郎さんの異動')).toBeVisible();
  const details = page.locator('details').filter({ hasText: '期限・注意・連絡先など' });
  await details.locator('summary').click();
  const note = details.getByLabel('手続き全体のメモ');
  await note.fill('引き継ぎは月末に');
  // Out of the memo by that button, at once: what was typed is being written down, and is printed.
  const steps = await keepSheetAsPdf(opened.app, page, () => note.evaluate(leavesByPrinting), 'steps');
  expect(steps.words).toContain('メモ：引き継ぎは月末に');
});

test('with many procedures over, one is found by name, furigana and what happened', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  for (let i = 0; i < 8; i++) await endsOne('ID・パスワード');
  await wizard.begins('退職');
  await wizard.choosesPerson('もり', /森 葵/);
  await wizard.onDay('R9.3.31');
  await wizard.seesPapers();
  await wizard.starts();
  await takesBack();
  await worker.goesTo('手続き');
  const found = page.getByRole('region', { name: '終わったもの' }).getByRole('listitem');
  for (const typed of ['もり', '森', '退職']) {
    await page.getByLabel('終わった手続きをさがす').fill(typed);
    await expect(found).toHaveCount(1);
    await expect(found).toContainText('森 葵さんの退職');
  }
  await page.getByLabel('終わった手続きをさがす').fill('いない人');
  await worker.isTold('「いない人」に当てはまる手続きはありません。');
});

/** Runs in the page. */
function leavesByPrinting(field: HTMLElement): void {
  field.blur();
  const buttons = [...document.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent === '手順を印刷')?.click();
}

async function endsOne(event: string): Promise<void> {
  await wizard.begins(event);
  await wizard.seesPapers();
  await wizard.starts();
  await takesBack();
}

async function takesBack(): Promise<void> {
  const { page } = opened;
  const details = page.locator('details').filter({ hasText: '期限・注意・連絡先など' });
  await details.locator('summary').click();
  await worker.button('手続き全体を元に戻す').click();
  await page.getByRole('dialog').getByRole('button', { name: '元に戻す' }).click();
  await worker.isTold('この手続きは元に戻してあります。');
}
