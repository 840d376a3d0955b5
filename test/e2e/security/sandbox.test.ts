import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { formInput, aField, packInput } from '../../builders/pack.ts';
import { launchApp } from '../../support/launch.ts';

/** What the one page or the other can reach of this PC, of the app and of the network, told by trying. */
const POWERS = `(async () => {
  const tried = async (work) => {
    try { return (await work()) ?? 'nothing'; } catch (error) { return 'refused'; }
  };
  const words = ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'renkei', 'asking', 'RTCPeerConnection', 'WebTransport'];
  return {
    there: words.filter((word) => word in globalThis),
    code: await tried(() => new Function('return "made"')()),
    itsOwnFiles: await tried(async () => (await fetch('/')).status),
    thePage: await tried(async () => (await fetch('app://renkei/')).status),
    aFile: await tried(async () => (await fetch('file:///etc/passwd')).status),
    aWorker: await tried(() => new Promise((done, fail) => {
      const worker = new Worker(URL.createObjectURL(new Blob([''])));
      worker.onerror = () => fail();
      setTimeout(() => done('runs'), 500);
    })),
    ledgers: await tried(async () => (await indexedDB.databases()).map(({ name }) => name)),
    navigates: await tried(() => { const opened = window.open('app://renkei/'); return opened === null ? 'nothing' : 'opened'; }),
  };
})()`;

const NOTHING = {
  ...{ there: [], code: 'refused', itsOwnFiles: 'refused', thePage: 'refused', aFile: 'refused' },
  ...{ aWorker: 'refused', ledgers: 'refused', navigates: 'nothing' },
};

/** @param values of its forms 1, 2 … */
const evil = (id: string, values: readonly string[]) =>
  packInput({
    id,
    title: id,
    forms: values.map((value, i) => formInput({ id: `${i + 1}`, fields: [aField({ value })] })),
  });
const ENDLESS = '( $again := function($n) { $again($n + 1) }; $again(1) )';

/** Pages without powers that there are, by their processes. */
const sandboxes = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((one) => !one.isDestroyed() && one.getURL().startsWith('app://sandbox/'))
      .map((one) => one.getOSProcessId()),
  );
const inSandbox = (app: ElectronApplication, code: string): Promise<unknown> =>
  app.evaluate(
    ({ webContents }, text) =>
      webContents
        .getAllWebContents()
        .find((one) => one.getURL().startsWith('app://sandbox/'))
        ?.executeJavaScript(text) as Promise<unknown>,
    code,
  );

const evaluates = (page: Page, packId: string, formId = '1') =>
  page.evaluate(
    async ({ packId, formId }) => {
      const context = { corporation: { name: '社会福祉法人ひまわり会' }, event: { staff: [] } };
      const said = await window.renkei.ask('documents:evaluate', { packId, formId, context, overrides: {} });
      return said.ok ? 'evaluated' : { code: said.code, message: said.message };
    },
    { packId, formId },
  );

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const niceOf = (pid: number): string | undefined =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[16];

test('packs are worked out in a process without powers, that ends alone when one of them takes too much', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  for (const [id, ...values] of [
    ['endless', ENDLESS],
    ['sound', 'corporation.name', ENDLESS],
  ] as const) {
    mkdirSync(join(profile, 'packs', id), { recursive: true });
    writeFileSync(join(profile, 'packs', id, 'pack.json'), JSON.stringify(evil(id, values)));
    mkdirSync(join(profile, 'packs', id, 'forms'));
    writeFileSync(join(profile, 'packs', id, 'forms', '1.docx'), 'none is read for values');
  }
  const { app, page, close } = await launchApp({ profile });
  await page.getByRole('button', { name: 'サンプルで試す' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '今日やること' })).toBeVisible();
  // No start waits for it.
  expect(await sandboxes(app)).toEqual([]);

  expect(await evaluates(page, 'sound')).toBe('evaluated');
  const [first = 0, ...others] = await sandboxes(app);
  expect([others, isAlive(first)]).toEqual([[], true]);
  const pages = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.webContents.getOSProcessId()),
  );
  expect(pages).not.toContain(first);

  await test.step('it stands behind no page: somebody waits for what it does', async () => {
    const [ofPage = 0] = pages;
    // As Linux shows it.
    if (process.platform === 'linux') expect(niceOf(first)).toBe(niceOf(ofPage));
  });

  await test.step('it stays for the next job, though no window holds it', async () => {
    await app.evaluate(() => {
      process.getBuiltinModule('v8').setFlagsFromString('--expose-gc');
      process.getBuiltinModule('vm').runInNewContext('gc')();
    });
    expect(await evaluates(page, 'sound')).toBe('evaluated');
    expect(await sandboxes(app)).toEqual([first]);
  });

  await test.step('it reaches nothing: neither this PC nor the app nor the ledger nor a network', async () => {
    expect(await inSandbox(app, POWERS)).toEqual(NOTHING);
    // The same questions, where somebody has a little more.
    const ofPage = (await page.evaluate(POWERS)) as { there: string[]; itsOwnFiles: number; ledgers: string[] };
    expect(ofPage.there).toEqual(['renkei']);
    expect(ofPage.itsOwnFiles).toBe(200);
    expect(ofPage.ledgers.length).toBeGreaterThan(0);
  });

  await test.step('an expression that never ends ends it, and not the app; the next job has a new one', async () => {
    expect(await evaluates(page, 'endless')).toMatchObject({ code: 'pack/endless-expression' });
    // Another's pack has had the place of the one before.
    await expect.poll(() => isAlive(first)).toBe(false);
    expect(await sandboxes(app)).toEqual([]);
    expect(await evaluates(page, 'sound')).toBe('evaluated');
    expect(await sandboxes(app)).not.toEqual([first]);
  });

  await test.step('what the app came with is read by another process, which stays beside it', async () => {
    const [loaded] = await sandboxes(app);
    await evaluates(page, 'nagareyama-tritrus', '2');
    const both = await sandboxes(app);
    expect([new Set(both).size, both]).toEqual([2, expect.arrayContaining([loaded])]);
    await evaluates(page, 'endless');
    const left = await sandboxes(app);
    expect([left.length, left.includes(loaded ?? 0), both.includes(left[0] ?? 0)]).toEqual([1, false, true]);
    // Nothing but what was loaded is there in what follows.
    await page.reload();
    await expect.poll(() => sandboxes(app)).toEqual([]);
    expect(await evaluates(page, 'sound')).toBe('evaluated');
  });

  await test.step('so does one that takes more memory than it may, with a sentence of its own', async () => {
    await inSandbox(
      app,
      `globalThis.eaten = Array.from({ length: 130 }, () => new Uint8Array(10_000_000).fill(1)); eaten.length`,
    );
    const [fat = 0] = await sandboxes(app);
    const told = await evaluates(page, 'sound', '2');
    expect(told).toEqual({ code: 'form/too-much-memory', message: expect.stringContaining('重すぎて') as unknown });
    await expect.poll(() => isAlive(fat)).toBe(false);
    expect(await evaluates(page, 'sound')).toBe('evaluated');
  });

  await test.step('a table is read in a page of its own, which reaches nothing either, and ends with it', async () => {
    await app.evaluate(({ app: electron }) => {
      const readers: number[] = [];
      Object.defineProperty(globalThis, 'readers', { value: readers, enumerable: false });
      electron.on('web-contents-created', (_created, contents) =>
        contents.on('dom-ready', () => {
          if (contents.getURL().startsWith('app://tables/')) readers.push(contents.getOSProcessId());
        }),
      );
    });
    const names = await page.evaluate(async () => {
      const bytes = new TextEncoder().encode('氏名,ふりがな,職種\n山田 花子,やまだ はなこ,看護師\n');
      const { token } = await window.renkei.ask('tables:take', { name: '名簿.csv', bytes });
      const said = await window.renkei.ask('tables:read', { token });
      return said.ok ? said.value.reading.rows.map(({ values }) => values['name']) : said.code;
    });
    expect(names).toEqual(['山田 花子']);
    const readers = await app.evaluate(() => (globalThis as unknown as { readers: number[] }).readers);
    expect(readers).toHaveLength(1);
    const [reader = 0] = readers;
    expect([...pages, ...(await sandboxes(app))]).not.toContain(reader);
    await expect.poll(() => isAlive(reader)).toBe(false);
    // One more where it was, for which nobody has a table.
    const powers = await app.evaluate(async ({ WebContentsView, session }, asked) => {
      const webPreferences = { session: session.fromPartition('tables'), sandbox: true, contextIsolation: true };
      const view = new WebContentsView({ webPreferences });
      // One that nobody holds is thrown away with its page, in the middle of its loading.
      Object.assign(globalThis, { heldView: view });
      const { webContents } = view;
      await webContents.loadURL('app://tables/');
      return webContents.executeJavaScript(asked) as Promise<unknown>;
    }, POWERS);
    expect(powers).toEqual(NOTHING);
  });

  await test.step('it ends with the page for which it works', async () => {
    const [last = 0] = await sandboxes(app);
    await page.reload();
    await expect.poll(() => isAlive(last)).toBe(false);
    expect(await sandboxes(app)).toEqual([]);
  });
  await close();
});
