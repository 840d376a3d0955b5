import { expect, test, type Locator } from '@playwright/test';
import { aDocx, paragraph, run } from '../../builders/docx.ts';
import { barriers } from '../../support/axe.ts';
import { OwnFormOffice } from '../../support/own-form-office.ts';
import { paperFrame } from '../../support/paper-frame.ts';
import { takesPicture } from '../../support/picture.ts';

const office = new OwnFormOffice('市の Word-');

const cell = (...lines: string[]): string => `<w:tc>${lines.map((one) => paragraph(run(one))).join('')}</w:tc>`;
/** Services in two lines of a cell, of which only the first looks like words to ring; below it a choice that looks like none. */
const NOTICE = aDocx({
  body: `${paragraph(run('運営状況届出書'))}<w:tbl><w:tblPr><w:tblBorders><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>
    <w:tr>${cell('法人名')}${cell('')}</w:tr>
    <w:tr>${cell('サービスの種類')}${cell('訪問入浴介護 ・ 通所介護', '訪問看護・居宅介護支援')}</w:tr>
    <w:tr>${cell('受付の方法')}${cell('窓口 郵送・電子 申請')}</w:tr></w:tbl>${paragraph()}`,
});

const words = (): Locator => office.opened.page.getByRole('group', { name: '○をつける言葉' });

test('words that were found only in part, or not at all, are picked by hand and ringed', async () => {
  const { worker } = office;
  const { page } = office.opened;
  const places = await office.bringsIn('届出書.docx', NOTICE);
  await test.step('the words of the second line come to those of the first', async () => {
    await places.getByRole('option', { name: /サービスの種類/ }).click();
    await worker.button('○をつける言葉を選び直す').click();
    await expect(words().getByRole('checkbox')).toHaveCount(4);
    await takesPicture(page, 'packs', 'words-picked-anew');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^台帳の「サービス分類」で選ぶ/ }).click();
  });
  await test.step('where nothing was found: written, or ringed; what was parted is joined', async () => {
    await page.keyboard.press('Escape');
    await worker.button('欄を追加').click();
    const paper = await paperFrame(page);
    await paper.locator('.place-box').first().click();
    await expect(page.getByRole('alert').filter({ hasText: 'ここは、もう「法人名」の欄です。' })).toBeVisible();
    await takesPicture(page, 'packs', 'a-place-is-there');
    await paper.getByText('窓口 郵送').click();
    await page.getByRole('radio', { name: 'この言葉に○をつける' }).check();
    await expect(words().getByRole('checkbox')).toHaveCount(4);
    await worker.button('次とつなぐ（「電子」と「申請」）').click();
    await words().getByRole('checkbox', { name: '窓口' }).uncheck();
    await expect(words().getByRole('checkbox', { checked: true })).toHaveCount(2);
    await takesPicture(page, 'packs', 'words-joined');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^書類をつくるときに選ぶ/ }).click();
    await expect(page.getByRole('group', { name: '追加した欄' }).getByRole('option')).toHaveCount(2);
  });
  await test.step('tried, the office’s own service has a ring', async () => {
    await worker.button(/^提案の \d+欄をまとめて決める$/).click();
    await worker.button('次へ：様式のこと').click();
    await page.getByLabel('様式の番号').fill('様式第1号');
    await worker.button('次へ：試し書き').click();
    await worker.seesOnPaper('社会福祉法人ひまわり会');
    const paper = await paperFrame(page);
    await expect(paper.locator('svg > ellipse')).toHaveCount(1);
    const [ring, word] = await Promise.all([
      paper.locator('svg > ellipse').boundingBox(),
      paper.getByText('訪問看護', { exact: true }).boundingBox(),
    ]);
    expect(Math.abs((ring?.y ?? 0) + (ring?.height ?? 0) / 2 - (word?.y ?? 0) - (word?.height ?? 0) / 2)).toBeLessThan(
      8,
    );
    await takesPicture(page, 'packs', 'words-ringed');
  });
});
