import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { aPassword, CredentialDesk, losesEntry } from '../../support/credential-desk.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { secret } from '../../support/secrets.ts';
import { needsKeyring } from '../../support/tools.ts';
import { WoundClock } from '../../support/wound-clock.ts';

test.skip(!needsKeyring(), 'no keyring on this machine');

const FINELINK = 'himawari-tsuruoka-1';
let opened: LaunchedApp;
let desk: CredentialDesk;

const sample = new OneSample();
/** Each begins with nothing in the keychain. */
test.beforeEach(async () => {
  opened = await sample.atHome();
  desk = new CredentialDesk(opened.page, opened.app);
  // A keychain that is busy for once is asked again.
  const forgets = (): Promise<boolean> =>
    opened.page.evaluate(async () => {
      const forgotten = await window.renkei.ask('secrets:forget', { kind: 'sample', ids: ['account-finelink-0015'] });
      return forgotten.ok;
    });
  await expect.poll(forgets).toBe(true);
  await new OfficeWorker(opened.page).goesTo('ID・パスワード');
  await expect(desk.table('事業所で管理するもの')).toBeVisible();
  // What the screen was told before that is no longer so.
  await expect(desk.row(FINELINK)).toContainText('このパソコンには入っていません');
});

test('a password is put in, shown for half a minute in a protected window, and hidden; who looked stands there', async () => {
  const { page } = opened;
  const password = aPassword();
  const clock = await WoundClock.on(page);
  const isProtected = await desk.watchesProtection();
  await expect(desk.row(FINELINK)).toContainText('このパソコンには入っていません');
  const panel = await desk.opens('FiNE-LINK PLUS', FINELINK);
  await panel.getByRole('button', { name: 'パスワードを入れる', exact: true }).click();
  await panel.getByRole('button', { name: 'このパソコンに保管' }).click();
  await expect(panel.getByRole('alert')).toContainText('パスワードが空です');
  await panel.getByRole('textbox', { name: 'パスワード' }).fill(password);
  await panel.getByRole('button', { name: '表示する' }).click();
  await expect.poll(isProtected).toBe(true);
  await desk.isOnNoPrint(password, FINELINK);
  await panel.getByRole('button', { name: 'このパソコンに保管' }).click();
  await desk.isTold('このパソコンに保管しました');
  await expect.poll(isProtected).toBe(false);

  const show = panel.getByRole('button', { name: `${FINELINK}のパスワードを表示` });
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByText(password)).toBeVisible();
  await expect.poll(() => isProtected()).toBe(true);
  // The keyboard stays on the same button: it hides it again.
  await expect(panel.getByRole('button', { name: `${FINELINK}のパスワードを隠す` })).toBeFocused();
  // Its own seconds run on meanwhile.
  await clock.passes(14);
  await expect(panel.getByText(/^隠す（あと1?\d秒）$/)).toBeVisible();
  await clock.passes(17);
  await expect(page.getByText(password)).toHaveCount(0);
  await expect.poll(isProtected).toBe(false);
  await expect(panel.getByRole('region', { name: '見た人・変えた人の記録' })).toContainText(
    'パスワードを画面に出しました',
  );

  // Another screen hides it, too.
  await show.click();
  await expect(panel.getByText(password)).toBeVisible();
  await desk.isOnNoPrint(password, FINELINK);
  await new OfficeWorker(page).goesTo('設定');
  await expect.poll(isProtected).toBe(false);
  await page.getByRole('link', { name: '操作の記録' }).click();
  const record = page.getByRole('region', { name: '操作の記録' });
  await expect(record).toContainText(`FiNE-LINK PLUS ${FINELINK}のパスワードを画面に出しました`);
  await expect(record).toContainText(`FiNE-LINK PLUS ${FINELINK}のパスワードを保管しました`);
  expect(await page.content()).not.toContain(password);
});

test('it is copied for a minute, unless something else was copied meanwhile', async () => {
  const password = aPassword();
  const panel = await desk.opens('FiNE-LINK PLUS', FINELINK);
  await desk.putsIn(panel, password);
  const aMinutePasses = await desk.holdsTheMinute();
  await panel.getByRole('button', { name: `${FINELINK}のパスワードをコピー` }).click();
  await desk.isTold('コピーしました。60秒後に消します');
  await expect.poll(() => desk.clipboard()).toBe(password);
  await aMinutePasses();
  await expect.poll(() => desk.clipboard()).toBe('');
  await expect(panel.getByText(password)).toHaveCount(0);

  await panel.getByRole('button', { name: `${FINELINK}のパスワードをコピー` }).click();
  await expect.poll(() => desk.clipboard()).toBe(password);
  await desk.writesToClipboard('会議は10時から');
  await aMinutePasses();
  await expect.poll(() => desk.clipboard()).toBe('会議は10時から');
  await expect(panel.getByRole('region', { name: '見た人・変えた人の記録' })).toContainText(
    'パスワードをコピーしました',
  );
});

test('a new one is made; the old one stays until the new one works, over a restart too; then its day is kept', async () => {
  const password = aPassword();
  let panel = await desk.opens('FiNE-LINK PLUS', FINELINK);
  await desk.putsIn(panel, password);
  await panel.getByRole('button', { name: '新しいパスワードをつくる' }).click();
  await desk.isTold('いまのものも残っています');

  opened = await sample.opensAgain();
  desk = new CredentialDesk(opened.page, opened.app);
  await new OfficeWorker(opened.page).goesTo('ID・パスワード');
  panel = await desk.opens('FiNE-LINK PLUS', FINELINK);
  await expect(panel).toContainText('新しいパスワードでログインできるまで、いまのものも残しておきます');
  await takesPicture(opened.page, 'credentials', 'exchange');
  await expect.poll(() => desk.reachesSideways(panel)).toBe(false);
  const [now, next] = [0, 1].map((at) => panel.getByRole('button', { name: `${FINELINK}のパスワードを表示` }).nth(at));
  await next?.click();
  const made = secret((await panel.locator('code').textContent()) ?? '');
  expect(made).toMatch(/^[A-Za-z2-9]{4}-[A-Za-z2-9]{4}-[A-Za-z2-9]{4}$/);
  await panel.getByRole('button', { name: `${FINELINK}のパスワードを隠す` }).click();
  await now?.click();
  await expect(panel.locator('code')).toHaveText(password);
  await panel.getByRole('button', { name: 'ログインできた：変えたと記録' }).click();
  await desk.isTold(`FiNE-LINK PLUS ${FINELINK}のパスワードを変えたと記録しました`);
  await expect(panel.locator('code')).toHaveCount(0);
  await takesPicture(opened.page, 'credentials', 'exchanged');
  await now?.click();
  await expect(panel.locator('code')).toHaveText(made);
  await expect(panel.getByRole('region', { name: '見た人・変えた人の記録' })).toContainText('新しいものに替えました');
});

test('a new one that may be in use at the network already is taken away only by somebody who was asked', async () => {
  const { page } = opened;
  const panel = await desk.opens('FiNE-LINK PLUS', FINELINK);
  await desk.putsIn(panel, aPassword());
  await panel.getByRole('button', { name: '新しいパスワードをつくる' }).click();
  const giveUp = panel.getByRole('button', { name: '新しいものをやめる' });
  await giveUp.click();
  const asked = page.getByRole('dialog', { name: `FiNE-LINK PLUS ${FINELINK}の新しいパスワードを消します` });
  await expect(asked).toContainText('もう新しいものに変えたときは、消さないでください');
  await expect(asked.getByRole('button', { name: '残しておく' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
  await giveUp.click();
  await asked.getByRole('button', { name: '新しいものを消す' }).click();
  await desk.isTold('新しいものをやめました');
  await expect(giveUp).toHaveCount(0);
});

test('an entry that the keychain has lost is told, and put in anew', async () => {
  const panel = await desk.opens('FiNE-LINK PLUS', FINELINK);
  await desk.putsIn(panel, aPassword());
  await expect(panel.getByRole('button', { name: `${FINELINK}のパスワードを表示` })).toBeVisible();
  await losesEntry(opened.profile, 'secret:sample:account-finelink-0015');
  await panel.getByRole('button', { name: `${FINELINK}のパスワードを表示` }).click();
  await expect(panel.getByRole('alert')).toContainText('このパスワードは、このパソコンには入っていません');
  await expect(panel).toContainText('このパソコンに保管したものが見つかりません');
  const again = aPassword();
  await desk.putsIn(panel, again);
  await panel.getByRole('button', { name: `${FINELINK}のパスワードを表示` }).click();
  await expect(panel.getByText(again)).toBeVisible();
});

test('locking hides it at once', async () => {
  const { page } = opened;
  const password = aPassword();
  const isProtected = await desk.watchesProtection();
  const panel = await desk.opens('FiNE-LINK PLUS', FINELINK);
  await desk.putsIn(panel, password);
  await panel.getByRole('button', { name: `${FINELINK}のパスワードを表示` }).click();
  await expect(panel.getByText(password)).toBeVisible();
  await page.getByRole('button', { name: 'ロック' }).click();
  await expect(page.getByRole('heading', { name: 'ロックしています' })).toBeVisible();
  expect(await page.content()).not.toContain(password);
  await expect.poll(() => isProtected()).toBe(false);
  const refused = await page.evaluate(() =>
    window.renkei.ask('secrets:reveal', { kind: 'sample', id: 'account-finelink-0015', which: 'current' }),
  );
  expect(refused).toMatchObject({ ok: false, code: 'secrets/ledger-closed' });
  await page.getByRole('button', { name: '開ける' }).click();
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
});

test('what stays in the keychain when an ID is struck off is listed below all others, and is taken away by name', async () => {
  const { page } = opened;
  const panel = await desk.opens('FiNE-LINK PLUS', FINELINK);
  await desk.putsIn(panel, aPassword());
  await expect(page.getByRole('heading', { name: 'このパソコンに残っているパスワード' })).toHaveCount(0);
  await panel.locator('a[href="/ledger/accounts/account-finelink-0015"]').click();
  const account = page.getByRole('complementary', { name: `FiNE-LINK PLUS ${FINELINK}の詳しい内容` });
  await account.getByRole('button', { name: '抹消する' }).click();
  const form = page.getByRole('complementary', { name: `FiNE-LINK PLUS ${FINELINK}を抹消` });
  await form.getByRole('button', { name: '抹消する' }).click();
  await desk.isTold(`FiNE-LINK PLUS ${FINELINK}を抹消しました`);

  await new OfficeWorker(page).goesTo('ID・パスワード');
  const left = desk.table('このパソコンに残っているパスワード');
  await expect(left.getByRole('row').filter({ hasText: FINELINK })).toContainText('抹消');
  expect(await barriers(page)).toEqual([]);
  await left.getByRole('button', { name: `FiNE-LINK PLUS ${FINELINK}のパスワードを消す` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '消す', exact: true }).click();
  await desk.isTold(`FiNE-LINK PLUS ${FINELINK}のパスワードを、このパソコンから消しました`);
  await expect(left).toHaveCount(0);
  const known = await page.evaluate(() => window.renkei.ask('secrets:known', { kind: 'sample' }));
  expect(known).toEqual([]);
});
