import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { LaunchedApp } from '../../support/launch.ts';
import { answerOpenDialogs } from '../../support/open-dialog.ts';
import { freshApp } from '../../support/shared-app.ts';
import { KeptProfile } from '../first-run/kept-profile.ts';

let desk: KeptProfile;
let opened: LaunchedApp;
let stick: string;
test.beforeEach(async () => {
  desk = new KeptProfile();
  stick = join(desk.path, 'USB メモリ');
  mkdirSync(stick);
  opened = await freshApp();
  await answerOpenDialogs(opened.app, stick);
  // The sample's keys need no keychain.
  await opened.page.evaluate(() => window.renkei.ask('keys:create', { kind: 'sample', passphrase: null }));
});
test.afterEach(async () => {
  await opened.close();
  desk.remove();
});

const files = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
const own = (): string => join(opened.profile, 'backups');

/** Begins a backup and sends two records. @returns its id, or the problem's code */
const beginAndSend = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const facts = { kind: 'sample', reason: 'by-hand', schemaVersion: 1, staff: 38, counts: { people: 2 } } as const;
    const begun = await window.renkei.ask('backup:begin', facts);
    if (!begun.ok) return begun.code;
    const { id, preamble } = begun.value;
    if (!(preamble instanceof Uint8Array)) throw new Error('the file’s beginning didn’t arrive');
    const frames = ['佐藤', '𠮷野'].map((name) => ({ table: 'people', id: name, sealed: new Uint8Array(500).fill(7) }));
    const sent = await window.renkei.ask('backup:frames', { id, frames });
    return sent.ok ? id : sent.code;
  });
const finish = (page: Page, id: string): Promise<{ places: string[]; warning: string | null }> =>
  page.evaluate(async (backup) => {
    const finished = await window.renkei.ask('backup:finish', { id: backup, mac: new Uint8Array(32).fill(9) });
    if (!finished.ok) throw new Error(finished.code);
    const { places, warning } = finished.value;
    return { places: places.map((place) => place.id), warning: warning?.code ?? null };
  }, id);
const chooseFolder = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const chosen = await window.renkei.ask('backup:choose-folder', { place: 'ask' });
    if (!chosen.ok) return chosen.code;
    return chosen.value.cancelled ? 'cancelled' : chosen.value.place.name;
  });
/** Reads a backup to its end: ids of its records, or the problem's code. */
const read = (page: Page, backup: string): Promise<string[] | string> =>
  page.evaluate(async (asked) => {
    const header = await window.renkei.ask('backup:read-header', { backup: asked });
    if (!header.ok) return header.code;
    const { id, mac } = header.value;
    const ids: string[] = [];
    for (let isLast = false; !isLast;) {
      const batch = await window.renkei.ask('backup:read-frames', { id });
      if (!batch.ok) return batch.code;
      ids.push(...batch.value.frames.map((frame) => `${frame.id} ${frame.sealed.length}`));
      isLast = batch.value.isLast;
    }
    await window.renkei.ask('backup:close', { id });
    return [...ids, `mac ${mac[0]}`];
  }, backup);
const listed = (page: Page) => page.evaluate(() => window.renkei.ask('backup:list'));

test('a backup is made in the chosen folder and on this PC, listed, and read again', async () => {
  const { page } = opened;
  expect(await chooseFolder(page)).toBe('USB メモリ');
  expect(await finish(page, await beginAndSend(page))).toEqual({ places: ['this-pc', 'chosen'], warning: null });
  expect(files(stick)).toEqual(files(own()));
  expect(files(stick)[0]).toMatch(/^連携台帳_バックアップ_\d{8}-\d{4}_[0-9a-f]{8}\.renkei$/);

  const { backups, places } = await listed(page);
  expect(backups).toMatchObject([{ state: 'whole', keep: 'today', header: { staff: 38, kind: 'sample' } }]);
  expect(JSON.stringify({ backups, places })).not.toContain(opened.profile);
  const whole = ['佐藤 500', '𠮷野 500', 'mac 9'];
  expect(await read(page, backups[0]!.id)).toEqual(whole);

  const settings = await page.evaluate(() => window.renkei.ask('settings:read'));
  expect(settings.lastBackup).toMatchObject({ places: ['this-pc', 'chosen'] });

  // Of another PC: picked by hand.
  const foreign = join(desk.path, '前のパソコン.renkei');
  writeFileSync(foreign, readFileSync(join(stick, files(stick)[0]!)));
  await answerOpenDialogs(opened.app, foreign);
  const picked = await page.evaluate(() => window.renkei.ask('backup:choose-file'));
  expect(picked).toMatchObject({ cancelled: false, name: '前のパソコン.renkei' });
  expect(picked.cancelled ? '' : await read(page, picked.backup)).toEqual(whole);
});

test('a page that is loaded anew leaves nothing half-written, and can begin again', async () => {
  const { page } = opened;
  await beginAndSend(page);
  expect(files(own())).toHaveLength(1);
  await page.reload();
  await expect.poll(() => files(own())).toEqual([]);
  expect(await finish(page, await beginAndSend(page))).toMatchObject({ places: ['this-pc'] });
});

test('a hostile page neither writes nor reads where nobody pointed', async () => {
  const { page } = opened;
  const secret = join(opened.profile, 'settings.json');
  const refused = await page.evaluate(async (path) => {
    const ask = window.renkei.ask as (channel: string, input: unknown) => Promise<unknown>;
    const outcome = (asked: Promise<unknown>): Promise<unknown> => asked.catch(() => 'refused');
    await outcome(ask('settings:write', { backupFolder: '/tmp', lastBackup: null }));
    return Promise.all([
      outcome(ask('backup:read-header', { backup: path })),
      outcome(ask('backup:read-frames', { id: path })),
      outcome(ask('backup:choose-folder', { place: '/tmp' })),
      outcome(ask('backup:read-header', { backup: crypto.randomUUID() })),
    ]);
  }, secret);
  expect(refused).toEqual(['refused', 'refused', 'refused', expect.objectContaining({ code: 'backup/gone' })]);
  expect(JSON.parse(readFileSync(secret, 'utf8'))).toMatchObject({ backupFolder: null });
});

test('やめる in a dialog changes nothing', async () => {
  await answerOpenDialogs(opened.app, null);
  expect(await chooseFolder(opened.page)).toBe('cancelled');
  expect(await opened.page.evaluate(() => window.renkei.ask('backup:choose-file'))).toEqual({ cancelled: true });
});
