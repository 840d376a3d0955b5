import { expect, test } from '@playwright/test';
import { anXlsx, row, textCell } from '../../builders/xlsx.ts';
import { OwnFormOffice } from '../../support/own-form-office.ts';
import { paperFrame } from '../../support/paper-frame.ts';
import { takesPicture } from '../../support/picture.ts';

const office = new OwnFormOffice('市の Excel-');

/** A box whose sentence ends in room for a word, and a line that is no label. */
const NOTICE = anXlsx({
  sheets: [
    {
      ahead: '<cols><col min="1" max="1" width="70" customWidth="1"/></cols>',
      rows:
        row(1, textCell('A1', '利用状況届')) +
        row(3, textCell('A3', '□ 全員が読みました（ ）　□ まだの人がいます')) +
        row(5, textCell('A5', 'ご意見がありましたら')),
    },
  ],
});

test('room in a sentence that has a box is written in, and words are written over where somebody says so', async () => {
  const { worker } = office;
  const { page } = office.opened;
  await office.bringsIn('利用状況届.xlsx', NOTICE);
  const byHand = page.getByRole('button', { name: /^毎回、手で入力/ });
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
