import { expect, test } from '@playwright/test';
import { aDocx, paragraph, row, run } from '../../builders/docx.ts';
import { barriers } from '../../support/axe.ts';
import { OwnFormOffice } from '../../support/own-form-office.ts';
import { takesPicture } from '../../support/picture.ts';

const office = new OwnFormOffice('連絡先届-');

const asked = ['氏名', 'ふりがな', '役職', '電話番号', 'メール'].map((one) => row(run(one), '')).join('');
const person = (head: string): string => `${paragraph(run(head))}<w:tbl>${asked}</w:tbl>`;
const CONTACTS = aDocx({ body: paragraph(run('連絡先届')) + ['担当者', '副担当者'].map(person).join('') });

test('who else is in charge is asked once, and found by kana; what the ledger knows of them stands on the paper', async () => {
  const { worker } = office;
  const { page } = office.opened;
  const places = await office.bringsIn('連絡先届.docx', CONTACTS);
  await expect(places.getByRole('option', { name: /選ぶ職員の氏名/ })).toBeVisible();
  await takesPicture(page, 'packs', 'second-person-proposed');
  await worker.button(/^提案の \d+欄をまとめて決める$/).click();
  await worker.button('次へ：様式のこと').click();
  await page.getByLabel('様式の番号').fill('様式第2号');
  await worker.button('次へ：試し書き').click();
  await worker.button('「書類」に追加').click();
  await page.getByRole('link', { name: 'この様式で書類をつくる' }).click();
  await worker.button('書類をつくる').click();
  const who = page.getByRole('combobox', { name: '副担当者はだれですか' });
  await who.fill('おやまだ');
  await takesPicture(page, 'packs', 'second-person-asked');
  await page.getByRole('option', { name: /小山田 千鶴/ }).click();
  await worker.seesOnPaper('小山田 千鶴');
  await takesPicture(page, 'packs', 'second-person-chosen');
  expect(await barriers(page)).toEqual([]);
});
