import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Frame, type Locator } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { aDocx, checkBox, paragraph, row, run, textControl } from '../../builders/docx.ts';
import { formInput, packInput } from '../../builders/pack.ts';
import { barriers } from '../../support/axe.ts';
import { setSize, type LaunchedApp } from '../../support/launch.ts';
import { keepsSize, looksAt } from '../../support/looks.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { paperFrame, textOnPaper } from '../../support/paper-frame.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { convertAll, needs } from '../../support/tools.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { mihonPack, pdfPack, writeFolder, writeZip } from './mihon-pack.ts';

const PACKS = join(import.meta.dirname, '../../../resources/packs');
const CITY_FILE = join(import.meta.dirname, '../../fixtures/gallery/open/midorigahara-use.docx');
const CITY_PDF = join(import.meta.dirname, '../../fixtures/gallery/open/aomine-change.pdf');
const FOOTNOTE = '募集要項・手引きの記載をもとに作成した様式です';

const sample = new OneSample();
let desk = '';
let opened: LaunchedApp;
let worker: OfficeWorker;

/** The sample at 設定 › 市の様式, with the packs that the tests before have left: none of 見本市. */
test.beforeEach(async () => {
  desk = mkdtempSync(join(tmpdir(), '市から 受け取った-'));
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
  await goesToForms();
});
test.afterEach(() => rmSync(desk, { recursive: true }));

async function goesToForms(): Promise<void> {
  await worker.goesTo('書類');
  await opened.page.getByRole('link', { name: 'zip・フォルダーで受け取った様式' }).click();
  await expect(opened.page.getByRole('heading', { name: '市の様式を取り込む' })).toBeVisible();
}

async function chooses(path: string, button: string | RegExp): Promise<void> {
  await answerOpenDialogs(opened.app, path);
  await worker.button(button).click();
}

const card = (name: string): Locator => opened.page.getByRole('region', { name, exact: true });
const MIHON = '見本市ネットワーク';

async function loads(path: string, kind: 'folder' | 'zip', verb: string): Promise<void> {
  await chooses(path, kind === 'zip' ? '様式のファイルを選ぶ' : '様式のフォルダーを選ぶ');
  await expect(opened.page.getByText('中身を確かめました')).toBeVisible();
  await worker.button(verb).click();
  await worker.isTold(/の様式（.* 版）を取り込みました/);
}

async function takesOut(name: string): Promise<void> {
  await worker.button(`${name}の様式を外す`).click();
  await opened.page.getByRole('dialog').getByRole('button', { name: '外す' }).click();
  await expect(card(name)).toHaveCount(0);
}

async function makesItsForm(form = '様式1 申請書', network = MIHON): Promise<void> {
  await worker.goesTo('設定');
  await opened.page
    .getByRole('region', { name: 'ひまわりの里 福井' })
    .getByRole('button', { name: `参加に追加 （${network}）` })
    .click();
  await worker.makes(form);
}

test('a pack with a mistake is refused with what is wrong and where; やめる leaves everything as it was', async () => {
  const { page, app } = opened;
  await test.step('nothing bars anybody, small and large, and the keyboard is enough', async () => {
    expect(await barriers(page)).toEqual([]);
    await answerOpenDialogs(app, writeFolder(join(desk, 'mihon'), mihonPack('1.0.0', 'nmae')));
    await worker.button('様式のフォルダーを選ぶ').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('直すところが 1か所あるため、取り込めません');
    const wrong = page.getByRole('list', { name: '直すところ' });
    await expect(wrong).toContainText('「事業所名」の場所（name）がありません');
    await expect(wrong).toContainText('forms/1.docx');
    await expect(page.getByRole('button', { name: 'この様式を取り込む' })).toHaveCount(0);
    expect(await barriers(page)).toEqual([]);
    await setSize(app, { width: 1093, height: 614 });
    expect(await barriers(page)).toEqual([]);
    await setSize(app, { width: 1366, height: 768 });
    await worker.button('閉じる').focus();
    await page.keyboard.press('Enter');
    await expect(worker.button('様式のフォルダーを選ぶ')).toBeVisible();
    await expect(card(MIHON)).toHaveCount(0);
  });
  await chooses(mkdtempSync(join(desk, '空-')), '様式のフォルダーを選ぶ');
  await expect(page.getByRole('alert')).toContainText('pack.json がありません');
});

/** The consent form as a city would hand it out: with the places, without our footnote. */
function officialConsent(change: (document: string) => string = (document) => document): string {
  const parts = unzipSync(readFileSync(join(PACKS, 'nagareyama-tritrus/consent/template.docx')));
  const document = strFromU8(parts['word/document.xml']!).replace(FOOTNOTE, '流山市 介護支援課');
  const file = join(desk, '同意書（市配布）.docx');
  writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(change(document)) }));
  return file;
}

const CONSENT = '同意書 個人情報 説明書・同意書';

test('the city’s official file takes the place of a reconstructed form, for drafts too, until 元に戻す', async () => {
  const { page } = opened;
  const consent = card('流山市 TRITRUS').getByRole('listitem').filter({ hasText: CONSENT });
  await expect(consent).toContainText('公式様式の再現ではありません');
  await test.step('a file without one of the places is refused with its name, and nothing is replaced', async () => {
    const tag = /<w:tag w:val="([^"]+)"\/>/;
    await chooses(
      officialConsent((document) => document.replace(tag, '<w:tag w:val="betsu"/>')),
      `${CONSENT}を市の公式ファイルに差し替える`,
    );
    await expect(consent.first().getByRole('alert')).toContainText('差し替えていません');
    await expect(consent.first().getByRole('list', { name: '足りないところ' })).toContainText('の場所（');
    await expect(consent.first()).toContainText('公式様式の再現ではありません');
  });

  await worker.makes(CONSENT);
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel(/石井 実/).check();
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper(FOOTNOTE);
  const draft = page.url();
  const goesBackToIt = (): Promise<void> => page.evaluate((url) => history.pushState(null, '', url), draft);

  await goesToForms();
  await chooses(officialConsent(), `${CONSENT}を市の公式ファイルに差し替える`);
  await expect(consent).toContainText('公式ファイル');
  await expect(consent).toContainText('同意書（市配布）.docx');
  await goesBackToIt();
  await worker.seesOnPaper('流山市 介護支援課');
  await expect(page.getByText('公式ファイル', { exact: true })).toBeVisible();
  await expect.poll(() => textOnPaper(page)).not.toContain(FOOTNOTE);

  await goesToForms();
  await worker.button(`${CONSENT}を元の様式に戻す`).click();
  await worker.isTold('元の様式に戻しました');
  await goesBackToIt();
  await worker.seesOnPaper(FOOTNOTE);
});

test('a city’s .xls is read as what LibreOffice makes of it, and the office is told to look at it', async () => {
  test.skip(!needs('calc'));
  const own = join(desk, '登録票.xlsx');
  copyFileSync(join(PACKS, 'tsuruoka-finelink/2/template.xlsx'), own);
  const [old = ''] = await convertAll([own], desk, 'xls');
  const form = card('鶴岡市 FiNE-LINK PLUS').getByRole('listitem').filter({ hasText: '様式２' });
  await answerOpenDialogs(opened.app, old);
  await form.getByRole('button', { name: '市の公式ファイルに差し替える' }).click();
  await expect(form.getByText('LibreOffice で新しい形式に変えて読みました')).toBeVisible({ timeout: 120_000 });
  await expect(form).toContainText('登録票.xls');
  await expect(form).toContainText('公式ファイル');
  // The names that cells of the file bear, as it has them.
  expect(await barriers(opened.page, ['filledOn', 'managerName', 'postalCode', 'serviceKinds'])).toEqual([]);
});

// That packs and official files are there at the next start is held by `electron/packs/pack-service.test.ts`.
test('a city’s pack lies in the profile, beside a broken one that can be taken out, and its form is filled', async () => {
  const { page, app, profile } = opened;
  const packs = join(profile, 'packs');
  const inProfile = (): string[] => readdirSync(packs).sort();
  mkdirSync(join(packs, '見本'), { recursive: true });
  writeFileSync(join(packs, '見本', 'pack.json'), '{');
  await loads(writeFolder(join(desk, '見本 市'), mihonPack()), 'folder', 'この様式を取り込む');
  await expect(card(MIHON)).toContainText('このパソコンに追加');
  await expect(card(MIHON)).toContainText('1.0.0 版');
  await expect(card('見本').getByRole('alert')).toContainText('JSON として読めません');
  await takesOut('見本');
  expect(inProfile()).toEqual(['mihon-network']);

  await test.step('a newer version from a zip takes its place, and it is taken out after being asked', async () => {
    await chooses(writeZip(join(desk, '見本市.zip'), mihonPack('1.1.0')), '様式のファイルを選ぶ');
    await worker.isTold('いまの 1.0.0 版が、新しい 1.1.0 版に替わります');
    await expect(page.getByText('発行元の署名はありません')).toBeVisible();
    await worker.button('1.1.0 版に入れ替える').click();
    await expect(card(MIHON)).toContainText('1.1.0 版');
    await worker.button(`${MIHON}の前の版を見る`).click();
    await card(MIHON).getByRole('button', { name: 'この版に戻す' }).click();
    await worker.isTold('の様式を 1.0.0 版に戻しました');
    await expect(card(MIHON)).toContainText('見本市　1.0.0 版');
    await test.step('one that is opened in Explorer is looked into where one that was chosen is', async () => {
      const file = writeZip(join(desk, '見本市の様式.renkei-pack'), mihonPack('1.2.0'));
      await worker.goesTo('ホーム');
      await app.evaluate(({ app: main }, path) => void main.emit('second-instance', {}, ['renkei-daicho', path]), file);
      await worker.isTold('いまの 1.0.0 版が、新しい 1.2.0 版に替わります');
      await worker.button('やめる').click();
      await expect(card(MIHON)).toContainText('1.0.0 版');
    });
    await takesOut(MIHON);
    // No start finds it any more.
    expect(inProfile()).toEqual([]);
    await expect(card('流山市 TRITRUS')).toBeVisible();
  });

  await test.step('what a form holds and no screen draws is told of beside the paper', async () => {
    const files = mihonPack('1.0.0', 'name', [{ name: 'word/media/image1.emf', content: 'EMF' }]);
    await loads(writeFolder(join(desk, 'mihon'), files), 'folder', 'この様式を取り込む');
    await makesItsForm();
    await worker.seesOnPaper('事業所名：ひまわりの里 福井');
    await expect(page.getByText('公式ファイル', { exact: true })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'この画面に出ないものがあります' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'packs', 'left-out');
    await setSize(app, { width: 1093, height: 614 });
    await takesPicture(page, 'packs', 'left-out-small');
    expect(await barriers(page)).toEqual([]);
    await setSize(app, { width: 1366, height: 768 });
  });

  await test.step('the paper is being made: the pack stays, and it is said for what', async () => {
    await goesToForms();
    await worker.button(`${MIHON}の様式を外す`).click();
    await expect(card(MIHON).getByRole('alert')).toContainText('1件');
    await expect(card(MIHON).getByRole('alert')).toContainText('様式1');
  });

  await test.step('a form that is a PDF is filled in place, shown with its places, and saved as the city’s file with the values behind it', async () => {
    const city = { id: 'mihon-pdf', municipality: '見本市', title: '見本市 PDFネットワーク' };
    const files = pdfPack(city);
    await loads(writeFolder(join(desk, 'pdf'), files), 'folder', 'この様式を取り込む');
    await makesItsForm('様式1 申込書', city.title);
    // Words of a PDF are drawn each by itself.
    await worker.seesOnPaper('ひまわりの里福井');
    await page.getByLabel('申請の理由').fill('𠮷田様のご希望により');
    await page.keyboard.press('Enter');
    await worker.seesOnPaper('𠮷田様のご希望により');
    const frame = await paperFrame(page);
    await page.getByLabel('同意').focus();
    await frame.locator('[data-path="reason"]').click();
    await expect(page.getByLabel('申請の理由')).toBeFocused();
    expect(await barriers(page)).toEqual([]);
    await takesPicture(page, 'packs', 'pdf-form');
    const saved = await answerSaveDialogs(app, desk);
    await worker.button('PDF で保存').click();
    await worker.isTold(/保存しました：.*\.pdf/);
    const [file = ''] = await saved();
    const template = files['forms/1.pdf']!;
    expect(new Uint8Array(readFileSync(join(desk, file))).subarray(0, template.length)).toEqual(template);
    await worker.button('印刷').click();
    await worker.isTold('PDF の様式は、ここからは印刷できません');
  });
});

test('a paper of a sheet a person says whose each is, asks once what holds for all, and two boxes are one question', async () => {
  const fields = [
    { key: 'office', label: '事業所名', type: 'text', value: 'office.name', required: true },
    { key: 'reason', label: '申請の理由', type: 'text', required: true },
    { key: 'who', label: '氏名', type: 'text', value: 'sheet.item.name', required: true },
    {
      ...{ key: 'training', label: '研修の受講', type: 'one-of', required: true },
      options: [
        { value: 'yes', word: '有', anchors: ['training.yes'] },
        { value: 'no', word: '無', anchors: ['training.no'] },
      ],
    },
  ];
  const form = formInput({
    ...{ title: '見本届出書', shortTitle: '届出書', fidelity: 'official', outputs: ['docx'] },
    ...{ fields, sheets: { value: 'event.staff' } },
    subject: { kind: 'people', events: [{ kind: 'join', label: '新しく使う人', action: 'new' }] },
    inputs: [
      {
        ...{ key: 'wish', label: '希望する時期', type: 'choice', beside: 'who', default: 'now' },
        options: [
          { value: 'now', label: 'すぐに' },
          { value: 'later', label: '来月から' },
        ],
      },
    ],
  });
  const texts = ['office', 'reason', 'who'].map((tag) => paragraph(textControl(tag)));
  const boxes = paragraph(checkBox('training.yes'), run('有　'), checkBox('training.no'), run('無'));
  const city = { id: 'mihon-ken', municipality: '見本県', title: '見本県ネットワーク' };
  const pack = {
    'pack.json': new TextEncoder().encode(JSON.stringify(packInput({ ...city, forms: [form] }))),
    'forms/1.docx': aDocx({ body: texts.join('') + boxes }),
  };
  await loads(writeFolder(join(desk, '見本県'), pack), 'folder', 'この様式を取り込む');
  await makesItsForm('様式1 届出書', city.title);
  const { page, app } = opened;
  await page.getByRole('checkbox', { name: /小林 大輔/ }).check();
  await page.getByRole('checkbox').filter({ visible: true }).nth(1).check();
  await worker.button('書類をつくる').click();
  await worker.isTold('あと 2か所で完成です：');
  await expect(page.getByRole('heading', { level: 2, name: /^[12]枚目：\S+ \S+ 2枚のうち$/ })).toHaveCount(2);
  await expect(page.getByRole('heading', { level: 2, name: /枚目：小林 大輔/ })).toHaveCount(1);
  const question = page.getByRole('radiogroup', { name: '研修の受講' });
  await expect(question).toHaveCount(1);
  await question.getByRole('radio', { name: '有' }).check();
  await expect(page.getByRole('group', { name: '希望する時期' })).toHaveCount(1);
  await page.getByLabel('申請の理由').fill('新しく使います');
  await page.keyboard.press('Enter');
  await worker.isTold('足りない項目はありません');
  await worker.seesOnPaper('☑有　☐無');
  await expect((await paperFrame(page)).locator('#desk').getByText('新しく使います')).toHaveCount(2);
  await question.getByRole('radio', { name: '無' }).check();
  await worker.seesOnPaper('☐有　☑無');
  expect(await barriers(page)).toEqual([]);
  await takesPicture(page, 'packs', 'sheets-and-one-of');
  await setSize(app, { width: 1093, height: 614 });
  await takesPicture(page, 'packs', 'sheets-and-one-of-small');
  expect(await barriers(page)).toEqual([]);
  await setSize(app, { width: 1366, height: 768 });

  // What was said in passing lies under a menu, and makes way for it.
  await worker.goesTo('書類');
  await page
    .getByRole('region', { name: '下書き' })
    .getByRole('button', { name: /を消す$/ })
    .first()
    .click();
  // There may be two of them; hidden ones aren't found, so that the last one is hidden when all are.
  const said = page.getByRole('button', { name: 'このお知らせを閉じる' }).last();
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: /^事業所を切り替える/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(said).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(said).toBeVisible();
});

const sides = ['x', 'y', 'width', 'height'] as const;
type BoxOnPdf = Record<(typeof sides)[number], number>;

/** From the first page's upper left corner, wherever that has been scrolled to. */
async function boxOnPdf(paper: Frame, box: Locator): Promise<BoxOnPdf | null> {
  const [edge, seen] = [await paper.locator('section.pdf').first().boundingBox(), await box.boundingBox()];
  return edge && seen && { ...seen, x: seen.x - edge.x, y: seen.y - edge.y };
}

/** Draws a rectangle with the mouse, from one corner to the other, each as shares of the first page, in its lower half. */
async function drawsOnPdf(paper: Frame, from: [number, number], to: [number, number]): Promise<BoxOnPdf> {
  const first = paper.locator('section.pdf').first();
  await first.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  const edge = await first.boundingBox();
  if (!edge) throw new Error('no page is seen');
  const at = ([x, y]: [number, number]): [number, number] => [x * edge.width, y * edge.height];
  const [[x1, y1], [x2, y2], { mouse }] = [at(from), at(to), paper.page()];
  await mouse.move(edge.x + x1, edge.y + y1);
  await mouse.down();
  await mouse.move(edge.x + x2, edge.y + y2, { steps: 4 });
  await mouse.up();
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x1 - x2), height: Math.abs(y1 - y2) };
}

/** How many choices can be read from end to end without scrolling. */
const wholeIn = (list: Locator): Promise<number> =>
  list.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    const rects = [...one.querySelectorAll('button')].map((choice) => choice.getBoundingClientRect());
    return rects.filter((rect) => rect.top >= top - 1 && rect.bottom <= bottom + 1).length;
  });

test('a city’s own Word file becomes a form on the screen, and is filled for an office', async () => {
  const { page } = opened;
  const places = page.getByRole('listbox', { name: '書き込むところ' });
  await test.step('chosen, it is read: its places lie on the page as it prints, each with a proposal', async () => {
    await worker.usesOffice('ひまわりの里 福井');
    await worker.goesTo('書類');
    await page.getByRole('link', { name: /^様式を取り込む/ }).click();
    await worker.takesForm(opened.app, CITY_FILE);
    await expect(places.getByRole('option', { name: /^提案 電話番号 事業所の電話/ })).toBeVisible();
    const paper = await paperFrame(page);
    await expect(
      paper.locator('.place-box[data-place="proposed"]', { hasText: '社会福祉法人ひまわり会' }),
    ).toBeVisible();
    await expect(paper.locator('.place-box[data-pointed]')).toHaveCount(1);
    await takesPicture(page, 'packs', 'places-of-a-city-file');
    expect(await barriers(page)).toEqual([]);
  });
  await test.step('at another size, at which a line breaks elsewhere, the boxes lie over their cells all the same', async () => {
    const paper = await paperFrame(page);
    const cell = paper.locator('td', { hasText: /^法人名$/ }).locator('xpath=following-sibling::td[1]');
    await cell.evaluate((td) => td.closest('table')?.rows[0]?.style.setProperty('height', '120px'));
    await worker.button('小さく').click();
    const box = paper.locator('.place-box', { hasText: '社会福祉法人ひまわり会' });
    const apart = async (): Promise<number> => {
      const [drawn, meant] = [await box.boundingBox(), await cell.boundingBox()];
      return drawn && meant ? Math.abs(drawn.y - meant.y) + Math.abs(drawn.width - meant.width) : Infinity;
    };
    await expect.poll(apart).toBeLessThan(4);
    await worker.button('幅に合わせる').click();
  });
  await test.step('all proposals are taken at once, one is mended by a click on the page, and taken back', async () => {
    await worker.button(/^提案の \d+欄をまとめて決める$/).click();
    await expect(page.getByText('提案 0・未定 0')).toBeVisible();
    const paper = await paperFrame(page);
    await paper.locator('.place-box[data-place="decided"]', { hasText: '社会福祉法人ひまわり会' }).click();
    const search = page.getByRole('textbox', { name: '入れるものをさがす' });
    await search.fill('だいひょうしゃめい');
    await expect(page.getByRole('button', { name: /^代表者名 例：/ })).toBeVisible();
    await takesPicture(page, 'packs', 'what-goes-into-a-place');
    expect(await barriers(page)).toEqual([]);
    await search.press('Enter');
    // Nothing is left that isn't decided: back to the list.
    await expect(places.getByRole('option', { name: /決定 法人名 代表者名/ })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(places.getByRole('option', { name: /決定 法人名 法人名/ })).toBeVisible();
    const [one, other] = [paper.locator('.place-box').nth(3), paper.locator('.place-box').nth(5)];
    await one.click({ modifiers: ['Control'] });
    await other.click({ modifiers: ['Control'] });
    await expect(page.getByRole('group', { name: 'まとめて決める' })).toContainText('3か所');
    await expect(paper.locator('.place-box[data-chosen]')).toHaveCount(3);
    await worker.button('やめる').click();
    await expect(places.getByRole('option', { selected: true })).toHaveCount(1);
  });
  await test.step('a place that nobody found is added where the paper is pressed', async () => {
    const paper = await paperFrame(page);
    await paper.getByText('介護・医療連携システム利用申請書').first().click();
    await expect(paper.locator('.spot-mark')).toBeVisible();
    await page.getByRole('textbox', { name: '入れるものをさがす' }).fill('じぎょうしょのでんわ');
    await takesPicture(page, 'packs', 'a-place-is-added');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('textbox', { name: '入れるものをさがす' }).press('Enter');
    await expect(page.getByRole('group', { name: '追加した欄' }).getByRole('option', { selected: true })).toContainText(
      '事業所の電話',
    );
    await expect(paper.locator('.place-box[data-pointed]')).toHaveCount(1);
  });
  await test.step('left and come back to, nothing is lost', async () => {
    await page.getByRole('link', { name: '様式を取り込む' }).click();
    await page.getByRole('link', { name: /を続ける$/ }).click();
    await expect(page.getByText('提案 0・未定 0')).toBeVisible();
    await expect(page.getByRole('group', { name: '追加した欄' })).toContainText('事業所の電話');
  });
  await test.step('tried with the sample, and saved, it stands in 書類 and is filled like any other', async () => {
    await worker.button('次へ：様式のこと').click();
    await page.getByLabel('様式の番号').fill('様式第1号');
    await worker.button('次へ：試し書き').click();
    await worker.seesOnPaper('社会福祉法人ひまわり会');
    await expect.poll(() => textOnPaper(page)).toMatch(/利用申請書\s\d[\d-]+/);
    await takesPicture(page, 'packs', 'trial-of-an-own-form');
    expect(await barriers(page)).toEqual([]);
    await worker.button('「書類」に追加').click();
    await worker.isTold(/は、「書類」の「自分の様式」に入りました。/);
    await page.getByRole('link', { name: 'この様式で書類をつくる' }).click();
    await worker.button('書類をつくる').click();
    await worker.seesOnPaper('ひまわりの里 福井');
  });
  await test.step('a PDF as well: a click on its page, and tried', async () => {
    await worker.goesTo('書類');
    await page.getByRole('link', { name: /^様式を取り込む/ }).click();
    await worker.takesForm(opened.app, CITY_PDF);
    const paper = await paperFrame(page);
    await paper.locator('.place-box[data-place="proposed"]').first().click();
    await expect(page.getByRole('region', { name: 'ここに入れるもの' })).toBeVisible();
    await page.keyboard.press('Escape');
    await places.getByRole('option', { name: /^提案 電話番号 担当者の電話/ }).click();
    await expect(page.getByRole('button', { name: /だけでは、.*のこともあります。$/ })).toHaveCount(2);
    await takesPicture(page, 'packs', 'what-else-a-place-may-take');
    // In a low window what can be chosen has the room, not what else can be done with the place, nor why it may go there.
    const back = await keepsSize(opened);
    const list = page.getByRole('region', { name: 'ここに入れるもの' }).locator(':scope > *').last();
    for (const [width, height, least] of [
      [1093, 614, 5],
      [911, 512, 3],
    ] as const) {
      await looksAt(opened.app, page, { width, height, scale: 1, text: 'standard' });
      expect(await wholeIn(list), `${width}`).toBeGreaterThanOrEqual(least);
      expect(await list.evaluate((one) => one.scrollWidth > one.clientWidth), `${width}`).toBe(false);
    }
    // The keyboard has the reason whole.
    const reasoned = page.getByRole('button', { name: /のこともあります。$/ }).first();
    const low = (await reasoned.boundingBox())?.height ?? 0;
    await page.keyboard.press('ArrowDown');
    await expect(reasoned).toBeFocused();
    expect((await reasoned.boundingBox())?.height).toBeGreaterThan(low);
    await back();
    await page.keyboard.press('Escape');
    // 届出者　所在地, 名称, 代表者: line below line, the corporation's.
    await expect(places.getByRole('option', { name: /^提案 .*名\s*称 法人名/ })).toBeVisible();
    await worker.button(/^提案の \d+欄をまとめて決める$/).click();
    await worker.button('欄を追加').click();
    await page.keyboard.press('Shift+Control+ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^事業所の電話 例：/ }).click();
    await takesPicture(page, 'packs', 'a-place-added-by-keys');
    await expect(paper.locator('.place-box[data-pointed]')).toBeInViewport();
    const drawn = await drawsOnPdf(paper, [0.85, 0.93], [0.55, 0.9]);
    const isAsDrawn = async (box: Locator): Promise<boolean> => {
      const seen = await boxOnPdf(paper, box);
      return seen !== null && sides.every((side) => Math.abs(seen[side] - drawn[side]) < 2);
    };
    await expect.poll(() => isAsDrawn(paper.locator('.spot-mark'))).toBe(true);
    await takesPicture(page, 'packs', 'a-place-is-drawn');
    await page.getByRole('button', { name: /^事業所の電話 例：/ }).click();
    await expect(page.getByRole('group', { name: '追加した欄' }).getByRole('option')).toHaveCount(2);
    await expect.poll(() => isAsDrawn(paper.locator('.place-box[data-pointed]'))).toBe(true);
    await worker.button('次へ：様式のこと').click();
    // A form that goes to somebody else begins a collection: those that are there go where they went.
    const [issuer, collection] = [page.getByLabel('出す先（市やネットワーク）'), page.getByLabel('入れるところ')];
    await expect(collection.locator('option:checked')).toHaveText('新しい様式集をつくる');
    await expect(issuer).toHaveValue('青嶺県');
    await expect(page.getByText('様式の宛先から入れました。')).toBeVisible();
    await takesPicture(page, 'packs', 'issuer-of-the-form');
    await collection.selectOption('自分の様式');
    await issuer.fill('青嶺県 長寿課');
    await issuer.press('Tab');
    await expect(page.getByText('出す先がちがうので、新しい様式集「青嶺県 長寿課の様式」に入れます')).toBeVisible();
    await expect(collection.locator('option:checked')).toHaveText('新しい様式集をつくる');
    await takesPicture(page, 'packs', 'another-issuer');
    await worker.button('「自分の様式」の出す先を直す').click();
    await expect(collection.locator('option:checked')).toHaveText('自分の様式');
    await expect(issuer).toHaveValue('青嶺県 長寿課');
    await worker.button('次へ：試し書き').click();
    await worker.seesOnPaper('社会福祉法人ひまわり会');
  });
});

test('an own form is asked for when what it is handed in upon happens, in the offices of its kind', async () => {
  const { page } = opened;
  const file = join(desk, '届出書.docx');
  const boxes = row(run('登録番号'), ...Array.from({ length: 10 }, () => ''));
  writeFileSync(file, aDocx({ body: `<w:tbl>${row(run('法人名'), '')}${row(run('事業所名'), '')}${boxes}</w:tbl>` }));
  await worker.usesOffice('ひまわりの里 福井');
  await test.step('said in 様式のこと, each read back as a sentence', async () => {
    await worker.goesTo('書類');
    await page.getByRole('link', { name: /^様式を取り込む/ }).click();
    await worker.takesForm(opened.app, file);
    await worker.button(/^提案の \d+欄をまとめて決める$/).click();
    await page.getByRole('option', { name: /登録番号/ }).click();
    await page.getByText('右づめ', { exact: true }).click();
    await expect(page.getByRole('radio', { name: '右づめ' })).toBeChecked();
    await takesPicture(page, 'packs', 'at-the-end-of-boxes');
    await page.keyboard.press('Escape');
    await worker.button('次へ：様式のこと').click();
    // It names nobody: it is filed under no city, until somebody says which.
    await expect(page.getByLabel('様式集の名前')).toHaveValue('そのほかの様式');
    await expect(page.getByText('様式から宛先がわからないので、「そのほかの様式」に入れます。')).toBeVisible();
    await takesPicture(page, 'packs', 'a-form-of-nobody');
    const issuer = page.getByLabel('出す先（市やネットワーク）');
    await expect(issuer).toHaveValue('');
    await issuer.fill('みどり野町');
    await issuer.press('Tab');
    await expect(page.getByLabel('様式集の名前')).toHaveValue('みどり野町の様式');
    await page.getByLabel('様式の名前').fill('運営状況届');
    await page.getByLabel('様式の番号').fill('様式第7号');
    await page.getByText('決まったサービスだけ', { exact: true }).click();
    await expect(page.getByText('訪問看護の事業所だけの様式です。ほかの事業所の「書類」には出ません。')).toBeVisible();
    await takesPicture(page, 'packs', 'for-which-kind-of-office');
    await page.getByRole('checkbox', { name: '現況届' }).check();
    await page.getByLabel('現況届：いつまでに出しますか').selectOption({ label: '何日以内（土日・祝日を数えない）' });
    await expect(
      page.getByText('「現況届」があったら、その日から5日以内（土日・祝日を数えない）に出します。'),
    ).toBeVisible();
    await takesPicture(page, 'packs', 'when-it-is-handed-in');
    expect(await barriers(page)).toEqual([]);
    await worker.button('次へ：試し書き').click();
    await worker.button('「書類」に追加').click();
    await worker.isTold(/に入りました。/);
  });
  await test.step('it stands among the papers of the procedure, with its day, and on ホーム', async () => {
    await worker.beginsProcedure('現況届');
    await worker.button('必要な書類を見る').click();
    await expect(page.getByText('様式第7号 運営状況届')).toBeVisible();
    await expect(page.getByRole('region', { name: '期限' })).toContainText('その日から5日以内（土日・祝日を数えない）');
    await takesPicture(page, 'packs', 'an-own-form-in-a-procedure');
    await worker.button('この内容で始める').click();
    await expect(page.getByText(/「運営状況届」を書いて、.*出します/).first()).toBeVisible();
    await worker.goesTo('ホーム');
    await expect(page.getByRole('main')).toContainText('様式第7号 を出す：現況届');
    await takesPicture(page, 'packs', 'an-own-form-on-home');
  });
  await test.step('an office of another kind isn’t offered it, and who looks for it is told whose it is', async () => {
    await worker.usesOffice('ひまわりの里 流山');
    await worker.goesTo('書類');
    await expect(page.getByRole('heading', { name: '様式からつくる' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^様式第7号 .*をつくる$/ })).toHaveCount(0);
    await page.getByLabel('様式・書類をさがす').fill('運営状況届');
    await expect(
      page.getByText(/運営状況届」は、訪問看護の事業所だけの様式です。この事業所では使いません。/),
    ).toBeVisible();
    await takesPicture(page, 'packs', 'of-another-kind');
  });
});

test('names typed into a file that no item has are told, decided, or mended in a copy; what it makes is offered from a person', async () => {
  const { app, page } = opened;
  const file = join(desk, '研修受講届.docx');
  const lines = ['法人の名称　【法人めい】', '受講する職員　【職員の氏名】', '修了した日　【しゅうりょう日】'];
  writeFileSync(file, aDocx({ body: lines.map((one) => paragraph(run(one))).join('') }));
  await worker.usesOffice('ひまわりの里 福井');
  await worker.goesTo('書類');
  await page.getByRole('link', { name: /^様式を取り込む/ }).click();
  await worker.takesForm(opened.app, file);
  const note = page.getByRole('status').filter({ hasText: 'ファイルに書いた名前のうち' });
  await test.step('they stand over the places, each with what is nearest', async () => {
    await expect(note).toContainText('2か所が、項目の名前と違います：【法人めい】、【しゅうりょう日】');
    await expect(
      page.getByRole('option', { name: /【法人めい】」という項目はありません。近いのは「法人名」です/ }),
    ).toBeVisible();
    await takesPicture(page, 'packs', 'misnamed');
    expect(await barriers(page)).toEqual([]);
  });
  await test.step('a copy says so at each of them', async () => {
    await answerSaveDialogs(app, desk);
    await worker.button('コメントを付けた控えを保存').click();
    await expect(note).toContainText('保存しました：研修受講届_直すところ.docx');
    const parts = unzipSync(readFileSync(join(desk, '研修受講届_直すところ.docx')));
    expect(strFromU8(parts['word/comments.xml']!)).toContain('「【しゅうりょう日】」という項目はありません。');
    await takesPicture(page, 'packs', 'misnamed-saved');
  });
  await test.step('decided here, the form is made, and can be made from the person', async () => {
    await worker.button(/^提案の \d+欄をまとめて決める$/).click();
    await page.getByRole('option', { name: /^未定 .*修了した日/ }).click();
    await page.getByRole('button', { name: /^毎回、手で入力する/ }).click();
    await expect(note).toHaveCount(0);
    await worker.button('次へ：様式のこと').click();
    await page.getByLabel('様式の名前').fill('研修受講届');
    await page.getByLabel('様式の番号').fill('様式第9号');
    await worker.button('次へ：試し書き').click();
    await worker.button('「書類」に追加').click();
    await worker.isTold(/に入りました。/);
    await worker.goesTo('台帳');
    const list = new StaffList(page);
    const panel = await list.opens('伊藤 由美');
    await panel.getByRole('button', { name: 'この人の手続き' }).click();
    await expect(page.getByRole('menuitem', { name: /様式第9号/ })).toBeVisible();
    await takesPicture(page, 'packs', 'an-own-form-from-a-person');
    await page.getByRole('menuitem', { name: /様式第9号/ }).click();
    await worker.button('書類をつくる').click();
    await worker.seesOnPaper('社会福祉法人ひまわり会');
  });
});
