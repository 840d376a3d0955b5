import { expect, test } from '@playwright/test';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { keepSheetAsPdf } from '../overview/sheet-as-pdf.ts';
import { WizardHands } from './wizard-hands.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
let wizard: WizardHands;

/** A Wednesday morning. */
const sample = new OneSample(undefined, (page) => page.clock.setFixedTime(new Date('2026-11-18T10:25:00+09:00')));
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
  wizard = new WizardHands(opened);
});

test('鶴岡市: who has to be called when a ケアマネジャー leaves stands beside the step, with whether somebody is there', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 鶴岡');
  await wizard.begins('退職');
  await wizard.choosesPerson('ほんま', /本間/);
  await wizard.onDay('R8.11.30');
  await wizard.seesPapers();
  const step = wizard.section('事業所がすること').getByRole('listitem').filter({ hasText: '登録抹消の時期' });
  await expect(step).toContainText('0235-35-1289');
  await expect(step).toContainText('FiNE-LINK PLUS 事務局0120-373-338受付中（17:00まで）');
  await wizard.looksAt('tsuruoka-leave');
  await wizard.starts();
  await page
    .getByRole('navigation', { name: 'ネットワーク' })
    .getByRole('button', { name: /FiNE-LINK/ })
    .click();
  const panel = page.getByRole('complementary', { name: '手順のくわしい内容' });
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('登録抹消の時期');
  await expect(panel).toContainText('0235-35-1289');
  await expect(panel).toContainText('受付中（17:00まで）');
  await expect(panel).toContainText(/伝えること：ひまわり.*、本間.*登録抹消の時期（退職する日は 令和8年11月30日）/);
  await wizard.looksAt('tsuruoka-leave-step');
  await test.step('printed, it is a paper to call by: the day, what to tell and both numbers', async () => {
    const sheet = await keepSheetAsPdf(opened.app, page, () => worker.button('手順を印刷').click(), 'tsuruoka-leave');
    for (const words of ['退職の日 令和8年11月30日（月）', '伝えること：ひまわり', '0235-35-1289', '0120-373-338'])
      expect(sheet.words).toContain(words);
  });
  await test.step('no コピー touches the next one', async () => {
    const copies = await panel.getByRole('button', { name: /^コピー/ }).all();
    const boxes = await Promise.all(copies.map((copy) => copy.boundingBox()));
    expect(boxes.length).toBeGreaterThan(1);
    for (const [place, box] of boxes.entries())
      if (place > 0) expect(box!.y - boxes[place - 1]!.y - boxes[place - 1]!.height).toBeGreaterThanOrEqual(6);
  });
});

test('a lost device: the number stands before any question, what has to be done at once is one sentence', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 福井');
  await wizard.begins('端末をなくした');
  const first = wizard.section('まず、電話してください');
  await expect(first).toContainText('0776-24-0387');
  await expect(first).toContainText('気づいたのは、11月18日です');
  // Large enough to be read with the receiver in hand.
  for (const words of ['0776-24-0387', /^ひまわりの里 福井です。/])
    expect(await first.getByText(words).evaluate((one) => getComputedStyle(one).fontSize)).toBe('24px');
  await expect(wizard.section('個人情報保護委員会への報告')).toContainText('速報 11月22日（日）まであと4日');
  await expect(wizard.section('個人情報保護委員会への報告')).toContainText('確報 12月17日（木）まであと29日');
  const others = wizard.section('すぐに連絡するほかのところ');
  await expect(others).toContainText('回線を止めてもらいます');
  await expect(others).toContainText('遺失届');
  await isReadableAtEveryLook(opened, 'a lost device', others);
  const devices = wizard.section('どの端末');
  const found = devices.getByRole('checkbox');
  const all = await found.count();
  await found.first().check();
  await devices.getByLabel('番号・使う人・機種でさがす').fill('いとう');
  await expect(devices.getByRole('checkbox', { name: /T-08/ })).toBeVisible();
  expect(all).toBeGreaterThan(2);
  await expect(found).toHaveCount(2);
  // What is chosen stays in sight.
  await expect(devices.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await devices.getByLabel('番号・使う人・機種でさがす').fill('');
  await wizard.looksAt('lost-first');
  await wizard.seesPapers();
  await expect(first).toContainText('0776-24-0387');
  await expect(wizard.section('期限')).toContainText('すぐに');
  await expect(page.getByText('日付の定めなし')).toHaveCount(0);
  await wizard.looksAt('lost-deadlines');
  await test.step('hours that are known are read with the receiver in hand, too', async () => {
    await worker.usesOffice('ひまわりの里 鶴岡');
    await wizard.begins('端末をなくした');
    const hours = first.getByText(/受付中（|次は /).first();
    expect(await hours.evaluate((one) => getComputedStyle(one).fontSize)).toBe('24px');
  });
});

test('a lost device that nobody can name yet keeps nobody waiting; it is named in the procedure, which knows it from then on', async () => {
  const { page } = opened;
  await worker.usesOffice('すべての事業所');
  await wizard.begins('端末をなくした');
  const first = wizard.section('まず、電話してください');
  await first.getByRole('radio', { name: 'ひまわりの里 流山' }).check();
  await expect(first).toContainText('ひまわりの里 流山です。');
  const devices = wizard.section('どの端末');
  await page.getByRole('button', { name: '必要な書類を見る' }).click();
  await expect(devices.getByRole('alert')).toContainText('「どの端末か、まだわからない」を選んでください');
  await devices.getByRole('checkbox', { name: /どの端末か、まだわからない/ }).check();
  // It was said above already.
  await expect(devices.getByLabel('どの事業所のことですか')).toHaveCount(0);
  await wizard.looksAt('lost-unknown');
  await wizard.seesPapers();
  await expect(page.getByRole('main')).toContainText('まだわからない');
  await test.step('a draft that is gone on with still knows the office', async () => {
    await worker.goesTo('手続き');
    await page.getByRole('button', { name: /^続ける ?（ひまわりの里 流山：端末/ }).click();
    await page.getByRole('button', { name: '戻る' }).click();
    await expect(first.getByRole('radio', { name: 'ひまわりの里 流山' })).toBeChecked();
    await expect(first).toContainText('ひまわりの里 流山です。');
    await wizard.seesPapers();
  });
  await wizard.starts();
  await expect(page.getByText('なくしたのがどの端末か、わかったら選んでください')).toBeVisible();
  await wizard.looksAt('lost-which');
  await test.step('the call that is next stands above all of it, until somebody has said that it was made', async () => {
    await expect(first).toContainText('04-7150-6531');
    await expect(first).toContainText('ひまわりの里 流山です。仕事で使う端末を、なくしました。');
    await expect(first.getByText('04-7150-6531')).toBeInViewport();
    await first.getByRole('button', { name: '電話した' }).click();
    const second = wizard.section('次に、電話してください');
    await expect(second).toContainText('カナミックに直ちに連絡します');
    await second.getByRole('button', { name: '今回は不要' }).click();
    await expect(page.getByText(/、電話してください$/)).toHaveCount(0);
    await wizard.looksAt('lost-called');
  });
  const which = page.getByLabel('なくした端末');
  await page.getByRole('button', { name: 'この端末に決める' }).click();
  await expect(page.getByText('端末を選んでください')).toBeVisible();
  await which.selectOption({ index: 1 });
  const words = ((await which.locator('option:checked').textContent()) ?? '').split('　')[0] ?? '';
  await page.getByRole('button', { name: 'この端末に決める' }).click();
  await worker.isTold(`${words}を、なくした端末として台帳に記録しました`);
  await expect(page.getByText('なくしたのがどの端末か、わかったら選んでください')).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(words.split(' ').at(-1) ?? '');

  await test.step('what has to be reported stays until somebody has said that it has left, or that it isn’t needed', async () => {
    const report = wizard.section('個人情報保護委員会への報告');
    await page.getByRole('button', { name: '速報を出した' }).click();
    await expect(page.getByText(/^速報を出しました（11\/18/)).toBeVisible();
    await expect(report).not.toContainText('速報 11月22日');
    await expect(report).toContainText('確報 12月17日');
    await page.getByRole('button', { name: '決め直す' }).click();
    await expect(report).toContainText('速報 11月22日');
    await wizard.looksAt('lost-report');
  });
  const panel = page.getByRole('complementary', { name: '手順のくわしい内容' });
  await test.step('after the last step the panel leads to the report that is to be decided on, and to no step that is done', async () => {
    const title = panel.getByRole('heading', { level: 2 });
    const decides = '個人情報保護委員会に報告するかを決めます';
    for (let steps = 0; steps < 12 && (await title.textContent()) !== decides; steps++) {
      const before = (await title.textContent()) ?? '';
      await panel.getByRole('button', { name: '今回は不要' }).click();
      await expect(title).not.toHaveText(before);
    }
    await expect(title).toHaveText(decides);
    await wizard.looksAt('lost-decides');
    const first = page
      .getByRole('list', { name: /の手順$/ })
      .getByRole('button')
      .first();
    await first.click();
    await expect(title).not.toHaveText(decides);
    await panel.getByRole('button', { name: '見る' }).click();
    await panel.getByRole('link', { name: '報告書の下書き' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '報告書の下書き' })).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('link', { name: /端末/ })
      .first()
      .click();
    await expect(title).toHaveText(decides);
  });
  await test.step('once it is decided that none is needed, the panel says that everything is done', async () => {
    const report = wizard.section('個人情報保護委員会への報告');
    await page.getByRole('button', { name: '報告は要らないと決めた' }).click();
    await expect(page.getByText(/^個人情報保護委員会への報告は、要らないと決めました/)).toBeVisible();
    await expect(report).toHaveCount(0);
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText('すべて済みました。手続きを終えられます');
  });
});

test('a lost device that the ledger doesn’t have is typed where it is asked for, with a number that is free', async () => {
  await worker.usesOffice('ひまわりの里 鶴岡');
  await wizard.begins('端末をなくした');
  const devices = wizard.section('どの端末');
  await devices.getByRole('button', { name: '台帳にない端末を入れる' }).click();
  await devices.getByRole('button', { name: 'タブレット', exact: true }).click();
  await expect(devices.getByLabel('管理番号')).toHaveValue(/^T-\d+$/);
  await expect(devices.getByRole('checkbox', { name: /まだわからない/ })).toHaveCount(0);
  // Whoever said nothing of it hasn't said that it was everybody's.
  const holder = devices.getByLabel('使っていた人');
  await expect(holder).toHaveValue('共用・わからない');
  await holder.fill('本間 久美子');
  await holder.press('Tab');
  await wizard.looksAt('lost-typed');
  await wizard.seesPapers();
  await wizard.starts();
  // Its own screen comes once it is written: whoever is elsewhere before that is brought there.
  await expect(opened.page.getByRole('heading', { level: 1, name: /の紛失$/ })).toBeVisible();
  await worker.goesTo('台帳');
  await opened.page
    .getByRole('main')
    .getByRole('link', { name: /^端末/ })
    .click();
  await opened.page.getByRole('button', { name: /^紛失/ }).click();
  await expect(opened.page.getByRole('grid')).toContainText('本間 久美子');
});

test('the mail from a tablet of which nobody knows the system asks for it at its step, and has the one subject then', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await wizard.opens('?event=device-added');
  const main = page.getByRole('main');
  // What was bought is in no list yet.
  const above = await main.getByRole('button', { name: '台帳にない端末を入れる' }).boundingBox();
  const listed = await main.getByRole('group', { name: '台帳にある端末' }).boundingBox();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(listed?.y ?? 0);
  await main.getByRole('button', { name: '台帳にない端末を入れる' }).click();
  await main.getByRole('button', { name: 'タブレット', exact: true }).click();
  // It came above the button, which stays where it is.
  await expect(main.getByRole('group', { name: '種類' })).toBeInViewport({ ratio: 1 });
  await main.getByLabel('メールアドレス').fill('tablet@gmail.com');
  await wizard.onDay('R8.12.1');
  await wizard.seesPapers();
  await wizard.starts();
  await page
    .getByRole('list', { name: /の手順$/ })
    .getByRole('button', { name: /メールを送ります/ })
    .click();
  const panel = page.getByRole('complementary', { name: '手順のくわしい内容' });
  await expect(panel.getByRole('img', { name: /QRコード/ })).toHaveCount(0);
  await expect(panel).not.toContainText('電子証明書インストール');
  await wizard.looksAt('mail-asks');
  await panel.getByText('iPad・iPhone', { exact: true }).click();
  await worker.isTold(/の OS を入れました/);
  await expect(panel.getByText('流山市ios電子証明書インストール', { exact: true })).toBeVisible();
  await expect(panel.getByRole('img', { name: /流山市ios電子証明書インストール.*QRコード/ })).toBeVisible();
  await wizard.looksAt('mail-answered');
});

test('of whom the words speak has used the lost device, where there is one of that name', async () => {
  await worker.usesOffice('ひまわりの里 鶴岡');
  await worker.goesTo('手続き');
  await worker.button('手続きを始める').click();
  await opened.page.getByLabel('何があったかを、ことばで入れる').fill('本間さんがスマホをなくした');
  await opened.page.getByRole('button', { name: '端末をなくした' }).click();
  const devices = wizard.section('どの端末');
  await devices.getByRole('button', { name: '台帳にない端末を入れる' }).click();
  await devices.getByRole('button', { name: 'スマートフォン', exact: true }).click();
  await expect(devices.getByLabel('使っていた人')).toHaveValue('本間 久美子');
});

test('a sentence of Ctrl+K is no text of a paper; what happened isn’t passed over unwritten without a question', async () => {
  const { page } = opened;
  const SENTENCE = '駅のトイレにスマホをなくした';
  await worker.usesOffice('ひまわりの里 福井');
  await page.getByRole('button', { name: /^名前・書類・手続きをさがす/ }).click();
  await page.getByRole('combobox', { name: '名前・書類・手続きをさがす' }).fill(SENTENCE);
  await page.getByRole('option', { name: /^端末の紛失の手続きを始める/ }).click();
  const note = page.getByLabel('何が、どこで起きたか');
  await expect(note).toHaveValue('');
  expect(decodeURIComponent(page.url())).not.toContain('駅');
  await wizard.section('どの端末').getByRole('checkbox').first().check();
  await wizard.seesPapers();
  await wizard.starts();
  await page
    .getByRole('list', { name: /の手順$/ })
    .getByRole('button', { name: /記録します/ })
    .click();
  const panel = page.getByRole('complementary', { name: '手順のくわしい内容' });
  const isDone = panel.getByRole('button', { name: /終わった$/ });
  await isDone.click();
  await expect(panel.getByRole('alert')).toContainText('まだ何も書いていません');
  await expect(panel.getByLabel('メモ')).toBeFocused();
  await wizard.looksAt('lost-unwritten');
  await panel.getByLabel('メモ').fill('駅員さんに届けた');
  await isDone.click();
  await worker.isTold(/済みにしました/);
});

test('a family that leaves: only patients with a family in a team are offered', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await wizard.opens('?event=family-leaves');
  await expect(
    page.getByText(/^いま使っているネットワークの手引きには、ご家族の参加・離脱の定めがありません/),
  ).toBeVisible();
  await worker.button('窓口の電話番号を見る').click();
  await expect(page.getByRole('dialog', { name: /連絡先/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await wizard.looksAt('family-nobody');
  await worker.usesOffice('ひまわりの里 福井');
  await page.getByRole('radio', { name: /山本 ふみ/ }).check();
  await expect(wizard.section('やめるご家族').getByRole('checkbox')).not.toHaveCount(0);
  await wizard.looksAt('family-leaves');
});
