import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { neverLocks } from '../../support/clock.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { keepSheetAsPdf } from '../overview/sheet-as-pdf.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;

const sample = new OneSample(undefined, neverLocks);
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

/** The wall clock of the page. */
const itIs = (time: string): Promise<void> => opened.page.clock.setFixedTime(new Date(time));

async function opensDrawer(): Promise<Locator> {
  await opened.page.getByRole('button', { name: '連絡先・困ったとき' }).first().click();
  const drawer = opened.page.getByRole('dialog', { name: '連絡先・困ったとき' });
  await expect(drawer).toBeVisible();
  return drawer;
}

const photograph = (name: string): Promise<void> => takesPicture(opened.page, 'contacts', name);

test('F1 shows whom to call, large, and whether somebody answers now', async () => {
  const { page, app } = opened;
  await itIs('2026-11-20T10:25:00+09:00');
  await app.evaluate(({ Menu }) => {
    const find = (items: Electron.MenuItem[]): Electron.MenuItem | undefined =>
      items.find(({ accelerator }) => accelerator === 'F1') ??
      items.flatMap(({ submenu }) => submenu?.items ?? []).find(({ accelerator }) => accelerator === 'F1');
    find(Menu.getApplicationMenu()?.items ?? [])?.click();
  });
  const drawer = page.getByRole('dialog', { name: '連絡先・困ったとき' });
  await expect(drawer).toContainText('いま 11月20日（金）10:25');
  await expect(drawer.getByRole('listitem').filter({ hasText: 'FiNE-LINK PLUS 事務局' })).toContainText(
    '受付中（17:00まで）',
  );
  await expect(drawer.getByRole('listitem').filter({ hasText: 'カナミック' })).toContainText('受付中（12:00まで）');
  await expect(drawer.getByRole('listitem').filter({ hasText: '流山市 介護支援課' })).toContainText(
    '受付時間は不明です',
  );
  await expect(drawer).toContainText('11月23日（月）は祝日でお休みです');
  expect(await barriers(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'コピー （流山市 介護支援課のメールアドレス）' }).click();
  await worker.isTold('流山市 介護支援課のメールアドレスをコピーしました');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('kaigo@city.nagareyama.chiba.jp');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  const opener = page.getByRole('button', { name: '連絡先・困ったとき' });
  await opener.press('Enter');
  await drawer.getByRole('button', { name: '閉じる' }).press('Enter');
  await expect(opener).toBeFocused();
});

test('outside of the hours: when next, and what to do until then', async () => {
  const { page } = opened;
  await itIs('2026-11-20T18:30:00+09:00');
  await test.step('home tells when it opens next, over a long weekend', async () => {
    // What stands there is put right when the screen is come to.
    await worker.goesTo('設定');
    await worker.goesTo('ホーム');
    const contacts = page.getByRole('region', { name: '連絡先' });
    await expect(contacts).toContainText('次は 11月24日（火）9:00 から');
    await expect(contacts).toContainText('次は 11月24日（火）10:00 から');
  });
  const drawer = await opensDrawer();
  const desk = drawer.getByRole('listitem').filter({ hasText: 'FiNE-LINK PLUS 事務局' });
  await expect(desk).toContainText('次は 11月24日（火）10:00 から');
  await expect(desk).toContainText('時間外は LINE WORKS で事務局の個別アカウントへチャット（万一の緊急のときだけ）');
  await photograph('drawer-closed');
  await page.keyboard.press('Escape');
  await itIs('2027-08-13T10:00:00+09:00');
  await opensDrawer();
  await expect(drawer.getByRole('listitem').filter({ hasText: 'カナミック' })).toContainText(
    'お盆の休みかもしれません',
  );
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

test('the office’s own desks come first, the others’ below; a number is copied', async () => {
  const { page, app } = opened;
  await itIs('2026-11-20T10:25:00+09:00');
  await worker.usesOffice('ひまわりの里 鶴岡');
  await test.step('home has only the networks of the office in use', async () => {
    const contacts = page.getByRole('region', { name: '連絡先' });
    await expect(contacts.getByRole('listitem')).toHaveCount(2);
    await expect(contacts).toContainText('0235-35-1289');
  });
  const drawer = await opensDrawer();
  await expect(drawer.getByRole('listitem').first()).toContainText('FiNE-LINK PLUS 事務局');
  const others = drawer.getByRole('region', { name: 'ほかの事業所のネットワーク' });
  await expect(others.getByRole('listitem')).toHaveCount(3);
  await expect(others).not.toContainText('FiNE-LINK PLUS');
  await drawer.getByRole('button', { name: 'コピー （FiNE-LINK PLUS 事務局の電話番号）' }).click();
  await worker.isTold('FiNE-LINK PLUS 事務局の電話番号をコピーしました');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('0120-373-338');
  await setSize(app, { width: 1093, height: 614 });
  await photograph('drawer-small');
  expect(await barriers(page)).toEqual([]);
  await test.step('the contacts are printed on A4, with hours and what to do outside of them', async () => {
    const { words, pages } = await keepSheetAsPdf(app, page, () => worker.button('連絡先を印刷').click(), 'contacts');
    expect(words).toContain('ひまわりの里 鶴岡　／　令和8年11月20日 印刷');
    expect(words).toContain('0120-373-338');
    expect(words).toContain('月〜金 10:00〜17:00（祝日、12月29日〜1月3日は休み）');
    expect(words).toContain('時間外は LINE WORKS');
    expect(words).toContain('0776-24-0387');
    expect(pages).toEqual([{ width: 595, height: 842 }]);
  });
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

/** 早見表 and トークの文例 are looked at in their own tests. */
test('自分で調べる: each of its links opens its screen, and the drawer is gone; the guide bars nobody', async () => {
  const { page, app } = opened;
  await test.step('they are in sight on a small screen, and the numbers of four desks are on the usual one', async () => {
    const drawer = await opensDrawer();
    const links = await drawer.getByRole('region', { name: '自分で調べる' }).boundingBox();
    const fourth = await drawer
      .getByRole('button', { name: /の電話番号）$/ })
      .nth(3)
      .boundingBox();
    expect((fourth?.y ?? Infinity) + (fourth?.height ?? 0)).toBeLessThanOrEqual(links?.y ?? 0);
    await setSize(app, { width: 1093, height: 614 });
    await expect(drawer.getByRole('button', { name: '連絡先を印刷' })).toBeInViewport({ ratio: 1 });
    await setSize(app, { width: 1366, height: 768 });
    await page.keyboard.press('Escape');
  });
  for (const title of ['早見表', 'トークの文例', 'はじめに（使い方）']) {
    const drawer = await opensDrawer();
    await drawer.getByRole('link', { name: title }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(drawer).toBeHidden();
  }
  await photograph('guide');
  expect(await barriers(page)).toEqual([]);
  await setSize(app, { width: 1093, height: 614 });
  await photograph('guide-small');
  expect(await barriers(page)).toEqual([]);
});

for (const [button, event] of [
  ['端末をなくした', 'device-lost'],
  ['情報がもれたかもしれない', 'incident'],
] as const)
  test(`${button} begins its procedure at once`, async () => {
    const { page } = opened;
    const drawer = await opensDrawer();
    await page.evaluate(() => {
      const gone: string[] = [];
      (window as unknown as { gone: string[] }).gone = gone;
      window.addEventListener('pushState', () => gone.push(location.pathname + location.search));
    });
    await worker.button(button).click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { gone: string[] }).gone[0]))
      .toBe(`/procedures/start?event=${event}`);
    await expect(drawer).toBeHidden();
  });

test('the guide leads to every screen that it names', async () => {
  const { page } = opened;
  const drawer = await opensDrawer();
  await drawer.getByRole('link', { name: 'はじめに（使い方）' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  const addresses = await main
    .getByRole('link')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    await main.locator(`a[href="${address}"]`).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'はじめに（使い方）' })).toBeHidden();
    expect(new URL(page.url()).pathname.startsWith(address)).toBe(true);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'はじめに（使い方）' })).toBeVisible();
  }
});
