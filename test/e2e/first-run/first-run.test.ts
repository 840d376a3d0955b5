import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { DRAFT_KEY } from '../../../renderer/features/set-up/set-up-draft.ts';
import { guideOf, guides } from '../../../renderer/words/guides/guides.ts';
import { barriers } from '../../support/axe.ts';
import { setsScene } from '../../support/guide-hands.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { onOtherVolume } from '../../support/other-volume.ts';
import { takesPicture } from '../../support/picture.ts';
import { keyByKeychain, tablesOnDisk } from '../../support/sealed.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { readsRecoveryKey, typesRecoveryKeyBack } from '../vault/own-ledger.ts';

let opened: LaunchedApp;
test.beforeEach(async () => {
  opened = await freshApp();
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});

const SMALL = { width: 1093, height: 614 };

test('the first screen: nothing bars anybody, in the small window and in the largest text either; its choices hold', async () => {
  const { page, app } = opened;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await isReadableAtEveryLook(opened, 'the first screen', page.getByRole('button', { name: 'サンプルで試す' }));
  await setSize(app, SMALL);
  await test.step('the text size is the first thing one can choose, and it stays', async () => {
    await page.getByText('特大', { exact: true }).click();
    await expect(page.locator('html')).toHaveCSS('font-size', '20px');
    await page.reload();
    await expect(page.locator('html')).toHaveCSS('font-size', '20px');
    await expect(page.getByRole('radio', { name: '特大' })).toBeChecked();
    // Where the next start reads it.
    expect(JSON.parse(readFileSync(join(opened.profile, 'settings.json'), 'utf8'))).toMatchObject({
      textSize: 'largest',
    });
  });
  expect(await barriers(page)).toEqual([]);
  // All three ways are on the screen without scrolling.
  for (const name of ['サンプルで試す', '新しく始める', 'Excel を選ぶ'])
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  await test.step('nothing chosen in the dialog for a backup changes nothing', async () => {
    await answerOpenDialogs(app, null);
    await page.getByRole('button', { name: 'バックアップから戻す' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'サンプルで試す' })).toBeVisible();
  });
  await test.step('a backup opened in Explorer is read here, too: of one that isn’t whole it is told', async () => {
    const file = join(opened.profile, 'opened.renkei');
    writeFileSync(file, 'not a backup');
    await app.evaluate(({ app: main }, path) => void main.emit('second-instance', {}, ['renkei-daicho', path]), file);
    await expect(page.getByRole('alert')).toContainText('バックアップ');
    rmSync(file);
  });
});

test('Excel を選ぶ reads the file first, proposes the names in it, and goes on with its people', async () => {
  const { page, app } = opened;
  const desk = mkdtempSync(join(tmpdir(), 'renkei-first-'));
  const lay = (name: string, text: string): string => {
    writeFileSync(join(desk, name), text);
    return join(desk, name);
  };
  await test.step('of a file that is no table nothing is made', async () => {
    await answerOpenDialogs(app, lay('写真.xlsx', ''));
    await page.getByRole('button', { name: 'Excel を選ぶ' }).click();
    await expect(page.getByRole('alert')).toContainText('何も書かれていません');
    await expect(page.getByRole('button', { name: '新しく始める' })).toBeVisible();
  });
  const lines = [
    '社会福祉法人見本会　職員名簿,,',
    '氏名,ふりがな,所属',
    '見本 一郎,みほん いちろう,みほんの里 流山',
    '見本 次郎,みほん じろう,みほんの里 流山',
    '見本 花子,みほん はなこ,みほん分室',
  ];
  await answerOpenDialogs(app, lay('職員名簿.csv', `\ufeff${lines.join('\r\n')}`));
  for (const { shows } of guides.flatMap(({ steps }) => steps))
    if (shows.at === 'first-screen') await setsScene(page, shows);
  await page.getByRole('button', { name: 'Excel を選ぶ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '新しく始める：名前を確かめる' })).toBeVisible();
  await expect(page.getByLabel('法人名')).toHaveValue('社会福祉法人見本会');
  const nagareyama = page.getByRole('region', { name: 'みほんの里 流山' });
  await expect(nagareyama.getByLabel('市町村')).toHaveValue('流山市');
  await expect(nagareyama).toContainText('名簿の 2行が、この事業所の方です');
  const takesPart = nagareyama.getByRole('group', { name: '流山市 TRITRUS' });
  await expect(takesPart.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(nagareyama).toContainText('どれか1つを選んでください');
  await takesPart.getByText('参加しています').click();
  await expect(takesPart.getByRole('radio', { name: '参加しています' })).toBeChecked();
  await expect(nagareyama).not.toContainText('どれか1つを選んでください');
  await expect(nagareyama).toContainText('あとでも変えられます');
  expect(await barriers(page)).toEqual([]);
  await setSize(app, SMALL);
  await expect(page.getByRole('button', { name: '登録して、名簿の確認へ' })).toBeInViewport({ ratio: 1 });
  await test.step('one more office is where the keyboard is, in the city of the others', async () => {
    await page.getByRole('button', { name: 'もう1つ追加' }).click();
    const added = page.getByRole('region', { name: '事業所 3' });
    await expect(added.getByLabel('事業所名')).toBeFocused();
    await expect(added.getByLabel('事業所名')).toBeInViewport({ ratio: 1 });
    await expect(added.getByLabel('市町村')).toHaveValue('流山市');
    await expect(added.getByLabel('サービス分類')).toHaveValue('');
    await added.getByLabel('事業所名').fill('みほん居宅介護支援事業所');
    await added.getByLabel('市町村').focus();
    const called = page.getByRole('region', { name: 'みほん居宅介護支援事業所' });
    await expect(called.getByLabel('サービス分類')).toHaveValue('居宅介護支援');
    const takeOut = called.getByRole('button', { name: '外す （みほん居宅介護支援事業所）' });
    await takeOut.click();
    await expect(called).toHaveCount(0);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect(called.getByLabel('市町村')).toHaveValue('流山市');
    await takeOut.click();
  });
  await test.step('a city that comes into the next box by the press that leads there gives way to what is typed', async () => {
    const first = nagareyama.getByLabel('市町村');
    const second = page.getByRole('region', { name: 'みほん分室', exact: true }).getByLabel('市町村');
    for (const box of [first, second]) await box.fill('');
    await first.click();
    await page.keyboard.type('松戸市');
    await second.click();
    await expect(second).toHaveValue('松戸市');
    await expect(nagareyama).toContainText('ほかの1つの事業所も松戸市にしました。ちがうときは直してください');
    await page.keyboard.type('松戸市');
    await page.keyboard.press('Tab');
    await expect(second).toHaveValue('松戸市');
    // Of a city that is known, while it is being typed: nobody types it once more below.
    await second.fill('');
    await second.blur();
    await first.fill('流山市');
    await expect(first).toBeFocused();
    await expect(second).toHaveValue('流山市');
    await first.blur();
    await expect(nagareyama).toContainText('ほかの1つの事業所も流山市にしました');
    await takesPart.getByText('参加しています').click();
  });
  await page.getByLabel('法人名').fill('社会福祉法人みほん会');
  await page.getByLabel('このパソコンを使う方のお名前').fill('見本 花子');
  await page.getByRole('button', { name: '外す （みほん分室）' }).click();
  // A press is answered before it is on the disk; a page that is loaded anew in that moment would miss it.
  const key = await keyByKeychain(page, 'own');
  const offices = async () =>
    (await tablesOnDisk(page, 'own', key))['meta']?.find(({ record }) => record['key'] === DRAFT_KEY)?.record['value'];
  await expect.poll(offices).toMatchObject({ offices: [{ name: 'みほんの里 流山' }] });
  await test.step('what was corrected outlives the file, which is gone with the page', async () => {
    await page.reload();
    await expect(page.getByLabel('法人名')).toHaveValue('社会福祉法人みほん会');
    await expect(page.getByRole('region', { name: 'みほん分室' })).toHaveCount(0);
    await expect(takesPart.getByRole('radio', { name: '参加しています' })).toBeChecked();
    await expect(page.getByText('「職員名簿.csv」をもう一度選ぶと、続きから進めます')).toBeVisible();
    await takesPicture(page, 'first-run', 'chosen-again');
    await expect(page.getByRole('button', { name: '名前だけで始める（名簿はあとで）' })).toBeVisible();
    await page.getByRole('button', { name: '名簿をもう一度選ぶ' }).click();
    await expect(page.getByRole('button', { name: '登録して、名簿の確認へ' })).toBeVisible();
    await expect(page.getByLabel('法人名')).toHaveValue('社会福祉法人みほん会');
    await expect(page.getByText('もう一度選ぶと')).toHaveCount(0);
    await page.getByRole('button', { name: 'はじめの画面へ' }).click();
    await page.getByRole('button', { name: 'Excel を選ぶ' }).click();
    await expect(page.getByLabel('法人名')).toHaveValue('社会福祉法人見本会');
  });
  await asInTheGuide(page, 2);
  await takesPart.getByText('参加しています').click();
  await nagareyama.getByLabel('事業所名').fill('見本ホーム流山');
  await page.getByRole('button', { name: '登録して、名簿の確認へ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'どの列が何か' })).toBeVisible();
  await test.step('what is said of the set-up lies on nothing that is to be pressed, nor on the title', async () => {
    const said = page.getByRole('status').filter({ hasText: '登録しました' });
    await expect(said).toBeVisible();
    await expect.poll(() => said.evaluate(coveredBy)).toEqual([]);
    await takesPicture(page, 'first-run', 'columns');
  });
  await asInTheGuide(page, 3);
  await page.getByRole('button', { name: '3人を確かめる' }).click();
  await asInTheGuide(page, 4);
  await test.step('whose office got another name at the set-up is there: the list calls it by the old one', async () => {
    await expect(page.getByText('決めてあるとおりにしたところが 1件あります')).toBeVisible();
    await expect(page.getByRole('gridcell', { name: '見本ホーム流山' })).toHaveCount(2);
  });
  await page.getByRole('button', { name: '3人を取り込む' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '取り込みました' })).toBeVisible();
  await doesTheFirstFive(opened, desk);
  await practises(opened);
  await test.step('the record has who did it, and that the name was chosen', async () => {
    await page.goto('app://renkei/settings/records');
    await expect(page.getByRole('row', { name: /法人と事業所を登録しました/ })).toContainText('見本 花子選んだ名前');
  });
  rmSync(desk, { recursive: true });
});

test('what stands above the list is proposed with where it stands, and needs no second typing', async () => {
  const { page, app } = opened;
  const desk = mkdtempSync(join(tmpdir(), 'renkei-first-'));
  const lines = [
    '医療法人見本会　職員名簿,,',
    '事業所名：見本訪問看護ステーション,事業所番号,0660799016',
    '〒997-0035 山形県鶴岡市馬場町99-1　TEL 0235991122,,',
    '管理者：見本 一郎,,作成 見本 花子 電話0235991199',
    ',,',
    '氏名,ふりがな,所属,職種',
    '見本 一郎,みほん いちろう,訪看,理事長・管理者',
    '見本 花子,みほん はなこ,訪看,看護師',
  ];
  writeFileSync(join(desk, '職員名簿.csv'), `\ufeff${lines.join('\r\n')}`);
  await answerOpenDialogs(app, join(desk, '職員名簿.csv'));
  await page.getByRole('button', { name: 'Excel を選ぶ' }).click();
  // Who represents the corporation is only proposed.
  const representative = page.getByRole('checkbox', {
    name: '法人の代表者は見本 一郎さん（職種「理事長・管理者」、7行目）',
  });
  await expect(representative).not.toBeChecked();
  await takesPicture(page, 'first-run', 'representative');
  await representative.check();
  const office = page.getByRole('region', { name: '見本訪問看護ステーション' });
  await expect(office.getByLabel('介護事業所番号')).toHaveValue('0660799016');
  await expect(office).toContainText('名簿のC2から');
  await expect(office.getByLabel('電話')).toHaveValue('0235-99-1122');
  await expect(office.getByLabel('郵便番号')).toHaveValue('997-0035');
  await expect(office.getByLabel('所在地')).toHaveValue('山形県鶴岡市馬場町99-1');
  await expect(office.getByLabel('市町村')).toHaveValue('鶴岡市');
  await expect(office.getByLabel('管理者')).toHaveValue('見本 一郎');
  await expect(office.getByLabel('サービス分類')).toHaveValue('訪問看護');
  expect(await barriers(page)).toEqual([]);
  await setSize(app, SMALL);
  await takesPicture(page, 'first-run', 'facts');
  await page.getByRole('button', { name: '登録して、名簿の確認へ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'どの列が何か' })).toBeVisible();
  await page.goto('app://renkei/ledger/offices');
  await expect(page.getByRole('row', { name: /見本訪問看護ステーション/ })).toContainText('0660799016');
  await expect(page.getByRole('main')).toContainText('理事長 見本 一郎');
  rmSync(desk, { recursive: true });
});

test('what the list itself says that its words for offices mean is their name', async () => {
  const { page, app } = opened;
  const desk = mkdtempSync(join(tmpdir(), 'renkei-first-'));
  const lines = [
    '医療法人見本会　職員名簿,,',
    '氏名,ふりがな,所属,職種',
    '例山 一郎,れいやま いちろう,訪看,看護師',
    '例田 花子,れいだ はなこ,居宅,介護支援専門員',
    ',,,',
    '※訪看＝見本訪問看護ステーション　居宅＝見本ケアプランセンター,,,',
  ];
  writeFileSync(join(desk, '職員名簿.csv'), `\ufeff${lines.join('\r\n')}`);
  await answerOpenDialogs(app, join(desk, '職員名簿.csv'));
  await page.getByRole('button', { name: 'Excel を選ぶ' }).click();
  for (const name of ['見本訪問看護ステーション', '見本ケアプランセンター'])
    await expect(page.getByRole('region', { name }).getByLabel('事業所名')).toHaveValue(name);
  rmSync(desk, { recursive: true });
});

/** In the page: what can be pressed below the toasts, and the title. */
function coveredBy(toasts: Element): string[] {
  const found = new Set<Element>();
  for (const toast of toasts.children) {
    const { left, right, top, bottom } = toast.getBoundingClientRect();
    for (let x = left + 1; x < right; x += 8)
      for (let y = top + 1; y < bottom; y += 8)
        for (const one of document.elementsFromPoint(x, y))
          if (!toasts.contains(one) && one.matches('h1, button, a, input, select, summary')) found.add(one);
  }
  return [...found].map((one) => one.outerHTML.slice(0, 80));
}

/** What the picture of a step of はじめての30分 rings is there. */
async function asInTheGuide(page: Page, step: number): Promise<void> {
  const { shows } = guideOf('first-half-hour')!.steps[step - 1]!;
  await setsScene(page, shows);
}

/** やってみる, out of the office's own ledger: the sample for a while, and nothing of it is left. */
async function practises({ page }: LaunchedApp): Promise<void> {
  const ledgers = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
  const before = await ledgers();
  await page.getByRole('button', { name: /さがす$/ }).click();
  await page.getByRole('combobox', { name: 'さがす' }).fill('たいしょくのしょるい');
  await page.getByRole('option', { name: /^退職の書類を出す/ }).click();
  await page.getByRole('button', { name: 'やってみる' }).click();
  const asked = page.getByRole('dialog', { name: 'サンプルで練習します' });
  await expect(asked).toContainText('ご自分の台帳は閉じておきます');
  await takesPicture(page, 'guides', 'practice-asked');
  await asked.getByRole('button', { name: '練習を始める' }).click();
  const strip = page.getByRole('note').filter({ hasText: '練習中' });
  await expect(strip).toContainText('退職の書類を出す（1／6）　ホームの「手続きを始める」を押します。');
  await takesPicture(page, 'guides', 'practice');
  await page.getByRole('button', { name: '手続きを始める' }).click();
  await strip.getByRole('button', { name: '次の手順' }).click();
  await expect(strip).toContainText('（2／6）　「退職」を選んで');
  await page.getByRole('radio', { name: /^退職/ }).check({ force: true });
  await page.getByRole('button', { name: /で次へ$/ }).click();
  await expect(page.getByRole('checkbox', { name: /^田中 美智子/ })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^見本/ })).toHaveCount(0);
  await test.step('次の手順 leaves the screen to who has come there by their own hand; 前の手順 brings it back', async () => {
    await strip.getByRole('button', { name: '次の手順' }).click();
    await expect(strip).toContainText('（3／6）');
    await expect(page.getByRole('checkbox', { name: /^田中 美智子/ })).toBeVisible();
    await strip.getByRole('button', { name: '前の手順' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '何がありましたか？' })).toBeVisible();
    await strip.getByRole('button', { name: '次の手順' }).click();
    await expect(page.getByRole('checkbox', { name: /^田中 美智子/ })).toBeVisible();
  });
  await test.step('the settings go on naming the own ledger, whose key main has forgotten', async () => {
    type Ask = (channel: string, input?: unknown) => Promise<unknown>;
    const [settings, keys] = await page.evaluate(async () => {
      const { ask } = (window as unknown as { renkei: { ask: Ask } }).renkei;
      return [await ask('settings:read'), await ask('keys:state', { kind: 'own' })] as const;
    });
    expect(settings).toMatchObject({ ledger: 'own' });
    expect(keys).toMatchObject({ ok: true, value: { isOpen: false } });
  });
  await strip.getByRole('button', { name: '練習を終える' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /退職の書類を出す/ })).toBeVisible();
  await expect(strip).toHaveCount(0);
  await expect.poll(ledgers).toEqual(before);
  await test.step('a lock in between leads to the own ledger, under no other’s name, and leaves no sample behind', async () => {
    await page.getByRole('button', { name: 'やってみる' }).click();
    await asked.getByRole('button', { name: '練習を始める' }).click();
    await expect(strip).toBeVisible();
    await page.getByRole('button', { name: 'ロック' }).click();
    await expect(page.getByRole('heading', { name: 'ロックしています' })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('ひまわり会');
    await page.getByRole('button', { name: '開ける' }).click();
    await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
    await expect.poll(ledgers).toEqual(before);
  });
  await new OfficeWorker(page).goesTo('台帳');
  await expect(page.getByRole('grid')).toContainText('見本 一郎');
}

/** はじめの5つ, after the people are in: each by its own button, until nothing of them is left. */
async function doesTheFirstFive({ page, app }: LaunchedApp, desk: string): Promise<void> {
  const worker = new OfficeWorker(page);
  await worker.goesTo('ホーム');
  await asInTheGuide(page, 5);
  const five = page.getByRole('region', { name: 'はじめの5つ' });
  const done = async (count: number) => expect(five.getByText('済み', { exact: true })).toHaveCount(count);
  await expect(five.getByRole('listitem')).toHaveCount(5);
  await done(1);
  await expect(five).toContainText('みほん分室が、まだ選んでいません');
  await test.step('what stands there stands nowhere else', async () => {
    const tasks = page.getByRole('list', { name: '今日やること' });
    await expect(tasks).toBeVisible();
    await expect(tasks).not.toContainText('復旧キー');
    await five.getByRole('button', { name: '小さくする' }).click();
    await expect(five.getByRole('listitem')).toHaveCount(0);
    // From there, too, it is the key's own dialog at once.
    await tasks.getByRole('button', { name: /^控える/ }).click();
    await expect(page.getByRole('dialog', { name: '復旧キー' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.reload();
    await five.getByRole('button', { name: 'ひらく' }).click();
    await expect(five.getByRole('listitem')).toHaveCount(5);
  });
  expect(await barriers(page)).toEqual([]);
  await test.step('the recovery key’s own dialog, at once', async () => {
    await five.getByRole('button', { name: /^控える/ }).click();
    await typesRecoveryKeyBack(page, await readsRecoveryKey(page));
    await page.getByRole('button', { name: '紙にあると確かめる' }).click();
    await done(2);
  });
  await test.step('another place for backups, with a first one in it', async () => {
    // On this PC's own disk it would be none.
    const elsewhere = onOtherVolume() ?? desk;
    await answerOpenDialogs(app, elsewhere);
    await five.getByRole('button', { name: /^選ぶ （バックアップを/ }).click();
    await expect(page.getByText(/^バックアップしました/)).toBeVisible();
    await done(3);
    expect(readdirSync(elsewhere)).toHaveLength(1);
    if (elsewhere !== desk) rmSync(elsewhere, { recursive: true });
  });
  await test.step('the form for a device', async () => {
    await five.getByRole('button', { name: /^追加/ }).click();
    const form = page.getByRole('complementary', { name: '端末を追加' });
    await form.getByLabel('管理番号').fill('P-01');
    await page.keyboard.press('Tab');
    await form.getByLabel('種類').selectOption('パソコン');
    await form.getByLabel('事業所').selectOption('見本ホーム流山');
    await form.getByRole('button', { name: /P-01を追加$/ }).click();
    await expect(page.getByRole('grid').getByText('P-01', { exact: true })).toBeVisible();
  });
  await test.step('the last one, and they are gone', async () => {
    await worker.goesTo('ホーム');
    await done(4);
    await five.getByRole('button', { name: /^選ぶ （参加している/ }).click();
    await page
      .getByRole('region', { name: 'みほん分室' })
      .getByRole('button', { name: /^参加に追加 （LINE WORKS/ })
      .click();
    await expect(page.getByText(/の参加に追加しました$/)).toBeVisible();
    await worker.goesTo('ホーム');
    await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
    await expect(five).toHaveCount(0);
  });
}

test('an unencrypted ledger of an earlier version is offered for erasure, and asked about before', async () => {
  const { page } = opened;
  const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('renkei-trial', 10);
        request.onsuccess = () => resolve(request.result.close());
      }),
  );
  await page.reload();
  await expect(page.getByText('暗号になっていない、お試し版の台帳')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '古い台帳を消す' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'やめる' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await names()).toContain('renkei-trial');
  await page.getByRole('button', { name: '古い台帳を消す' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '古い台帳を消す' }).click();
  await expect(page.getByText('暗号になっていない、お試し版の台帳')).toHaveCount(0);
  await expect.poll(() => names()).not.toContain('renkei-trial');
});

test('サンプルで試す opens the fictional facility; where its settings were lost it is offered again, and is only erased after being asked', async () => {
  await new OfficeWorker(opened.page).opensTheSample();
  await test.step('nothing is overdue there, and three things are to try', async () => {
    const { page } = opened;
    await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
    const tasks = page.getByRole('list', { name: '今日やること' });
    await expect(tasks.getByRole('listitem')).toHaveCount(4);
    await expect(tasks).not.toContainText(/今日まで|すぎています/);
    await expect(page.getByRole('region', { name: 'はじめに試すとよいこと' }).getByRole('listitem')).toHaveCount(3);
    await expect(page.getByRole('button', { name: /^事業所を切り替える：すべての事業所/ })).toBeVisible();
  });
  opened = await opensAgain(opened, undefined, () => rmSync(join(opened.profile, 'settings.json')));
  const { page } = opened;
  await expect(page.getByText('前の続きがあります')).toBeVisible();
  await page.getByRole('button', { name: 'はじめの状態に戻す' }).click();
  await expect(page.getByRole('dialog')).toContainText('練習で入れた変更と、サンプルの下書きは消えます');
  await expect(page.getByRole('button', { name: 'やめる' })).toBeFocused();
  await page.getByRole('button', { name: 'やめる' }).click();
  await page.getByRole('button', { name: 'サンプルの続きを開く' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
});
