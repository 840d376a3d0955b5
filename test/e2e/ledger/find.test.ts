import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize } from '../../support/launch.ts';
import { openStaffList } from './staff-list.ts';

test('one box leads to a person, a form and a screen, and gives the focus back', async () => {
  const { page, app, list, errors, close } = await openStaffList();
  const opener = page.getByRole('button', { name: '名前・書類・手続きをさがす' });
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true });
  const box = page.getByRole('combobox', { name: '名前・書類・手続きをさがす' });

  await test.step('whatever the office is called, there is room for its word', async () => {
    await setSize(app, { width: 1093, height: 614 });
    const office = page.getByRole('button', { name: /^事業所を切り替える/ }).locator('span');
    const name = (await office.textContent()) ?? '';
    const called = (words: string) => office.evaluate((one, text) => void (one.textContent = text), words);
    await called('ひまわり訪問看護ステーション流山おおたかの森サテライト');
    expect(
      (
        await page
          .getByRole('banner')
          .getByRole('button', { name: /さがす/ })
          .boundingBox()
      )?.width,
    ).toBeGreaterThanOrEqual(100);
    await called(name);
    await setSize(app, { width: 1366, height: 768 });
  });
  await opener.click();
  await expect(box).toBeFocused();
  await expect(page.getByRole('option', { name: '書類' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();

  await opener.click();
  await box.fill('ﾖｼﾀﾞ');
  await expect(chosen).toContainText('𠮷田 恵子');
  await page.keyboard.press('Enter');
  await expect(list.panel('𠮷田 恵子さんの詳しい内容')).toBeVisible();
  await expect(page.getByRole('heading', { name: '𠮷田 恵子' })).toBeFocused();
  await expect(list.row('𠮷田 恵子')).toHaveAttribute('aria-current', 'true');

  await opener.click();
  await expect(page.getByRole('group', { name: '最近使ったもの' }).getByRole('option')).toContainText('𠮷田 恵子');
  await box.fill('さ');
  await page.getByRole('option', { name: /「さ」の職員をすべて見る/ }).click();
  await expect(list.search).toHaveValue('さ');

  await opener.click();
  await box.fill('たいしょく');
  await expect(chosen).toContainText('退職の手続きを始める');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('様式1-1');

  await test.step('a sentence begins the procedure, by keyboard alone', async () => {
    await opener.press('Enter');
    await expect(box).toBeFocused();
    await page.keyboard.insertText('渡邉さんが12月20日で辞めます');
    await expect(chosen).toContainText('退職の手続きを始める：渡邉 美穂さん');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('退職');
    await expect(page.getByRole('checkbox', { name: /^渡邉 美穂/ })).toBeChecked();
    await expect(page.getByRole('textbox', { name: '退職する日' })).toHaveValue(/12月20日/);
  });

  await test.step('a desk’s number stands there, and its hours one step further', async () => {
    await opener.press('Enter');
    await page.keyboard.insertText('介護支援課');
    await expect(chosen).toContainText('04-7150-6531');
    await page.keyboard.press('Enter');
    const desk = page
      .getByRole('dialog', { name: '連絡先・困ったとき' })
      .getByRole('listitem')
      .filter({ hasText: '介護支援課' });
    await expect(desk).toBeFocused();
    await expect(desk).toBeInViewport();
    await page.keyboard.press('Escape');
  });

  await opener.click();
  await box.fill('せってい');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: '設定', exact: true })).toHaveAttribute('aria-current', 'page');

  await test.step('what isn’t there is said so, and the box stays', async () => {
    await opener.click();
    await box.fill('いない人');
    await expect(page.getByText('「いない人」は見つかりません')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(box).toBeFocused();
  });
  expect(errors).toEqual([]);
  await close();
});

test('of two of one name it is asked which one, by keyboard alone', async () => {
  const { page, errors, close } = await openStaffList();
  await page.getByRole('button', { name: '名前・書類・手続きをさがす' }).press('Enter');
  const box = page.getByRole('combobox', { name: '名前・書類・手続きをさがす' });
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true });
  await box.fill('佐藤さんがスマホをなくした');
  await expect(chosen).toContainText('端末の紛失の手続きを始める：佐藤さん');
  await page.keyboard.press('Enter');
  const which = page.getByRole('group', { name: 'どの佐藤さんですか' });
  await expect(which.getByRole('option').first()).toContainText('佐藤');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(chosen).toContainText('端末の紛失の手続きを始める：佐藤さん');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  const name = (await chosen.textContent())?.match(/佐藤 \S+?さん/)?.[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(box).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(name.replace('さん', ''));
  expect(errors).toEqual([]);
  await close();
});
