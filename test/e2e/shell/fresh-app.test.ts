import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { defaultSettings } from '@shared/ipc/settings';
import type { LaunchedApp } from '../../support/launch.ts';
import { OfficeWorker } from '../../support/office.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { agreesWhile } from '../../support/main-question.ts';
import { secret } from '../../support/secrets.ts';
import { freshApp, opensAgain } from '../../support/shared-app.ts';
import { needsKeyring } from '../../support/tools.ts';
import { filesOf } from '../../support/what-main-forgets.ts';
import { WoundClock } from '../../support/wound-clock.ts';
import { MailPage } from '../mail/mail-page.ts';
import { OutboxPage } from '../outbox/outbox-page.ts';
import { mihonPack, writeFolder } from '../packs/mihon-pack.ts';

/** All that can be seen of it from outside. */
async function stateOf({ app, page, profile }: LaunchedApp) {
  return {
    files: filesOf(profile),
    remembered: await page.evaluate(async () => {
      const { ask } = window.renkei;
      const packs = await ask('packs:list');
      return {
        screen: await ask('screen:state'),
        keys: [await ask('keys:state', { kind: 'own' }), await ask('keys:state', { kind: 'sample' })],
        // A page that hasn't been given the own ledger's key isn't told; the settings below say it, too.
        endpoint: await ask('endpoint:state', { kind: 'own', packId: 'nagareyama-tritrus' }).catch(() => null),
        mail: await ask('mail:account', { kind: 'own' }).catch(() => null),
        packs: packs.map(({ origin, name, official }) => [origin, name, official]),
        backups: (await ask('backup:list')).backups,
        outbox: await ask('outbox:results', { kind: 'own' }).catch(() => null),
      };
    }),
    settings: await page.evaluate(() => window.renkei.ask('settings:read')),
    stored: await page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]),
    isItsOwnTime: Math.abs((await page.evaluate(() => Date.now())) - Date.now()) < 60_000,
    main: await app.evaluate(async ({ BrowserWindow, clipboard, dialog }) => {
      const [window, ...others] = BrowserWindow.getAllWindows();
      return {
        ...{ size: window?.getSize(), least: window?.getMinimumSize(), zoom: window?.webContents.getZoomFactor() },
        ...{ others: others.length, history: window?.webContents.navigationHistory.length() },
        clipboard: await clipboard.readText(),
        stoodIn: String(dialog.showOpenDialog).includes('filePaths'),
        left: (globalThis as { leftByTest?: string }).leftByTest ?? '',
      };
    }),
  };
}

test('what one test has left is gone for the next, in the same process', async () => {
  const first = await freshApp();
  const before = await stateOf(first);
  const { app, page } = first;
  await new OfficeWorker(page).opensTheSample();
  await page.evaluate(async () => {
    localStorage.setItem('left', 'behind');
    sessionStorage.setItem('left', 'behind');
    await window.renkei.ask('settings:write', { textSize: 'largest', columns: {}, lockAfterMinutes: 0 });
  });
  await answerOpenDialogs(app, '/left/behind');
  await page.clock.setFixedTime(new Date('2031-01-06T10:25:00+09:00'));
  await page.reload();
  expect(await page.evaluate(() => [Date.now(), new Date().getFullYear(), new Date(0).getTime()])).toEqual([
    Date.UTC(2031, 0, 6, 1, 25),
    2031,
    0,
  ]);
  await app.evaluate(async ({ BrowserWindow, clipboard }) => {
    (globalThis as { leftByTest?: string }).leftByTest = 'behind';
    await clipboard.writeText('behind');
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.setZoomFactor(1.5);
    window?.setMinimumSize(1, 1);
    window?.setContentSize(500, 500);
  });
  writeFileSync(join(first.profile, 'a paper.docx'), '');
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  await page.evaluate(() => console.log('of the first'));
  await expect.poll(() => heard).toContain('of the first');
  const pid = app.process().pid;
  await first.close();

  const second = await freshApp();
  expect(second.app.process().pid).toBe(pid);
  expect(await stateOf(second)).toEqual(before);
  const next = second.page.waitForEvent('console', (message) => message.text() === 'of the second');
  await second.page.evaluate(() => console.log('of the second'));
  await next;
  expect(heard).not.toContain('of the second');
  expect(before.settings).toEqual(defaultSettings);
  expect(before.stored).toEqual([]);
  expect(before.isItsOwnTime).toBe(true);
  expect(existsSync(join(second.profile, 'a paper.docx'))).toBe(false);
  await expect(second.page.getByRole('button', { name: 'サンプルで試す' })).toBeVisible();
  await second.close();
});

test('what main remembers goes with its ledger: locks, wrong tries, papers on their way, accounts, packs, backups', async () => {
  test.skip(!needsKeyring(), 'no keyring on this machine');
  const opened = await freshApp();
  const before = await stateOf(opened);
  const { app, page } = opened;
  const pid = app.process().pid;
  const makes = async ({ page }: LaunchedApp): Promise<string> => {
    const made = await page.evaluate(() => window.renkei.ask('keys:create', { kind: 'own', passphrase: null }));
    return made.ok ? secret(made.value.recoveryKey ?? '') : made.code;
  };
  const ofAnother = await makes(opened);
  await page.evaluate(() => window.renkei.ask('keys:erase', { kind: 'own' }));
  await makes(opened);
  /** @returns the answer to a wrong key, and how many there have been in a row */
  const tries = async ({ page, profile }: LaunchedApp): Promise<unknown[]> => {
    const code = await page.evaluate(async (key) => {
      const answer = await window.renkei.ask('keys:unlock', { kind: 'own', by: { by: 'recovery', key } });
      return answer.ok ? 'opened' : answer.code;
    }, ofAnother);
    const { wrong } = JSON.parse(readFileSync(join(profile, 'keys', 'own.tries.json'), 'utf8')) as { wrong: number };
    return [code, wrong];
  };
  await page.evaluate(() => window.renkei.ask('keys:unlock', { kind: 'own', by: { by: 'keychain' } }));
  expect(await tries(opened)).toEqual(['vault/recovery-wrong', 1]);
  await page.evaluate(async () => {
    await window.renkei.ask('keys:lock', { kind: 'own' });
    await window.renkei.ask('screen:lock', { name: '見本' });
  });
  const office = new OutboxPage(page);
  expect(await agreesWhile(page, office.sets('http://127.0.0.1:9/'))).toMatchObject({ state: { hasToken: true } });
  await office.sends();
  expect(await agreesWhile(page, new MailPage(page).sets(9))).toBe('set');
  const desk = mkdtempSync(join(tmpdir(), 'desk-'));
  await answerOpenDialogs(app, writeFolder(join(desk, 'mihon'), mihonPack()));
  const packed = await page.evaluate(async () => {
    const { ask } = window.renkei;
    const chosen = await ask('packs:choose', { from: 'folder' });
    if (!chosen.ok || chosen.value.cancelled) return false;
    return (await ask('packs:install', { token: chosen.value.incoming.token })).ok;
  });
  expect(packed).toBe(true);
  const facts = { kind: 'own', reason: 'by-hand', schemaVersion: 1, staff: 0, counts: { people: 0 } } as const;
  await page.evaluate(async (given) => {
    const { ask } = window.renkei;
    const begun = await ask('backup:begin', given);
    if (begun.ok) await ask('backup:finish', { id: begun.value.id, mac: new Uint8Array(32) });
    // And one that is never finished.
    await ask('backup:begin', given);
  }, facts);
  const dirty = await stateOf(opened);
  expect(dirty.files.join(' ')).toMatch(/backups.* keys\/own\.tries\.json .*packs/);
  for (const [name, value] of Object.entries(dirty.remembered))
    expect(value, name).not.toEqual(before.remembered[name as 'screen']);
  await opened.close();
  rmSync(desk, { recursive: true });

  const next = await freshApp();
  expect(next.app.process().pid).toBe(pid);
  expect(await stateOf(next)).toEqual(before);
  // Whoever types a wrong key now is the first to do so.
  await makes(next);
  expect(await tries(next)).toEqual(['vault/recovery-wrong', 1]);
  await next.close();
});

test('what stands in the clear fails the very test that leaves it, also in a file that was searched before', async () => {
  const opened = await freshApp();
  const file = join(opened.profile, 'session', 'Local State');
  // Chromium writes it for the first time when it comes to it.
  await expect.poll(() => existsSync(file)).toBe(true);
  const before = readFileSync(file);
  await opened.close();
  const next = await freshApp();
  writeFileSync(file, `${before.toString()}阿部 勝`);
  await expect(next.close()).rejects.toThrow('in the clear: 阿部 勝 in session/Local State');
  // A secret that only comes to light now is looked for in what was there before.
  writeFileSync(file, `${before.toString()}first-secret-of-a-test`);
  const later = await freshApp();
  await later.close();
  const last = await freshApp();
  secret('first-secret-of-a-test');
  await expect(last.close()).rejects.toThrow('in the clear: a secret of the run in session/Local State');
  writeFileSync(file, before);
  await last.close();
});

test('a clock that is wound on is the page’s own again for the next, and what it was to do meanwhile was done', async () => {
  const opened = await freshApp();
  const pid = opened.app.process().pid;
  const { page } = opened;
  const clock = await WoundClock.on(page);
  const begun = await page.evaluate(() => {
    const done: string[] = [];
    Object.assign(window, { done });
    setTimeout(() => done.push('later'), 9 * 60_000);
    setTimeout(() => done.push('given up'), 60_000);
    window.clearTimeout(setTimeout(() => done.push('never'), 60_000));
    setInterval(() => done.push('again'), 5 * 60_000);
    return { date: Date.now(), running: performance.now() };
  });
  const seen = () =>
    page.evaluate(() => ({
      done: (window as unknown as { done: string[] }).done,
      minutes: { date: Date.now() / 60_000, running: performance.now() / 60_000 },
    }));
  await clock.passes(11 * 60);
  expect((await seen()).done).toEqual(['given up', 'again', 'later', 'again']);
  // As after a PC that slept: each once.
  await clock.leapsOver(30 * 60);
  const { done, minutes } = await seen();
  expect(done.slice(4)).toEqual(['again']);
  expect(Math.floor(minutes.date - begun.date / 60_000)).toBe(41);
  expect(Math.floor(minutes.running - begun.running / 60_000)).toBe(41);
  await page.reload();
  expect(await page.evaluate((then) => (Date.now() - then) / 60_000 >= 41, begun.date)).toBe(true);
  await opened.close();

  const next = await freshApp();
  expect(next.app.process().pid).toBe(pid);
  expect((await stateOf(next)).isItsOwnTime).toBe(true);
  expect(await next.page.evaluate(() => 'woundClock' in window)).toBe(false);
  await next.close();
});

test('an app that was opened again is put back as any other', async () => {
  const opened = await freshApp();
  const before = await stateOf(opened);
  const first = opened.app.process().pid;
  await new OfficeWorker(opened.page).opensTheSample();
  await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 9, y: 9 }));
  const again = await opensAgain(opened);
  await expect(again.page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
  const pid = again.app.process().pid;
  expect(pid).not.toBe(first);
  await again.close();

  const next = await freshApp();
  expect(next.app.process().pid).toBe(pid);
  expect(await stateOf(next)).toEqual(before);
  await next.close();
});

test('what can’t be put back ends it: Playwright’s own clock, another handler', async () => {
  const spending: ((opened: LaunchedApp) => Promise<unknown>)[] = [
    ({ page }) => page.clock.install(),
    ({ app }) => app.evaluate(({ ipcMain }) => ipcMain.removeHandler('app:info')),
  ];
  for (const spends of spending) {
    const opened = await freshApp();
    const pid = opened.app.process().pid;
    await opened.page.evaluate(() => window.renkei.ask('settings:read'));
    await spends(opened);
    await opened.close();
    const next = await freshApp();
    expect(next.app.process().pid).not.toBe(pid);
    await next.close();
  }
});
