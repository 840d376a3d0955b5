import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { counter } from '../demo/counter.ts';
import { electronic } from '../demo/electronic.ts';
import { papers } from '../demo/papers.ts';
import { receipts } from '../demo/receipts.ts';
import { Stage } from '../demo/stage.ts';
import { CountingHands } from '../e2e/procedures/counting-hands.ts';
import { City } from '../e2e/submissions/city.ts';
import { opensOnWindows, type WindowsApp } from './windows-app.ts';
import { answers, dialogStands, looksAtScreen } from './windows-screen.ts';
import { laysApp, WinePc, wineSpec } from './wine-pc.ts';

/** `npm run demo` on Windows, chapter by chapter, with Windows' own dialogs: each test goes on from the one before. */
test.describe.configure({ mode: 'serial' });

let pc: WinePc;
let app: WindowsApp;
let city: City;
let stage: Stage;
const documents = (): string => pc.onDisk(`${pc.userFolder}\\Documents`);
const saved = (ending: string): string[] => readdirSync(documents()).filter((name) => name.endsWith(ending));

/** Pictures as Windows' tests leave them. */
class WindowsStage extends Stage {
  override async picture(name: string): Promise<void> {
    await this.putAwayNotices();
    this.pictures += 1;
    await looksAtScreen(`demo ${String(this.pictures).padStart(2, '0')} ${name}`, app.page);
  }
}

const saves = async (): Promise<void> => answers(await dialogStands(/を保存$/), 'Return');

/** Wine has no printer: that is said with a way on, which is taken. */
async function savesInstead(): Promise<void> {
  const { worker } = stage;
  await worker.isTold(/^印刷できませんでした。プリンターの電源とつながりを確かめてください。/);
  await looksAtScreen('demo no printer', app.page);
  await app.page.getByRole('status').getByRole('button', { name: 'ファイルに保存' }).click();
  await saves();
  await worker.isTold(/保存しました：流山市_様式1-1/);
}

test.beforeAll(async () => {
  pc = await WinePc.begins('demo');
  city = await City.open();
  app = await opensOnWindows(pc, await laysApp(pc, wineSpec().app, `${pc.userFolder}\\Desktop\\renkei`));
  stage = new WindowsStage(app, documents(), { saves, prints: savesInstead });
});
test.afterEach(async ({}, { title, errors }) => {
  if (errors.length > 0) await looksAtScreen(`stopped at ${title.slice(0, 40)}`, app.page);
});
test.afterAll(async () => {
  await app.kill();
  await city.close();
});

test('somebody leaves, somebody marries: four papers come of it, saved as Word by Windows’ own dialog', async () => {
  await papers(stage);
});

test('two papers wait while the network is away, arrive by themselves, and one that comes back is put right', async () => {
  await electronic(stage, city);
});

test('the paper that is signed by hand is saved where no printer is, taken to the counter, and written down', async () => {
  await counter(stage);
});

test('what 提出 says is what the city has', async () => {
  await receipts(stage, city);
});

test('a form of Excel is filled and saved as the sheet that it is', async () => {
  const { worker } = stage;
  await worker.makesRoom('木村 茂');
  await worker.seesOnPaper('木村 茂');
  await stage.shows('流山市 様式4');
  await worker.button('Excel で保存').click();
  await saves();
  await worker.isTold(/保存しました：流山市_様式4/);
  const [name = ''] = saved('.xlsx');
  expect(name).toMatch(/^流山市_様式4_利用対象者・関係機関登録申請書_.*\.xlsx$/);
  const parts = unzipSync(readFileSync(join(documents(), name)));
  const sheets = Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/sheet'));
  expect(sheets.map((part) => strFromU8(parts[part] ?? new Uint8Array())).join('')).toContain('木村 茂');
});

test('退職 by the wizard’s questions: what has to be handed in is said, and the paper is there, filled', async () => {
  const { worker } = stage;
  const hands = new CountingHands(app.page, 'leave');
  await worker.goesTo('ホーム');
  await hands.beginsWith('退職');
  await hands.types('名前・ふりがな・職員番号でさがす', '小山田');
  await hands.ticks('checkbox', /小山田 千鶴/);
  await hands.types('退職する日', '今日');
  await hands.seesPapers();
  await stage.shows('退職で出す書類');
  await hands.starts('小山田 千鶴さんの退職');
  await hands.opensPaper(/^開く ?（様式1-1/);
  await worker.seesOnPaper('小山田 千鶴');
  await stage.shows('手続きの書類');
  expect(app.errors).toEqual([]);
});
