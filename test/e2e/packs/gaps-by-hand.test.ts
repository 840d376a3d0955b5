import { expect, test } from '@playwright/test';
import { anXlsx, emptyCell, row, textCell } from '../../builders/xlsx.ts';
import { OwnFormOffice } from '../../support/own-form-office.ts';
import { paperFrame } from '../../support/paper-frame.ts';
import { takesPicture } from '../../support/picture.ts';

const office = new OwnFormOffice('市の Excel-');

/** A box whose sentence ends in room for a word, a line that is no label, and three cells that nothing names. */
const NOTICE = anXlsx({
  sheets: [
    {
      ahead: '<cols><col min="1" max="1" width="60" customWidth="1"/></cols>',
      rows:
        row(1, textCell('A1', '利用状況届')) +
        row(3, textCell('A3', '□ 全員が読みました（ ）　□ まだの人がいます')) +
        row(5, textCell('A5', 'ご意見がありましたら')) +
        row(7, ['A7', 'B7', 'C7'].map((at) => emptyCell(at, 1)).join('')),
    },
  ],
});

test('room in a sentence that has a box is written in, and words are written over where somebody says so', async () => {
  const { worker } = office;
  const { page } = office.opened;
  const places = await office.bringsIn('利用状況届.xlsx', NOTICE);
  const byHand = page.getByRole('button', { name: /^毎回、手で入力/ });
  await test.step('what nothing is proposed for is left empty or typed at once; the keys go on in the list', async () => {
    await page.getByRole('button', { name: '提案の 1欄をまとめて決める' }).press('Enter');
    const open = places.getByRole('option', { name: /^未定/ });
    await expect(open).toHaveCount(3);
    await page.getByRole('button', { name: '残りの 3欄には、何も書き込まない' }).press('Enter');
    await expect(places.getByRole('option', { name: /^空欄.*何も書き込まない/ })).toHaveCount(3);
    await expect(places).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(open).toHaveCount(3);
    await page.getByRole('button', { name: '残りの 3欄は、毎回、手で入力する' }).press('Enter');
    await expect(places).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('checkbox', { name: '空欄では完成にしない' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(places.getByRole('option', { name: /毎回手で入力する（必ず）/ })).toHaveCount(1);
  });
  await test.step('the box is pressed, which takes all of its cell: the room beside it is offered', async () => {
    await worker.button('欄を追加').click();
    const paper = await paperFrame(page);
    await paper.locator('.place-box').first().click();
    await page.getByRole('button', { name: /^同じ行の空き.*に書く$/ }).click();
    await takesPicture(page, 'packs', 'room-beside-a-box');
    await byHand.click();
    await expect(page.getByRole('group', { name: '追加した欄' }).getByRole('option')).toHaveCount(1);
  });
  await test.step('a cell that prints words: it is asked whether what is written stands behind them or in their place', async () => {
    await worker.button('欄を追加').click();
    const paper = await paperFrame(page);
    await paper.getByText('ご意見がありましたら').click();
    await expect(page.getByRole('radio', { name: '印刷された言葉のあとに書く' })).toBeChecked();
    await page.getByRole('radio', { name: '印刷された言葉の代わりに書く' }).check();
    await takesPicture(page, 'packs', 'written-over-words');
    await byHand.click();
    await expect(page.getByRole('group', { name: '追加した欄' }).getByRole('option')).toHaveCount(2);
  });
});
