import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { Importer } from '../../support/importing.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample } from '../../support/one-sample.ts';
import { paperFrame } from '../../support/paper-frame.ts';
import { WizardHands } from '../procedures/wizard-hands.ts';

/** The sample's days are counted from it. */
const DAY = '2026-11-20T10:00:00+09:00';
const sample = new OneSample(undefined, (page) => page.clock.setFixedTime(DAY));

const desk = mkdtempSync(join(tmpdir(), 'read-aloud-'));
test.afterAll(() => rmSync(desk, { recursive: true, force: true }));

const NAMED =
  'button|checkbox|combobox|complementary|dialog|grid|group|iframe|link|listbox|menu|navigation|progressbar|radio|radiogroup|region|table|textbox';
/** A control or a part without a name; a fold is read by its own words. */
const UNNAMED = new RegExp(String.raw`^\s*- (${NAMED})( \[[^\]]*\])*:?$`);
/** 申請日 申請日 */
const TWICE = /(?<![^\s"])([^\s"]{2,}) \1(?![^\s":])/;
const PICTURE = /^\s*- img/;

/** What whoever hears a screen would stumble over: what has no name, pictures, and words that are said twice. */
async function stumbles(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  return lines.filter((line) => UNNAMED.test(line) || PICTURE.test(line) || TWICE.test(line));
}

let opened: LaunchedApp;
let page: Page;
let worker: OfficeWorker;
test.beforeEach(async () => {
  opened = await sample.atHome();
  ({ page } = opened);
  worker = new OfficeWorker(page);
});

test('ホーム, read aloud: each thing to do is said with its day, and its button says of which it is', async () => {
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "連携台帳 ホームへ"
      - button "事業所を切り替える：すべての事業所"
      - button "名前・書類・手続きをさがす Ctrl＋K"
      - text: つながっています
      - button "連絡先・困ったとき"
      - button "ロック"
  `);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "今日やること" [level=1]
      - text: 令和8年11月20日（金） 11月30日（月）まで 4件
      - button "手続きを始める"
      - list "今日やること":
        - listitem:
          - text: 署名した同意書を出す： 井上 キヨ様 ひまわりの里 福井 ふくいみまもりSNS 様式５ 説明は11/16に済んでいます 11月24日（火）
          - button "出す （署名した同意書を出す：井上 キヨ様）"
      - region "はじめに試すとよいこと":
        - heading "はじめに試すとよいこと" [level=2]
        - list
      - region "連絡先":
        - heading "連絡先" [level=2]
        - list:
          - listitem: カナミック（TRITRUS） 050-5306-5209 受付中（12:00まで）
  `);
  expect(await stumbles(page)).toEqual([]);
});

test('台帳（職員）, read aloud: a table with its heads, a row by its name, each cell by what it is', async () => {
  await worker.goesTo('台帳');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "台帳" [level=1]
      - button "Excel から取り込む"
      - button "印刷・書き出し"
      - button "職員を追加"
      - navigation "台帳の種類":
        - link "職員 40"
      - search:
        - textbox "名前・ふりがな・職員番号でさがす"
      - group "しぼりこみ":
        - button "在職中 38" [pressed]
      - status: 38人
      - button "一覧の表示"
      - grid "職員の一覧":
        - row:
          - columnheader "表示中の38人を選ぶ"
          - columnheader "氏名（ふりがな順）"
          - columnheader "職種・ネットワーク"
          - columnheader "入職日"
          - columnheader "事業所"
          - columnheader "状態"
        - rowgroup:
          - row:
            - gridcell "阿部 勝を選ぶ":
              - checkbox "阿部 勝を選ぶ"
            - gridcell "阿部 勝 あべ まさる":
              - text: 阿部 勝 あべ まさる
              - textbox "氏名：阿部 勝"
            - gridcell "事務職員 LINE WORKS"
            - gridcell "令和5年1月5日"
            - gridcell "ひまわりの里 鶴岡"
  `);
  await page.getByRole('row', { name: '阿部 勝' }).getByRole('gridcell').nth(1).click();
  await expect(page.getByRole('complementary')).toMatchAriaSnapshot(`
    - complementary "阿部 勝さんの詳しい内容":
      - heading "阿部 勝" [level=2]
      - button "閉じる"
      - term: 職種
      - definition: 事務職員
      - region "変更の履歴":
        - heading "変更の履歴" [level=3]
      - button "この人の手続き"
      - button "編集"
  `);
  expect(await stumbles(page)).toEqual([]);
});

test('書類の記入, read aloud: what is asked, what stands there, and the button that changes it; then the paper', async () => {
  await worker.makes('様式1-1 利用申請書');
  await page.getByLabel('どの事業所から出しますか').selectOption({ label: 'ひまわりの里 流山' });
  await page.getByLabel('田中 美智子').check();
  expect(await stumbles(page)).toEqual([]);
  await worker.button('書類をつくる').click();
  await worker.seesOnPaper('田中 美智子');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - link "書類"
      - heading "流山市 様式1-1 利用申請書" [level=1]
      - text: 申請日
      - textbox "申請日": 令和8年11月20日（金）
      - button "申請日をカレンダーで選ぶ"
      - heading "法人情報" [level=2]
      - text: 申請者名 社会福祉法人ひまわり会
      - button "申請者名を直す"
      - group "押印・署名":
        - radio /^代表者印を押す/ [checked]
      - heading "医療機関・介護事業所情報" [level=2]
      - region "システム利用者":
        - heading "システム利用者" [level=2]
        - list:
          - listitem:
            - text: /氏名 田中 美智子$/
            - button "田中 美智子 氏名を直す"
      - list "確かめること"
      - heading "出し方" [level=2]
      - region "仕上がり":
        - text: 仕上がり A4 縦 1 / 2 ページ
        - button "次のページ"
        - group "表示の大きさ"
      - button "Word で保存"
      - button "印刷"
      - text: 足りない項目はありません。 出し方：窓口
      - button "提出へ進む"
  `);
  const paper = await (await paperFrame(page)).frameElement();
  expect(await paper.getAttribute('title')).toBe('流山市 様式1-1　利用申請書の仕上がり');
  expect(await stumbles(page)).toEqual([]);
});

test('手続きを始める, read aloud: the steps, each question under its heading, and what the ledger says beside it', async () => {
  const wizard = new WizardHands(opened);
  await wizard.opens();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "何がありましたか？" [level=1]
      - list "手順":
        - listitem: 1 できごと
      - group "できごと":
        - heading "職員" [level=2]
        - radio "退職 使うのをやめる 出す書類は事業所による"
      - button "やめる"
      - button "次へ"
  `);
  expect(await stumbles(page)).toEqual([]);
  await wizard.begins('退職');
  await wizard.choosesPerson('さとう', /佐藤 健一/);
  await wizard.onDay('R8.11.30');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "だれが、いつ退職しますか" [level=1]
      - list "手順":
        - listitem: できごと （済み）
        - listitem: 2 だれが・いつ
      - region /^だれが/:
        - heading /^だれが/ [level=2]
        - search:
          - textbox "名前・ふりがな・職員番号でさがす": さとう
          - text: 2人
        - group "だれが":
          - checkbox /^佐藤 健一/ [checked]
      - region /^いつ/:
        - textbox "退職する日": 令和8年11月30日（月）
        - grid "令和8年11月":
          - rowgroup:
            - row "日 月 火 水 木 金 土"
          - rowgroup:
            - row:
              - gridcell:
                - button "令和8年11月30日（月）" [pressed]
      - complementary "台帳の登録":
        - region "佐藤 健一さんの登録":
          - term: 所属
          - definition: ひまわりの里 流山
      - button "戻る"
      - button "必要な書類を見る"
  `);
  expect(await stumbles(page)).toEqual([]);
  await wizard.seesPapers();
  await expect(worker.button('この内容で始める')).toBeVisible();
  await expect(page.getByRole('region', { name: '流山市 TRITRUS' })).toBeVisible();
  expect(await stumbles(page)).toEqual([]);
});

test('取り込む前の確認, read aloud: what becomes of each line, what is wrong with a cell and how it is mended', async () => {
  const file = join(desk, '職員名簿.csv');
  const lines = [
    '氏名,ふりがな,所属,職種,採用日',
    '見本 一郎,みほん いちろう,ひまわりの里 流山,ﾍﾙﾊﾟｰ,R8.10.1',
    '見本 次郎,みほん じろう,ひまわりの里 流山,介護福祉士,R8.13.1',
    '見本 三郎,,みほんの里,介護支援専門員,',
    '佐藤 健一,さとう けんいち,ひまわりの里 流山,看護師,',
  ];
  writeFileSync(file, `\ufeff${lines.join('\r\n')}`);
  const importer = new Importer(opened.app, page);
  await importer.begins();
  await importer.chooses(file);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "どの列が何か" [level=1]
      - list "進みぐあい"
      - table "表の列と台帳の項目":
        - rowgroup:
          - row "列 表の見出し 例 台帳の項目 こう読んだわけ"
        - rowgroup:
          - row:
            - cell "A"
            - rowheader "氏名"
            - cell:
              - combobox "A列「氏名」の項目"
            - cell "見出し「氏名」から"
  `);
  expect(await stumbles(page)).toEqual([]);
  await importer.checks();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "取り込む前の確認" [level=1]
      - group "しぼりこみ":
        - button "すべて 4" [pressed]
      - region "まとめて決めること":
        - paragraph: 台帳にどう入れるか、選んでほしいところが 2件あります
        - combobox "事業所「みほんの里」"
      - group "空のセルは":
        - radio "台帳のままにする" [checked]
      - grid "取り込む前の確認":
        - row:
          - columnheader "行"
          - columnheader "どうなるか"
          - columnheader "氏名 Excel「氏名」"
        - rowgroup:
          - row:
            - gridcell "3"
            - gridcell "新しい人"
            - gridcell "見本 次郎"
            - gridcell "R8.13.1 日付として読めません" [invalid]:
              - textbox "3行目 見本 次郎 入職日 「13月」はありません。例：令和8年11月20日" [invalid]: R8.13.1
          - row:
            - gridcell "いま： 介護支援専門員 変えたあと： 看護師"
      - button "この行は取り込まない"
      - button "列に戻る"
      - button "3人を取り込む"
  `);
  expect(await stumbles(page)).toEqual([]);
});
