import { expect, test, type Page } from '@playwright/test';
import { OfficeWorker } from '../../support/office.ts';
import { looksAt } from '../../support/looks.ts';
import { setSize } from '../../support/launch.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { metaOnDisk } from '../../support/sealed.ts';
import { beginsAnew } from './ledger-list.ts';
import { openStaffList, StaffList } from './staff-list.ts';

const sample = new OneSample(undefined, onTheDay);

/** What the database holds of an unfinished 追加. */
const keptDraft = (page: Page): Promise<unknown> => metaOnDisk(page, 'sample', 'new-person');

test('the 退職 of the only person in charge asks for the next one, and both are one change with one way back', async () => {
  const { page, app, list, errors, close } = await openStaffList(sample);
  const panel = await list.opens('佐藤 健一');
  await expect(panel).toContainText('システム利用管理担当者');
  await list.chooses(panel, '退職を記録する');

  const form = list.panel('佐藤 健一さんの退職を記録');
  const lastDay = form.getByLabel('退職する日', { exact: true });
  await lastDay.fill('R9.2.28');
  await lastDay.press('Enter');
  await lastDay.fill('さんがつ');
  await form.getByRole('button', { name: '退職を記録する' }).click();
  await expect(lastDay).toBeFocused();
  await expect(form).toContainText('「さんがつ」は日付として読めません');
  await lastDay.fill('R9.3.31');
  await form.getByRole('button', { name: '退職を記録する' }).click();
  await expect(form).toContainText('流山市の担当者がいなくなります。先に次の方を選んでください');
  const next = form.getByRole('combobox', { name: '次のシステム利用管理担当者' });
  await expect(next).toBeFocused();
  await expect(form).toContainText('台帳からは消えません');
  await new OfficeWorker(page).choosesPerson('次のシステム利用管理担当者', 'すずきいち', '鈴木 一郎（介護支援専門員）');
  await form.getByRole('button', { name: '退職を記録する' }).click();

  await list.isTold('次のシステム利用管理担当者は鈴木 一郎さんです');
  await list.isTold(/さんの退職は流山市 様式1-1、鈴木 一郎さんの管理者・担当者の変更は流山市 様式2 で届け出ます。/);
  await test.step('what is offered for it leaves the rows their room in a low window', async () => {
    await setSize(app, { width: 911, height: 512 });
    const bottoms = (all: (HTMLElement | SVGElement)[]) => all.map((one) => one.getBoundingClientRect().bottom);
    const [heads = 0, ...rows] = await list.grid.getByRole('row').evaluateAll(bottoms);
    await takesPicture(page, 'person', 'offer-911');
    // Whole ones: the list stands wherever it was scrolled to, and one more begins above and below them.
    expect(rows.filter((bottom) => bottom > heads + 40 && bottom <= 512).length).toBeGreaterThanOrEqual(2);
    await setSize(app, { width: 1366, height: 768 });
  });
  await expect(panel).toContainText('令和9年3月31日 退職予定');
  await expect(page.getByRole('button', { name: /^退職予定/ })).toContainText('1');
  await expect(panel.getByRole('listitem').first()).toContainText('退職日なし→から令和9年3月31日');

  await panel.getByRole('button', { name: /退職日.*：2人をまとめて元に戻す/ }).click();
  await expect(panel).not.toContainText('退職予定');
  await expect(panel.getByText('システム利用管理担当者', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^退職予定/ })).toContainText('0');
  // The papers are no longer wanted.
  await expect(page.getByText('で届け出ます')).toHaveCount(0);
  await list.scrollsTo('鈴木 一郎');
  const other = await list.opens('鈴木 一郎');
  await expect(other.getByRole('listitem').first()).toContainText('システム利用管理担当者はい→からいいえ');
  expect(errors).toEqual([]);
  await close();
});

test('each field of 編集 saves itself when it is left, and everything is still there when the page is loaded anew', async () => {
  const first = await openStaffList(sample);
  const panel = await first.list.opens('上田 拓海');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = first.list.panel('上田 拓海さんを編集');
  await form.getByLabel('電話').fill('０９０ー１２３４ー５６７８');
  await form.getByLabel('メール').fill('ｔａｋｕｍｉ＠himawari.example');
  await form.getByLabel('メモ').fill('夜間の連絡は携帯へ');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await expect(panel).toContainText('090-1234-5678');
  await expect(panel).toContainText('takumi@himawari.example');
  await expect(panel.getByRole('listitem')).toHaveCount(3);

  await beginsAnew(first.page);
  await new OfficeWorker(first.page).goesTo('台帳');
  const again = await first.list.opens('上田 拓海');
  await expect(again).toContainText('090-1234-5678');
  await expect(again.getByRole('listitem')).toHaveCount(3);
  await expect(again).toContainText('夜間の連絡は携帯へ');
  expect(first.errors).toEqual([]);
  await first.close();
});

test('who leads two offices is marked as 管理者 of both, the second one beside their own', async () => {
  const { page, app, list, errors, close } = await openStaffList(sample);
  const panel = await list.opens('上田 拓海');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('上田 拓海さんを編集');
  const marks = form.getByRole('group', { name: '事業所の管理者' }).getByRole('checkbox');
  const offices = await marks.count();
  expect(offices).toBeGreaterThan(1);
  for (const at of [0, 1]) {
    await marks.nth(at).click();
    await expect(marks.nth(at)).toBeChecked();
  }
  await takesPicture(page, 'person', 'marks');
  await setSize(app, { width: 911, height: 512 });
  await takesPicture(page, 'person', 'marks-911');
  await setSize(app, { width: 1366, height: 768 });
  await form.getByRole('button', { name: '編集を終える' }).click();
  const managed = panel.getByRole('definition').filter({ has: page.getByRole('link', { name: /福井/ }) });
  await expect(managed.getByRole('link')).toHaveCount(2);
  await test.step('the name of an office, as long as it may be, goes on in the next line', async () => {
    const long = '社会福祉法人みほん福祉会みほん台訪問看護ステーション福井江戸川台東サテライト';
    await managed.getByRole('link').evaluateAll((links, name) => {
      for (const link of links) link.textContent = name;
    }, long);
    for (const size of [
      { width: 1366, height: 768 },
      { width: 911, height: 512 },
    ]) {
      await setSize(app, size);
      const wider = await panel.evaluate((all) =>
        [all, ...all.querySelectorAll('*')].flatMap((one) =>
          /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1
            ? [`${one.className} ${one.scrollWidth} in ${one.clientWidth}`]
            : [],
        ),
      );
      expect(wider).toEqual([]);
      await takesPicture(page, 'person', `long-names-${size.width}`);
    }
    await setSize(app, { width: 1366, height: 768 });
  });
  await managed.getByRole('link').last().click();
  const office = page.getByRole('complementary').filter({ hasText: '上田 拓海' });
  await expect(office.getByRole('link', { name: '上田 拓海' })).toBeVisible();
  expect(errors).toEqual([]);
  await close();
});

test('an emptied name is refused beside its field and nothing is lost', async () => {
  const { list, page, errors, close } = await openStaffList(sample);
  const panel = await list.opens('石川 仁美');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('石川 仁美さんを編集');
  await form.getByLabel('氏名').fill('');
  await page.keyboard.press('Tab');
  await expect(form.getByRole('alert')).toHaveText('氏名が空です。入れると次へ進めます');
  await form.getByLabel('ふりがな').fill('石川');
  await page.keyboard.press('Tab');
  await expect(form.getByText('ふりがなは、ひらがなで入れてください')).toBeVisible();
  await expect(list.cell('石川 仁美', 'name')).toContainText('いしかわ ひとみ');
  expect(errors).toEqual([]);
  await close();
});

test('編集を終える leads back to what was refused, × once', async () => {
  const { list, page, errors, close } = await openStaffList(sample);
  const panel = await list.opens('石川 仁美');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = list.panel('石川 仁美さんを編集');
  const joined = form.getByLabel('入職日', { exact: true });
  await joined.fill('13月45日');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await expect(joined).toBeFocused();
  await expect(joined).toHaveValue('13月45日');
  await expect(form.getByText('「13月」はありません')).toBeVisible();
  // Nothing typed is lost by a press beside it.
  await form.getByRole('button', { name: '閉じる' }).click();
  await expect(joined).toBeFocused();
  await expect(joined).toHaveValue('13月45日');
  await expect(form.getByText('「13月」はありません')).toBeInViewport({ ratio: 1 });
  await form.getByRole('button', { name: '閉じる' }).click();
  await panel.getByRole('button', { name: '編集' }).click();
  await expect(joined).toHaveValue('13月45日');
  await expect(form.getByText('「13月」はありません')).toBeVisible();
  await joined.focus();
  // What only looks odd is in the ledger, and keeps nobody back.
  await joined.press('Escape');
  await form.getByLabel('電話').fill('内線 12');
  await form.getByRole('button', { name: '編集を終える' }).click();
  await expect(panel).toContainText('内線 12');
  await expect(page.getByRole('heading', { level: 2, name: '石川 仁美' })).toBeFocused();
  expect(errors).toEqual([]);
  await close();
});

test('an unfinished 追加 survives closing the app, warns of a likely double, and puts the person in', async () => {
  const first = await openStaffList(sample);
  await new OfficeWorker(first.page).usesOffice('ひまわりの里 流山');
  await first.page.getByRole('button', { name: '職員を追加' }).click();
  const form = first.list.panel('職員を追加');
  await expect(form.getByLabel('氏名')).toBeFocused();
  await form.getByLabel('氏名').fill('佐藤 健一');
  await form.getByLabel('入職日', { exact: true }).fill('令和8年2月30日');
  await form.getByLabel('氏名').press('Tab');
  await form.getByLabel('ふりがな').pressSequentially('サトウ ケンイチ');
  // Closed in the middle of a field, when the disk has it.
  await expect
    .poll(() => keptDraft(first.page))
    .toMatchObject({
      ...{ name: '佐藤 健一', kana: 'サトウ ケンイチ' },
      'unread-days': { joinedOn: '令和8年2月30日' },
    });

  const second = await sample.opensAgain();
  const { page } = second;
  const list = new StaffList(page);
  await new OfficeWorker(page).goesTo('台帳');
  await expect(page.getByText('佐藤 健一さんの追加が途中です')).toBeVisible();
  await page.getByRole('button', { name: '続きから' }).click();
  const again = list.panel('職員を追加');
  // Closing the window leaves the field, as Tab does.
  await expect(again.getByLabel('ふりがな')).toHaveValue('さとう けんいち');
  await expect(again).toContainText('同じ氏名・ふりがなで佐藤 健一さん（ひまわりの里 流山）が台帳にいます');
  await again.getByRole('combobox', { name: '職種' }).fill('事務職員');
  // The day that is none stands there still, with what is wrong with it, and is asked about before anything goes in.
  const joined = again.getByLabel('入職日', { exact: true });
  await expect(joined).toHaveValue('令和8年2月30日');
  await expect(again.getByText('「2月30日」はありません')).toBeVisible();
  await again.getByRole('button', { name: '佐藤 健一さんを追加' }).click();
  await expect(joined).toBeFocused();
  await joined.fill('令和8年2月28日');
  await again.getByRole('button', { name: '佐藤 健一さんを追加' }).click();

  await list.isTold('佐藤 健一さんを台帳に追加しました');
  await list.isTold(/さんの入職は、.*流山市 様式1-1 で届け出ます。/);
  // Its buttons go below the words, and leave them their width.
  await setSize(second.app, { width: 911, height: 512 });
  const told = await page
    .getByText(/さんの入職は、.*で届け出ます。$/)
    .first()
    .boundingBox();
  expect(told?.height).toBeLessThan(60);
  // With the largest letters there is next to no room beside the panel: what was said lies on the panel, and on none of those buttons.
  await looksAt(second.app, page, { width: 911, height: 512, scale: 1, text: 'largest' });
  await expect
    .poll(async () => {
      const said = await page.getByRole('button', { name: 'このお知らせを閉じる' }).locator('..').boundingBox();
      const asked = await page.getByRole('button', { name: '手続きを始める' }).boundingBox();
      return said && asked && said.x >= asked.x + asked.width;
    })
    .toBe(true);
  await looksAt(second.app, page, { width: 1366, height: 768, scale: 1, text: 'standard' });
  await expect(list.panel('佐藤 健一さんの詳しい内容')).toContainText('台帳に登録');
  await expect(page.getByRole('link', { name: /^職員/ })).toContainText('13');
  await expect(page.getByText('追加が途中です')).toHaveCount(0);
  await list.undoes();
  await expect(page.getByRole('link', { name: /^職員/ })).toContainText('12');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  expect([...first.errors, ...second.errors]).toEqual([]);
  await second.close();
});

test('抹消 keeps the person with the date and can be taken back', async () => {
  const { list, page, errors, close } = await openStaffList(sample);
  const panel = await list.opens('原 修');
  await list.chooses(panel, '抹消する');
  const form = list.panel('原 修さんを抹消');
  await expect(form).toContainText('あとから取り消せます');
  await form.getByRole('button', { name: '抹消する' }).click();
  await list.isTold('原 修さんを抹消しました');
  await expect(panel).toContainText(/抹消/);
  await expect(page.getByText('37人', { exact: true })).toBeVisible();
  await list.chooses(panel, '抹消を取り消す');
  await list.isTold('原 修さんの抹消を取り消しました');
  await expect(page.getByText('38人', { exact: true })).toBeVisible();
  expect(errors).toEqual([]);
  await close();
});

test('after 追加 was refused, typing stays in its field; pressed twice it adds one person', async () => {
  const { list, page, errors, close } = await openStaffList(sample);
  await page.getByRole('button', { name: '職員を追加' }).click();
  const form = list.panel('職員を追加');
  await form.getByRole('button', { name: '職員を追加' }).click();
  await expect(form.getByLabel('氏名')).toBeFocused();
  await page.keyboard.type('見本 太郎');
  await expect(form.getByLabel('氏名')).toHaveValue('見本 太郎');
  await expect(form.getByLabel('氏名')).toBeFocused();
  await form.getByLabel('ふりがな').fill('みほん たろう');
  await form.getByRole('combobox', { name: '所属' }).selectOption('ひまわりの里 流山');
  await form.getByRole('combobox', { name: '職種' }).fill('事務職員');
  await page.keyboard.press('Tab');
  // Both before the disk has answered.
  await form.getByRole('button', { name: '見本 太郎さんを追加' }).evaluate((button) => {
    (button as HTMLButtonElement).click();
    (button as HTMLButtonElement).click();
  });
  await list.isTold('見本 太郎さんを台帳に追加しました');
  await list.search.fill('みほん');
  await expect.poll(() => list.names()).toEqual(['見本 太郎']);
  expect(errors).toEqual([]);
  await close();
});

test('an empty 追加 says what is missing and leads there', async () => {
  const { list, page, errors, close } = await openStaffList(sample);
  await page.getByRole('button', { name: '職員を追加' }).click();
  const form = list.panel('職員を追加');
  // The panel's own button is the one that goes on now.
  await form.getByRole('button', { name: '職員を追加' }).click();
  await expect(form.getByLabel('氏名')).toBeFocused();
  await expect(form.getByRole('alert')).toHaveText([
    '氏名が空です。入れると次へ進めます',
    'ふりがなが空です。入れると次へ進めます',
    '所属する事業所を選んでください',
  ]);
  // A name in kana is its own reading.
  await form.getByLabel('氏名').fill('マリア サントス');
  await page.keyboard.press('Tab');
  await expect(form.getByLabel('ふりがな')).toHaveValue('まりあ さんとす');
  expect(errors).toEqual([]);
  await close();
});

test('Esc closes the panel and leads back to the cell; the person’s papers start from the menu', async () => {
  const { list, page, errors, close } = await openStaffList(sample);
  await list.goesToCell('小林 大輔', 'state');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '小林 大輔' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list.cell('小林 大輔', 'state')).toBeFocused();

  const panel = await list.opens('佐藤 恵');
  await list.chooses(panel, /様式1-1/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('様式1-1');
  await expect(page.getByRole('checkbox', { name: '佐藤 恵' })).toBeChecked();
  expect(errors).toEqual([]);
  await close();
});
