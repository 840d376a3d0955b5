import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Session } from 'electron';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { registerAppScheme, serveApp } from '../../../electron/security/app-protocol';
import { appPolicy, paperPolicy, readingWorkerPolicy } from '../../../electron/security/csp';
import { temporaryFolder } from '../../support/temporary-folder';

const stand = vi.hoisted(() => ({ schemes: [] as unknown[] }));
vi.mock('electron', () => ({
  protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => stand.schemes.push(...schemes) },
}));

const PAGE = '<!doctype html><meta charset="utf-8" /><script type="module">0</script><script type="module" src="a.js">';

/** The app's built folders, with something beside them that no page may see. */
let dist: string;
let outside: string;
beforeAll(() => {
  const home = temporaryFolder();
  dist = join(home, 'dist');
  outside = join(home, 'secret.json');
  const files: Record<string, string> = {
    'renderer/index.html': PAGE,
    'renderer/assets/main.js': 'app',
    'renderer/assets/reading-worker-B1.js': 'worker',
    'renderer/assets/no-reading-worker.txt': 'text',
    'renderer/assets/look.css': 'look',
    'renderer/assets/list.json': '{}',
    'renderer/assets/sign.svg': 'svg',
    'renderer/assets/sign.png': 'png',
    'renderer/own-fonts/a.woff2': 'not the papers’',
    'paper/paper/index.html': '<title>papers</title>',
    'paper/fonts/a.woff2': 'font',
    'paper/fonts/b.ttf': 'other font',
    'renderer-of-others/c.js': 'others',
    'electron/main.js': 'main',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  writeFileSync(outside, '{}');
  symlinkSync(outside, join(dist, 'renderer/assets/link.json'));
  symlinkSync(join(dist, 'renderer-of-others'), join(dist, 'renderer/assets/others'));
});

type Answering = (request: { url: string; method: string }) => Promise<Response>;
let scripts = 0;
function served(devServer?: string): (url: string, method?: string) => Promise<Response> {
  let answer: Answering | undefined;
  const session = { protocol: { handle: (scheme: string, given: Answering) => scheme === 'app' && (answer = given) } };
  serveApp(session as unknown as Session, dist, devServer, () => (scripts += 1));
  return (url, method = 'GET') => answer!({ url, method });
}
beforeEach(() => void (scripts = 0));

/** What stands on every answer, beside its kind. */
const head = ({ headers }: Response): Record<string, string> => Object.fromEntries(headers);
/** The nonce that the page is to read, in the page and in its rule. */
const nonceOf = (page: string): string => /<meta name="style-nonce" content="([^"]+)"/.exec(page)?.[1] ?? '';

test('the scheme of the pages is safe, has an origin of its own, and may be fetched from', () => {
  registerAppScheme();
  expect(stand.schemes).toEqual([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
        corsEnabled: true,
      },
    },
  ]);
});

describe('the built app', () => {
  test('hands out its page for / and for the address of each screen, with a nonce that is another one each time', async () => {
    const ask = served();
    const nonces = new Set<string>();
    for (const url of ['app://renkei/', 'app://renkei', 'app://renkei/ledger/staff', 'app://renkei/index.html?x=1']) {
      const answer = await ask(url);
      const page = await answer.text();
      const nonce = nonceOf(page);
      nonces.add(nonce);
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      expect(page).toBe(
        PAGE.replace(
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" /><meta name="style-nonce" content="${nonce}" />`,
        ).replace('<script type="module">', `<script type="module" nonce="${nonce}">`),
      );
      expect(answer.status).toBe(200);
      expect(head(answer)).toEqual({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': appPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-cache',
      });
    }
    expect(nonces.size).toBe(4);
    expect(scripts).toBe(0);
    await ask('app://renkei/assets/look.css');
    expect(scripts).toBe(0);
    for (let i = 0; i < 2; i++) await ask('app://renkei/assets/main.js');
    expect(scripts).toBe(1);
  });

  test('hands out its files as what they are', async () => {
    const ask = served();
    const kindOf = async (path: string) => (await ask(`app://renkei/${path}`)).headers.get('content-type');
    expect(await kindOf('assets/main.js')).toBe('text/javascript; charset=utf-8');
    expect(await kindOf('assets/look.css')).toBe('text/css; charset=utf-8');
    expect(await kindOf('assets/list.json')).toBe('application/json; charset=utf-8');
    expect(await kindOf('assets/sign.svg')).toBe('image/svg+xml');
    expect(await kindOf('assets/sign.png')).toBe('image/png');
    expect(await kindOf('fonts/a.woff2')).toBe('font/woff2');
    expect(await kindOf('fonts/b.ttf')).toBe('font/ttf');
    expect(await kindOf('assets/no-reading-worker.txt')).toBe('application/octet-stream');
    expect(await (await ask('app://renkei//assets/main.js')).text()).toBe('app');
    expect(scripts).toBe(0);
  });

  test('lets only the worker that opens records compile its cipher', async () => {
    const ask = served();
    const ruleOf = async (path: string) =>
      (await ask(`app://renkei/${path}`)).headers.get('content-security-policy') ?? '';
    expect(await ruleOf('assets/reading-worker-B1.js')).toBe(readingWorkerPolicy());
    for (const path of ['assets/main.js', 'assets/no-reading-worker.txt', '', 'reading-worker-/x'])
      expect(await ruleOf(path), path).toMatch(/^default-src 'none'; script-src 'self'; style-src/);
  });

  test('has the papers’ page apart, with its own rules and none of the app’s files; fonts are both pages’', async () => {
    const ask = served();
    const page = await ask('app://paper/');
    expect(await page.text()).toBe('<title>papers</title>');
    expect(page.headers.get('content-security-policy')).toBe(paperPolicy());
    expect((await ask('app://paper/assets/main.js')).status).toBe(404);
    for (const host of ['renkei', 'paper'])
      expect(await (await ask(`app://${host}/fonts/a.woff2`)).text(), host).toBe('font');
    expect(await (await ask('app://renkei/own-fonts/a.woff2')).text()).toBe('not the papers’');
  });
});

describe('a page that was taken over', () => {
  test('finds no other host, and can only read', async () => {
    const ask = served();
    for (const url of ['app://nowhere/', 'app://constructor/', 'app://renkei.example/', 'app:///index.html'])
      expect((await ask(url)).status, url).toBe(404);
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD'])
      expect((await ask('app://renkei/', method)).status, method).toBe(405);
    expect((await ask('app://nowhere/', 'POST')).status).toBe(404);
  });

  test('finds nothing outside of the page’s folder, however the address is written', async () => {
    const ask = served();
    for (const path of ['..%2f..%2fsecret.json', 'assets%5cmain.js', 'assets/main%00.js', '%2e%2e%2felectron/main.js'])
      expect((await ask(`app://renkei/${path}`)).status, path).toBe(403);
    // Not UTF-8: nobody knows what it says.
    expect((await ask('app://renkei/%c0%ae%c0%ae/secret.json')).status).toBe(403);
    for (const path of ['electron/main.js', '../electron/main.js', 'assets/link.json', 'assets/others/c.js', 'no.js'])
      expect((await ask(`app://renkei/${path}`)).status, path).toBe(404);
    expect(await (await ask('app://renkei/assets/main..js')).text()).toBe('');
  });

  test('is told nothing of what is refused', async () => {
    const answer = await served()('app://renkei/..%2f..%2fsecret.json');
    expect([await answer.text(), [...answer.headers]]).toEqual(['', []]);
  });
});

describe('in development', () => {
  const asked: (string | undefined)[][] = [];
  async function aServer(): Promise<string> {
    asked.length = 0;
    const server = createServer(({ url = '', headers }, answer) => {
      asked.push([url, headers.accept]);
      if (url.startsWith('/no')) answer.writeHead(404).end();
      else if (url === '/bare') answer.writeHead(200).end('bare');
      else answer.writeHead(200, { 'content-type': url.includes('.ts') ? 'text/javascript' : 'text/html' }).end(PAGE);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  test('the files come from the server that makes them, the origin and its rules stay', async () => {
    const server = await aServer();
    const ask = served(server);
    const page = await ask('app://renkei/');
    expect(page.headers.get('content-security-policy')).toBe(appPolicy(nonceOf(await page.text()), server));
    expect(page.headers.get('content-type')).toBe('text/html');
    await ask('app://renkei/ledger/staff?q=1');
    const module = await ask('app://renkei/renderer/main.ts?t=2');
    expect([module.headers.get('content-type'), await module.text()]).toEqual(['text/javascript', PAGE]);
    const papers = await ask('app://paper/');
    expect(papers.headers.get('content-security-policy')).toBe(paperPolicy(server));
    const worker = await ask('app://renkei/data/reading-worker.ts?worker_file');
    expect(worker.headers.get('content-security-policy')).toBe(readingWorkerPolicy());
    expect(asked).toEqual(
      [
        ...['/index.html', '/ledger/staff?q=1', '/renderer/main.ts?t=2', '/paper/index.html'],
        '/data/reading-worker.ts?worker_file',
      ].map((url) => [url, '*/*, text/html']),
    );
    expect(scripts).toBe(2);
  });

  test('what it doesn’t have, or has no kind, is neither a page nor a script', async () => {
    const ask = served(await aServer());
    expect((await ask('app://renkei/no.ts')).status).toBe(404);
    expect((await ask('app://renkei/bare')).headers.get('content-type')).toBe('application/octet-stream');
    expect((await ask('app://renkei/..%2fsecret.json')).status).toBe(403);
    expect((await served('http://127.0.0.1:1')('app://renkei/')).status).toBe(404);
  });
});
