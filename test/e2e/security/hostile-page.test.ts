import { expect, test } from '@playwright/test';
import { aDocx, paragraph, ROOT, run } from '../../builders/docx.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { freshApp } from '../../support/shared-app.ts';

let app: LaunchedApp;
test.beforeAll(async () => {
  app = await freshApp();
});
test.afterAll(() => app.close());

const windows = (): Promise<number> => app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test.describe('a hostile script in the page', () => {
  for (const target of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,<h1>x</h1>', 'app://paper/'])
    test(`can't lead the window away to ${target}`, async () => {
      await app.page.evaluate((url) => {
        location.href = url;
      }, target);
      // Asked of the page itself: Playwright would wait for the navigation that never comes.
      const seen = () => app.page.evaluate(() => [location.origin, document.querySelectorAll('h1').length]);
      await expect.poll(seen).toEqual(['app://renkei', 1]);
    });

  test("can't open a window", async () => {
    const opened = await app.page.evaluate(() => [
      window.open('https://example.com/'),
      window.open('app://renkei/'),
      window.open('about:blank'),
    ]);
    expect(opened).toEqual([null, null, null]);
    expect(await windows()).toBe(1);
  });

  test("can't read a file of the PC", async () => {
    const read = (url: string) =>
      app.page.evaluate(
        (at) =>
          fetch(at).then(
            () => 'read',
            () => 'refused',
          ),
        url,
      );
    expect(await read('file:///etc/passwd')).toBe('refused');
    expect(await read('https://example.com/')).toBe('refused');
  });

  for (const path of [
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    'assets/..%2f..%2felectron%2fmain.js',
    'assets%5c..%5c..%5cpackage.json',
    '..%2felectron/main.js',
    'assets/%00.js',
    '%c0%ae%c0%ae/package.json',
  ])
    test(`finds nothing outside of the page's folder at ${path}`, async () => {
      const answer = await app.page.evaluate(
        (at) =>
          fetch(`app://renkei/${at}`).then(
            (r) => r.status,
            () => 0,
          ),
        path,
      );
      expect([0, 403, 404]).toContain(answer);
    });

  test('runs no script that is not a file of ours', async () => {
    const ran = await app.page.evaluate(async () => {
      const inline = document.createElement('script');
      const remote = document.createElement('script');
      const image = document.createElement('div');
      // Text becomes no script, no address of one and no markup, before anything of it could run.
      const refused = [
        () => (inline.textContent = 'globalThis.inlineRan = true'),
        () => (remote.src = 'data:text/javascript,globalThis.dataRan = true'),
        () => (image.innerHTML = '<img src="x" onerror="globalThis.handlerRan = true">'),
        () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
        () => new Worker('/assets/start.js'),
      ].map((write) => {
        try {
          write();
          return 'written';
        } catch (error) {
          return (error as Error).name;
        }
      });
      // What isn't asked about by that rule: text that lies in the script as a node.
      inline.append('globalThis.inlineRan = true');
      document.body.append(inline, image);
      await new Promise((settle) => setTimeout(settle, 100));
      for (const element of [inline, image]) element.remove();
      const seen = globalThis as Record<string, unknown>;
      return { refused, ran: [seen['inlineRan'], seen['dataRan'], seen['handlerRan']] };
    });
    expect(ran).toEqual({ refused: Array(5).fill('TypeError'), ran: [undefined, undefined, undefined] });
  });

  test('compiles no text to code', async () => {
    // In a timer: what a test evaluates directly is let through by the debugger.
    const compiled = await app.page.evaluate(
      () =>
        new Promise((settle) => {
          const attempt = (work: () => unknown): string => {
            try {
              work();
              return 'ran';
            } catch (error) {
              return (error as Error).name;
            }
          };
          // Reached in a roundabout way: the rules of this project forbid to write them down plainly.
          const evaluate = Reflect.get(globalThis, 'eval') as (code: string) => unknown;
          const compile = (() => {}).constructor as FunctionConstructor;
          setTimeout(() => settle([attempt(() => evaluate('1')), attempt(() => compile('return 1')())]), 0);
        }),
    );
    expect(compiled).toEqual(['EvalError', 'EvalError']);
  });

  test('gets no camera, microphone, notification, clipboard or place', async () => {
    const answers = await app.page.evaluate(async () => {
      const refused = (work: () => Promise<unknown>): Promise<string> =>
        work().then(
          (value) => `allowed ${String(value)}`,
          (error: unknown) => (error as DOMException).name,
        );
      return {
        camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await refused(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
        notification: await Notification.requestPermission(),
        clipboard: await refused(() => navigator.clipboard.readText()),
        place: await new Promise((settle) =>
          navigator.geolocation.getCurrentPosition(
            () => settle('allowed'),
            ({ code }) => settle(code),
          ),
        ),
      };
    });
    expect(answers.camera).toMatch(/NotAllowedError|NotFoundError/);
    expect(answers.microphone).toMatch(/NotAllowedError|NotFoundError/);
    expect(answers.screen).not.toMatch(/^allowed/);
    expect(answers.notification).toBe('denied');
    expect(answers.clipboard).toBe('NotAllowedError');
    expect(answers.place).toBe(1);
  });

  test('opens no window of the system’s, neither with its own words in it nor one for files', async () => {
    const { page } = app;
    // Where there is one, somebody says yes to it.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
    expect(await page.evaluate(() => confirm('台帳を完全に消します。'))).toBe(false);
    const ways = ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'];
    expect(await page.evaluate((names) => names.filter((name) => name in globalThis), ways)).toEqual([]);
  });

  test('is granted lasting storage, the one thing the ledger needs', async () => {
    expect(await app.page.evaluate(() => navigator.storage.persist())).toBe(true);
  });

  test('finds neither Node nor Electron', async () => {
    const found = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
    );
    expect(found).toEqual([]);
  });
});

test.describe('the door to the main process', () => {
  const ask = (channel: string, input: unknown): Promise<string> =>
    app.page.evaluate(
      ([name, value]) =>
        (window as unknown as { renkei: { ask: (n: string, v: unknown) => Promise<unknown> } }).renkei
          .ask(name as string, value)
          .then(
            () => 'answered',
            (error: Error) => error.message,
          ),
      [channel, input] as const,
    );

  test('has no name outside of the contract', async () => {
    expect(await ask('shell:exec', 'ls')).toContain('unknown channel');
    expect(await ask('ELECTRON_BROWSER_REQUIRE', 'fs')).toContain('unknown channel');
  });

  test('refuses what the contract does not allow in', async () => {
    expect(await ask('settings:write', { textSize: 'enormous' })).toContain('bad input');
    expect(await ask('documents:save', { packId: 'x' })).toContain('bad input');
    expect(await ask('clipboard:write', { text: 'x'.repeat(10_001) })).toContain('bad input');
  });

  test('shows no file in its folder that the app did not write', async () => {
    const shown = await app.page.evaluate(() =>
      (window as unknown as { renkei: { ask: (n: string, v: unknown) => Promise<unknown> } }).renkei.ask(
        'documents:reveal',
        {
          file: '/etc/passwd',
        },
      ),
    );
    expect(shown).toBe(false);
  });

  test('answers nobody but the main frame of our own origin', async () => {
    // A page on the paper's origin that got hold of the preload.
    const answers = await app.app.evaluate(async ({ app: electron, BrowserWindow }) => {
      const preload = `${electron.getAppPath()}/dist/preload/preload.cjs`;
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true },
      });
      const tell = `window.renkei ? window.renkei.ask('app:info').then(() => 'answered', (e) => e.message) : 'no door'`;
      await window.loadURL('app://paper/?print');
      const onPaper = (await window.webContents.executeJavaScript(tell)) as string;
      window.destroy();
      return { onPaper };
    });
    expect(answers.onPaper).toMatch(/Error: refused$/);
  });

  test('is not there at all on the page that shows papers', async () => {
    const found = await app.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await window.loadURL('app://paper/?print');
      const seen = (await window.webContents.executeJavaScript(
        `['renkei', 'require', 'process'].filter((name) => name in globalThis)`,
      )) as string[];
      window.destroy();
      return seen;
    });
    expect(found).toEqual([]);
  });
});

test('the page compiles no code, and the worker that opens the ledger nothing but its cipher', async () => {
  const [worker] = await Promise.all([app.page.waitForEvent('worker'), app.page.reload()]);
  const answer = await app.page.evaluate(async (script) => {
    const compiled = WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    return {
      compiled: await compiled.then(
        () => 'yes',
        (error: Error) => error.name,
      ),
      worker: (await fetch(script)).headers.get('content-security-policy'),
    };
  }, worker.url());
  expect(answer).toEqual({
    compiled: 'CompileError',
    worker: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  });
});

test('the addresses of screens all lead to the one page, with its policy on it', async () => {
  const answer = await app.page.evaluate(() =>
    fetch('app://renkei/ledger/people').then(async (r) => ({
      type: r.headers.get('content-type'),
      policy: r.headers.get('content-security-policy'),
      sniff: r.headers.get('x-content-type-options'),
      hasRoot: (await r.text()).includes('id="root"'),
    })),
  );
  expect(answer.type).toContain('text/html');
  expect(answer.hasRoot).toBe(true);
  expect(answer.sniff).toBe('nosniff');
  expect(answer.policy).toContain("default-src 'none'");
  expect(answer.policy).toContain("script-src 'self';");
  expect(answer.policy).not.toMatch(/unsafe-(inline|eval)/);
});

test('a Word file’s own names and texts write no rule for the page around the paper, nor for how it is printed', async () => {
  const smuggled = 'x;}body{background-color:rgb(1,2,3)}@page{size:1in}.docx{y:z';
  const styles =
    `<?xml version="1.0"?><w:styles ${ROOT}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>` +
    `<w:rPr><w:rFonts w:ascii="${smuggled}"/></w:rPr></w:style></w:styles>`;
  const base64 = Buffer.from(
    aDocx({ body: paragraph(run('本文')), styles, documentRels: [['rId1', 'styles', 'styles.xml']] }),
  ).toString('base64');
  const seen = await app.app.evaluate(
    async ({ BrowserWindow }, { paper, css }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await window.loadURL('app://paper/?print');
      const look = `({
        body: getComputedStyle(document.body).backgroundColor,
        rules: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.cssText.startsWith('@page {') && rule.cssText.includes('1in')).length,
      })`;
      await window.webContents.executeJavaScript(`setPaper(${JSON.stringify(paper)})`);
      const set = (await window.webContents.executeJavaScript(look)) as object;
      // The same text in a sheet that nobody has looked at does what it says.
      const plain = `(() => { const s = document.createElement('style'); s.textContent = ${JSON.stringify(css)}; document.head.append(s); })()`;
      await window.webContents.executeJavaScript(plain);
      const unseen = (await window.webContents.executeJavaScript(look)) as object;
      window.destroy();
      return { set, unseen };
    },
    { paper: { base64, title: '本文' }, css: `p{font-family:${smuggled}}` },
  );
  expect(seen.unseen).toMatchObject({ body: 'rgb(1, 2, 3)', rules: 1 });
  expect(seen.set).toMatchObject({ rules: 0 });
  expect(seen.set).not.toMatchObject({ body: 'rgb(1, 2, 3)' });
});
