import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { barriers } from '../../support/axe.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { takesPicture } from '../../support/picture.ts';
import { answerSaveDialogs } from '../../support/save-dialog.ts';
import { freshApp } from '../../support/shared-app.ts';
import { mihonPack, writeFolder } from '../packs/mihon-pack.ts';

/** No network that the app brings along takes papers by LINE WORKS, so an invented city does. */
const chat = {
  id: 'chat',
  kind: 'line-works',
  label: 'LINE WORKS',
  letter: { body: ['【提出】', '{office}です。', '{papers}'], inferred: true },
};

let desk: string;
let opened: LaunchedApp;
test.beforeEach(async () => {
  desk = mkdtempSync(join(tmpdir(), 'chat-'));
  const files = mihonPack();
  const pack = JSON.parse(new TextDecoder().decode(files['pack.json'])) as { forms: { channels: string[] }[] };
  Object.assign(pack, { channels: [chat] });
  for (const form of pack.forms) form.channels = ['chat'];
  files['pack.json'] = new TextEncoder().encode(JSON.stringify(pack));
  opened = await freshApp({ size: { width: 1366, height: 768 } });
  const { app, page } = opened;
  await answerOpenDialogs(app, writeFolder(join(desk, 'mihon'), files));
  const loaded = await page.evaluate(async () => {
    const chosen = await window.renkei.ask('packs:choose', { from: 'folder' });
    if (!chosen.ok || chosen.value.cancelled) return false;
    return (await window.renkei.ask('packs:install', { token: chosen.value.incoming.token })).ok;
  });
  expect(loaded).toBe(true);
  await page.reload();
});
test.afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
  rmSync(desk, { recursive: true });
});

test('a paper goes by LINE WORKS: the words are copied, the file lies in its folder, and 渡した has its day', async () => {
  const { page, app } = opened;
  const worker = new OfficeWorker(page);
  await worker.opensTheSample();
  const proposals = await answerSaveDialogs(app, desk);
  await app.evaluate(({ shell }) => {
    const seen = globalThis as { revealed?: string[] };
    seen.revealed = [];
    shell.showItemInFolder = (path) => void seen.revealed?.push(path);
  });
  await worker.goesTo('設定');
  await page
    .getByRole('region', { name: 'ひまわりの里 福井' })
    .getByRole('button', { name: '参加に追加 （見本市ネットワーク）' })
    .click();
  await worker.makes('様式1 申請書');
  await worker.isTold('足りない項目はありません');
  await worker.button('提出へ進む').click();
  const dialog = page.getByRole('dialog', { name: 'どう出しますか' });
  await dialog.getByRole('button', { name: 'LINE WORKS で渡す' }).click();

  const panel = page.getByRole('complementary', { name: '様式1 申請書' });
  await expect(panel).toContainText('まだ渡していません');
  const steps = panel.getByRole('region', { name: 'LINE WORKS で渡す手順' });
  await expect(steps).toContainText('【提出】');
  expect(await barriers(page)).toEqual([]);
  await steps.getByRole('button', { name: /^コピー/ }).click();
  await worker.isTold('LINE WORKS に貼る文をコピーしました');
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('【提出】\nひまわりの里 福井です。\n・様式1 申請書');
  await steps.getByRole('button', { name: /^保存してフォルダーを開く/ }).click();
  await worker.isTold(/^保存しました：/);
  const [name = ''] = await proposals();
  const file = join(desk, name);
  expect(existsSync(file)).toBe(true);
  await expect.poll(() => app.evaluate(() => (globalThis as { revealed?: string[] }).revealed)).toEqual([file]);

  await panel.getByRole('button', { name: '渡した', exact: true }).click();
  const record = page.getByRole('dialog', { name: /に渡した記録$/ });
  await record.getByLabel('渡した人').fill('山田 花子');
  await record.getByRole('button', { name: '渡したと記録する' }).click();
  await expect(panel).toContainText('渡し済');
  await expect(panel).toContainText('LINE WORKS で渡しました（山田 花子）');
  await takesPicture(page, 'ways-out', 'line-works-handed-over');
  await expect(steps).toHaveCount(0);
  await worker.button('元に戻す').click();
  await expect(panel).toContainText('まだ渡していません');
});
