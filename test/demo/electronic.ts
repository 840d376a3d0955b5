import { expect } from './patient-expect.ts';
import type { City } from '../e2e/submissions/city.ts';
import { ElectronicWay } from '../e2e/submissions/electronic-way.ts';
import type { Stage } from './stage.ts';

const COMMENT = '同じ名字の方がほかにもいます。変更後の氏名に、職種を書き添えてください。';

/** 電子受付: an address is set, two papers wait for the network, arrive, and one comes back and is put right. */
export async function electronic(stage: Stage, city: City): Promise<void> {
  const way = new ElectronicWay(stage.worker, city);
  await setsTheAddress(stage, way);
  await waitsOffline(stage, way, city);
  await receives(stage, way, city);
  await putsRight(stage, way, city);
}

async function setsTheAddress(stage: Stage, way: ElectronicWay): Promise<void> {
  stage.say('流山市の電子受付のアドレスと接続キーを、設定に入れます');
  await way.typesTheAddress();
  await stage.shows('提出先・メール（入れたところ）');
  await way.setsTheAddress();
  await expect(way.card.getByLabel('接続キー')).toHaveValue('');
  await stage.shows('提出先・メール（つながりました）');
}

async function waitsOffline(stage: Stage, way: ElectronicWay, city: City): Promise<void> {
  const { worker } = stage;
  stage.say('インターネットが切れているあいだに、2つの書類を出します');
  await city.goesAway();
  await opensPaper(stage, /様式2.*担当者の変更/);
  await way.choosesIt();
  await stage.shows('どう出しますか（電子受付）');
  await way.sends();
  await worker.isTold('インターネットにつながっていません。');
  await opensPaper(stage, /様式2.*城 美智子/);
  await way.choosesIt();
  await way.sends();
  await worker.isTold('待っている 2件は、つながったら自動で送ります（二重には送りません）。');
  await expect(way.rows('様式2', '送信待ち')).toHaveCount(2);
  expect(await city.arrived()).toEqual([]);
  await stage.shows('提出（つながっていないとき）');
}

async function receives(stage: Stage, way: ElectronicWay, city: City): Promise<void> {
  stage.say('つながりました。待っていた書類が、順番に自動で出ていきます');
  await city.comesBack();
  await expect(way.rows('様式2', '受付')).toHaveCount(2, { timeout: 60_000 });
  await expect(stage.opened.page.getByText('インターネットにつながっていません。')).toHaveCount(0);
  expect(await city.arrived()).toMatchObject([{ status: 'received' }, { status: 'received' }]);
  await stage.shows('提出（受け付けられました）');
}

async function putsRight(stage: Stage, way: ElectronicWay, city: City): Promise<void> {
  const { worker, opened } = stage;
  stage.say('市から差戻しです。コメントの欄を直して、出し直します');
  await city.decides('returned', COMMENT, 'changes.userName.after');
  await way.asksForAnswers();
  await worker.isTold(/差戻しです：様式2/);
  await way.rows('様式2', '差戻し').click();
  await expect(way.panel).toContainText(COMMENT);
  await stage.shows('差戻し');
  await worker.goesTo('ホーム');
  await worker.isTold('差戻しになった書類を直す：様式2 登録事項変更・修正申請書');
  await stage.shows('ホーム（差戻しのお知らせ）');

  await worker.goesTo('提出');
  await way.rows('様式2', '差戻し').click();
  await way.panel.getByRole('button', { name: '直して出し直す' }).click();
  await worker.isTold(COMMENT);
  const after = opened.page.getByLabel('氏名（変更後） 変更後');
  await expect(after).toBeFocused();
  await worker.seesOnPaper('田中 美智子');
  await stage.shows('差戻しの欄へ');
  await after.fill(`${await after.inputValue()}　訪問介護員`);
  await after.blur();
  await worker.seesOnPaper('訪問介護員');
  await worker.isTold('足りない項目はありません');
  await way.choosesIt();
  await way.sends();
  await expect(way.rows('様式2', '差戻し・出し直し済')).toHaveCount(1);
  await expect(way.rows('様式2', '受付')).toHaveCount(2);
  await city.decides('accepted');
  await way.asksForAnswers();
  await expect(way.rows('様式2', '受理')).toHaveCount(1);
  expect((await city.arrived()).map(({ status }) => status)).toEqual(['received', 'returned', 'accepted']);
  await way.rows('様式2', '受理').click();
  await stage.shows('出し直して受理されました');
}

/** A finished paper from the list of 書類. */
export async function opensPaper({ worker }: Stage, name: RegExp): Promise<void> {
  await worker.goesTo('書類');
  await worker.page.getByRole('link', { name: /^これまでの書類/ }).click();
  await worker.page.getByRole('list', { name: 'これまでの書類' }).getByRole('link', { name }).click();
  await worker.isTold('足りない項目はありません');
}
