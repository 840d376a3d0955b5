import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { serveSandbox } from '../../../electron/jobs/serve-sandbox';
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

function served(): Made {
  const dist = temporaryFolder();
  for (const [folder, file, text] of [
    ['sandbox/sandbox', 'index.html', '<!doctype html>'],
    ['sandbox/assets', 'index.js', 'work()'],
    ['renderer', 'index.html', 'the ledger'],
  ] as const) {
    mkdirSync(join(dist, folder), { recursive: true });
    writeFileSync(join(dist, folder, file), text);
  }
  serveSandbox(dist);
  return made.sessions.at(-1)!;
}
const asked = async (url: string, method = 'GET') => {
  const answer = await served().answers({ url, method });
  return [answer.status, await answer.text()];
};

test('the page without powers runs its own scripts, and loads, asks and makes nothing besides', async () => {
  const answer = await served().answers({ url: 'app://sandbox/', method: 'GET' });
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
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

test('no request of it goes anywhere else', () => {
  const { refuses } = served();
  const isRefused = (url: string): boolean => {
    let said = true;
    refuses({ url }, ({ cancel }) => (said = cancel));
    return said;
  };
  expect(isRefused('app://sandbox/assets/index.js')).toBe(false);
  for (const url of [
    ...['app://renkei/', 'app://sandbox.example/', 'https://example.com/', 'file:///etc/passwd'],
    ...['data:text/html,x', 'blob:app://renkei/1'],
  ])
    expect(isRefused(url), url).toBe(true);
});
