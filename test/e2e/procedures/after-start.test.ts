import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { barriers } from '../../support/axe.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { LedgerList } from '../ledger/ledger-list.ts';
import { takesPicture } from '../../support/picture.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { pressesInCloseDialog } from '../submissions/close-dialog.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;

const TODAY = new Date('2026-11-18T10:25:00+09:00');
const sample = new OneSample(undefined, (page) => page.clock.setFixedTime(TODAY));
test.beforeEach(async () => {
  opened = await sample.atHome();
  await opened.page.clock.setFixedTime(TODAY);
  worker = new OfficeWorker(opened.page);
  await pressesInCloseDialog(opened.app, '閉じる');
});

async function starts(title: RegExp): Promise<void> {
  await worker.button('必要な書類を見る').click();
  await worker.button('この内容で始める').click();
  await expect(opened.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

const details = () => opened.page.locator('details').filter({ hasText: '期限・注意・連絡先など' });

/** Somebody leaves at the end of the month whom nobody has to follow. */
async function startsLeaving(name: string): Promise<void> {
  await worker.beginsProcedure(/^退職/);
  await opened.page.getByLabel('名前・ふりがな・職員番号でさがす').fill(name);
  await opened.page.getByRole('checkbox', { name: new RegExp(name) }).check();
  const day = opened.page.getByRole('textbox', { name: '退職する日' });
  await day.fill('R8.11.30');
  await day.blur();
  await starts(new RegExp(`${name}さんの退職`));
}

/** The day after it, on a PC that was left on: the app looks at the day when somebody comes back to it. */
async function isTheDayAfter(): Promise<void> {
  await opened.page.clock.setFixedTime(new Date('2026-12-01T09:00:00+09:00'));
  await opened.page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

test('a leak: the report begins with what is known, and what is written in it stays, a moment later and after a lock', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await worker.beginsProcedure(/^情報が漏れたかもしれない/);
  await starts(/漏えい・誤送信/);
  await details().locator('summary').click();
  await details().getByRole('link', { name: '報告書の下書きを見る・書く' }).click();
  const text = page.getByRole('textbox', { name: '報告書の下書き' });
  await expect(text).toHaveValue(/1 概要/);
  await expect(text).toHaveValue(/令和8年11月22日まで/);
  await takesPicture(page, 'procedures', 'report');
  expect(await barriers(page)).toEqual([]);
  await text.fill(`${await text.inputValue()}\nファクスを送り先に返してもらいました`);
  // At once: the pause after which it is kept isn't over.
  await worker.button('ロック').click();
  await page.getByRole('button', { name: '開ける' }).click();
  await expect(text).toHaveValue(/ファクスを送り先に返してもらいました/);
  await text.fill(`${await text.inputValue()}\n控えも返してもらいました`);
  await page.getByRole('link', { name: /漏えい・誤送信/ }).click();
  await details().locator('summary').click();
  await details().getByRole('link', { name: '報告書の下書きを見る・書く' }).click();
  await expect(text).toHaveValue(/控えも返してもらいました/);
  await test.step('it leaves as Word and as PDF, with what was written, and names nobody in its file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    const proposals = await answerSaveDialogs(opened.app, folder);
    await worker.button('Word で保存').click();
    await worker.isTold(/^Word で保存しました：報告書の下書き_漏えい・誤送信_\d{8}\.docx/);
    await worker.button('PDF で保存').click();
    await worker.isTold(/^PDF で保存しました：報告書の下書き_漏えい・誤送信_\d{8}\.pdf/);
    expect(await proposals()).toEqual([expect.stringMatching(/_\d{8}\.docx$/), expect.stringMatching(/_\d{8}\.pdf$/)]);
    const files = readdirSync(folder).sort();
    const [word = '', pdf = ''] = files.map((file) => join(folder, file));
    const body = new TextDecoder().decode(unzipSync(readFileSync(word))['word/document.xml']);
    expect(body).toContain('控えも返してもらいました');
    expect((await PDFDocument.load(readFileSync(pdf))).getPageCount()).toBeGreaterThan(0);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    await isReadableAtEveryLook(opened, 'the draft of a report', text);
  });
  await worker.button('いまの内容で書き直す').click();
  await expect(text).not.toHaveValue(/ファクス/);
  await worker.button('元に戻す').click();
  await expect(text).toHaveValue(/ファクスを送り先に返してもらいました/);
});

test('a paper whose draft was thrown away is made again at the step that needs it', async () => {
  const { page } = opened;
  await startsLeaving('石川 仁美');
  await worker.goesTo('書類');
  await page
    .getByRole('button', { name: /石川 仁美.*を消す$/ })
    .first()
    .click();
  await worker.isTold(/を消しました。「石川 仁美さんの退職」の手順で、もう一度つくれます/);
  await worker.goesTo('手続き');
  await page.getByRole('link', { name: /石川 仁美さんの退職/ }).click();
  await expect(page.getByRole('button', { name: /^つくる\s*（様式1-1/ })).toBeVisible();
  await takesPicture(page, 'procedures', 'paper-gone');
  await worker.button('様式1-1 をつくる').click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}/);
  await expect(page.getByRole('main')).toContainText('石川 仁美');
  await worker.goesTo('手続き');
  await page.getByRole('link', { name: /石川 仁美さんの退職/ }).click();
  await expect(page.getByRole('button', { name: /^開く\s*（様式1-1/ })).toBeVisible();
});

test('what is planned for a day can be called off, and the whole procedure taken back and begun again', async () => {
  const { page } = opened;
  await startsLeaving('石川 仁美');
  await details().locator('summary').click();
  await page.getByRole('button', { name: /^取りやめる/ }).click();
  await expect(details()).toContainText('記録しないことにしました');
  await worker.isTold('台帳への記録を取りやめました');
  await page.getByRole('button', { name: '元に戻す', exact: true }).last().click();
  await expect(details()).toContainText('その日に記録します');

  await worker.button('手続き全体を元に戻す').click();
  await page.getByRole('dialog').getByRole('button', { name: '元に戻す' }).click();
  await worker.isTold('この手続きは元に戻してあります。');
  await worker.button('もう一度始める').click();
  await worker.isTold('もう一度始めました');
  await isTheDayAfter();
  await worker.isTold(/予定していた日になったので/);
  await worker.goesTo('台帳');
  await page.getByRole('button', { name: /^退職(?!予定)/ }).click();
  await expect(page.getByRole('grid')).toContainText('石川 仁美');
});

test('what came to somebody after their leaving was started is a task on the day after it, done with one press', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわり訪問看護 流山');
  await startsLeaving('邊見 隆');
  await worker.beginsProcedure(/^端末を増やす/);
  await worker.button('台帳にない端末を入れる').click();
  await worker.button('タブレット').click();
  await page.getByLabel('管理番号').fill('T-99');
  await page.getByLabel('名前・ふりがな・職員番号でさがす').fill('邊見 隆');
  await page.getByRole('checkbox', { name: /邊見 隆/ }).check();
  const day = page.getByRole('textbox', { name: '使い始める日' });
  await day.fill('今日');
  await day.blur();
  await starts(/邊見 隆さんの端末の追加/);
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00+09:00'));
  await page.reload();
  await worker.isTold(/予定していた日になったので/);
  await worker.goesTo('ホーム');
  const task = page.getByRole('listitem').filter({ hasText: 'あとから加わったものを確かめる：邊見 隆さんの退職' });
  await expect(task).toContainText('端末（T-99）を「使う人なし」にする');
  await task.getByRole('button').click();
  await expect(page.getByText('端末（T-99）を「使う人なし」にする')).toBeVisible();
  await takesPicture(page, 'procedures', 'late');
  expect(await barriers(page)).toEqual([]);
  await setSize(opened.app, { width: 1093, height: 614 });
  await takesPicture(page, 'procedures', 'late-small');
  await worker.button('このとおり台帳に記録する').click();
  await worker.isTold('邊見 隆さんの退職：あとから加わったものを台帳に記録しました');
  await expect(page.getByText('端末（T-99）を「使う人なし」にする')).toHaveCount(0);
  // It is a change of its own: taking it back leaves the procedure as it is.
  await worker.button('元に戻す').click();
  await expect(page.getByText('端末（T-99）を「使う人なし」にする')).toBeVisible();
  await worker.button('そのままにする').click();
  await expect(page.getByText('端末（T-99）を「使う人なし」にする')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: '邊見 隆さんの退職' })).toBeVisible();
});

test('変更届 of a 介護支援専門員 waits for its day on ホーム, and is to be done from then on until somebody says that it was told', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await startsLeaving('勅使河原 龍之介');
  // In one line above the steps, with the rest behind it: they have the room.
  const law = page
    .getByRole('main')
    .getByText('変更届を、指定をした流山市に出します。流山市の様式で、令和8年12月10日（木）まで');
  await expect(law).toBeVisible();
  const behind = page.getByText(/その様式で出します。この届け出の書類は、このアプリではつくりません（/);
  await expect(behind).toBeHidden();
  await law.click();
  await expect(behind).toBeVisible();
  await page.getByRole('button', { name: /^指定の届け出（流山市）/ }).click();
  const step = page.getByRole('list', { name: /の手順$/ }).getByRole('button', {
    name: '変更届を、指定をした流山市に出します（令和8年12月10日（木）まで。このアプリではつくりません）',
  });
  await step.click();
  const panel = page.getByRole('complementary', { name: '手順のくわしい内容' });
  await expect(page.getByRole('button', { name: '届け出た', exact: true })).toHaveCount(0);
  await expect(panel).toContainText('様式は、指定をした流山市のホームページにあります。');
  await expect(panel).toContainText('出典：介護保険法　第82条、同法施行規則 第133条');
  await panel.getByRole('button', { name: '11/30 より前に届け出た' }).click();
  await expect(panel).toContainText('まだ 11/30 の前です。もう届け出たときだけ、下を押してください。');
  await expect(panel.getByRole('button', { name: '指定を受けていない' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await takesPicture(page, 'procedures', 'law');
  await worker.goesTo('ホーム');
  const coming = page.getByRole('list', { name: 'これから' });
  await expect(coming).toContainText('11月30日から12月10日（木）まで：変更届（流山市へ）');
  const task = page
    .getByRole('list', { name: '今日やること' })
    .getByRole('listitem')
    .filter({ hasText: '変更届を、指定をした流山市に出します：勅使河原 龍之介さんの退職' });
  await expect(task).toHaveCount(0);
  await takesPicture(page, 'procedures', 'law-to-come');
  await isTheDayAfter();
  await expect(task).toContainText('流山市の様式で（このアプリではつくりません）　12/10（木）まで、あと9日');
  await expect(coming).toHaveCount(0);
  await takesPicture(page, 'procedures', 'law-at-home');
  await task.getByRole('button', { name: '開く' }).click();
  await panel.getByRole('button', { name: '届け出た' }).click();
  await expect(page.getByText('居宅介護支援の指定をした流山市に')).toHaveCount(0);
  await worker.goesTo('ホーム');
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  await expect(task).toHaveCount(0);
});

test('a day that somebody changed in the ledger is left to a person, who can leave it as it is', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわり訪問看護 流山');
  await startsLeaving('藤原 さやか');
  await worker.goesTo('台帳');
  const list = new StaffList(page);
  await list.chooses(await list.opens('藤原 さやか'), '退職日を変える');
  const day = page.getByRole('textbox', { name: '退職する日' });
  await day.fill('R8.12.20');
  await day.press('Enter');
  await worker.button('退職を記録する').click();
  await list.isTold(/12月20日/);
  // This time on a PC that was off.
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00+09:00'));
  await page.reload();
  await worker.isTold(/台帳に記録できなかったことがあります/);
  await worker.goesTo('ホーム');
  await page
    .getByRole('listitem')
    .filter({ hasText: '台帳に記録できなかったことを確かめる' })
    .getByRole('button')
    .click();
  const blocked = page.getByText('手続きを始めたあとに台帳で変えられていたので');
  await page.getByRole('button', { name: /退職した方を「退職」に/ }).click();
  await expect(blocked).toBeVisible();
  await takesPicture(page, 'procedures', 'blocked');
  await worker.button('そのままにする').click();
  await expect(blocked).toHaveCount(0);
  await worker.goesTo('ホーム');
  await expect(page.getByText('台帳に記録できなかったことを確かめる')).toHaveCount(0);
  await worker.goesTo('台帳');
  await expect(await list.opens('藤原 さやか')).toContainText('12月20日');
});

test('who leaves and is named in the memo of a shared device is said in the procedure, and once they have left on ホーム', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわり訪問看護 流山');
  await worker.goesTo('台帳');
  await page.getByRole('link', { name: /^端末/ }).click();
  const list = new LedgerList(page, '端末の一覧', '管理番号・機種・使う人でさがす', 'number');
  const panel = await list.opensRow('P-08', 'パソコン P-08');
  await panel.getByRole('button', { name: '編集' }).click();
  const memo = page.getByRole('complementary', { name: 'パソコン P-08を編集' }).getByRole('textbox', { name: 'メモ' });
  await memo.fill('共用：藤原 さやか');
  await memo.blur();
  await startsLeaving('藤原 さやか');
  await expect(page.getByText('共用のパソコン P-08のメモに、藤原 さやかさんの名前があります')).toBeVisible();
  await takesPicture(page, 'procedures', 'sharer');
  expect(await barriers(page)).toEqual([]);
  await setSize(opened.app, { width: 911, height: 512 });
  await takesPicture(page, 'procedures', 'sharer-911');
  await setSize(opened.app, { width: 1366, height: 768 });
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00+09:00'));
  await page.reload();
  await worker.isTold(/予定していた日になったので/);
  await worker.goesTo('ホーム');
  const setUp = page.getByText(/^台帳をととのえる（/);
  await setUp.click();
  const task = page.getByRole('listitem').filter({ hasText: '退職した方の名前を消す：パソコン P-08' });
  await expect(task).toContainText('藤原 さやかさん');
  await takesPicture(page, 'procedures', 'sharer-home');
  await task.getByRole('button').click();
  await expect(memo).toBeFocused();
  await memo.fill('');
  await memo.blur();
  await worker.goesTo('ホーム');
  await expect(task).toHaveCount(0);
});
