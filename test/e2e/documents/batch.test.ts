import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { takesPicture } from '../../support/picture.ts';
import { SlowChannel } from '../../support/slow-channel.ts';
import { LedgerList } from '../ledger/ledger-list.ts';
import { keepPrintJobs } from '../submissions/print-dialog.ts';

let folder: string;
let papers: string;
let opened: LaunchedApp;
let worker: OfficeWorker;

/** With more people than fit into one member list, and more rooms than are made in one go. */
const sample = new OneSample(undefined, (page) => new OfficeWorker(page).printsWith('own'), {
  people: 120,
  patients: 4,
  withoutPledge: 3,
});
/** Every dialog answers with a folder in which nothing is yet. */
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'batch-'));
  papers = join(folder, '同意書');
  mkdirSync(papers);
  mkdirSync(join('out', 'documents'), { recursive: true });
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
  await answerOpenDialogs(opened.app, papers);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** 書類 › まとめてつくる › a form, e.g. 様式4 利用対象者・関係機関登録申請書. */
async function makesMany(form: string): Promise<void> {
  await worker.goesTo('書類');
  await opened.page.getByRole('link', { name: 'まとめてつくる' }).click();
  await opened.page.getByRole('link', { name: `${form}をまとめてつくる` }).click();
}

const picture = (name: string): Promise<void> => takesPicture(opened.page, 'documents', name);

const wordText = (file: string): string =>
  strFromU8(unzipSync(readFileSync(join(papers, file)))['word/document.xml']!).replace(/<[^>]+>/g, '');

test('同意書 for several patients into a folder: one lacks something and is left out, nothing there is written over', async () => {
  const { page, app } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await makesMany('同意書 個人情報 説明書・同意書');
  await expect(page.getByRole('combobox', { name: '説明する人' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await picture('batch-choose');
  await page.getByRole('button', { name: '全員（2人）を選ぶ' }).click();
  await worker.button('足りないところを確かめる').click();
  await worker.isTold('足りないところがある 2人');
  await worker.isTold(/^つくれるものがありません/);
  await expect(page.getByRole('button', { name: /0件/ })).toHaveCount(0);
  expect(await barriers(page)).toEqual([]);
  await picture('batch-check');
  await setSize(app, { width: 1093, height: 614 });
  await picture('batch-check-small');
  await setSize(app, { width: 1366, height: 768 });

  const address = page.getByLabel('石井 実 患者の住所');
  await address.fill('流山市ひまわり1-2-3');
  await address.press('Enter');
  await worker.isTold('足りている 1人');
  writeFileSync(join(papers, 'わたしのメモ.txt'), 'memo');
  await worker.button('足りている 1件だけつくる').click();
  await worker.isTold(/1件をフォルダー「同意書」に保存しました/);
  await worker.isTold(/足りないところがあった 1人は、つくっていません：木村 茂/);
  expect(await barriers(page)).toEqual([]);
  await picture('batch-done');
  const [made = '', ...others] = readdirSync(papers).filter((name) => name.endsWith('.docx'));
  expect(others).toEqual([]);
  expect(made).toMatch(/^流山市_同意書_.*石井実_\d{8}\.docx$/);
  expect(wordText(made)).toContain('流山市ひまわり1-2-3');

  // Back to the one that was left out, into the same folder.
  await worker.button('残りの1件に戻る').click();
  await worker.isTold('足りないところがある 1人');
  await page.getByRole('checkbox', { name: '足りない 1人も、空欄のままつくる（下書き）' }).check();
  await worker.button('1件をつくる').click();
  await worker.isTold(/1件をフォルダー「同意書」に保存しました/);
  expect(readdirSync(papers).filter((name) => /木村茂_\d{8}_下書き\.docx$/.test(name))).toHaveLength(1);
  // What was made is among the papers of 書類, too.
  await worker.goesTo('書類');
  await expect(page.getByRole('link', { name: /同意書 .*木村 茂.*を続ける$/ })).toBeVisible();
  await page.getByRole('link', { name: /^これまでの書類/ }).click();
  const kept = page.getByRole('list', { name: 'これまでの書類' });
  await expect(kept.getByRole('listitem').filter({ hasText: '石井 実' })).toHaveCount(1);
});

test('two people of one name get two files, and a file that was there stays', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  const makes = async (): Promise<void> => {
    await page.getByLabel(/^木村 茂/).check();
    await worker.button('足りないところを確かめる').click();
    // Pressed sooner, it says that it is still looking.
    await worker.isTold('足りている 1件');
    await worker.button('1件をつくる').click();
    await worker.isTold(/1件をフォルダー「同意書」に保存しました/);
  };
  await makesMany('様式4 利用対象者・関係機関登録申請書');
  await makes();
  const [first = ''] = readdirSync(papers);
  writeFileSync(join(papers, first), 'mine');
  await worker.button('ほかの分もつくる').click();
  await makes();
  expect(readFileSync(join(papers, first), 'utf8')).toBe('mine');
  expect(readdirSync(papers).sort()).toEqual([first, first.replace('.xlsx', '（2）.xlsx')].sort());
  await worker.button('ほかの分もつくる').click();
});

test('stopped half-way: whole files only, and the list says which are there', async () => {
  const { page, app } = opened;
  await worker.usesOffice('ひまわり訪問看護 流山');
  await makesMany('様式4 利用対象者・関係機関登録申請書');
  await page.getByRole('button', { name: /^全部（6件）を選ぶ/ }).click();
  await worker.button('足りないところを確かめる').click();
  await worker.isTold('足りている 6件');
  await page.getByRole('checkbox', { name: 'PDF のファイル' }).check();
  await page.getByRole('checkbox', { name: 'つくったものを「書類」の一覧にも残す' }).uncheck();
  // Two go at a time: while the second two are being made, somebody presses やめる.
  const saving = await SlowChannel.on(app, 'papers:save', { after: 1 });
  await worker.button('6件をつくる').click();
  await worker.isTold(/6件のうち 2/);
  await expect.poll(() => saving.asked()).toBe(2);
  await worker.button('やめる').click();
  await saving.letGo();
  await worker.isTold('やめました。');
  await picture('batch-stopped');
  const files = readdirSync(papers);
  const made = await page
    .getByRole('list', { name: 'つくった書類' })
    .getByText('保存しました', { exact: true })
    .count();
  expect(made).toBe(4);
  expect(files.filter((name) => name.endsWith('.xlsx'))).toHaveLength(made);
  expect(files.filter((name) => name.endsWith('.pdf'))).toHaveLength(made);
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  for (const name of files.filter((one) => one.endsWith('.pdf')))
    expect(readFileSync(join(papers, name)).subarray(-6).toString()).toContain('%%EOF');

  // The results stay while one looks at something else.
  await worker.goesTo('台帳');
  await worker.goesTo('書類');
  await page.getByRole('link', { name: 'まとめてつくる' }).click();
  await worker.isTold(/つくりおわりました。結果を見られます/);
  await setSize(app, { width: 1093, height: 614 });
  expect(await barriers(page)).toEqual([]);
  await picture('batch-forms');
  await page.getByRole('link', { name: '続きを開く' }).click();
  await worker.isTold('やめました。');
  await picture('batch-stopped-small');
  await worker.button('ほかの分もつくる').click();
});

test('one print job for all of them: 原本 and 患者控 with its mark, each from a front side', async () => {
  const { page, app } = opened;
  const jobs = await keepPrintJobs(app);
  await worker.usesOffice('ひまわりの里 流山');
  await makesMany('同意書 個人情報 説明書・同意書');
  await page.getByRole('button', { name: '全員（2人）を選ぶ' }).click();
  await worker.button('足りないところを確かめる').click();
  // The address of one of them may be in the ledger by now: a test before has typed it.
  await worker.isTold(/^足りないところがある [12]人/);
  await page.getByRole('checkbox', { name: /空欄のままつくる/ }).check();
  await page.getByText('まとめて印刷', { exact: true }).click();
  await page.getByRole('checkbox', { name: '両面で印刷する' }).check();
  await picture('batch-print');
  await worker.button('2件を印刷する').click();
  await worker.isTold(/2件をプリンターへ送りました/);
  const [job, ...others] = await jobs();
  expect(others).toEqual([]);
  const paper = ['original', 'original', '患者控', '患者控'];
  expect(job).toMatchObject({ pages: [...paper, ...paper], sides: 'longEdge' });
  const pdf = Buffer.from(job!.pdf, 'base64');
  writeFileSync(join('out', 'documents', 'print-job.pdf'), pdf);
  expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(8);

  // The single paper has the same choice.
  await page.getByRole('link', { name: '木村 茂の書類を開く' }).click();
  await worker.button('印刷').click();
  await expect(worker.button('原本と患者控を印刷')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await picture('print-copies');
  await page.getByRole('checkbox', { name: '原本', exact: true }).uncheck();
  await worker.button('患者控を印刷').click();
  await worker.isTold('下書きをプリンターへ送りました');
  expect((await jobs()).at(-1)?.pages).toEqual(['患者控', '患者控']);

  // A paper of one page leaves its back empty, so that the next one begins on a front side.
  await makesMany('様式4 利用対象者・関係機関登録申請書');
  await page.getByRole('button', { name: '全部（2件）を選ぶ' }).click();
  await worker.button('足りないところを確かめる').click();
  await worker.isTold('足りている 2件');
  await page.getByText('まとめて印刷', { exact: true }).click();
  await page.getByRole('checkbox', { name: '両面で印刷する' }).check();
  await worker.button('2件を印刷する').click();
  await worker.isTold(/2件をプリンターへ送りました/);
  const sheets = (await jobs()).at(-1);
  expect(sheets?.pages).toEqual(['original', 'empty', 'original']);
  const printed = Buffer.from(sheets!.pdf, 'base64');
  writeFileSync(join('out', 'documents', 'print-sheets.pdf'), printed);
  expect(printed.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3);
});

test('a member list of 120 people is saved as two files and as two CSV files, alone and in a batch', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 流山');
  await worker.makes('メンバー一覧 一括登録用');
  await worker.button('書類をつくる').click();
  await worker.isTold('足りない項目はありません');
  await worker.button('Excel で保存').click();
  await worker.isTold(/2個のファイルを「同意書」に保存しました/);
  expect(readdirSync(papers).sort()).toEqual([expect.stringMatching(/_1\.xlsx$/), expect.stringMatching(/_2\.xlsx$/)]);
  await worker.button('ほかの形式').click();
  await page.getByRole('menuitem', { name: 'CSV で保存' }).click();
  await expect.poll(() => readdirSync(papers).filter((name) => name.endsWith('.csv')).length).toBe(2);
  const rows = readdirSync(papers)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => readFileSync(join(papers, name), 'utf8').trim().split('\r\n').length - 1);
  expect(rows.sort()).toEqual([100, 20]);

  await makesMany('メンバー一覧 一括登録用');
  await page.getByLabel(/^ひまわりの里 流山/).check();
  await page.getByLabel(/^ひまわりの里 福井/).check();
  await worker.button('足りないところを確かめる').click();
  await worker.isTold('足りている 2件');
  await worker.button('2件をつくる').click();
  await worker.isTold(/2件をフォルダー「同意書」に保存しました/);
  expect(readdirSync(papers).filter((name) => /流山.*（2）_[12]\.xlsx$/.test(name))).toHaveLength(2);
  expect(readdirSync(papers).filter((name) => /福井.*\.xlsx$/.test(name))).toHaveLength(1);
});

test('with the keyboard alone: everybody without a pledge, kept as drafts, and taken back', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 福井');
  await worker.goesTo('書類');
  const drafts = page.getByRole('region', { name: '下書き' });
  const made = page.getByRole('link', { name: /^これまでの書類/ });
  const [draftsBefore, madeBefore] = [await drafts.innerText(), await made.innerText()];
  await makesMany('様式４ 業務情報保持に関する誓約書');
  const without = page.getByRole('button', { name: '誓約書がまだの3人をすべて選ぶ' });
  await without.focus();
  await page.keyboard.press('Enter');
  await worker.isTold('3人を選びました');
  await worker.button('足りないところを確かめる').focus();
  await page.keyboard.press('Enter');
  await worker.isTold('足りている 3人');
  const ways = page.getByRole('radio', { name: 'フォルダーに保存' });
  await ways.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '下書きに残す' })).toBeChecked();
  await worker.button('3件を下書きに残す').focus();
  await page.keyboard.press('Enter');
  await worker.isTold('3件を下書きとして残しました');
  await picture('batch-drafts');
  await worker.button('元に戻す').focus();
  await page.keyboard.press('Enter');
  await worker.goesTo('書類');
  await expect(drafts).toHaveText(draftsBefore, { useInnerText: true });
  await expect(made).toHaveText(madeBefore, { useInnerText: true });
  // Of whoever has pledged already it is said here, too.
  await makesMany('様式４ 業務情報保持に関する誓約書');
  await worker.button('ほかの分もつくる').click();
  await page.getByRole('button', { name: /^全[員部]（/ }).click();
  await worker.button('足りないところを確かめる').click();
  await expect(page.getByText(/の誓約は、すでに台帳にあります/).first()).toBeVisible();
  await picture('batch-pledged');
});

test('鶴岡市 様式１ for many says why there is no PDF, and offers none', async () => {
  const { page } = opened;
  await makesMany('様式１ 導入誓約書');
  await page.getByRole('button', { name: /^全部/ }).click();
  await worker.button('足りないところを確かめる').click();
  await worker.isTold(/Word のファイル/);
  await expect(page.getByRole('checkbox', { name: 'PDF のファイル' })).toHaveCount(0);
  await worker.isTold(/PDF/);
});

test('ふくい 様式３ picks its changes from the record, 様式４ everybody without a pledge', async () => {
  const { page } = opened;
  await worker.usesOffice('ひまわりの里 福井');
  await worker.makes('様式４ 業務情報保持に関する誓約書');
  await worker.button('誓約書がまだの3人をすべて選ぶ').click();
  await worker.button('書類をつくる').click();
  await worker.isTold('1 / 3 ページ');

  await worker.makes('様式３ 変更申請書（事業所用）');
  await worker.isTold('届け出る変更の記録がまだありません');
  await worker.button('台帳を直しに行く').click();
  await page.getByRole('link', { name: /^法人・事業所/ }).click();
  const panel = await new LedgerList(page, '事業所の一覧', '事業所名・番号・管理者でさがす', 'name').opensRow(
    'ひまわりの里 福井',
  );
  await panel.getByRole('button', { name: '編集' }).click();
  const phone = page.getByRole('textbox', { name: '電話番号', exact: true });
  await phone.fill('0776-00-7777');
  await phone.blur();
  await worker.isTold(/電話を「0776-00-7777」に変えました/);
  await worker.makes('様式３ 変更申請書（事業所用）');
  await worker.button('書類をつくる').click();
  await worker.isTold('届け出る変更を選ぶか、「記録にない変更を書く」を押してください');
  expect(await barriers(page)).toEqual([]);
  await picture('fukui-3-pick');
  await page.getByLabel(/ひまわりの里 福井.*電話/).check();
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper('0776-00-7777');
});
