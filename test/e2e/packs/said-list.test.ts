import { expect, test } from '@playwright/test';
import { aDocx, paragraph, run } from '../../builders/docx.ts';
import { barriers } from '../../support/axe.ts';
import { OwnFormOffice } from '../../support/own-form-office.ts';
import { paperFrame } from '../../support/paper-frame.ts';
import { takesPicture } from '../../support/picture.ts';

const office = new OwnFormOffice('市の Word-');

const row = (...texts: string[]): string =>
  `<w:tr>${texts.map((one) => `<w:tc>${paragraph(run(one))}</w:tc>`).join('')}</w:tr>`;
/** The first line has a word of its own: what looks like a list begins below it. */
const ROSTER = aDocx({
  body: `${paragraph(run('研修参加者名簿'))}<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>
    ${row('事業所名', '', '')}${row('区分', '氏名', '職種')}${row('代表', '', '')}${row('参加', '', '')}${row('参加', '', '')}</w:tbl>${paragraph()}`,
});

test('a list that was found only in part is said to begin where it does, and everybody stands on the paper', async () => {
  const { worker } = office;
  const { page } = office.opened;
  const places = await office.bringsIn('名簿.docx', ROSTER);
  await test.step('from its first line on, with three entries', async () => {
    await places
      .getByRole('option', { name: /氏名/ })
      .first()
      .click();
    await worker.button('この行から下を一覧にする').click();
    const said = page.getByRole('region', { name: '一覧にする' });
    await expect(said.getByLabel('何件まで書けますか')).toHaveValue('2');
    await said.getByLabel('何件まで書けますか').fill('3');
    await page.keyboard.press('Enter');
    await expect(said.getByText('氏名：職員の氏名')).toBeVisible();
    await takesPicture(page, 'packs', 'list-said');
    expect(await barriers(page)).toEqual([]);
    await said.getByRole('button', { name: '一覧にする' }).click();
    await takesPicture(page, 'packs', 'list-taken');
    const added = page.getByRole('group', { name: '追加した欄' });
    await expect(added.getByRole('option', { name: /一覧の1行ごと/ })).toHaveCount(2);
    // Both rooms of the office’s name, and the two columns.
    await expect(places.getByRole('option')).toHaveCount(4);
  });
  await test.step('tried, three of the office stand below each other', async () => {
    await worker.button(/^提案の \d+欄をまとめて決める$/).click();
    await worker.button('次へ：様式のこと').click();
    await page.getByLabel('様式の番号').fill('様式第1号');
    await worker.button('次へ：試し書き').click();
    const paper = await paperFrame(page);
    await expect(paper.getByText('代表', { exact: true })).toBeVisible();
    await takesPicture(page, 'packs', 'list-tried');
  });
});
