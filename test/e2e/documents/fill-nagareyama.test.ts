import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { inOneLine, textOnPaper } from '../../support/paper-frame.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { WizardHands } from '../procedures/wizard-hands.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
const sample = new OneSample(undefined, onTheDay, { withoutIds: 'office-nagareyama-kango' });
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});

/** Word で保存: the file's name and the text of its document. */
async function savesAsWord(): Promise<{ name: string; xml: string }> {
  const { app, profile } = opened;
  const proposals = await answerSaveDialogs(app, profile);
  await worker.button('Word で保存').click();
  await worker.isTold(/保存しました：/);
  const [name = ''] = await proposals();
  return {
    name,
    xml: strFromU8(unzipSync(readFileSync(join(profile, name)))['word/document.xml'] ?? new Uint8Array()),
  };
}

const picture = (name: string): Promise<void> => takesPicture(opened.page, 'documents', name);

test('流山市 様式1-2 takes every device of the office at first, and the new one alone later', async () => {
  const { page } = opened;
  await worker.makes('様式1-2 利用端末登録申請書');
  await worker.button('書類をつくる').click();
  await expect(page.getByRole('alert')).toHaveText('先に事業所を選んでください');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await worker.isTold('6台を選びました');
  await page.getByLabel('端末を増やす').check();
  await worker.isTold('まだ1台も選んでいません');
  await worker.button('書類をつくる').click();
  await expect(page.getByRole('alert')).toHaveText('届け出る端末を選んでください');
  await page.getByRole('checkbox', { name: /タブレット T-04/ }).check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await worker.seesOnPaper('himawari_t04@gmail.com');
  await worker.isTold(/T-04から、kaigo@city.nagareyama.chiba.jp へメールを送ってください/);
  await picture('nagareyama-1-2');
  await worker.isTold('1 / 2 ページ');
  const { name, xml } = await savesAsWord();
  expect(name).toContain('流山市_様式1-2_利用端末登録申請書');
  expect(xml).toContain('himawari_t04@gmail.com');
  expect(xml).not.toContain('himawari_t03@gmail.com');
});

test('流山市 様式3 names the attorney of the ledger, and asks again when nothing is delegated', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await worker.makes('様式3 委任状');
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await worker.seesOnPaper('齋藤 和夫');
  const [registration, change] = ['システム利用者の登録・削除に関すること', '登録事項の変更に関すること'].map((name) =>
    page.getByRole('checkbox', { name }),
  );
  await registration!.click();
  await worker.isTold(/様式1-1（利用申請書）を出せません/);
  await change!.click();
  await worker.isTold('任せる業務がひとつも選ばれていません。少なくともどちらかに○が要ります。');
  await registration!.click();
  await expect(registration!).toBeChecked();
  // What was wrong has gone from between them: the next one stands still.
  await expect(page.getByRole('alert')).toHaveCount(0);
  await change!.click();
  await expect(change!).toBeChecked();
  await page.getByLabel(/代表者が自分で署名する/).click();
  await expect.poll(() => textOnPaper(page)).not.toContain('高橋 正一');
  await picture('nagareyama-3');
  const { name, xml } = await savesAsWord();
  expect(name).toContain('流山市_様式3_委任状');
  expect(xml.match(/○<\/w:t>/g)).toHaveLength(2);
  expect(xml).not.toContain('高橋 正一');
});

test('the address of a new tablet that is typed into 様式1-2 is the tablet’s from then on', async () => {
  const { page } = opened;
  const wizard = new WizardHands(opened);
  await worker.usesOffice('ひまわりの里 流山');
  await wizard.begins('端末を増やす');
  await worker.button('台帳にない端末を入れる').click();
  await worker.button('タブレット').click();
  await page.getByLabel('管理番号').fill('T-77');
  await wizard.onDay('今日');
  await wizard.seesPapers();
  await wizard.starts();
  await worker.isTold(/の手続きを始めました/);
  await worker.goesTo('書類');
  await page.getByRole('link', { name: /様式1-2 .*を続ける$/ }).click();
  const address = page.getByRole('textbox', { name: 'タブレットのメールアドレス' });
  await expect(page.getByText('台帳にも入ります').first()).toBeVisible();
  await address.fill('himawari_t77@gmail.com');
  await address.press('Tab');
  await worker.isTold('台帳にも入れました');
  await picture('nagareyama-1-2-address');
});

test('流山市 様式5 lists everybody with an account, and says when the city’s day has passed', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await worker.makes('様式5 登録事項現況届');
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await worker.seesOnPaper('森 葵');
  const due = page.getByLabel('市の提出期限', { exact: true });
  await due.fill('R8.4.1');
  await due.blur();
  await worker.isTold(/市の提出期限をすぎています/);
  await picture('nagareyama-5');
  await worker.isTold('1 / 2 ページ');
  const { name, xml } = await savesAsWord();
  expect(name).toContain('流山市_様式5_登録事項現況届');
  for (const words of ['勅使河原 龍之介', '介護支援専門員', '>12<']) expect(xml).toContain(words);
});

test('流山市 様式5 says from which day somebody else is in charge, and is made of that day where it goes out later', async () => {
  const { page } = opened;
  const wizard = new WizardHands(opened);
  await worker.usesOffice('ひまわりの里 流山');
  await wizard.begins('退職');
  await wizard.choosesPerson('さとう', /佐藤 健一/);
  await wizard.onDay('R8.12.31');
  await wizard.seesPapers();
  await worker.choosesPerson('次のシステム利用管理担当者', 'すずきいち', '鈴木 一郎（介護支援専門員）');
  await picture('next-person');
  await wizard.starts();
  await worker.isTold('佐藤 健一さんの退職の手続きを始めました');

  await worker.makes('様式5 登録事項現況届');
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  const due = page.getByLabel('市の提出期限', { exact: true });
  await due.fill('R9.1.31');
  await due.blur();
  await worker.isTold('令和9年1月1日から、この書類の内容が変わります（佐藤 健一さんの退職）。');
  await expect(page.getByRole('row', { name: /^鈴木 一郎.システム利用管理担当者/ })).toContainText('☑');
  await picture('nagareyama-5-later');
  await worker.button('提出へ進む').click();
  await expect(page.getByRole('dialog')).toContainText('令和9年1月1日から、この書類の内容が変わります');
  await picture('nagareyama-5-later-hand-in');
  await page.keyboard.press('Escape');
  await worker.button('令和9年1月1日の内容にする').click();
  await worker.isTold('令和9年1月1日の内容です。その日からあとに出してください。');
  await expect.poll(() => textOnPaper(page)).not.toContain(inOneLine('佐藤 健一'));
  await picture('nagareyama-5-of-then');
  await worker.button('今日の内容に戻す').click();
  await worker.seesOnPaper('佐藤 健一');
});

test('流山市 様式5 of an office that has typed no IDs is made by ticking who uses the network', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわり訪問看護 流山');
  await worker.makes('様式5 登録事項現況届');
  await worker.button('書類をつくる').click();
  const roster = page.getByRole('region', { name: '情報共有システム利用登録者名簿' });
  await picture('nagareyama-5-nobody');
  await roster.getByRole('button', { name: '使っている職員を選ぶ' }).click();
  const asked = page.getByRole('dialog', { name: 'TRITRUS を使っている職員は、どなたですか' });
  await asked.getByRole('button', { name: '台帳に入れる' }).click();
  await expect(asked.getByRole('alert')).toHaveText('1人以上を選んでください');
  await asked.getByRole('button', { name: /人をすべて選ぶ$/ }).click();
  const people = await asked.getByRole('checkbox').count();
  await asked.getByRole('checkbox').last().uncheck();
  await picture('nagareyama-5-users');
  await asked.getByRole('button', { name: `${people - 1}人を台帳に入れる` }).click();
  await expect(roster.getByRole('listitem')).toHaveCount(people - 1);
  await picture('nagareyama-5-ticked');
  await roster.getByRole('button', { name: 'ほかに使っている職員を追加' }).click();
  await asked.getByRole('checkbox').check();
  await asked.getByRole('button', { name: '1人を台帳に入れる' }).click();
  await expect(roster.getByRole('listitem')).toHaveCount(people);
  await expect(roster.getByRole('button', { name: 'ほかに使っている職員を追加' })).toHaveCount(0);
});

test('流山市 個人情報 同意書 is made for a patient, and says that it is no official form', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await worker.makes('同意書 個人情報 説明書・同意書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await worker.button('書類をつくる').click();
  await expect(page.getByRole('alert')).toHaveText('患者を選んでください');
  await page.getByLabel(/石井 実/).click();
  await worker.choosesPerson('説明する人', '鈴木 一郎', '鈴木 一郎（介護支援専門員）');
  await worker.button('書類をつくる').click();
  await worker.isTold('公式様式の再現ではありません');
  const address = page.getByLabel('患者の住所', { exact: true });
  await address.fill('千葉県流山市ひまわり台7-8-9');
  await address.blur();
  await worker.isTold('足りない項目はありません');
  await worker.seesOnPaper('鈴木 一郎');
  // The one of them on which the address stands, where the paper came before the field was left.
  await worker.isTold(/[12] \/ 2 ページ/);
  await picture('nagareyama-consent');
  const { name, xml } = await savesAsWord();
  expect(name).toContain('流山市_同意書_個人情報説明書・同意書_ひまわりの里流山_石井実');
  for (const words of ['石井 実', '千葉県流山市ひまわり台7-8-9', '昭和23年5月2日', '募集要項・手引きの記載をもとに'])
    expect(xml).toContain(words);
});

test('流山市 様式4 is made for a room: everybody for a new one, the new members alone later', async () => {
  const { page, app, profile } = opened;
  await worker.makes('様式4 利用対象者・関係機関登録申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await worker.button('書類をつくる').click();
  await expect(page.getByRole('alert')).toHaveText('チーム（部屋）を選んでください');
  await page.getByRole('radio', { name: /木村 茂/ }).check();
  await worker.isTold('5人を載せます');
  await page.getByLabel('いまある部屋に、人が加わる').check();
  await worker.isTold('まだ、だれも載りません');
  await worker.button('書類をつくる').click();
  await expect(page.getByRole('alert')).toHaveText('新しく加わる人を選んでください');
  await page.getByRole('checkbox', { name: /堀口 文/ }).check();
  await worker.isTold('1人を載せます');
  await picture('nagareyama-4-pick');
  await page.getByLabel('患者さんの部屋を、新しくつくる').check();
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await worker.isTold('提出先が記入します');
  await picture('nagareyama-4');
  const proposals = await answerSaveDialogs(app, profile);
  await worker.button('Excel で保存').click();
  await worker.isTold(/保存しました：/);
  const [name = ''] = await proposals();
  expect(name).toContain('流山市_様式4_利用対象者・関係機関登録申請書');
  const sheet = unzipSync(readFileSync(join(profile, name)))['xl/worksheets/sheet1.xml'];
  for (const words of ['木村 茂', '髙橋 直子', 'ひまわり訪問看護 流山', '堀口 文'])
    expect(strFromU8(sheet ?? new Uint8Array())).toContain(words);
});
