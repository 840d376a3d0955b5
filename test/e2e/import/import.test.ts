import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { importTables } from '@shared/tables/import/import-fields';
import { acceptanceTable } from '../../support/acceptance-table.ts';
import { barriers } from '../../support/axe.ts';
import { cutInList } from '../../support/cut-words.ts';
import { isReadableAtEveryLook } from '../../support/every-look.ts';
import { ExportHands } from '../../support/export-hands.ts';
import { Importer } from '../../support/importing.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { freshApp } from '../../support/shared-app.ts';
import { madeXlsx } from '../../support/table-sheet.ts';
import { nagareyamaAsTyped } from '../first-run/set-up-form.ts';
import { beginOwnLedger } from '../vault/own-ledger.ts';

let desk = '';
let opened: LaunchedApp;
let importer: Importer;
let worker: OfficeWorker;

test.beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), '名簿 の机-'));
});
test.afterEach(() => rmSync(desk, { recursive: true }));
const sample = new OneSample();
/** To a ledger in which nobody of these tests is, unless they were taken in: those come last, and have names of their own. */
async function begins(): Promise<void> {
  opened = await sample.loadedAnew();
  worker = new OfficeWorker(opened.page);
  importer = new Importer(opened.app, opened.page);
  await importer.begins();
}

function lay(name: string, content: string | Uint8Array): string {
  const file = join(desk, name);
  writeFileSync(file, content);
  return file;
}
const labelOf = (field: string): string => importTables.staff.fields.find(({ name }) => name === field)?.label ?? field;
const STAFF = ['お名前,カナ,所属,職種,採用日,携帯'];
const person = (
  name: string,
  kana: string,
  changed: Partial<Record<'office' | 'joined' | 'phone', string>> = {},
): string =>
  [
    name,
    kana,
    changed.office ?? 'ひまわり訪問看護 流山',
    '看護師',
    changed.joined ?? 'R8.10.1',
    changed.phone ?? '090-0000-0900',
  ].join(',');
const staff = (...rows: string[]): string => [...STAFF, ...rows].join('\r\n');

test('whatever is asked above them, rows and what can be done with one are in sight', async () => {
  await begins();
  const { page, app } = opened;
  await setSize(app, { width: 1366, height: 768 });
  const one = person('発本 恵', 'はつもと めぐみ', { joined: 'R6.10.1' });
  const others = Array.from('一二三四五六七八', (end) => person(`発本 ${end}`, 'はつもと はじめ', { phone: '同上' }));
  const again = person('発本 恵', 'はつもと めぐみ', { office: 'ひまわりの里 流山', joined: 'R7.4.1' });
  await importer.chooses(lay('職員名簿.csv', staff(one, ...others, again)));
  await importer.checks();
  await expect(page.getByText(/「発本 恵」が .*同じ人なら/)).toBeVisible();
  await takesPicture(page, 'import', 'asked-of-one');
  const edges = (part: Locator) => part.evaluate((drawn) => drawn.getBoundingClientRect().toJSON() as DOMRect);
  const { top } = await edges(page.getByRole('main').locator('footer'));
  expect((await edges(worker.button('この行は取り込まない'))).bottom).toBeLessThanOrEqual(top);
  const rowsInSight = async (): Promise<number> => {
    const { bottom } = await edges(page.getByRole('columnheader').first());
    const end = (await edges(worker.button('この行は取り込まない'))).top - 6;
    const rows = await page
      .locator('[data-row]')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().toJSON() as DOMRect));
    return rows.filter((row) => row.top >= bottom && row.bottom <= end).length;
  };
  expect(await rowsInSight()).toBeGreaterThanOrEqual(4);
  await test.step('what stands above scrolls along, by one bar, and leaves its room to the rows', async () => {
    await expect(page.getByRole('grid')).toHaveCSS('overflow-y', 'visible');
    await page.getByRole('grid').hover();
    await page.mouse.wheel(0, 2_000);
    await expect(page.getByRole('row', { name: /^11 / })).toBeInViewport();
    expect(await rowsInSight()).toBeGreaterThanOrEqual(8);
    await takesPicture(page, 'import', 'asked-of-one-rows');
    await page.mouse.wheel(0, -2_000);
  });
  await test.step('at 150 %, too', async () => {
    await setSize(app, { width: 911, height: 512 });
    await expect(page.getByRole('grid')).toHaveCSS('overflow-y', 'visible');
    await worker.button(/^次の直す行へ/).click();
    await expect(page.getByRole('grid').locator(':focus')).toBeInViewport();
    await page.getByRole('grid').hover();
    await page.mouse.wheel(0, 2_000);
    await expect(page.getByRole('row', { name: /^11 / })).toBeInViewport();
    expect(await rowsInSight()).toBeGreaterThanOrEqual(3);
    await takesPicture(page, 'import', 'asked-at-150');
  });
});

/** A list as an office has it: words of its own, a tablet of two, a network, columns and lines that stay out. */
const OF_OFFICE = [
  'お名前,カナ,所属,職種,採用日,携帯,タブレット,TRITRUS,住所,備考',
  ...[
    '一,はつもと はじめ,看護師,①,◎',
    '二,はつもと つぐ,Ns,②,○',
    '三,はつもと みつ,ヘルパー,②（発本 二さんの）,×',
    '四,はつもと しろう,PT,私物,申請中',
  ].map((line, i) => {
    const [name, kana, job, tablet, mark] = line.split(',');
    return `発本 ${name},${kana},訪看,${job},R8.10.${i + 1},090-0000-090${i},${tablet},${mark},流山市見本${i},${i === 2 ? '産休' : ''}`;
  }),
  ...Array.from('五六七八九', (end, i) => `発本 ${end},はつもと はじめ,デイ,相談員,R8.9.${i + 1},同上,,○,,`),
  '凡例,◎は担当,,,,,,,,',
  '計 9名,,,,,,,,,',
].join('\r\n');

test('of an office’s list as it is, six rows and more are in sight beside all that is asked', async () => {
  await begins();
  const { page, app } = opened;
  await setSize(app, { width: 1366, height: 768 });
  await importer.chooses(lay('訪看職員名簿.csv', OF_OFFICE));
  await importer.checks();
  const drawn = (parts: Locator) =>
    parts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  await takesPicture(page, 'import', 'office-list');
  const [detail] = await drawn(worker.button('この行は取り込まない'));
  // Above the line of the row that has the keyboard.
  const end = (detail?.top ?? 0) - 6;
  const rows = await drawn(page.locator('[data-row]'));
  expect(rows.filter(({ bottom }) => bottom <= end).length).toBeGreaterThanOrEqual(6);
  await test.step('and each question is in sight, too', async () => {
    for (const asked of [
      /^事業所「/,
      /「直す」行といっしょに入ります$/,
      /^取り込まない行/,
      /^取り込まない列/,
      /^休みの方：/,
    ])
      await expect(page.getByText(asked).first()).toBeInViewport({ ratio: 1 });
  });
  await setSize(app, { width: 911, height: 512 });
  await takesPicture(page, 'import', 'office-list-911');
});

test('300 people of a messy Excel: twelve problems mended in place, at most 40 clicks, and all taken back', async () => {
  test.slow();
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  const { page, app } = opened;
  importer = new Importer(app, page);
  await beginOwnLedger(page);
  const table = acceptanceTable([nagareyamaAsTyped.事業所名]);
  await importer.begins();
  await importer.chooses(lay(table.file, table.bytes));
  await importer.isAt('どの列が何か');
  await expect(page.getByLabel('シート')).toHaveValue(table.sheet);
  expect(await barriers(page)).toEqual([]);
  await takesPicture(page, 'import', '2-columns');
  await isReadableAtEveryLook(opened, 'columns of a list', page.getByLabel('シート'));
  await importer.checks();
  // Who left before they joined isn't taken for somebody who is there.
  await importer.counts({ 直す: 1, 新しい人: 299, 足りない項目のある行: 11 });
  await expect(page.getByRole('button', { name: '299人を取り込む', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /は、在職中の人として入れる$/ })).toHaveText('在職中の人として入れる');
  await expect(page.getByText('読めないところも、書いてあるまま「元の値」に残ります')).toBeVisible();
  await takesPicture(page, 'import', '3-check');
  await isReadableAtEveryLook(opened, 'a list before it is taken in', page.getByRole('grid'));
  const [first] = table.problems;
  await importer.clicksOn(importer.toMend(first!.line, labelOf(first!.field)));
  for (const { line, field, typed } of table.problems) {
    // Enter has led here.
    await expect(importer.toMend(line, labelOf(field))).toBeFocused();
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('button', { name: /^足りない項目/ })).toHaveCount(0);
  expect(await barriers(page)).toEqual([]);
  await importer.takes('300人');
  // It stands on the screen: no toast says it once more.
  await expect(page.getByRole('button', { name: '取り込みを元に戻す' })).toHaveCount(1);
  await takesPicture(page, 'import', '5-outcome');
  await isReadableAtEveryLook(opened, 'what was taken in', page.getByRole('heading', { level: 1 }));
  await setSize(app, { width: 1093, height: 614 });
  expect(await barriers(page)).toEqual([]);
  expect(importer.clicks).toBeLessThanOrEqual(40);
  await importer.undoes();
  // The same office, with a list as nobody would wish it: two sheets, 同上, remarks, jobs written short, three who stand there twice.
  await setSize(app, { width: 1366, height: 768 });
  for (const back of ['列に戻る', 'ファイルに戻る']) await page.getByRole('button', { name: back }).click();
  importer = new Importer(app, page);
  // 台帳, Excel から取り込む.
  importer.clicks = 2;
  await importer.chooses(join('test/fixtures/tables', 'messy-staff-ascii.xlsx'));
  await importer.checks();
  await importer.decidesAll();
  await importer.counts({ 直す: 0, 新しい人: 300, 取り込まない: 3 });
  await takesPicture(page, 'import', '6-decided');
  expect(await barriers(page)).toEqual([]);
  await importer.takes('300人');
  expect(importer.clicks).toBeLessThanOrEqual(12);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '足りない項目のある人を見る' }).click();
  await page.getByRole('button', { name: /^在職中/ }).click();
  expect(await cutInList(page)).toEqual([]);
  await page.getByRole('row', { name: /阿部 誠/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: '阿部 誠' })).toBeVisible();
  expect(await cutInList(page)).toEqual([]);
  await takesPicture(page, 'import', '8-ledger-beside-a-person');
  await page.getByRole('button', { name: '閉じる', exact: true }).click();
  // All of them are seen; and the last row stays so when its panel takes the list some of its height.
  await page.getByRole('button', { name: /^ふりがなが空 4人/ }).click();
  const unread = page.getByRole('row').filter({ hasText: 'ふりがな 未入力' });
  for (const row of await unread.all()) await expect(row).toBeInViewport({ ratio: 0.9 });
  await unread.last().click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await expect(unread.last()).toBeInViewport({ ratio: 0.9 });
  await page.getByRole('button', { name: '閉じる', exact: true }).click();
  await page.getByRole('button', { name: /^足りない項目/ }).click();
  // Behind あ–ん, under their own heading.
  await page.getByRole('grid').evaluate((one) => (one.scrollTop = one.scrollHeight));
  await expect(page.getByRole('row', { name: /^ふりがなが空/ })).toBeVisible();
  // Looked for by kana, they can't be found: that is said, and they are one press away.
  const search = page.getByPlaceholder('名前・ふりがな・職員番号でさがす');
  await search.fill('いのうえ');
  await expect(page.getByText(/^ふりがなのない職員が \d+人います/)).toBeVisible();
  await page.getByRole('button', { name: '表示する', exact: true }).click();
  await expect(page.getByText(/^ふりがなのない職員 \d+人も、下に表示しています/)).toBeVisible();
  await search.fill('井上 隆');
  await page.getByRole('row', { name: /井上 隆/ }).click();
  await expect(page.getByRole('complementary')).toContainText('電話「0471-55」');
  await takesPicture(page, 'import', '7-original');
  // The person has no other number: what stood there is fine as it is.
  await page.getByRole('button', { name: '電話「0471-55」は、これでよい' }).click();
  await expect(
    page.getByText('井上 隆さんの元の値（電話「0471-55」）を、これでよいことにしました').first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: '電話「0471-55」は、これでよい' })).toHaveCount(0);
  // What was decided isn't asked again; what each list has of its own is.
  await importer.beginsHere();
  await importer.chooses(join('test/fixtures/tables', 'messy-staff-libreoffice.xlsx'));
  await importer.checks();
  await expect(importer.toDecide).toContainText('決めてあるとおりにしたところが');
  await importer.toDecide.getByRole('button', { name: /件をすべて見る$/ }).click();
  await expect(importer.toDecide).not.toContainText('ﾍﾙﾊﾟｰ');
  await expect(importer.toDecide).not.toContainText('事業所「');
  expect(opened.errors).toEqual([]);
  await opened.close();
});

test('with the keyboard alone: a namesake is asked about, a row is left out, a bad value keeps the focus', async () => {
  const rows = [
    person('見本 太郎', 'みほん たろう', { phone: '090-0000-01' }),
    person('見本 次郎', 'みほん じろう'),
    person('見本 次郎', 'みほん じろう', { phone: '090-0000-0901' }),
  ];
  await begins();
  const { page } = opened;
  await importer.chooses(lay('職員名簿.csv', staff(...rows)));
  await importer.checks();
  await importer.counts({ 直す: 2, 新しい人: 1 });
  const phone = importer.toMend(2, '電話');
  await phone.focus();
  await page.keyboard.insertText('090');
  await page.keyboard.press('Enter');
  await expect(phone).toBeFocused();
  await expect(phone).toHaveValue('090');
  await page.keyboard.insertText('０９０-0000-0902');
  await page.keyboard.press('Enter');
  await importer.counts({ 新しい人: 1, 直す: 2 });
  const who = importer.toMend(3, '氏名');
  await expect(who).toBeFocused();
  await who.selectOption({ label: '新しい人' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator(':focus')).toHaveAttribute('data-column', '1');
  await page.keyboard.press(' ');
  await importer.counts({ 取り込まない: 1 });
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: /^取り込まない/ })).toHaveCount(0);
});

test('files that are none say why and what to do, chosen or dropped; the next one is read', async () => {
  await begins();
  const { page } = opened;
  const refusals: [string, string | Uint8Array, string][] = [
    ['名簿.pdf', '%PDF-1.7\n', '表として読めません'],
    ['空.xlsx', '', '何も書かれていません'],
    ['壊れた.xls', Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 251), '壊れているか'],
    ['献立.csv', '日付,献立\n4/1,カレー\n', '見出し'],
  ];
  for (const [name, content, words] of refusals) {
    await importer.chooses(lay(name, content));
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(name);
    await expect(alert).toContainText(words);
    // Where it lies is nobody's business.
    await expect(alert).not.toContainText('名簿 の机');
    expect(await barriers(page)).toEqual([]);
  }
  const gone = lay('消えた.csv', staff());
  rmSync(gone);
  await importer.chooses(gone);
  await expect(page.getByRole('alert')).toContainText('「消えた.csv」が見つかりません');
  await importer.drops('落とした.csv', new TextEncoder().encode(staff(person('見本 太郎', 'みほん たろう'))));
  await importer.isAt('どの列が何か');
  await expect(page.getByRole('main')).toContainText('落とした.csv');

  await test.step('from any screen; what nothing takes is said, and what is being typed isn’t lost for it', async () => {
    const people = new TextEncoder().encode(staff(person('見本 花子', 'みほん はなこ')));
    await page.getByRole('link', { name: 'ホーム', exact: true }).click();
    await importer.drops('様式.doc', people, 'dragover');
    await expect(page.getByText('ここで離すと、何のファイルかを見ます')).toBeVisible();
    await importer.drops('様式.doc', people);
    await expect(page.getByText('ここで離すと、何のファイルかを見ます')).toHaveCount(0);
    await expect(page.getByText('この形式の文書（.doc・.odt・.rtf）は、ここでは受け取れません')).toBeVisible();
    await page.getByRole('button', { name: /をさがす/ }).click();
    await expect(page.getByRole('dialog', { name: 'さがす' })).toBeVisible();
    await importer.drops('ホームから.csv', people);
    // Over the dialog, not behind it.
    await expect(page.locator(':popover-open').getByText('いま開いている小さな画面を閉じてから')).toBeVisible();
    await takesPicture(page, 'import', 'said-over-find');
    await page.keyboard.press('Escape');
    await importer.drops('ホームから.csv', people);
    await importer.isAt('どの列が何か');
    await expect(page.getByRole('main')).toContainText('ホームから.csv');
  });

  await test.step('a table that was copied elsewhere is offered where nothing is typed, and is read by the same import', async () => {
    const pastes = (text: string): Promise<void> =>
      page.evaluate((copied) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', copied);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);
    await page.getByRole('link', { name: 'ホーム', exact: true }).click();
    await page.getByRole('heading', { name: '今日やること' }).click();
    await pastes('会議は10時から');
    await pastes('氏名\tふりがな\t職種\r\n見本 次郎\tみほん じろう\t看護師\r\n見本 三郎\tみほん さぶろう\t看護師\r\n');
    await page.getByRole('button', { name: '2行をコピーから取り込む' }).click();
    await importer.isAt('どの列が何か');
    await expect(page.getByRole('main')).toContainText('コピーした表.csv');
    await expect(page.getByRole('main')).toContainText('読んだ 2人');
  });
});

test('「〃」 of an office takes no room from the days beside it, and months without days are one question', async () => {
  await begins();
  const { page } = opened;
  const months = ['R3.4', 'H30.10', '2018/4'].map((joined, i) =>
    person(`月見 ${'一二三'[i]}子`, `つきみ ${'いろは'[i]}`, { joined, ...(i > 0 && { office: '〃' }) }),
  );
  await importer.chooses(lay('月まで.csv', staff(...months)));
  await importer.checks();
  const grid = page.getByRole('grid', { name: '取り込む前の確認' });
  await expect(grid.getByText('上の行と同じ', { exact: true })).toHaveCount(2);
  await expect(grid.getByRole('columnheader', { name: /^職種/ })).toBeInViewport({ ratio: 1 });
  await takesPicture(page, 'import', 'months');
  const asked = page.getByRole('region', { name: 'まとめて決めること' });
  await asked.getByRole('button', { name: /^日のない入職日.* 3行は、その月の1日にする$/ }).click();
  await expect(grid.getByText('平成30年10月1日')).toBeVisible();
});

test('who works in two offices by one cell has both, and where that is asked both is an answer', async () => {
  const rows = [
    '見本 太郎,みほん たろう,ひまわりの里 福井／ひまわりの里 鶴岡',
    '見本 花子,みほん はなこ,福井訪看／流山居宅',
  ];
  await begins();
  const { page } = opened;
  await importer.chooses(lay('名簿.csv', ['氏名,ふりがな,事業所', ...rows].join('\n')));
  await importer.checks();
  await importer.counts({ 新しい人: 1, 直す: 1 });
  await importer.row(2).locator('[data-column="office"]').click();
  await expect(page.getByText('所属は「ひまわりの里 福井」、兼務先は「ひまわりの里 鶴岡」にします')).toBeVisible();
  await takesPicture(page, 'import', 'two-offices');
  await setSize(opened.app, { width: 911, height: 512 });
  await takesPicture(page, 'import', 'two-offices-small');
  const asked = page.getByRole('region', { name: 'まとめて決めること' });
  await asked
    .getByRole('button', { name: /1行は、両方（.* と 兼務先 .*）$/ })
    .first()
    .click();
  await importer.counts({ 新しい人: 2 });
});

test('an office chosen in one row for a word goes for all that say the same: so it is said, and can be another in a row', async () => {
  const rows = ['見本 太郎,みほん たろう', '見本 花子,みほん はなこ'].map((who) => `${who},訪・デ`);
  await begins();
  const { page } = opened;
  await importer.chooses(lay('名簿.csv', ['氏名,ふりがな,事業所', ...rows].join('\n')));
  await importer.checks();
  const office = page.getByRole('combobox', { name: /^2行目 見本 太郎 事業所/ });
  await office.selectOption({ label: 'ひまわりの里 福井・訪問看護・福井市' });
  await importer.counts({ 新しい人: 2 });
  const asked = page.getByRole('region', { name: 'まとめて決めること' });
  await expect(asked.getByRole('status')).toHaveText('決めました：事業所「訪・デ」の 2行 → ひまわりの里 福井');
  for (const line of [2, 3]) await expect(importer.row(line)).toContainText('表は「訪・デ」');
  await importer.row(3).locator('[data-column="office"]').click();
  await expect(page.getByText('同じ言葉の行は、どれも「ひまわりの里 福井」に決めてあります')).toBeVisible();
  await takesPicture(page, 'import', 'decided-for-all');
  await worker.button('この行だけ選び直す').click();
  await importer.counts({ 新しい人: 1, 直す: 1 });
  const own = page.getByRole('combobox', { name: /^3行目 見本 花子 事業所/ });
  const other = await own.locator('option', { hasText: 'ひまわりの里 鶴岡' }).getAttribute('value');
  await own.selectOption(other);
  await importer.counts({ 新しい人: 2 });
  await expect(importer.row(2)).toContainText('ひまわりの里 福井');
  await expect(importer.row(3)).toContainText('ひまわりの里 鶴岡');
  await importer.row(3).locator('[data-column="office"]').click();
  await worker.button('ほかの「訪・デ」の行と同じにする').click();
  await expect(importer.row(3)).toContainText('ひまわりの里 福井');
});

test('people without an office go to the one in use, and under すべての事業所 it is asked once for all', async () => {
  const file = lay('名簿.csv', '氏名,ふりがな,職種\n見本 太郎,みほん たろう,看護師\n見本 花子,みほん はなこ,看護師\n');
  await begins();
  const { page } = opened;
  await importer.chooses(file);
  await importer.checks();
  await importer.counts({ 直す: 2 });
  await page.getByLabel('事業所のない行').selectOption({ label: 'ひまわりの里 福井（訪問看護・福井市）' });
  await importer.counts({ 新しい人: 2 });
  const asked = page.getByRole('region', { name: 'まとめて決めること' });
  await expect(asked.getByRole('status')).toHaveText('決めました：事業所のない 2行 → ひまわりの里 福井');
  await takesPicture(page, 'import', 'decided');
  await asked.getByRole('button', { name: '決め直す' }).click();
  await importer.counts({ 直す: 2 });
  // Of a row alone it is under the table, where the row is said.
  const office = page.getByRole('combobox', { name: /^2行目 見本 太郎 事業所/ });
  await office.selectOption({ label: 'ひまわりの里 福井・訪問看護・福井市' });
  await importer.counts({ 新しい人: 1, 直す: 1 });
  await importer.row(2).locator('[data-column="office"]').click();
  await takesPicture(page, 'import', 'decided-in-row');
  await worker.button('事業所を選び直す').click();
  await importer.counts({ 直す: 2 });
  await worker.usesOffice('ひまわりの里 鶴岡');
  await importer.counts({ 新しい人: 2 });
  await expect(importer.row(2)).toContainText('ひまわりの里 鶴岡');
});

test('a sheet whose headings no word tells is read by the line that somebody points at', async () => {
  const rows = [
    ['品', '使用'],
    ['タブ一号', '見本 太郎'],
    ['タブ二号', '見本 花子'],
  ];
  const staffRows = [
    ['氏名', 'フリガナ', '職種'],
    ['見本 太郎', 'ミホン タロウ', '看護師'],
  ];
  await begins();
  const { page } = opened;
  await importer.chooses(
    lay(
      '名簿と品.xlsx',
      madeXlsx([
        { name: '名簿', rows: staffRows },
        { name: '品', rows },
      ]),
    ),
  );
  await importer.isAt('どの列が何か');
  await page.getByLabel('シート').selectOption('品');
  await page.getByRole('button', { name: 'シート「品」の見出しの行を自分で選ぶ' }).click();
  await expect(page.getByLabel('シート')).toHaveValue('品');
  await expect(page.getByLabel('見出しの行').getByRole('option')).toHaveText([/品/, /タブ一号/, /タブ二号/]);
});

test('staff on a sheet per office, a heading that comes again: all are read, each line is said, one is taken back in', async () => {
  const head = ['氏名', 'フリガナ', '職種', '電話'];
  const sheets = [
    {
      name: '流山',
      rows: [
        ['職員名簿'],
        head,
        ['見本 太郎', 'ミホン タロウ', '看護師', ''],
        head,
        ['見本 花子', 'ミホン ハナコ', '看護師', ''],
        ['■ 見本 三郎', '', '', ''],
      ],
    },
    { name: '福井', rows: [head, ['見本 次郎', 'ミホン ジロウ', '看護師', '']] },
    { name: '退職者', rows: [head, ['見本 梅子', 'ミホン ウメコ', '看護師', '']] },
  ];
  await begins();
  const { page } = opened;
  await importer.chooses(lay('名簿.xlsx', madeXlsx(sheets)));
  await importer.isAt('どの列が何か');
  const account = page.getByText('このファイルの 10行：読んだ 3人・とばした行 5（');
  await expect(account).toContainText('確かめる行 2（選んでいない表2）');
  await expect(page.getByRole('checkbox', { name: /シート「福井」/ })).toBeChecked();
  await expect(page.getByText('シート「退職者」の1行は入りません')).toBeVisible();
  await page.getByText('読まなかった行を見る').click();
  await expect(page.getByText('見出しの繰り返しです')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await takesPicture(page, 'import', '2-several-sheets');
  await worker.button('6行目も取り込む').click();
  await expect(page.getByText('読んだ 4人')).toBeVisible();
  await page.getByRole('checkbox', { name: /シート「退職者」/ }).check();
  await expect(page.getByText('読んだ 5人・とばした行 5（')).toBeVisible();
  await importer.checks();
  // The same account stands above the preview.
  await expect(page.getByText('読んだ 5人・とばした行 5（')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('表2の2');
  await takesPicture(page, 'import', '3-several-sheets');
  await test.step('the first table can be left out, too: the next one that is ticked begins', async () => {
    await worker.button('列に戻る').click();
    await page.getByRole('checkbox', { name: /シート「流山」/ }).click();
    await expect(page.getByRole('checkbox', { name: /表1 シート「福井」.*（はじめの表）/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /表2 シート「退職者」/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /シート「流山」/ })).not.toBeChecked();
    await takesPicture(page, 'import', '4-without-the-first');
    await page.getByRole('checkbox', { name: /シート「退職者」/ }).uncheck();
    // One there has to be.
    await page.getByRole('checkbox', { name: /シート「福井」.*ほかの表を選ぶと外せます/ }).click();
    await expect(page.getByRole('checkbox', { name: /シート「福井」/ })).toBeChecked();
    await expect(worker.button('1人を確かめる')).toBeVisible();
  });
});
test('who leaves by what the list remarks is offered the procedure right after it; the blue button leads to what is next', async () => {
  await begins();
  const { page } = opened;
  const rows = [
    '発本 太郎,はつもと たろう,ひまわり訪問看護 流山,看護師,来月末で退職の予定',
    '発本 花子,はつもと はなこ,ひまわり訪問看護 流山,看護師,',
  ];
  await importer.chooses(lay('職員名簿.csv', ['氏名,かな,所属,職種,備考', ...rows].join('\r\n')));
  await importer.checks();
  await importer.takes('2人');
  const soon = page.getByRole('region', { name: /^退職・入職の予定/ });
  await expect(soon).toContainText('発本 太郎さん　退職の予定　メモ：「来月末で退職の予定」');
  expect(await barriers(page)).toEqual([]);
  await takesPicture(page, 'import', 'soon');
  await soon.getByRole('button', { name: '発本 太郎さんの退職の手続きを始める' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /退職/ })).toBeVisible();
  await worker.goesTo('台帳');
  // A new import; what the last one came to is one press away.
  await worker.button('Excel から取り込む').click();
  await importer.isAt('Excel から取り込む');
  await expect(page.getByText('の取り込みが途中です')).toBeHidden();
  await takesPicture(page, 'import', 'begun-anew');
  await worker.button('取り込みの結果を見る').click();
  await importer.isAt('取り込みました');
  await worker.button('ホームで次にすることを見る').click();
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  await expect(page.getByText('退職の手続きを始める：発本 太郎さん', { exact: true })).toBeVisible();
});

/** Two people, of whom each has something to be mended, and the first is. @returns the file */
/** @param family of its own: the app goes on with what was said of the same bytes, whichever test said it */
async function mendsOneOfTwo(family: string): Promise<string> {
  const file = lay(
    '職員名簿.csv',
    staff(person(`${family} 太郎`, ''), person(`${family} 花子`, 'みほん はなこ', { joined: 'H31.13.1' })),
  );
  await begins();
  await importer.chooses(file);
  await importer.checks();
  await importer.toMend(2, 'ふりがな').fill('みほん たろう');
  await opened.page.keyboard.press('Enter');
  await importer.counts({ 新しい人: 2, 足りない項目のある行: 1 });
  return file;
}

test('leaving keeps the import as it stands, also what is being typed', async () => {
  await mendsOneOfTwo('去本');
  // What is typed and not yet done with Enter is kept, too.
  await importer.toMend(3, '入職日').fill('H31.1');
  await worker.goesTo('ホーム');
  await worker.goesTo('台帳');
  await worker.button('Excel から取り込む').click();
  await importer.isAt('取り込む前の確認');
  await expect(importer.toMend(3, '入職日')).toHaveValue('H31.1');
});

test('whoever comes back to an import is told which it is, with the way to another file, until they go on', async () => {
  await mendsOneOfTwo('戻本');
  const { page, app } = opened;
  await setSize(app, { width: 1366, height: 768 });
  const isUnfinished = page.getByText('「職員名簿.csv」の取り込みが途中です');
  const head = page.getByRole('columnheader').first();
  const { y: before = 0 } = (await head.boundingBox()) ?? {};
  await expect(isUnfinished).toHaveCount(0);
  await worker.goesTo('ホーム');
  await worker.goesTo('台帳');
  await worker.button('Excel から取り込む').click();
  await expect(isUnfinished).toBeVisible();
  await takesPicture(page, 'import', 'come-back-to');
  // It stands where the reading was accounted for: the rows lose nothing by it.
  expect(Math.abs(((await head.boundingBox())?.y ?? 0) - before)).toBeLessThanOrEqual(8);
  expect(await barriers(page)).toEqual([]);
  await worker.button('列に戻る').click();
  await expect(isUnfinished).toHaveCount(0);
  await worker.goesTo('ホーム');
  await worker.goesTo('台帳');
  await worker.button('Excel から取り込む').click();
  await importer.isAt('どの列が何か');
  await expect(isUnfinished).toBeVisible();
  await takesPicture(page, 'import', 'come-back-to-columns');
  await worker.button('ほかの Excel を選ぶ').click();
  await importer.isAt('Excel から取り込む');
  await expect(worker.button('ファイルを選ぶ')).toBeVisible();
});

test('a table whose rows all went in says so, and shows them once more; a copy of its file shows them at once', async () => {
  await begins();
  const { page, app } = opened;
  await setSize(app, { width: 1366, height: 768 });
  const rows = [...STAFF, person('写本 太郎', 'うつしもと たろう'), person('写本 花子', 'うつしもと はなこ')];
  const workbook = madeXlsx([
    { name: '職員名簿', rows: rows.map((line) => line.split(',')) },
    {
      name: '端末',
      rows: [
        ['管理番号', '種類', '使う人'],
        ['TB-91', 'タブレット', '写本 太郎'],
      ],
    },
  ]);
  const sheet = page.getByLabel('シート');
  await importer.chooses(lay('名簿と端末.xlsx', workbook));
  await importer.checks();
  await importer.takes('2人');
  await worker.button('次：端末も取り込む').click();
  await importer.isAt('どの列が何か');
  await sheet.selectOption('職員名簿');
  await worker.button('2人を確かめる').click();
  await expect(page.getByText('この表の2人は、もう台帳に入れました。')).toBeVisible();
  await takesPicture(page, 'import', 'all-taken');
  expect(await barriers(page)).toEqual([]);
  await worker.button('もう一度確かめる').click();
  await importer.counts({ すべて: 2, 同じ: 2 });
  await worker.button('列に戻る').click();
  await sheet.selectOption('端末');
  await worker.button('1台を確かめる').click();
  await page.getByRole('button', { name: /^ファイル/ }).click();
  await importer.chooses(lay('名簿と端末 の写し.xlsx', workbook));
  await importer.isAt('どの列が何か');
  await page.getByLabel('何の表ですか').selectOption({ label: '職員' });
  await sheet.selectOption('職員名簿');
  await worker.button('2人を確かめる').click();
  await importer.counts({ すべて: 2, 同じ: 2 });
});

test('the columns are corrected by hand, and a table of the same shape comes as it was corrected', async () => {
  // Neither the heading nor what stands below it says what it is.
  const table = (name: string, kana: string): string =>
    staff(person(name, kana, { phone: 'A-12' })).replace('携帯', 'ロッカー');
  await begins();
  const { page } = opened;
  await importer.chooses(lay('名簿.csv', table('列野 太郎', 'れつの たろう')));
  await importer.isAt('どの列が何か');
  await importer.column('ロッカー').selectOption({ label: '部署' });
  await expect(importer.column('ロッカー')).toHaveValue('department');
  await importer.column('お名前').selectOption({ label: '取り込まない' });
  await expect(page.getByText('「氏名」の列が見つかりません')).toBeVisible();
  await importer.column('お名前').selectOption({ label: '氏名' });
  await importer.checks();
  await importer.takes('1人');
  await worker.button('ほかの Excel を取り込む').click();
  await importer.chooses(lay('名簿 次の月.csv', table('列野 花子', 'れつの はなこ')));
  await worker.isTold('前と同じ形の表なので、列は前と同じに読みました');
  await expect(importer.column('ロッカー')).toHaveValue('department');
});

test('good rows go in while bad ones stay, are mended afterwards, and a changed office offers its procedure', async () => {
  const rows = [
    person('良行 太郎', 'ヨシユキ タロウ'),
    person('#REF!', 'よしゆき じろう'),
    person('佐藤 健一', 'さとう けんいち'),
    person('良行 花子', 'ﾖｼﾕｷ ﾊﾅｺ', { office: 'ひまわり 福井センター' }),
  ];
  await begins();
  const { page } = opened;
  await importer.chooses(lay('職員名簿.csv', staff(...rows)));
  await importer.checks();
  await importer.counts({ すべて: 4, 新しい人: 1, 変わる: 1, 直す: 2, 同じ: 0 });
  await expect(importer.row(4)).toContainText('ひまわりの里 流山');
  // A word that the ledger doesn't know is decided once, above the table or in its cell.
  await page
    .getByLabel('事業所「ひまわり 福井センター」')
    .selectOption({ label: 'ひまわりの里 福井（訪問看護・福井市）' });
  await importer.counts({ 直す: 1, 新しい人: 2 });
  await expect(page.getByText('「直す」1行は残ります')).toBeVisible();
  await importer.takes('3人');
  await expect(page.getByRole('main')).toContainText('届け出が要るかもしれない変更');
  await expect(worker.button('佐藤 健一さんの異動の手続きを始める')).toBeVisible();
  await worker.button('残りの1行を直す').click();
  await importer.counts({ すべて: 1, 直す: 1 });
  await importer.toMend(3, '氏名').fill('良行 次郎');
  await page.keyboard.press('Enter');
  await importer.takes('1人');
  // 元に戻す gives the row back to the preview.
  await importer.undoes();
  await importer.counts({ すべて: 1, 新しい人: 1 });
});

test('an import that is given up is thrown away, with its way back; one that was only left goes on', async () => {
  const file = await mendsOneOfTwo('止本');
  const { page } = opened;
  await page.getByRole('button', { name: /^ファイル/ }).click();
  await importer.isAt('Excel から取り込む');
  await worker.button('この取り込みをやめる').click();
  await expect(page.getByText('「職員名簿.csv」の取り込みをやめました')).toBeVisible();
  await expect(page.getByText('の取り込みが途中です')).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: '元に戻す' }).last().click();
  await expect(page.getByText('「職員名簿.csv」の取り込みが途中です')).toBeVisible();
  await worker.button('続きへ').click();
  await importer.checks();
  await importer.counts({ 新しい人: 2, 足りない項目のある行: 1 });
  await worker.goesTo('台帳');
  await worker.button('Excel から取り込む').click();
  await importer.isAt('取り込む前の確認');
  await page.getByRole('button', { name: /^ファイル/ }).click();
  await worker.button('この取り込みをやめる').click();
  await importer.chooses(file);
  await importer.checks();
  await importer.counts({ 新しい人: 2, 足りない項目のある行: 2 });
});

test('a lock in the midst loses nothing: it stands there again, and so does what it came to', async () => {
  await mendsOneOfTwo('錠本');
  const { page } = opened;
  const locksAndOpens = async (): Promise<void> => {
    await worker.button('ロック').click();
    await expect(page.getByRole('heading', { level: 1, name: 'ロックしています' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
  };
  await locksAndOpens();
  await importer.isAt('取り込む前の確認');
  await expect(page.getByText('「職員名簿.csv」を開き直しました。続きからできます')).toBeVisible();
  await takesPicture(page, 'import', 'after-lock');
  await importer.counts({ 新しい人: 2, 足りない項目のある行: 1 });
  await importer.toMend(3, '入職日').fill('H31.4.1');
  await page.keyboard.press('Enter');
  await importer.takes('2人');
  await locksAndOpens();
  await importer.isAt('取り込みました');
  await worker.button('ホームで次にすることを見る').click();
  await importer.begins();
  await importer.isAt('Excel から取り込む');
});

test('what isn’t certain of a device is found on ホーム and with whom it stood, until it is said to be fine', async () => {
  await begins();
  const { page } = opened;
  const rows = [
    '例田 太郎,れいだ たろう,ひまわりの里 流山,看護師,共用',
    '例田 花,れいだ はな,ひまわりの里 流山,看護師,T-91',
  ];
  await importer.chooses(lay('名簿.csv', ['お名前,カナ,所属,職種,タブレット', ...rows].join('\r\n')));
  await importer.checks();
  await expect(page.getByText(/（確かでない 1件「共用」は、入れません）$/)).toBeVisible();
  await page.getByRole('button', { name: 'くわしく見る' }).click();
  await expect(page.getByText(/確かでない 1件（「.+」）は、入れずに、その方の「元の値」に残します/)).toBeVisible();
  await page.getByRole('button', { name: 'とじる', exact: true }).click();
  await importer.takes('2人');
  await expect(page.getByText('書いてあった内容は、その人の「元の値」に残してあります。')).toBeVisible();
  await takesPicture(page, 'import', 'unsure-1-taken');
  await page.getByRole('button', { name: 'ホームで次にすることを見る' }).click();
  const task = page.getByRole('button', { name: /確かでなかったことを確かめる：例田 太郎さん/ });
  await takesPicture(page, 'import', 'unsure-2-home');
  await task.click();
  await expect(page.getByRole('complementary')).toContainText('タブレット「共用」');
  await takesPicture(page, 'import', 'unsure-3-person');
  // What nobody could read isn't taken out of the ledger unasked, and that is said.
  const hands = new ExportHands(page);
  await hands.opens();
  await expect(hands.dialog).not.toContainText('元の値');
  await hands.chooses('すべての項目');
  await expect(hands.dialog).toContainText('「元の値」は、書き出しません');
  await takesPicture(page, 'import', 'unsure-4-export');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'タブレット「共用」は、これでよい' }).click();
  await expect(page.getByRole('button', { name: 'タブレット「共用」は、これでよい' })).toHaveCount(0);
  await worker.goesTo('ホーム');
  await expect(page.getByText('確かでなかったことを確かめる')).toHaveCount(0);
});
