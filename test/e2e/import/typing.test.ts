import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { Importer } from '../../support/importing.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';

let desk = '';
let opened: LaunchedApp;

const sample = new OneSample();
test.beforeEach(async () => {
  desk = mkdtempSync(join(tmpdir(), '名簿の机-'));
  opened = await sample.loadedAnew();
});
test.afterEach(() => rmSync(desk, { recursive: true }));

test('Esc takes back what was typed in a cell that is right, and Enter keeps it', async () => {
  const { page, app } = opened;
  const importer = new Importer(app, page);
  const file = join(desk, '職員名簿.csv');
  writeFileSync(file, 'お名前,カナ,所属,職種\r\n見本 太郎,みほん たろう,ひまわり訪問看護 流山,看護師');
  await importer.begins();
  await importer.chooses(file);
  // 取り込まない is read whole in it.
  await setSize(app, { width: 1093, height: 614 });
  const choice = await page
    .getByRole('combobox', { name: /の項目$/ })
    .first()
    .boundingBox();
  expect(choice?.width).toBeGreaterThanOrEqual(170);
  await setSize(app, { width: 1366, height: 768 });
  await importer.checks();
  const cell = importer.row(2).locator('[data-column="jobType"]');
  await cell.dblclick();
  await expect(cell.getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText('准看護師');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveText('看護師');
  await cell.dblclick();
  await expect(cell.getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText('准看護師');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('准看護師');
});

test('Tab behind what was mended goes to what is to be mended next; of what nobody has touched it leads out', async () => {
  const { page, app } = opened;
  const importer = new Importer(app, page);
  const file = join(desk, '電話の名簿.csv');
  const rows = [
    '送本 太郎,おくもと たろう,ひまわり訪問看護 流山,電話番号',
    '送本 花子,おくもと はなこ,ひまわり訪問看護 流山,12',
  ];
  writeFileSync(file, ['お名前,カナ,所属,電話', ...rows].join('\r\n'));
  await importer.begins();
  await importer.chooses(file);
  await importer.checks();
  await importer.toMend(2, '電話').fill('090-0000-0001');
  await page.keyboard.press('Tab');
  await expect(importer.toMend(3, '電話')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'この行は取り込まない' })).toBeFocused();
});

test('kinds are picked by their words, and a memo keeps its lines', async () => {
  const { page, app } = opened;
  const worker = new OfficeWorker(page);
  const importer = new Importer(app, page);
  const file = join(desk, '端末.csv');
  writeFileSync(file, '管理番号,種類,所有,備考\r\nP-90,パソコン,法人,"鍵は金庫\n充電器なし"');
  await worker.usesOffice('ひまわりの里 流山');
  await importer.begins();
  await importer.chooses(file);
  await importer.checks();
  const kind = importer.row(2).locator('[data-column="kind"]');
  await kind.click();
  await page.keyboard.press('F2');
  const list = kind.getByRole('combobox');
  await expect(list).toBeFocused();
  await expect
    .poll(() => list.getByRole('option').allTextContents())
    .toEqual([...['選んでください', 'タブレット', 'スマートフォン', 'パソコン']]);
  await expect(list).toHaveValue('パソコン');
  await list.selectOption('タブレット');
  await expect(kind).toHaveText('タブレット');
  // The office of all of them is chosen anew for one.
  const office = importer.row(2).locator('[data-column="office"]');
  await expect(office).toHaveText('ひまわりの里 流山');
  await office.click();
  await page.keyboard.press('Enter');
  await expect(office.getByRole('combobox')).toBeFocused();
  await office.getByRole('combobox').selectOption('ひまわりの里 鶴岡');
  await expect(office).toHaveText('ひまわりの里 鶴岡');
  await importer.row(2).locator('[data-column="ownership"]').dblclick();
  await importer.row(2).getByRole('combobox').selectOption('個人');
  await expect(importer.row(2).locator('[data-column="ownership"]')).toHaveText('個人');

  const memo = importer.row(2).locator('[data-column="note"]');
  await memo.dblclick();
  await expect(memo.getByRole('textbox')).toHaveValue('鍵は金庫\n充電器なし');
  await expect(page.getByText('Alt＋Enter')).toBeVisible();
  await memo.getByRole('textbox').press('End');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.insertText('貸出中');
  await page.keyboard.press('Enter');
  await memo.dblclick();
  await expect(memo.getByRole('textbox')).toHaveValue('鍵は金庫\n充電器なし\n貸出中');
});

test('empty cells leave the ledger alone unless somebody says otherwise, and tell how many they are', async () => {
  const { page, app } = opened;
  const importer = new Importer(app, page);
  const file = join(desk, '職員名簿.csv');
  writeFileSync(file, 'お名前,カナ,職種,採用日\r\n佐藤 健一,さとう けんいち,,\r\n');
  await importer.begins();
  await importer.chooses(file);
  await importer.checks();
  await importer.counts({ 同じ: 1, 変わる: 0 });
  await expect(page.getByText('台帳には内容があるところが 1か所あります')).toBeVisible();
  const choice = page.getByRole('group', { name: '空のセルは' });
  await choice.getByText('台帳の内容を消す').click();
  await expect(page.getByText('1か所で、台帳の内容を消します')).toBeVisible();
  await importer.counts({ 同じ: 0, 変わる: 1 });
  await expect(importer.row(2).locator('[data-column="joinedOn"]')).toContainText('（なし）');
  expect(await barriers(page)).toEqual([]);
  await choice.getByText('台帳のままにする').click();
  await importer.counts({ 同じ: 1, 変わる: 0 });
});

test('次の足りない項目へ leads sideways, too: the cell to mend is seen whole, clear of the columns that stay', async () => {
  const { page, app } = opened;
  await setSize(app, { width: 1093, height: 614 });
  const importer = new Importer(app, page);
  const file = join(desk, '職員名簿.csv');
  const head = '氏名,ふりがな,所属,職種,メール,電話,役職,部署,退職日,生年月日,入職日,備考';
  const person = (name: string, kana: string, phone: string, joined: string): string =>
    `${name},${kana},ひまわり訪問看護 流山,看護師,${phone},04-7100-0000,主任,看護,,S60.1.1,${joined},夜勤はできません`;
  writeFileSync(
    file,
    [
      head,
      person('見本 太郎', 'みほん たろう', 'taro@example.jp', 'R8.13.1'),
      person('見本 花子', 'みほん はなこ', 'hana', ''),
    ].join('\r\n'),
  );
  await importer.begins();
  await importer.chooses(file);
  await importer.checks();
  const next = page.getByRole('button', { name: '次の足りない項目へ' });
  for (const [line, label] of [
    [2, '入職日'],
    [3, 'メール'],
    [2, '入職日'],
  ] as const) {
    const cell = importer.toMend(line, label);
    await expect(async () => {
      if (!(await cell.evaluate((box) => box === document.activeElement))) await next.click();
      await expect(cell).toBeFocused({ timeout: 1000 });
    }).toPass();
    await expect(cell).toBeInViewport({ ratio: 1 });
    await expect
      .poll(async () => {
        const frozen = await importer.row(line).locator('[data-frozen]').last().boundingBox();
        const box = await cell.boundingBox();
        return (box?.x ?? 0) - ((frozen?.x ?? 0) + (frozen?.width ?? 0));
      })
      .toBeGreaterThanOrEqual(-1);
    const cutHeadings = await page.getByRole('columnheader').evaluateAll(([, , name, ...others]) => {
      const edge = name?.getBoundingClientRect().right ?? 0;
      const isCut = ({ left, right }: DOMRect): boolean => left < edge - 1 && right > edge + 1;
      return others.filter((one) => isCut(one.getBoundingClientRect())).map((one) => one.textContent);
    });
    expect(cutHeadings).toEqual([]);
    await takesPicture(page, 'import', `next-to-mend-${label}`);
  }
  await test.step('what can be done with the row stands whole above the foot, with its cells in sight', async () => {
    const act = await page.getByRole('button', { name: 'この行は取り込まない' }).boundingBox();
    const foot = await page.locator('main footer').boundingBox();
    expect((act?.y ?? 0) + (act?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
    expect(await page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight)).toBe(0);
  });
  await test.step('among those that lack something alone it is in sight from the start', async () => {
    await page.getByRole('button', { name: /^足りない項目のある行/ }).click();
    await expect(importer.toMend(2, '入職日')).toBeInViewport({ ratio: 1 });
    await takesPicture(page, 'import', 'lacking-in-sight');
  });
});
