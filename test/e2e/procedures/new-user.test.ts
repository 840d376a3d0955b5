import { expect, test, type Locator } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { OneSample, onTheDay } from '../../support/one-sample.ts';
import { StaffList } from '../ledger/staff-list.ts';
import { CountingHands } from './counting-hands.ts';

let opened: LaunchedApp;
let worker: OfficeWorker;
let hands: CountingHands;

const sample = new OneSample(undefined, onTheDay);
test.beforeEach(async () => {
  opened = await sample.atHome();
  worker = new OfficeWorker(opened.page);
});
test.afterEach(() => console.log(hands.told));

const begins = (journey: string): CountingHands => (hands = new CountingHands(opened.page, journey));
const section = (name: string): Locator => opened.page.getByRole('region', { name, exact: true });

/** In pixels, from the sign of a link to its first letter. */
const roomBehindSign = (link: Locator): Promise<number> =>
  link.evaluate((element) => {
    const words = document.createRange();
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.includes('手続き')) {
        words.selectNodeContents(node);
        words.setStart(node, node.data.indexOf('手続き'));
      }
    return words.getBoundingClientRect().left - (element.querySelector('svg')?.getBoundingClientRect().right ?? 0);
  });

const panel = (): Locator => opened.page.getByRole('complementary', { name: '手順のくわしい内容' });

/** Each paper is asked for by its number, and what isn't asked for is said. */
async function seesPapers(network: string, papers: readonly RegExp[], notNeeded: readonly RegExp[]): Promise<void> {
  await hands.seesPapers();
  const lines = section(network).getByRole('listitem');
  await expect(lines).toHaveCount(papers.length);
  for (const paper of papers) await expect(lines.filter({ hasText: paper })).toHaveCount(1);
  if (notNeeded.length > 0)
    await section('出さない書類')
      .getByText(/^出さない書類/)
      .click();
  for (const paper of notNeeded) await expect(section('出さない書類').getByText(paper).first()).toBeVisible();
}

test('退職: the only one in charge of a city’s network leaves, two papers are ready, one is handed in', async () => {
  begins('leave');
  await hands.beginsWith('退職');
  await hands.types('名前・ふりがな・職員番号でさがす', '佐藤');
  await hands.ticks('checkbox', /佐藤 健一/);
  await hands.types('退職する日', '11/30');
  await seesPapers(
    '流山市 TRITRUS',
    [/^必要様式1-1 .*削除/, /^必要様式2 .*管理担当者/],
    [/^様式1-2/, /^様式5/, /個人印/],
  );
  await worker.isTold(/^このままでは、システム利用管理担当者がいなくなります/);
  await hands.picture('nobody-in-charge');
  await hands.finds('次のシステム利用管理担当者', 'おやまだ', '小山田 千鶴（介護支援専門員）');
  await worker.isTold('次の方が決まりました');
  await hands.starts('佐藤 健一さんの退職');
  await hands.opensPaper(/^開く ?（様式1-1/);
  await worker.seesOnPaper('佐藤 健一');
  await hands.presses('button', '提出へ進む');
  await hands.picture('ways');
  await hands.presses('button', '窓口へ持っていく');
  await hands.presses('button', '手渡した');
  await hands.types('持って行った人', '齋藤 和夫');
  await hands.presses('button', '手渡したと記録する');
  await worker.isTold('手渡し済');
  await expect(opened.page.getByText('次は：様式2 を出す')).toBeVisible();
  await hands.picture('handed-over');
  await hands.presses('link', '手続き');
  await hands.presses('link', /^佐藤 健一さんの退職/);
  await hands.seesDone(/様式1-1 に必要事項を書き/);
  await expect(opened.page.getByRole('heading', { name: /様式2 に次のシステム利用管理担当者/ })).toBeVisible();
  await hands.opensPaper(/^開く ?（様式2/);
  await worker.seesOnPaper('小山田 千鶴');
  // Its sign and its words are two things.
  expect(await roomBehindSign(opened.page.getByRole('link', { name: /^手続き：/ }))).toBeGreaterThan(2);
  await hands.goesBack('佐藤 健一さんの退職');
  await worker.goesTo('書類');
  const about = opened.page.getByText('システム利用管理担当者の変更').first();
  expect(await about.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  await worker.goesTo('台帳');
  const person = await new StaffList(opened.page).opens('佐藤 健一');
  await expect(
    person
      .getByText('令和8年11月30日')
      .or(person.getByText(/11月30日/))
      .first(),
  ).toBeVisible();
});

test('異動: said in one sentence, inside the city, is one paper of the old office', async () => {
  begins('transfer');
  await hands.startsAtHome();
  await hands.types('何があったかを、ことばで入れる', '鈴木さんが来月、市内の同じ法人の別の事業所に移ります');
  await hands.picture('words');
  await hands.presses('button', '異動');
  await seesPapers('流山市 TRITRUS', [/^必要様式2 .*所属事業所名/], [/^様式1-1/, /^様式1-2/, /^様式3/, /^様式5/]);
  await hands.starts('鈴木 一郎さんの異動');
  await hands.opensPaper(/^開く ?（様式2/);
  await worker.seesOnPaper('ひまわり訪問看護 流山');
  await hands.goesBack('鈴木 一郎さんの異動');
  // Where it was begun, as often as one has looked at its papers.
  await expect(opened.page.getByRole('main').getByRole('link', { name: 'ホーム', exact: true })).toBeVisible();
  await hands.finishesStep(/様式2 に必要事項を書き/, 'TRITRUS');
});

test('端末の紛失: whom to call comes first, and no paper has to be made', async () => {
  begins('lost');
  await hands.beginsWith('端末をなくした');
  await hands.ticks('checkbox', /T-03/);
  await seesPapers('流山市 TRITRUS', [/^必要なら様式1-2/], [/^様式1-1/, /^届け出の書類/]);
  await expect(section('連絡先').getByText('04-7150-6531')).toBeVisible();
  await hands.starts('佐藤 健一さんの端末の紛失');
  await hands.finishesStep(/^介護支援課へ、速やかに連絡します/, 'TRITRUS');
});

test('ご家族の離脱: no form; a call, then a mail', async () => {
  begins('family');
  await hands.startsAtHome();
  await hands.ticks('radio', 'ご家族の参加・離脱');
  await hands.clicksOn(opened.page.getByText('ご家族の離脱', { exact: true }));
  await hands.picture('event');
  await hands.presses('button', /で次へ$/);
  await hands.types('患者さんの名前・ふりがなでさがす', 'やまもと');
  await hands.ticks('radio', /山本 ふみ/);
  await hands.ticks('checkbox', /西川 和枝/);
  await hands.types('やめる日', '11/30');
  await seesPapers('ふくいみまもりSNS', [], [/^様式[7７]/, /^様式[5５]/]);
  await hands.starts('山本 ふみ様：ご家族の離脱');
  await hands.finishesStep(/ご家族から電話を受けます/, 'ふくいみまもりSNS');
  await worker.isTold(/その内容を、SNS事務局へメールで伝えます/);
  await expect(panel().getByText('台帳からコピーできます')).toHaveCount(0);
  await expect(panel().getByText('fmic.sys@mihon.invalid').first()).toBeVisible();
});

test('氏名の変更: one paper with the name before and after', async () => {
  begins('rename');
  await hands.beginsWith('氏名の変更');
  await hands.types('名前・ふりがな・職員番号でさがす', '木下');
  await hands.ticks('radio', /木下 由香里/);
  await hands.types('変更後の氏名', '高木 由香里');
  await hands.types('変更後のふりがな', 'たかぎ ゆかり');
  await hands.types('氏名が変わる日', '今日');
  await seesPapers('流山市 TRITRUS', [/^必要様式2 .*氏名/], [/^様式1-1/, /^様式1-2/, /^様式5/]);
  await hands.starts('木下 由香里さんの氏名の変更');
  await hands.opensPaper(/^開く ?（様式2/);
  for (const name of ['木下 由香里', '高木 由香里']) await worker.seesOnPaper(name);
  await hands.goesBack('木下 由香里さんの氏名の変更');
  await hands.finishesStep(/様式2 に変更前と変更後の氏名を書き/, 'TRITRUS');
});

test('事業所の移転: address and telephone stand on one paper', async () => {
  begins('moves');
  await hands.beginsWith('名称・所在地・電話');
  await hands.picksOffice('ひまわりの里 流山');
  for (const [what, after] of [
    ['郵便番号', '270-0001'],
    ['所在地', '千葉県流山市ひまわり台9-9-9'],
    ['電話', '04-0000-0099'],
  ] as const) {
    await hands.ticks('checkbox', what);
    await hands.types(`変更後の${what}`, after);
  }
  await hands.types('変わる日', '12/1');
  await seesPapers('流山市 TRITRUS', [/^必要様式2 .*連絡先/], [/^様式1-1/, /^様式5/]);
  await hands.starts('ひまわりの里 流山：事業所の変更');
  await hands.opensPaper(/^開く ?（様式2/);
  for (const words of ['千葉県流山市ひまわり台1-2-5', '千葉県流山市ひまわり台9-9-9', '04-0000-0099'])
    await worker.seesOnPaper(words);
  await hands.goesBack('ひまわりの里 流山：事業所の変更');
  await hands.finishesStep(/様式2 に変更前と変更後を書き/, 'TRITRUS');
});

test('鶴岡市: a ケアマネジャー leaves; a call, no form', async () => {
  begins('tsuruoka');
  await hands.beginsWith('退職');
  await hands.types('名前・ふりがな・職員番号でさがす', '五十嵐');
  await hands.ticks('checkbox', /五十嵐 誠/);
  await hands.types('退職する日', '11/30');
  await seesPapers('鶴岡市 FiNE-LINK PLUS', [], [/^届け出の書類/]);
  await hands.starts('五十嵐 誠さんの退職');
  await expect(panel().getByText('0120-373-338')).toBeVisible();
  await hands.finishesStep(/五十嵐 誠さんの登録抹消の時期を、長寿介護課か/, 'FiNE-LINK PLUS');
});
