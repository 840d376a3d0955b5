import { expect, test, type Page } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { openStaffList, type StaffList } from './staff-list.ts';

let opened: LaunchedApp;
let page: Page;
let list: StaffList;
const sample = new OneSample();
test.beforeEach(async () => {
  ({ list, ...opened } = await openStaffList(sample));
  page = opened.page;
});

test('people stand in the order of their furigana and are found by any kind of kana, by variant kanji and by number', async () => {
  expect((await list.names()).slice(0, 3)).toEqual(['阿部 勝', '五十嵐 誠', '石川 仁美']);
  for (const typed of ['たかはし', 'ﾀｶﾊｼ', '高橋', '0031']) {
    await list.search.fill(typed);
    await expect.poll(() => list.names()).toEqual(['髙橋 直子']);
    await expect(page.getByText('1人', { exact: true })).toBeVisible();
  }
  await list.search.press('Escape');
  await expect(page.getByText('38人', { exact: true })).toBeVisible();
  // Somebody who has left is one button away.
  await list.search.fill('むらかみ');
  await expect(page.getByText('「むらかみ」に合う職員は、この一覧にいません')).toBeVisible();
  await page.getByRole('button', { name: '退職・抹消もふくめて 1人を表示' }).click();
  await expect.poll(() => list.names()).toEqual(['村上 玲子']);
});

test('a panel that opens moves no row: the chips stay in their line beside it', async () => {
  const heads = async (): Promise<number | undefined> => (await list.grid.boundingBox())?.y;
  const before = await heads();
  const panel = await list.opens('阿部 勝');
  await expect(panel).toBeVisible();
  expect(await heads()).toBe(before);
  await list.closes();
});

test('a column head sorts by click and by Enter, and says so', async () => {
  const head = list.grid.getByRole('columnheader', { name: '入職日' });
  await head.click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  expect((await list.names())[0]).toBe('齋藤 和夫');
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect((await list.names())[0]).toBe('上田 拓海');
  // The cell that keys stand on passes below the head like the others.
  const name = list.grid.getByRole('columnheader', { name: /^氏名/ });
  await list.grid.getByText('上田 拓海').click();
  await list.grid.evaluate((grid) => (grid.scrollTop = 20));
  await expect
    .poll(() =>
      name.evaluate((element) => {
        const { left, bottom } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + 20, bottom - 6));
      }),
    )
    .toBe(true);
});

test('the whole list is one tab stop, and keys go everywhere in it', async () => {
  await list.search.focus();
  await page.keyboard.press('ArrowDown');
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  await expect.poll(() => focused()).toBe('氏名：阿部 勝');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused()).toBe('五十嵐 誠 職種：介護支援専門員');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  // Far below what was drawn at first.
  await expect.poll(() => focused()).toBe('氏名：渡部 恵');
  await page.keyboard.press('Control+Home');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-column'))).toBe('select');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-column'))).toBe('select');
});

test('a cell is edited by keyboard alone: typing, a suggestion by its reading, Enter, and Ctrl+Z takes it back', async () => {
  await list.goesToCell('髙橋 直子', 'jobType');
  await page.keyboard.type('り');
  await expect(page.getByRole('option', { selected: true })).toHaveText('理学療法士');
  await page.keyboard.press('Enter');
  await list.isTold('髙橋 直子さんの職種を「理学療法士」に変えました');
  await expect(list.cell('髙橋 直子', 'jobType')).toContainText('理学療法士');
  // Enter went down.
  await expect(list.row('田中 美智子')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Control+z');
  await expect(list.cell('髙橋 直子', 'jobType')).toContainText('准看護師');
});

test('dates are taken in any spelling; a bad one stays in red with its sentence until it is mended', async () => {
  await list.goesToCell('髙橋 直子', 'joinedOn');
  await page.keyboard.type('R4.13.1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('「13月」はありません。例：令和8年11月20日');
  // Elsewhere and back: what was typed is still there.
  await list.search.click();
  await expect(list.cell('髙橋 直子', 'joinedOn')).toContainText('R4.13.1');
  await expect(list.cell('髙橋 直子', 'joinedOn')).toHaveAttribute('aria-invalid', 'true');
  await new OfficeWorker(page).goesTo('書類');
  await new OfficeWorker(page).goesTo('台帳');
  await expect(list.cell('髙橋 直子', 'joinedOn')).toContainText('R4.13.1');
  await list.cell('髙橋 直子', 'joinedOn').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('平成31年4月1日');
  await page.keyboard.press('Tab');
  await list.isTold('髙橋 直子さんの入職日を平成31年4月1日に変えました');
  await expect(list.cell('髙橋 直子', 'joinedOn')).toHaveText('平成31年4月1日');
});

test('Esc gives up an edit, and the name is edited together with its furigana', async () => {
  await list.goesToCell('森 葵', 'name');
  await page.keyboard.press('F2');
  await page.keyboard.type('山');
  await page.keyboard.press('Escape');
  await expect(list.cell('森 葵', 'name')).toContainText('もり あおい');
  await page.keyboard.press('Enter');
  await page.keyboard.type('大森 葵');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('おおもり あおい');
  await page.keyboard.press('Enter');
  await list.isTold('森 葵さんの氏名を「大森 葵」に変えました');
  await list.isTold('氏名の変更は、流山市 様式2 で届け出ます。');
  await page.getByRole('button', { name: '書類をつくる' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('様式2');
});

test('Enter while the IME composes takes the conversion and never saves', async () => {
  const ime = await page.context().newCDPSession(page);
  const enterOfTheIme = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await list.goesToCell('髙橋 直子', 'jobType');
  // The very first key starts the composition in the cell.
  await ime.send('Input.imeSetComposition', { text: 'じむ', selectionStart: 2, selectionEnd: 2 });
  const input = page.getByRole('combobox', { name: '髙橋 直子 職種' });
  await expect(input).toHaveValue('じむ');
  await ime.send('Input.imeSetComposition', { text: '事務長', selectionStart: 3, selectionEnd: 3 });
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enterOfTheIme });
  await ime.send('Input.insertText', { text: '事務長' });
  await ime.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enterOfTheIme });
  await expect(input).toHaveValue('事務長');
  await page.keyboard.press('Enter');
  await list.isTold('髙橋 直子さんの職種を「事務長」に変えました');
});

test('nor does it send a form, also where it comes with a letter of its own', async () => {
  const ime = await page.context().newCDPSession(page);
  await page.getByRole('button', { name: '職員を追加' }).first().click();
  const form = list.panel('職員を追加');
  await form.getByLabel('ふりがな').fill('ほんま よしこ');
  await form.getByLabel('氏名').fill('本間 良子');
  await expect(form.getByRole('button', { name: '本間 良子さんを追加' })).toBeEnabled();
  const sent = await page.evaluateHandle(() => {
    const forms: string[] = [];
    window.addEventListener('submit', () => forms.push('sent'), true);
    return forms;
  });
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  // Both are answered when the page has had them.
  await ime.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter });
  await ime.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  expect(await sent.jsonValue()).toEqual([]);
  await page.keyboard.press('Escape');
});

test('rows are selected by key and by range, and many change at once with one way back', async () => {
  await list.goesToCell('坂井 健', 'state');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await expect(page.getByText('3人を選択中').first()).toBeVisible();
  await page.getByRole('button', { name: 'まとめて変える' }).click();
  const change = list.panel('まとめて変える');
  await expect(change).toContainText('3人を選択中');
  await change.getByRole('combobox', { name: '変える項目' }).selectOption('職種');
  await page.getByRole('combobox', { name: '新しい職種' }).fill('看護師');
  await page.keyboard.press('Enter');
  // 坂井 is one already.
  await list.isTold('3人のうち 2人が変わります');
  await page.getByRole('button', { name: '2人の職種を変える' }).click();
  await list.isTold('2人の職種を「看護師」に変えました');
  await expect(list.job('佐久間 茂')).toHaveText('看護師');
  await list.undoes();
  await expect(list.job('佐久間 茂')).toHaveText('介護支援専門員');

  await list.goesToCell('坂井 健', 'state');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'まとめて変える' }).click();
  await page.getByRole('button', { name: 'やめる' }).first().click();
  await expect(change).toHaveCount(0);
});

test('those who are selected come along into a procedure', async () => {
  await list.goesToCell('坂井 健', 'state');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('group', { name: '選択中の職員' }).getByRole('button', { name: '手続き' }).click();
  await page.getByRole('menuitem', { name: '異動の手続き' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'だれが、どこへ、いつ移りますか' })).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
});

test('chips and the office in use say whom the list shows', async () => {
  await page.getByRole('button', { name: /^退職(?!予定)/ }).click();
  await expect.poll(() => list.names()).toEqual(['竹内 静香', '村上 玲子']);
  await page.getByRole('button', { name: /^在職中/ }).click();
  await page.getByRole('button', { name: /^ネットワーク/ }).click();
  await page.getByRole('menuitem', { name: 'FiNE-LINK PLUS' }).click();
  // Who uses it, of the seven who work there.
  await expect.poll(() => list.names()).toEqual(['五十嵐 誠', '佐久間 茂', '本間 久美子', '渡部 恵']);
  await new OfficeWorker(page).usesOffice('ひまわりの里 福井');
  await expect(page.getByText('この条件の職員はいません')).toBeVisible();
  await page.getByRole('button', { name: '条件をはずして全員を表示' }).click();
  await expect(page.getByText('9人', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /^職員/ })).toContainText('9');
  // Come to for some of them, whatever it showed last.
  await list.search.fill('あべ');
  await page.getByRole('link', { name: 'ホーム', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^今日/ })).toBeVisible();
  await page.evaluate(() => history.pushState(null, '', '/ledger/people?filter=missing'));
  await expect(page.getByRole('button', { name: /^足りない項目/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(list.search).toHaveValue('');
  expect(await page.evaluate(() => location.search)).toBe('');
});
