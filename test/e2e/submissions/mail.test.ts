import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { MailServer } from '../../support/mail-server.ts';
import { MailWay } from '../../support/mail-way.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { secret } from '../../support/secrets.ts';
import { SlowChannel } from '../../support/slow-channel.ts';
import { pressesInCloseDialog } from './close-dialog.ts';

const account = { user: 'himawari', password: secret('himitsu-no-mail-pasuwado-2468') };
/** The sample writes to nobody: the city's own address stands nowhere in it. */
const KAIGO = 'kaigo@mihon.invalid';

let server: MailServer;
let opened: LaunchedApp;
let worker: OfficeWorker;
let way: MailWay;

test.afterAll(() => pressesInCloseDialog(opened.app, '閉じる'));
const sample = new OneSample();
test.beforeEach(async () => {
  [server, opened] = await Promise.all([MailServer.start(account), sample.atHome()]);
  worker = new OfficeWorker(opened.page);
  way = new MailWay(worker, server, account);
});
test.afterEach(() => server.stop());

const messageIds = (): (string | undefined)[] =>
  server.mails.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw.toString('latin1'))?.[1]?.trim());

test('without an account the mail program opens a draft, and who sent it there writes that down', async () => {
  const { page, app } = opened;
  await app.evaluate(({ shell }) => {
    const files: string[] = [];
    Object.assign(globalThis, { openedFiles: files });
    shell.openPath = (file) => {
      files.push(file);
      return Promise.resolve('');
    };
  });
  await way.makesThePledge();
  await expect(way.dialog).toContainText('様式２ 事業所情報登録票が、まだありません。');
  await expect(way.dialog).toContainText('メールの設定をすると使えます');
  // Too late to end it: the dialog stays until it has happened.
  expect(await way.pressesBoth('メールソフトで開く', 'やめる')).toBe(true);
  await worker.isTold(/メールソフトで開きました/);
  const files = await app.evaluate(() => (globalThis as unknown as { openedFiles: string[] }).openedFiles);
  expect(files).toEqual([expect.stringMatching(/\.eml$/)]);
  await expect(way.panel).toContainText('まだ送信していません');
  await way.panel.getByRole('button', { name: '送った', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '送ったと記録する' }).click();
  await expect(way.panel).toContainText('送信済');
  await way.panel.getByRole('button', { name: '送った記録を取り消す' }).click();
  await expect(way.panel).toContainText('まだ送信していません');
  expect(server.mails).toEqual([]);
});

test('a new user sets the account, is told of a wrong password, and sends both papers of 鶴岡市 in one mail', async () => {
  const { page, app } = opened;
  await way.typesTheAccount('chigau-pasuwado');
  await way.tests();
  await expect(way.card.getByRole('alert')).toContainText('ユーザー名かパスワードを受け付けませんでした');
  // What doesn't work is kept by nobody, and stays to be put right.
  await expect(way.card).toContainText('まだ保管していません');
  await expect(way.card.getByLabel('ユーザー名')).toHaveValue(account.user);
  await expect(way.card).toContainText('使っていません');
  await way.card.getByLabel('パスワード', { exact: true }).fill(account.password);
  await test.step('what is typed on while an account is tried is not put back by the answer', async () => {
    const slow = await SlowChannel.on(app, 'mail:test');
    await way.tests();
    await expect.poll(() => slow.asked()).toBe(1);
    // Kept until the try is over, and given up by who types on: of that not a letter is lost.
    await way.card.getByRole('button', { name: '保管する' }).click();
    await way.card.getByLabel('差出人の名前').fill('ひまわりの里 鶴岡 事務');
    // Left, so that the form has it: in a box that is typed in nothing would be replaced anyway.
    await page.keyboard.press('Tab');
    await slow.letGo();
    await expect(way.card.getByRole('status')).toContainText('使えます。');
    await expect(way.card.getByLabel('差出人の名前')).toHaveValue('ひまわりの里 鶴岡 事務');
  });
  await way.tests();
  await expect(way.card.getByRole('status')).toContainText(/使えます。.*この設定を保管しました/);
  await expect(way.card.getByLabel('パスワード', { exact: true })).toHaveValue('');
  expect(await barriers(page)).toEqual([]);
  await worker.goesTo('ID・パスワード');
  await expect(page.getByRole('row', { name: /メールの送信/ })).toContainText('保管済み');

  await worker.makes('様式２ 事業所情報登録票');
  await worker.isTold('足りない項目はありません');
  await worker.makes('様式１ 導入誓約書');
  await worker.isTold('足りない項目はありません');
  await test.step('what is typed into a letter stays, however late everything else of it is known', async () => {
    // Which papers go along, and with them what the letter proposes, comes after somebody has typed.
    const slow = await SlowChannel.on(app, 'documents:fill');
    await worker.button('提出へ進む').click();
    const [to, subject, text] = [
      way.dialog.getByRole('textbox', { name: '宛先' }),
      way.dialog.getByLabel('件名'),
      way.dialog.getByLabel('本文'),
    ];
    await to.fill('dareka@example.jp');
    await text.fill('よろしくお願いいたします。');
    // The cursor is in it, and nothing was typed: it follows.
    const before = await subject.inputValue();
    await subject.focus();
    await slow.letGo();
    await expect(way.dialog.getByRole('checkbox', { name: /^様式２ 事業所情報登録票も一緒に出す/ })).toBeChecked();
    await expect(subject).not.toHaveValue(before);
    const proposed = await subject.inputValue();
    expect(proposed).toContain('様式１・２');
    await expect(to).toHaveValue('dareka@example.jp');
    await expect(text).toHaveValue('よろしくお願いいたします。');
    await to.focus();
    // The proposal that arrived under the cursor was not put back by leaving.
    await expect(subject).toHaveValue(proposed);
    // Closed and opened at once: it is found as it was typed, whether the disk has it or not.
    await way.dialog.getByRole('button', { name: 'やめる' }).click();
    await worker.button('提出へ進む').click();
    await expect(to).toHaveValue('dareka@example.jp');
    await expect(text).toHaveValue('よろしくお願いいたします。');
    // Kept meanwhile: the files are no others, and 送る needn't be pressed twice.
    await text.fill('よろしくお願いいたします。鶴岡');
    await way.sends();
    // Elsewhere than the handbook says: only after it was said so.
    await expect(way.dialog.getByLabel('この宛先で出す')).toBeFocused();
    await expect(way.dialog).not.toContainText('もう一度押してください');
  });
  await expect(way.dialog.getByRole('radio', { name: /このパソコンから送る/ })).toBeChecked();
  expect(await barriers(page)).toEqual([]);
  // A real desk gets nothing from the sample, whoever typed its address.
  await way.dialog.getByRole('textbox', { name: '宛先' }).fill('kaigo@city.tsuruoka.yamagata.jp');
  await expect(way.dialog.getByLabel('この宛先で出す')).toHaveCount(0);
  await way.sends();
  await expect(way.dialog).toContainText('サンプルでは、実際の宛先には出せません');
  await expect(way.dialog.getByLabel('宛先')).toBeFocused();
  await way.dialog.getByLabel('宛先').fill('dareka@example.jp');
  await way.sends();
  await expect(way.dialog.getByLabel('この宛先で出す')).toBeFocused();
  await way.dialog.getByRole('button', { name: '見本の宛先に戻す' }).click();
  await expect(way.dialog.getByLabel('宛先')).toHaveValue(KAIGO);
  // Persons beside the form are pointed out; what was typed stays with the paper.
  await way.dialog.getByLabel('本文').fill('井上 キヨさんの件も、よろしくお願いいたします。');
  await expect(way.dialog).toContainText('個人の情報があります：井上 キヨ（患者さんの名前）');
  await way.dialog.getByRole('button', { name: 'やめる' }).click();
  await worker.button('提出へ進む').click();
  await expect(way.dialog.getByLabel('本文')).toHaveValue('井上 キヨさんの件も、よろしくお願いいたします。');
  await way.dialog.getByLabel('本文').fill('よろしくお願いいたします。');
  await expect(way.dialog.getByRole('checkbox', { name: /^様式２/ })).toBeChecked();
  await takesPicture(page, 'ways-out', 'mail-dialog');
  await way.sends();

  await expect(way.panel).toContainText('送信済');
  await expect(way.panel).toContainText('様式１・２ 導入誓約書・事業所情報登録票');
  await takesPicture(page, 'ways-out', 'mail-sent');
  await expect(way.panel).toContainText(KAIGO);
  expect(await barriers(page)).toEqual([]);
  expect(server.mails.map(({ to }) => to)).toEqual([[KAIGO]]);
  expect(server.mails[0]?.raw.toString('latin1').match(/^Content-Disposition: attachment/gim)).toHaveLength(2);
  expect(server.mails[0]?.raw.toString('latin1')).not.toContain('yamagata');
  // The other paper has left with it.
  await worker.goesTo('書類');
  await expect(page.getByRole('region', { name: '下書き' })).toContainText('つくりかけの書類はありません');
});

test('a mail that was cut off after its end is asked about, and nothing goes again by itself', async () => {
  const { page } = opened;
  await way.hasTheAccount();
  await way.makesThePledge();
  // The line is good again right after: another try would arrive, as a second letter.
  server.fault = { at: 'end', does: 'cut', taken: true, times: 1 };
  await way.sends();
  await expect(way.panel).toContainText('届いたか確かめてください');
  // It was cut off behind the dot: the whole letter is there, and nobody heard so.
  expect(server.fault).toBeNull();
  expect(server.mails).toHaveLength(1);
  expect(server.talks.at(-1)?.at(-1)).toBe('DATA');
  await takesPicture(page, 'ways-out', 'mail-unsure');
  await expect(way.panel.getByRole('button', { name: '鶴岡市 長寿介護課に電話する' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await way.panel.getByRole('button', { name: '届いていた' }).click();
  await expect(way.panel).toContainText('送信済');
  await expect(way.panel).toContainText('届いていたことを確かめました');
  // Pressed by mistake: it is asked about again.
  await worker.button('元に戻す').click();
  await expect(way.panel).toContainText('届いたか確かめてください');
  expect(server.mails).toHaveLength(1);

  await test.step('one that did not arrive goes again when a person says so, under the same Message-ID', async () => {
    await way.panel.getByRole('button', { name: '届いていなかった' }).click();
    await expect(way.panel).toContainText('まだ送り直していません');
    await takesPicture(page, 'ways-out', 'mail-lost');
    expect(await barriers(page)).toEqual([]);
    for (const name of ['送らずに直す', '取り下げる'])
      await expect(way.panel.getByRole('button', { name, exact: true })).toBeVisible();
    expect(server.mails).toHaveLength(1);
    // Put right at first, and then it is the old one that goes.
    await way.panel.getByRole('button', { name: '送らずに直す' }).click();
    await worker.isTold('足りない項目はありません');
    await worker.goesTo('提出');
    await page.getByRole('row', { name: /様式１.*要対応/ }).click();
    await way.panel.getByRole('button', { name: 'もう一度送る' }).click();
    await expect(way.panel).toContainText('送信済');
    const [first, second, ...more] = messageIds();
    expect(more).toEqual([]);
    expect(second).toBe(first);
  });

  await test.step('a letter that was put right after all goes instead of the old one, and not beside it', async () => {
    await worker.goesTo('書類');
    await page
      .getByRole('region', { name: '下書き' })
      .getByRole('link', { name: /様式１/ })
      .click();
    await worker.button('提出へ進む').click();
    await way.sends();
    await expect(way.dialog.getByRole('alert')).toContainText('は、もう出ています。二重に届かないように');
    await takesPicture(page, 'ways-out', 'mail-replaced-gone');
    await way.dialog.getByRole('button', { name: 'やめる' }).click();
    expect(server.mails).toHaveLength(2);
    // Who means it to go a second time says so where the first one is.
    await worker.goesTo('提出');
    const sent = page.getByRole('row', { name: /様式１ 導入誓約書.*送信済/ });
    await expect(sent).toHaveCount(1);
    await sent.click();
    await way.panel.getByRole('button', { name: '直して出し直す' }).click();
    await worker.isTold('足りない項目はありません');
    await worker.button('提出へ進む').click();
    await way.sends();
    await expect(sent).toHaveCount(2);
    expect(server.mails).toHaveLength(3);
  });
});

test('whoever closes the window while a mail is on its way hears what that would mean, and can wait', async () => {
  const { app } = opened;
  const closes = (): Promise<void> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await way.hasTheAccount();
  await way.makesThePledge();
  server.fault = { at: 'RCPT', does: 'silent' };
  await way.sends();
  await expect.poll(() => server.talks.at(-1)?.at(-1)).toBe('RCPT');
  await expect(way.panel).toContainText('送信中');
  const questions = await pressesInCloseDialog(app, '閉じずに送る');
  // Main is told a moment after the page shows it.
  const asked = async (): Promise<string | undefined> => {
    await closes();
    return (await questions()).at(-1);
  };
  await expect.poll(asked).toBe('メールを送っているところです。');
  await expect(way.panel).toContainText('送信中');
  // Behind a locked screen nobody hears how it ends: waiting is no help there.
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await expect(opened.page.getByRole('heading', { level: 1, name: 'ロックしています' })).toBeVisible();
  await expect.poll(asked).toBe('メールを送っている途中でロックしました。');
});
