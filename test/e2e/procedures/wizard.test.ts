import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { WizardHands } from './wizard-hands.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
let wizard: WizardHands;

const sample = new OneSample(undefined, onTheDay);
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
  wizard = new WizardHands(opened);
});

const opensPerson = async (name: string): Promise<Locator> => {
  await worker.goesTo('台帳');
  return new StaffList(opened.page).opens(name);
};

test('the only one in charge leaves: the next is chosen, two papers are drafts, the ledger follows, and all goes back', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await wizard.opens();
  await page.getByRole('radio', { name: '退職' }).check({ force: true });
  await wizard.looksAt('event');
  await page.getByRole('button', { name: '「退職」で次へ' }).click();
  await wizard.looksAt('who');
  // With the size that most offices have, both questions and how a day may be written are in sight.
  await setSize(opened.app, { width: 1366, height: 768 });
  await expect(page.getByRole('textbox', { name: '退職する日' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('例：R8.11.30、11/30、今日')).toBeInViewport({ ratio: 1 });
  // Nothing is grey: the button leads to what is missing.
  await worker.button('必要な書類を見る').click();
  await worker.isTold('だれかを選ぶか、台帳にない人を入れてください');
  await expect(page.getByLabel('名前・ふりがな・職員番号でさがす')).toBeFocused();
  await wizard.choosesPerson('さとう', /佐藤 健一/);
  await page.getByRole('textbox', { name: '退職する日' }).fill('R8.13.30');
  await page.getByRole('textbox', { name: '退職する日' }).press('Enter');
  await worker.isTold('「13月」はありません');
  await expect(page.getByText('例：R8.11.30、11/30、今日')).toBeVisible();
  await wizard.onDay('R8.11.30');
  await worker.isTold('令和8年11月30日（月）');
  await expect(page.getByText('例：R8.11.30、11/30、今日')).toHaveCount(0);
  await wizard.looksAt('who-filled');
  await wizard.seesPapers();
  const tritrus = wizard.section('流山市 TRITRUS');
  await expect(tritrus.getByText('様式1-1')).toBeVisible();
  await worker.isTold(/^このままでは、システム利用管理担当者がいなくなります/);
  await wizard.looksAt('papers');
  const next = page.getByRole('combobox', { name: '次のシステム利用管理担当者' });
  // What is asked stands above what was answered, also on a small screen.
  await setSize(opened.app, { width: 1093, height: 614 });
  await expect(next).toBeInViewport({ ratio: 1 });
  await expect(tritrus.getByText('様式1-1')).toBeInViewport();
  await setSize(opened.app, { width: 1366, height: 768 });
  await wizard.starts();
  await expect(next).toBeFocused();
  await worker.choosesPerson('次のシステム利用管理担当者', 'すずきいち', '鈴木 一郎（介護支援専門員）');
  await worker.isTold('次の方が決まりました');
  await expect(tritrus.getByText('か所 記入済み')).toHaveCount(2);
  await page.getByRole('button', { name: '出典を見る' }).click();
  await wizard.looksAt('papers-next');
  await wizard.starts();
  await worker.isTold('佐藤 健一さんの退職の手続きを始めました');
  await worker.goesTo('書類');
  await expect(page.getByRole('link', { name: /様式1-1.*佐藤 健一/ }).first()).toBeVisible();
  await expect((await opensPerson('佐藤 健一')).getByText('令和8年11月30日').first()).toBeVisible();
  // The whole procedure goes back with what it changed.
  await page.locator('body').press('Control+z');
  await worker.isTold('佐藤 健一さんの退職の手続きを元に戻しました');
  await worker.goesTo('書類');
  await expect(page.getByRole('link', { name: /様式1-1.*佐藤 健一/ })).toHaveCount(0);
});

test('a move inside the city is one paper of the old office; what was said in one sentence is filled in', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await wizard.opens();
  const words = page.getByLabel('何があったかを、ことばで入れる');
  await words.fill('鈴木さんが来月、市内の同じ法人の別の事業所に移ります');
  await expect(page.getByText('鈴木 一郎さん')).toBeVisible();
  await wizard.looksAt('words');
  await words.press('Enter');
  await expect(page.getByRole('checkbox', { name: /鈴木 一郎/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /ひまわり訪問看護 流山/ })).toBeChecked();
  await expect(wizard.section('いつ').getByRole('textbox').first()).toHaveValue(/^令和\d+年\d+月1日/);
  await wizard.looksAt('transfer');
  await wizard.seesPapers();
  const tritrus = wizard.section('流山市 TRITRUS');
  await expect(tritrus.getByText(/^様式2/)).toBeVisible();
  await expect(tritrus.getByText(/様式1-1/)).toHaveCount(0);
  // 変える leads back and keeps the answers.
  await page.getByRole('button', { name: 'どこへを変える' }).click();
  await page.getByRole('radio', { name: /ほかの法人/ }).check();
  await wizard.seesPapers();
  await expect(tritrus.getByText(/様式1-1/)).toBeVisible();
  await page.getByRole('button', { name: 'どこへを変える' }).click();
  await page.getByRole('radio', { name: /ひまわり訪問看護 流山/ }).check();
  await wizard.seesPapers();
  await expect(tritrus.getByText('か所 記入済み')).toHaveCount(1);
  await wizard.starts();
  await worker.isTold('鈴木 一郎さんの異動の手続きを始めました');
});

test('a new name is typed beside the old one, from the menu of the person, and stands on the paper', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await (await opensPerson('木下 由香里')).getByRole('button', { name: 'この人の手続き' }).click();
  await setSize(opened.app, { width: 1093, height: 614 });
  // A long menu stays in a small window.
  await expect(page.getByRole('menuitem', { name: '退職の手続き' })).toBeInViewport({ ratio: 1 });
  await takesPicture(page, 'wizard', 'menu-small');
  await setSize(opened.app, { width: 1366, height: 768 });
  await page.getByRole('menuitem', { name: '氏名の変更の手続き' }).click();
  await expect(page.getByRole('radio', { name: /木下 由香里/ })).toBeChecked();
  await wizard.section('変更前と変更後').getByLabel('変更後の氏名').fill('高木 由香里');
  await wizard.section('変更前と変更後').getByLabel('変更後のふりがな').fill('たかぎ ゆかり');
  await wizard.onDay('今日');
  await wizard.looksAt('rename');
  await wizard.seesPapers();
  await expect(wizard.section('流山市 TRITRUS').getByText('か所 記入済み')).toHaveCount(1);
  await wizard.starts();
  await worker.isTold('木下 由香里さんの氏名の変更の手続きを始めました');
  await opensPerson('高木 由香里');
  await worker.goesTo('書類');
  await page
    .getByRole('link', { name: /様式2.*由香里/ })
    .first()
    .click();
  await worker.seesOnPaper('木下 由香里');
  await worker.seesOnPaper('高木 由香里');
});

test('somebody new joins with a new device: both come to the ledger, 1-1 and 1-2 are drafts', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await wizard.begins('入職');
  await page.getByLabel('氏名').fill('見本 花子');
  await page.getByLabel('ふりがな').fill('ﾐﾎﾝ ﾊﾅｺ');
  await page.getByRole('combobox', { name: '職種' }).fill('看護師');
  await page.keyboard.press('Escape');
  await wizard.onDay('12/1');
  await worker.button('台帳にない端末を入れる').click();
  await page
    .getByRole('group', { name: '台帳にない端末' })
    .getByRole('button', { name: 'タブレット', exact: true })
    .click();
  await page.getByLabel('管理番号').fill('T-99');
  const mail = page.getByLabel('端末のメールアドレス（タブレット・スマートフォン）');
  await mail.fill('mihon.t99@gmail.com');
  // Of a PC there is none; who only looked has it again.
  await page.getByText('パソコン', { exact: true }).click();
  await expect(mail).toHaveCount(0);
  await page.getByText('タブレット', { exact: true }).click();
  await expect(mail).toHaveValue('mihon.t99@gmail.com');
  await wizard.looksAt('join');
  await wizard.seesPapers();
  const tritrus = wizard.section('流山市 TRITRUS');
  await expect(tritrus.getByText(/^様式1-1/)).toBeVisible();
  await expect(tritrus.getByText(/^様式1-2/)).toBeVisible();
  await wizard.looksAt('join-papers');
  await wizard.starts();
  await worker.isTold('見本 花子さんの入職の手続きを始めました');
  await expect((await opensPerson('見本 花子')).getByText('みほん はなこ').first()).toBeVisible();
});

test('left in the middle, it is gone on with after the app was closed', async () => {
  await worker.usesOffice('ひまわりの里 流山');
  await wizard.begins('退職');
  await wizard.choosesPerson('もり', /森 葵/);
  // Half a day stays half a day.
  await wizard.section('いつ').getByRole('textbox').first().fill('R8.1');
  await expect(opened.page).toHaveURL(/run=/);
  opened = await sample.opensAgain();
  worker = new OfficeWorker(opened.page);
  wizard = new WizardHands(opened);
  await worker.goesTo('手続き');
  await opened.page.getByRole('button', { name: /^続ける.*森 葵さんの退職/ }).click();
  const { page } = opened;
  await expect(page.getByRole('heading', { level: 1, name: 'だれが、いつ退職しますか' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /森 葵/ })).toBeChecked();
  await expect(wizard.section('いつ').getByRole('textbox').first()).toHaveValue('R8.1');
  await worker.button('戻る').click();
  await worker.button('やめる').click();
  await worker.isTold('途中の内容は、手続きに残しました');
  await worker.button('続ける').click();
  await worker.button('「退職」で次へ').click();
  await wizard.onDay('12/31');
  await wizard.seesPapers();
  await wizard.starts();
  await worker.isTold('森 葵さんの退職の手続きを始めました');
});

test('a name that was changed in the ledger is gone on with as a procedure, with 変更前 from history', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  const panel = await opensPerson('小山田 千鶴');
  await panel.getByRole('button', { name: '編集' }).click();
  const form = new StaffList(page).panel('小山田 千鶴さんを編集');
  await form.getByLabel('氏名').fill('高木 千鶴');
  await form.getByLabel('氏名').press('Enter');
  await worker.button('手続きを始める').click();
  const names = wizard.section('変更前と変更後');
  await expect(names.getByText('小山田 千鶴')).toBeVisible();
  await expect(names.getByLabel('変更後の氏名')).toHaveValue('高木 千鶴');
});

test('by keyboard alone: tile, person, day, papers, start', async () => {
  const { page } = opened;
  const { keyboard } = page;
  await worker.usesOffice('ひまわりの里 流山');
  await wizard.opens();
  const words = page.getByLabel('何があったかを、ことばで入れる');
  await expect(words).toBeVisible();
  await words.focus();
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(page.getByRole('radio', { name: '入職' })).toBeChecked();
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '退職' })).toBeChecked();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'だれが、いつ退職しますか' })).toBeVisible();
  await keyboard.press('Tab');
  await expect(page.getByLabel('名前・ふりがな・職員番号でさがす')).toBeFocused();
  await keyboard.type('てしがわら');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: /勅使河原 龍之介/ })).toBeChecked();
  await keyboard.press('Tab');
  await expect(worker.button('台帳にない人を入れる')).toBeFocused();
  await keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: '退職する日' })).toBeFocused();
  await keyboard.type('12/31');
  await worker.button('必要な書類を見る').focus();
  await keyboard.press('Enter');
  await expect(wizard.section('流山市 TRITRUS').getByText('記入済み')).toBeVisible();
  await worker.button('この内容で始める').focus();
  await keyboard.press('Enter');
  await worker.isTold('勅使河原 龍之介さんの退職の手続きを始めました');
});

test('each day of the week can be read when it is chosen, in the month and beside it', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await page.clock.setFixedTime(new Date('2026-11-22T10:00:00+09:00'));
  await wizard.begins('年1回の現況届');
  const days = page.getByRole('grid').getByRole('row').nth(5).getByRole('button');
  await expect(days).toHaveCount(7);
  // The fifth week of November 2026 goes from Sunday the 22nd to Saturday; the one behind it ends in December.
  for (const week of [5, 6])
    for (let day = 0; day < 7; day++) {
      const one = page.getByRole('grid').getByRole('row').nth(week).getByRole('button').nth(day);
      const name = await one.getAttribute('aria-label');
      await one.click();
      const chosen = page.getByRole('grid').getByRole('button', { name: name ?? '', exact: true });
      await expect(chosen).toHaveAttribute('aria-pressed', 'true');
      // Under the pointer a day looks otherwise: it has to be read when that has gone on.
      await page.mouse.move(0, 0);
      await expect.poll(() => contrastOf(chosen), { message: name ?? '' }).toBeGreaterThan(4.5);
    }
  expect(await barriers(page)).toEqual([]);
});

/** WCAG's contrast of what stands on a button with its ground. */
const contrastOf = (button: Locator): Promise<number> =>
  button.evaluate((element) => {
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
        const one = Number(part) / 255;
        return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const { color, backgroundColor } = getComputedStyle(element);
    const [one, other] = [light(color), light(backgroundColor)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  });
