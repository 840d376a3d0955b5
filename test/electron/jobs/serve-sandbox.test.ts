import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { serveSandbox, type Sandbox } from '../../../electron/jobs/serve-sandbox';
import { temporaryFolder } from '../../support/temporary-folder';

interface Made {
  name: string;
  options: unknown;
  refuses: (request: { url: string }, decide: (said: { cancel: boolean }) => void) => void;
  answers: (request: { url: string; method: string }) => Promise<Response>;
}
const made = vi.hoisted(() => ({ sessions: [] as Made[] }));
vi.mock('electron', () => ({
  session: {
    fromPartition: (name: string, options: unknown) => {
      const one = { name, options } as Made;
      made.sessions.push(one);
      return {
        webRequest: { onBeforeRequest: (refuses: Made['refuses']) => (one.refuses = refuses) },
        protocol: { handle: (_scheme: string, answers: Made['answers']) => (one.answers = answers) },
      };
    },
  },
}));

function served(sandbox: Sandbox = 'sandbox'): Made {
  const dist = temporaryFolder();
  for (const [folder, file, text] of [
    ['sandbox/sandbox', 'index.html', '<!doctype html>'],
    ['sandbox/assets', 'index.js', 'work()'],
    ['tables/sandbox/tables', 'index.html', '<!doctype html>'],
    ['tables/assets', 'tables.js', 'read()'],
    ['renderer', 'index.html', 'the ledger'],
  ] as const) {
    mkdirSync(join(dist, folder), { recursive: true });
    writeFileSync(join(dist, folder, file), text);
  }
  serveSandbox(dist, sandbox);
  return made.sessions.at(-1)!;
}
const asked = async (url: string, method = 'GET', sandbox: Sandbox = 'sandbox') => {
  const answer = await served(sandbox).answers({ url, method });
  return [answer.status, await answer.text()];
};

const both = ['sandbox', 'tables'] as const;
test.each(both)('the page %s runs its own scripts, and loads, asks and makes nothing besides', async (sandbox) => {
  const answer = await served(sandbox).answers({ url: `app://${sandbox}/`, method: 'GET' });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect(answer.headers.get('content-security-policy')?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox allow-scripts',
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('it has a session of its own in memory, and of the app’s files its own alone', async () => {
  expect(served()).toMatchObject({ name: 'sandbox', options: { cache: false } });
  expect(await asked('app://sandbox/assets/index.js')).toEqual([200, 'work()']);
  for (const url of [
    ...['app://renkei/', 'app://paper/', 'app://sandbox/../renderer/index.html', 'app://sandbox/renderer/index.html'],
    ...['app://sandbox/..%2frenderer/index.html', 'app://sandbox//etc/passwd', 'app://sandbox/assets'],
  ])
    expect(await asked(url).catch(() => [404, '']), url).toEqual([404, '']);
  expect(await asked('app://sandbox/', 'POST')).toEqual([404, '']);
});

test('each has its own files and none of the other’s', async () => {
  expect(served('tables')).toMatchObject({ name: 'tables', options: { cache: false } });
  expect(await asked('app://tables/assets/tables.js', 'GET', 'tables')).toEqual([200, 'read()']);
  expect(await asked('app://tables/assets/index.js', 'GET', 'tables')).toEqual([404, '']);
  expect(await asked('app://sandbox/assets/index.js', 'GET', 'tables')).toEqual([404, '']);
});

test('no request of it goes anywhere else', () => {
  const { refuses } = served();
  const isRefused = (url: string): boolean => {
    let said = true;
    refuses({ url }, ({ cancel }) => (said = cancel));
    return said;
  };
  expect(isRefused('app://sandbox/assets/index.js')).toBe(false);
  for (const url of [
    ...['app://renkei/', 'app://tables/', 'app://sandbox.example/', 'https://example.com/', 'file:///etc/passwd'],
    ...['data:text/html,x', 'blob:app://renkei/1'],
  ])
    expect(isRefused(url), url).toBe(true);
});
