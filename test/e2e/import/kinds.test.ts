import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import { Importer } from '../../support/importing.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OneSample } from '../../support/one-sample.ts';
import { takesPicture } from '../../support/picture.ts';
import { madeXlsx } from '../../support/table-sheet.ts';
import { goesToTab } from '../ledger/ledger-list.ts';

let desk = '';
let opened: LaunchedApp;

const sample = new OneSample();
test.beforeEach(async () => {
  desk = mkdtempSync(join(tmpdir(), '台帳の机-'));
  opened = await sample.loadedAnew();
});
test.afterEach(() => rmSync(desk, { recursive: true }));

interface Kind {
  /** The tab of 台帳. */
  tab: RegExp;
  /** Teams stand behind the patients. */
  beside?: RegExp;
  list: string;
  search: string;
  rows: string[][];
  /** The one cell that has to be mended, and how. */
  mend: { line: number; label: string; typed?: string; picked?: string };
  taken: string;
  /** What the ledger shows of it afterwards. */
  shows: string[];
}

const kinds: Record<string, Kind> = {
  端末: {
    tab: /^端末/,
    list: '端末の一覧',
    search: '管理番号・機種・使う人でさがす',
    rows: [
      ['管理番号', '種類', '所有', '機種', '使用者', '事業所', '証明書期限', '備考'],
      ['P-90', '不明な機器', '法人', '見本パソコン', '佐藤 健一', '', 'R10.3.31', '事務室'],
      ['T-90', 'iPad', '私物', 'タブレット 10型', '共用', 'ひまわりの里 流山', 'R9.9.30', ''],
    ],
    mend: { line: 2, label: '種類', picked: 'パソコン' },
    taken: '2台',
    shows: ['P-90', '佐藤 健一'],
  },
  患者: {
    tab: /^患者・チーム/,
    list: '患者の一覧',
    search: '名前・ふりがな・かかりつけ医でさがす',
    rows: [
      ['患者名', 'フリガナ', '生年月日', '住所', '主治医', '事業所'],
      ['見本 ヨシ', 'ﾐﾎﾝ ﾖｼ', 'S10.13.3', '流山市見本1-1', '岩崎 隆', 'ひまわりの里 流山'],
      ['見本 正雄', 'ミホン マサオ', '大正14年5月5日', '流山市見本1-2', '岩崎 隆', 'ひまわりの里 流山'],
    ],
    mend: { line: 2, label: '生年月日', typed: 'S10.3.3' },
    taken: '2人',
    shows: ['見本 ヨシ', '昭和10年3月3日'],
  },
  チームとメンバー: {
    tab: /^患者・チーム/,
    beside: /^チーム/,
    list: 'チームの一覧',
    search: 'チーム名・患者・メンバーでさがす',
    rows: [
      ['チーム名', 'ネットワーク', '患者', 'メンバー', '職種', '機関名', '事業所', '作成日'],
      ['見本の部屋', 'TRITRUS', '木村 茂', '佐藤 健一', '', '', 'ひまわりの里 流山', 'H31.13.1'],
      ['見本の部屋', '', '', '見本 誠', '医師', 'みほん医院', '', ''],
    ],
    mend: { line: 2, label: 'つくった日', typed: 'R8.4.1' },
    taken: '2行',
    shows: ['見本の部屋', 'TRITRUS', '令和8年4月1日'],
  },
  アカウント: {
    tab: /^アカウント/,
    list: 'アカウントの一覧',
    search: 'ID・使う人・ネットワークでさがす',
    rows: [
      ['ログインID', '氏名', 'システム', '事業所', '発行日', '初期パスワード'],
      ['mihon-901', '佐藤 健一', 'いつもの', 'ひまわりの里 流山', 'R8.10.1', 'kakushi'],
      ['mihon-902', '', 'TRITRUS', 'ひまわりの里 流山', 'R8.10.1', 'kakushi'],
    ],
    mend: { line: 2, label: 'ネットワーク', picked: '流山市 TRITRUS' },
    taken: '2件',
    shows: ['mihon-901', '佐藤 健一'],
  },
};

/** What the list shows that was searched for. */
async function found(page: Page, { tab, beside, list, search, shows }: Kind): Promise<Locator> {
  await goesToTab(page, tab);
  if (beside) await page.getByRole('navigation', { name: '患者とチーム' }).getByRole('link', { name: beside }).click();
  await page.getByLabel(search).fill(shows[0] ?? '');
  return page
    .getByRole('grid', { name: list })
    .getByRole('row')
    .filter({ hasText: shows[0] ?? '' });
}

for (const [name, kind] of Object.entries(kinds))
  test(`${name}: one cell is mended, the list shows who came in, and the import is taken back`, async () => {
    const { page, app } = opened;
    const importer = new Importer(app, page);
    const { rows, mend, taken, shows } = kind;
    const file = join(desk, `${name}.xlsx`);
    writeFileSync(file, madeXlsx([{ name, rows: [[`${name}の一覧`], [], ...rows] }]));
    await expect(await found(page, kind)).toHaveCount(0);
    await importer.beginsHere();
    await importer.chooses(file);
    await importer.isAt('どの列が何か');
    expect(await barriers(page)).toEqual([]);
    await importer.checks();
    await setSize(app, { width: 1093, height: 614 });
    const cell = importer.toMend(mend.line + 2, mend.label);
    await expect(cell).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    if (mend.picked) await cell.selectOption({ label: mend.picked });
    else {
      await cell.fill(mend.typed ?? '');
      await cell.press('Enter');
    }
    await importer.counts({ 直す: 0 });
    await expect(page.getByText('kakushi')).toHaveCount(0);
    await importer.takes(taken);
    expect(await barriers(page)).toEqual([]);

    const row = await found(page, kind);
    for (const text of shows) await expect(row).toContainText(text);
    await importer.comesBack();
    await importer.undoes();
    await expect(await found(page, kind)).toHaveCount(0);
  });

test('IDs that stand in a list of devices go in with them; what isn’t certain is read from the same table afterwards', async () => {
  const { page, app } = opened;
  const importer = new Importer(app, page);
  const file = join(desk, '端末・ID台帳.xlsx');
  const rows = [
    ['端末番号', '種類', '使用者', 'TRITRUS ID', '事業所'],
    ['①', 'iPad', '田中', 'ng-90001', 'ひまわりの里 流山'],
    ['②', 'iPad', '共用', 'ng-90002', 'ひまわりの里 流山'],
    ['③', 'Android', '', 'ng-90003', 'ひまわりの里 流山'],
  ];
  writeFileSync(file, madeXlsx([{ name: '端末', rows }]));
  await goesToTab(page, /^端末/);
  await importer.beginsHere();
  await importer.chooses(file);
  await importer.checks();
  await expect(page.getByText('ID 2件も入ります')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '①' })).toContainText('田中 美智子');
  await takesPicture(page, 'import', 'ids-of-devices');
  await importer.takes('3台');
  await expect(page.getByText('3台と、ID 2件を取り込みました')).toBeVisible();
  await takesPicture(page, 'import', 'ids-of-devices-taken');
  await page.getByRole('button', { name: '同じ表のIDも取り込む（1件）' }).click();
  await importer.isAt('どの列が何か');
  await expect(page.getByLabel('何の表ですか')).toHaveValue('account');
  await importer.checks();
  // The heading names the network: nobody is asked for it.
  await importer.counts({ 新しいID: 1, 同じ: 2 });
  await importer.takes('1件');
});
