import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { ListCells } from '../../support/list-cells.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { ListLooks } from '../../support/list-looks.ts';
import { OneSample } from '../../support/one-sample.ts';
import { openStaffList, type StaffList } from './staff-list.ts';

let opened: LaunchedApp;
let page: Page;
let list: StaffList;
let cells: ListCells;
const sample = new OneSample();
test.beforeEach(async () => {
  ({ list, ...opened } = await openStaffList(sample));
  page = opened.page;
  cells = new ListCells(opened.app, page);
});

test('marked cells are emptied after a look; what must be there stays', async () => {
  await new ListLooks(page, list.grid).opensColumns();
  await page.getByRole('checkbox', { name: 'ふりがな', exact: true }).check();
  await page.getByRole('button', { name: '入職日を前へ' }).press('Escape');
  await list.goesToCell('阿部 勝', 'jobType');
  await cells.marks('ArrowLeft');
  await cells.marks('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(cells.emptying).toContainText('2か所が変わります／2か所は読めません');
  await expect(cells.emptying).toContainText('ふりがなが空です');
  await page.keyboard.press('Escape');
  await expect(cells.emptying).toHaveCount(0);
  await page.keyboard.press('Delete');
  await cells.emptying.getByRole('button', { name: '2か所を空にする' }).click();
  await list.isTold('職員2人の2か所を空にしました');
  await expect(list.job('五十嵐 誠')).toHaveText('未入力');
  await list.undoes();
  await expect(list.job('五十嵐 誠')).toHaveText('介護支援専門員');
});

test('one empty cell of Excel empties the cell that it is pasted over, after a look', async () => {
  await list.goesToCell('阿部 勝', 'jobType');
  await cells.pastes('\r\n');
  await expect(cells.pasting).toContainText('1か所が変わります');
  await expect(cells.pasting).toContainText('事務職員 → 空');
  await expect(list.job('阿部 勝')).toHaveText('事務職員');
  await cells.pasting.getByRole('button', { name: '1か所を変える' }).click();
  await expect(list.job('阿部 勝')).toHaveText('未入力');
  await list.undoes();
  await expect(list.job('阿部 勝')).toHaveText('事務職員');
});

test('cells are marked by key and copied as Excel takes them', async () => {
  await list.goesToCell('阿部 勝', 'jobType');
  await cells.marks('ArrowDown');
  await cells.marks('ArrowRight');
  await list.isTold('2行×2列を選びました');
  const { text, html } = await cells.copies();
  expect(text).toBe('事務職員\t令和5年1月5日\r\n介護支援専門員\t平成30年4月1日');
  expect(html).toContain('<td>平成30年4月1日</td>');
  // Esc lets go of the marked cells first.
  await page.keyboard.press('Escape');
  expect((await cells.copies()).text).toBe('平成30年4月1日');
  // So does one of a column that isn't edited.
  await list.goesToCell('阿部 勝', 'office');
  expect((await cells.copies()).text).toBe('ひまわりの里 鶴岡');
});

test('cells of Excel are pasted after a look at what changes, are one change and have one way back', async () => {
  await list.goesToCell('阿部 勝', 'jobType');
  await cells.pastes('看護師\tR5.4.1\r\n介護支援専門員\t２０２０／１０／１\r\n介護福祉士\tいつか\r\n');
  await expect(cells.pasting).toContainText('4か所が変わります／1か所は読めません（1か所は、もうその内容です）');
  await expect(cells.pasting).toContainText('事務職員 → 看護師');
  await expect(cells.pasting).toContainText('平成30年4月1日 → 令和2年10月1日');
  expect(await barriers(page)).toEqual([]);
  // Nothing is written yet.
  await expect(list.job('阿部 勝')).toHaveText('事務職員');
  await cells.pasting.getByRole('button', { name: '4か所を変える' }).click();
  await list.isTold('職員3人の4か所を、貼り付けて変えました');
  await expect(cells.pasting).toHaveCount(0);
  await expect(list.cell('阿部 勝', 'joinedOn')).toHaveText('令和5年4月1日');
  await expect(list.job('石川 仁美')).toHaveText('介護福祉士');
  await expect(list.cell('石川 仁美', 'joinedOn')).toHaveText('令和7年7月1日');
  await page.keyboard.press('Control+z');
  await expect(list.job('阿部 勝')).toHaveText('事務職員');
  await expect(list.job('石川 仁美')).toHaveText('看護師');
  await page.keyboard.press('Control+y');
  await expect(list.job('阿部 勝')).toHaveText('看護師');
  await page.keyboard.press('Control+z');
  await expect(list.job('阿部 勝')).toHaveText('事務職員');
  await page.getByRole('button', { name: 'やり直す' }).click();
  await list.isTold('やり直しました');
  await expect(list.job('阿部 勝')).toHaveText('看護師');
});

test('one value fills all marked cells; into one cell it is typed, and taken by Enter', async () => {
  await list.goesToCell('阿部 勝', 'jobType');
  await cells.marks('ArrowDown', 2);
  await cells.pastes('保健師\r\n');
  await cells.pasting.getByRole('button', { name: '3か所を変える' }).click();
  await expect(list.job('石川 仁美')).toHaveText('保健師');
  // The focus is back in the list.
  await page.keyboard.press('Escape');
  await list.goesToCell('伊藤 由美', 'jobType');
  await cells.pastes('薬剤師\r\n');
  await expect(page.getByRole('combobox', { name: '伊藤 由美 職種' })).toHaveValue('薬剤師');
  await page.keyboard.press('Enter');
  await list.isTold('伊藤 由美さんの職種を「薬剤師」に変えました');
});

test('names and offices aren’t pasted over: their procedures are offered; nobody is added below the list', async () => {
  await list.goesToCell('渡部 恵', 'name');
  await cells.pastes('渡辺 恵\t看護師\r\n田中 次郎\t看護師\r\n');
  await expect(cells.pasting).toContainText('氏名は、まとめて書き換えません（1人）');
  await expect(cells.pasting).toContainText('一覧の終わりより下になる1行は、貼り付けません');
  await cells.pasting.getByRole('button', { name: '氏名の変更の手続き' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('氏名');
});

test('Shift and the pointer mark cells, Ctrl and Shift mark rows, and the menu has what keys have', async () => {
  await list.goesToCell('阿部 勝', 'jobType');
  await list.cell('石川 仁美', 'joinedOn').click({ modifiers: ['Shift'] });
  await list.isTold('3行×2列を選びました');
  await expect(list.panel('石川 仁美さんの詳しい内容')).toHaveCount(0);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: /^コピー/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await cells.clears();
  await page.getByRole('menuitem', { name: /^コピー/ }).click();
  expect((await cells.text()).split('\r\n')).toHaveLength(3);
  await list.cell('石川 仁美', 'joinedOn').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'この3行をまとめて変える' }).click();
  await expect(cells.changing).toContainText('3人を選択中');
  await page.keyboard.press('Escape');

  await list.cell('阿部 勝', 'state').click({ modifiers: ['Control'] });
  await list.cell('石川 仁美', 'state').click({ modifiers: ['Control'] });
  await expect(page.getByRole('group', { name: '選択中の職員' })).toContainText('2人を選択中');
  await list.cell('上田 拓海', 'select' as never).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('group', { name: '選択中の職員' })).toContainText('4人を選択中');
  await page.getByRole('checkbox', { name: '表示中の38人を選ぶ' }).click();
  await expect(page.getByRole('group', { name: '選択中の職員' })).toContainText('38人を選択中');
});

test('what leads to papers is changed by its procedure when many are selected', async () => {
  await list.goesToCell('坂井 健', 'state');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'まとめて変える' }).click();
  await cells.changing.getByRole('combobox', { name: '変える項目' }).selectOption('退職日');
  await expect(cells.changing).toContainText('退職日は、まとめて書き換えません（2人）');
  expect(await barriers(page)).toEqual([]);
  // A bad value is said beside its field.
  await cells.changing.getByRole('combobox', { name: '変える項目' }).selectOption('電話');
  await cells.changing.getByRole('textbox', { name: '新しい電話' }).fill('12');
  await cells.changing.getByRole('button', { name: '変える', exact: true }).click();
  await expect(cells.changing.getByRole('textbox', { name: '新しい電話' })).toHaveAttribute('aria-invalid', 'true');
  await cells.changing.getByRole('combobox', { name: '変える項目' }).selectOption('入職日');
  await cells.changing.getByRole('textbox', { name: '新しい入職日' }).fill('R8.4.1');
  await page.keyboard.press('Enter');
  await expect(cells.changing).toContainText('2人のうち 2人が変わります');
  await cells.changing.getByRole('button', { name: '2人の入職日を変える' }).click();
  await list.isTold('2人の入職日を「令和8年4月1日」に変えました');
});

test('a cell is pressed twice where its panel lies over the list: it is seen, and takes what is typed', async () => {
  await setSize(opened.app, { width: 911, height: 512 });
  await expect(list.cell('石川 仁美', 'joinedOn')).toBeVisible();
  await list.pressesTwice('石川 仁美', 'joinedOn');
  await expect(page.getByRole('textbox', { name: '石川 仁美 入職日' })).toBeVisible();
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await page.keyboard.type('R5.4.1');
  await page.keyboard.press('Enter');
  await expect(list.cell('石川 仁美', 'joinedOn')).toHaveText('令和5年4月1日');
  await list.undoes();
});

test('a cell is pressed twice, and the table moves as the panel opens: the one that was pressed is edited', async () => {
  await list.pressesTwice('石川 仁美', 'name');
  await expect(list.panel('石川 仁美さんの詳しい内容')).toBeVisible();
  await page.keyboard.type('石川 ひとみ');
  await page.keyboard.press('Enter');
  await list.isTold('石川 仁美さんの氏名を「石川 ひとみ」に変えました');
  await list.undoes();
  await list.closes();
  await list.pressesTwice('五十嵐 誠', 'jobType');
  await expect(page.getByRole('combobox', { name: '五十嵐 誠 職種' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list.panel('五十嵐 誠さんの詳しい内容')).toBeVisible();
  // A button that is pressed by a key next is no second press, and opens nobody's cell.
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: '閉じる', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: /職種$/ })).toHaveCount(0);
});

test('what changed many is taken back from one person’s history after a question that says how many', async () => {
  const before = await list.job('阿部 勝').innerText();
  await list.goesToCell('阿部 勝', 'jobType');
  await cells.marks('ArrowDown', 6);
  await cells.pastes('音楽療法士\r\n');
  await cells.pasting.getByRole('button', { name: '7か所を変える' }).click();
  await list.isTold('職員7人');
  const panel = await list.opens('石川 仁美');
  const back = panel.getByRole('button', { name: /：7人をまとめて元に戻す/ });
  await back.click();
  const question = page.getByRole('dialog', { name: '7人をまとめて元に戻しますか' });
  await expect(question).toContainText('いっしょに変えた 7人が、すべて前の内容に戻ります');
  await question.getByRole('button', { name: 'やめる' }).click();
  await expect(list.job('阿部 勝')).toHaveText('音楽療法士');
  await back.click();
  await question.getByRole('button', { name: '7人をまとめて元に戻す' }).click();
  await expect(list.job('阿部 勝')).toHaveText(before);
});
