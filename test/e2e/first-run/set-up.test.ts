import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import { metaOnDisk } from '../../support/sealed.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { takesPicture } from '../../support/picture.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { WizardHands } from '../procedures/wizard-hands.ts';
import {
  corporationAsKept,
  corporationAsTyped,
  nagareyamaAsKept,
  nagareyamaAsTyped,
  SetUpForm,
  tsuruokaAsTyped,
} from './set-up-form.ts';

const size = { width: 1366, height: 768 };
let opened: LaunchedApp;
let form: SetUpForm;

test.beforeEach(async () => {
  opened = await freshApp({ size });
  form = new SetUpForm(opened.page);
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});

test('two offices in two cities, typed in full width, left half-way, opened again, finished', async () => {
  await form.begins();
  await expect(opened.page.getByText('実際の個人情報は入れないでください。')).toBeVisible();
  await form.fills(corporationAsTyped);
  await form.shows(corporationAsKept);
  await form.goesOn();
  await form.isAt('事業所');
  await form.fills(nagareyamaAsTyped);
  await form.shows(nagareyamaAsKept);

  await opened.page.reload();
  await form.isAt('事業所');
  await form.shows(nagareyamaAsKept);
  await expect(opened.page.getByRole('region', { name: '法人の答え' })).toContainText('イリョウホウジン ミホンカイ');

  await opened.page.getByRole('button', { name: '事業所をもう1つ追加' }).click();
  await expect(form.field('事業所名')).toBeFocused();
  await form.fills(tsuruokaAsTyped);
  await form.shows({ 市町村: '鶴岡市', 電話番号: '0235-00-0001', 介護事業所番号: '0679999037' });
  await form.goesOn();
  await form.isAt('ネットワーク');
  const nagareyama = form.office('みほん台訪問看護ステーション');
  await nagareyama.getByRole('checkbox', { name: /流山市 TRITRUS/ }).check();
  await nagareyama.getByText('利用中', { exact: true }).click();
  await nagareyama.getByText('いいえ（無）').click();
  const tsuruoka = form.office('みほん居宅介護支援 鶴岡');
  await tsuruoka.getByRole('checkbox', { name: /鶴岡市 FiNE-LINK PLUS/ }).check();
  await expect(tsuruoka.getByRole('textbox', { name: /ID とマニュアル/ })).toHaveValue('tsuruoka@example.jp');
  await form.finishes();

  const { page } = opened;
  await expect(page.getByText('法人と事業所を登録しました')).toBeVisible();
  await expect(page.getByRole('region', { name: 'はじめの5つ' }).getByRole('button')).toHaveText([
    '小さくする',
    '控える（復旧キーを印刷して、紙に控える）',
    '選ぶ（バックアップを、USBメモリにも残す）',
    'Excel を選ぶ（職員を Excel から取り込む）',
    '追加（端末を台帳に追加する）',
  ]);
  await expect(page.getByRole('region', { name: '連絡先' })).toContainText('04-7150-6531');

  // It is the ledger now: opened again, there is no set-up any more.
  await opened.page.reload();
  await expect(opened.page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  await opened.page.getByRole('button', { name: /^事業所を切り替える/ }).click();
  await expect(opened.page.getByRole('menuitem')).toHaveText([
    'すべての事業所',
    'みほん台訪問看護ステーション',
    'みほん居宅介護支援 鶴岡',
  ]);
});

test('a word that was being typed when the app went down is still there', async () => {
  await form.begins();
  await form.field('法人名').pressSequentially('医療法人見本会');
  await expect
    .poll(async () => {
      const draft = (await metaOnDisk(opened.page, 'own', 'set-up')) as { corporation: { name: string } } | null;
      return draft?.corporation.name;
    })
    .toBe('医療法人見本会');
  const gone = opened.app.waitForEvent('close');
  opened.app.process().kill('SIGKILL');
  await gone;
  opened = await opensAgain(opened, size);
  form = new SetUpForm(opened.page);
  await form.shows({ 法人名: '医療法人見本会' });
});

test('the way on is never grey: it leads to the first gap, says what is missing, and lets what can wait wait', async () => {
  const { page } = opened;
  await form.begins();
  // Of all the fields one alone is asked for now.
  await expect(page.getByText('必ず', { exact: true })).toHaveCount(1);
  await expect(page.getByText('書類で使います', { exact: true })).toHaveCount(6);
  await form.goesOn();
  await form.isAt('法人');
  await expect(form.field('法人名')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('法人名を入れると、次へ進めます。');
  await expect(page.getByRole('alert')).toContainText('書類で使うところが、6か所空いています');
  // Without a name there is no record: that can't wait.
  await form.goesOn();
  await form.isAt('法人');
  await expect(form.field('法人名')).toBeFocused();
  await form.fills({ 法人名: '医療法人見本会' });
  await expect(page.getByRole('alert')).not.toContainText('次へ進めます');
  // What can wait is listed, and not marked as if it had to be there.
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0);
  await expect(page.getByText(/が空です/)).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText('書類で使うところが、6か所空いています');
  await page.getByRole('alert').getByRole('button', { name: '住所' }).click();
  await expect(form.field('住所')).toBeFocused();
  // The same button goes on now, and says how: no second one stands beside it.
  await expect(page.getByRole('button', { name: /次へ/ })).toHaveText(['空けたまま次へ：事業所']);
  await page.getByRole('button', { name: '空けたまま次へ：事業所' }).click();
  await form.isAt('事業所');
  await page.getByRole('button', { name: '変える （法人）' }).click();
  await form.isAt('法人');
  await form.shows({ 法人名: '医療法人見本会' });
  await test.step('a list of words never opens over what is told', async () => {
    await form.fills({ フリガナ: 'みほんかい' });
    await form.goesOn();
    await expect(page.getByRole('alert')).toContainText('書類で使うところが、5か所空いています');
    await expect(page.getByRole('button', { name: '空けたまま次へ：事業所' })).toBeVisible();
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await form.fills({ フリガナ: '' });
  });
  await test.step('〒 begins the address, phones get their hyphens, and what is typed stays', async () => {
    // An office that gets much mail has a number for itself alone.
    await form.fills({ 郵便番号: '２７００１９２' });
    await expect(page.getByText('この番号からは住所が出ません。事業所だけの番号かもしれません')).toBeVisible();
    await form.fills({ 郵便番号: '２７００１１４', 電話番号: '０４７１５８１１１１' });
    await form.shows({ 住所: '千葉県流山市東初石', 電話番号: '04-7158-1111' });
    await expect(page.getByText('郵便番号から入れました（日本郵便 2022年のデータ）')).toBeVisible();
    await form.field('郵便番号').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('1-2-3');
    await form.fills({ 郵便番号: '９９７００１５' });
    await form.shows({ 住所: '千葉県流山市東初石1-2-3', 郵便番号: '997-0015' });
  });
  await test.step('a whole address behind what 〒 has begun takes its place', async () => {
    await form.fills({ 住所: '', 郵便番号: '270-0114' });
    await form.shows({ 住所: '千葉県流山市東初石' });
    await form.field('住所').press('End');
    await page.keyboard.insertText('流山市江戸川台東1-1');
    await page.keyboard.press('Tab');
    await form.shows({ 住所: '流山市江戸川台東1-1' });
  });
  await test.step('what is typed stays in sight in a window that is made lower', async () => {
    await setSize(opened.app, { width: 1366, height: 768 });
    await form.field('電話番号').focus();
    await setSize(opened.app, { width: 911, height: 512 });
    await expect(form.field('電話番号')).toBeInViewport({ ratio: 1 });
    await setSize(opened.app, { width: 1366, height: 768 });
  });
  await test.step('the reading of a name is what the IME was told', async () => {
    await form.fills({ 法人名: '' });
    await form.field('法人名').focus();
    const ime = await page.context().newCDPSession(page);
    for (const [kana, text] of [
      ['いりょうほうじん', '医療法人'],
      ['みほん', '見本'],
      ['かい', '会'],
    ] as const) {
      for (const now of [kana, text])
        await ime.send('Input.imeSetComposition', { text: now, selectionStart: now.length, selectionEnd: now.length });
      await ime.send('Input.insertText', { text });
    }
    await page.keyboard.press('Tab');
    await form.shows({ 法人名: '医療法人見本会', フリガナ: 'イリョウホウジンミホンカイ' });
  });
});

test('個人 needs no 役職, and the name goes into 代表者名 as well', async () => {
  await form.begins();
  await opened.page.getByText('個人（個人事業者）').click();
  await form.fills({ 氏名: '見本 太郎' });
  await form.shows({ 代表者名: '見本 太郎' });
  await form.goesOn();
  await expect(opened.page.getByRole('alert')).not.toContainText('役職');
});

test('an odd 事業所番号 is told and never refused, and an office that was taken out can be put back', async () => {
  const { page } = opened;
  await form.begins();
  await form.fills(corporationAsTyped);
  await form.goesOn();
  await page.getByRole('button', { name: '法人と同じ住所・電話にする' }).click();
  await form.shows({ 所在地: corporationAsKept.住所, 市町村: '流山市', 電話番号: corporationAsKept.電話番号 });
  await form.fills({ 事業所名: 'みほん一' });
  await page.getByRole('button', { name: '事業所をもう1つ追加' }).click();
  await page.getByRole('button', { name: '外す （みほん一）' }).click();
  await expect(page.getByRole('region', { name: 'みほん一' })).toHaveCount(0);
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.getByRole('region', { name: 'みほん一' })).toBeVisible();
  await page.getByRole('button', { name: '外す （みほん一）' }).click();
  await test.step('an odd 事業所番号 is told and never refused', async () => {
    await form.fills({ 介護事業所番号: '１２９９９９９９９' });
    await expect(page.getByText('事業所番号は10桁です。いま9桁です')).toBeVisible();
    await form.fills({ 介護事業所番号: '1299999994' });
    await expect(
      page.getByText('打ちまちがいがないか、通知書と見比べてください。同じなら、このまま使えます'),
    ).toBeVisible();
  });
  await test.step('a 〒 of another city begins no address, and is asked about', async () => {
    await form.fills({ 市町村: '流山市', 所在地: '', 郵便番号: '' });
    await form.fills({ 郵便番号: '270-0000' });
    await expect(page.getByText('〒270-0000 は千葉県松戸市です。市町村の「流山市」と見比べてください')).toBeVisible();
    await form.shows({ 所在地: '' });
  });
  await test.step('what is typed instead goes on', async () => {
    await form.fills({ ...nagareyamaAsTyped, 介護事業所番号: '1299999994' });
    await form.goesOn();
    await form.isAt('ネットワーク');
  });
});

test('the whole way by keyboard alone', async () => {
  const { page } = opened;
  const { keyboard } = page;
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) await keyboard.press(key);
  };
  /** Tab until it has the focus. */
  const tabTo = async (wanted: Locator): Promise<void> => {
    for (let i = 0; i < 40; i++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    await expect(wanted).toBeFocused();
  };
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  await tabTo(button('新しく始める'));
  await press('Enter');
  await form.isAt('法人');
  for (const [label, value] of Object.entries(corporationAsTyped)) {
    await tabTo(form.field(label));
    await keyboard.insertText(value);
  }
  await tabTo(button(/^次へ：/));
  await press('Enter');
  await form.isAt('事業所');
  for (const [label, value] of Object.entries(nagareyamaAsTyped)) {
    await tabTo(form.field(label));
    if (label === 'サービス分類') {
      // Out of the list: 訪問看護 is the third that holds 訪問.
      await keyboard.insertText('訪問');
      await press('ArrowDown', 3);
      await press('Enter');
    } else await keyboard.insertText(value);
  }
  await tabTo(button(/^次へ：/));
  await press('Enter');
  await form.isAt('ネットワーク');
  // The network of the office's own city is ticked; the others stand behind a line.
  await expect(page.getByRole('checkbox', { name: /流山市 TRITRUS/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /鶴岡市/ })).toBeHidden();
  await tabTo(page.getByRole('radio', { name: '準備中' }));
  await press('ArrowRight');
  await tabTo(page.getByRole('radio', { name: 'はい（有）' }));
  await press('Space');
  await tabTo(button('この内容で始める'));
  await press('Enter');
  await expect(page.getByText('法人と事業所を登録しました')).toBeVisible();
});

test('nothing bars anybody in any step, small, large, with gaps', async () => {
  const { page, app } = opened;
  await form.begins();
  await form.goesOn();
  expect(await barriers(page)).toEqual([]);
  await form.fills(corporationAsTyped);
  await form.goesOn();
  await form.isAt('事業所');
  await isReadableAtEveryLook(opened, 'offices of a set-up', form.field('事業所名'));
  await setSize(app, { width: 1093, height: 614 });
  await form.goesOn();
  expect(await barriers(page)).toEqual([]);
  await form.fills({ ...nagareyamaAsTyped, 事業所名: 'みほん台訪問看護ステーション 江戸川台' });
  await isReadableAtEveryLook(opened, 'an office of a set-up', form.field('事業所名'));
  await form.goesOn();
  await form.isAt('ネットワーク');
  await expect(page.getByRole('checkbox', { name: /流山市 TRITRUS/ })).toBeChecked();
  await page.getByText('ほかのネットワーク（3）').click();
  await page.getByRole('checkbox', { name: /鶴岡市/ }).check();
  await page.getByRole('button', { name: 'この内容で始める' }).click();
  await expect(page.getByRole('alert')).toContainText('カナミックの利用');
  await isReadableAtEveryLook(opened, 'networks of a set-up', page.getByRole('alert'));
  await page.getByText('特大', { exact: true }).click();
  expect(await barriers(page)).toEqual([]);
});

test('in a city of which no network is known: that is said first, and what to do instead, here and later', async () => {
  await form.begins();
  await form.fills({ 法人名: '医療法人見本会', フリガナ: 'イリョウホウジンミホンカイ' });
  await form.goesOn();
  const { page } = opened;
  await page.getByRole('button', { name: /^空けたまま次へ/ }).click();
  await form.fills({ 事業所名: 'みほんデイ柏', 市町村: '柏市' });
  await form.goesOn();
  await page.getByRole('button', { name: /^空けたまま次へ/ }).click();
  await form.isAt('ネットワーク');
  const office = form.office('みほんデイ柏');
  await expect(office).toContainText('柏市のネットワークの様式は、まだ入っていません。このまま始められます。');
  await expect(office.getByRole('checkbox')).toHaveCount(0);
  await isReadableAtEveryLook(opened, 'ネットワーク in 柏市', office);
  await takesPicture(page, 'no-network', 'set-up');
  await form.finishes();
  await expect(page.getByText('ネットワークは、いまは選びません（柏市の分は、まだ入っていません）')).toBeVisible();
  await takesPicture(page, 'no-network', 'home');
  await page.getByRole('link', { name: '書類' }).first().click();
  await expect(page.getByRole('button', { name: '様式を取り込む' }).last()).toBeVisible();
  await expect(page.getByRole('main')).toContainText('柏市のネットワークの様式は、まだ入っていません。');
  await takesPicture(page, 'no-network', 'forms');
  const wizard = new WizardHands(opened);
  await wizard.begins('年1回の現況届');
  await wizard.seesPapers();
  await expect(page.getByRole('main')).toContainText('柏市から用紙が届いたときは');
  await takesPicture(page, 'no-network', 'wizard');
});
