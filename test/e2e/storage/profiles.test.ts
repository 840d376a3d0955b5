import { spawn } from 'node:child_process';
import { accessSync, chmodSync, constants, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from '../../support/launch.ts';
import { notRun } from '../../support/not-run.ts';
import { OfficeWorker } from '../../support/office.ts';
import { testRuntime } from '../../support/runtime.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { StaffList } from '../ledger/staff-list.ts';

const root = join(import.meta.dirname, '../../..');
const stub = join(root, 'test/support/note-error-boxes.cjs');

/** Every file and folder, with its size and when it was changed. */
const everything = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return `${name} ${size} ${mtimeMs}`;
  });

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts the app until it ends by itself. @returns what it said in a box of the system's */
function startUntilItEnds(profile: string): Promise<{ code: number | null; said: string }> {
  const { executable, sandbox } = testRuntime();
  const child = spawn(executable, ['-r', stub, root, '--lang=ja', ...(sandbox ? [] : ['--no-sandbox'])], {
    env: { ...process.env, LANG: 'C.UTF-8', RENKEI_PROFILE: profile },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

test('a profile that can’t be written to is said in plain words, and nothing in it changes', async () => {
  const opened = await freshApp();
  const { profile } = opened;
  await new OfficeWorker(opened.page).opensTheSample();
  await opened.app.close();
  chmodSync(profile, 0o555);
  try {
    test.skip(isWritable(profile) && !notRun('ordinary user, to whom a read-only folder is one'));
    const before = everything(profile);
    const { code, said } = await startUntilItEnds(profile);
    expect(said).toContain('データの場所に書き込めないため、開けません。台帳は元のままで');
    expect(said).toContain(profile);
    expect(code).toBe(1);
    expect(everything(profile)).toEqual(before);
  } finally {
    chmodSync(profile, 0o755);
  }
  const again = await opensAgain(opened);
  await expect(again.page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
  await again.close();
});

test('two profiles, open at the same time, don’t disturb each other', async () => {
  const [one, two] = await Promise.all([freshApp(), launchApp()]);
  for (const { page } of [one, two]) {
    await new OfficeWorker(page).opensTheSample();
    await new OfficeWorker(page).goesTo('台帳');
  }
  const list = new StaffList(one.page);
  const panel = await list.opens('石川 仁美');
  await panel.getByRole('button', { name: '編集' }).click();
  await list.panel('石川 仁美さんを編集').getByLabel('メモ').fill('こちらだけのメモ');
  await list.panel('石川 仁美さんを編集').getByRole('button', { name: '編集を終える' }).click();
  await expect(panel).toContainText('こちらだけのメモ');
  await two.page.reload();
  await new OfficeWorker(two.page).goesTo('台帳');
  const other = await new StaffList(two.page).opens('石川 仁美');
  await expect(other).toContainText('職員番号 0045');
  await expect(other).not.toContainText('こちらだけのメモ');
  expect([...one.errors, ...two.errors]).toEqual([]);
  await one.close();
  await two.close();
});
