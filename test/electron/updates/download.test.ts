import { EventEmitter } from 'node:events';
import { createServer, request as askHttps, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { releaseText } from '@shared/updates/release';
import { openForMain } from '../../../electron/security/ways-out';
import { filesAt } from '../../../electron/updates/download';
import { layDown } from '../../../electron/updates/lay-down';
import { sourceOf } from '../../../electron/updates/update-source';
import { aRelease, Publisher, SETUP } from '../../builders/update';
import { Authority } from '../../support/certificates';
import { temporaryFolder } from '../../support/temporary-folder';

const trusted = vi.hoisted(() => ({ ca: '' }));
/** Node's own client in the place of Chromium's, with a certificate check and without following a redirect, as that one is asked to. */
vi.mock('electron', () => ({
  app: { getVersion: () => '0.1.0' },
  net: {
    request: ({ url, redirect, credentials }: Record<string, string>) => {
      expect([redirect, credentials]).toEqual(['manual', 'omit']);
      const heard = new EventEmitter();
      let elsewhere = '';
      const ask = (address: string) => {
        const asking = askHttps(address, { ca: trusted.ca, agent: false });
        asking.on('response', (response: IncomingMessage) => {
          const { statusCode = 0, headers } = response;
          if (statusCode < 300 || statusCode >= 400) return heard.emit('response', response);
          elsewhere = headers.location ?? '';
          return heard.emit('redirect', statusCode, 'GET', elsewhere, {});
        });
        asking.on('error', (error) => heard.listenerCount('error') > 0 && heard.emit('error', error));
        return asking;
      };
      const asking = ask(url!);
      const followRedirect = () => void ask(elsewhere).end();
      return Object.assign(heard, { end: () => asking.end(), abort: () => asking.destroy(), followRedirect });
    },
  },
}));

const publisher = new Publisher();
const release = aRelease();
const [file = expect.fail('no file')] = release.files;
const INDEX = JSON.stringify(publisher.signs(releaseText(release)));
const PATIENCE = { connecting: 300, standingStill: 300, overall: 2_000 };
const session = { setUserAgent: () => {} } as never;

let authority: Authority;
let server: Server;
let other: Server;
let asked: string[];
let answers: Record<string, (response: ServerResponse) => void>;

beforeAll(async () => {
  authority = new Authority(temporaryFolder());
  trusted.ca = authority.pem;
  server = await listens(authority.certificate('IP:127.0.0.1'));
  other = await listens(authority.certificate('IP:127.0.0.1'));
});
afterAll(() => {
  for (const one of [server, other]) {
    one.closeAllConnections();
    one.close();
  }
});
beforeEach(() => {
  asked = [];
  answers = {
    '/renkei/release.json': (response) => response.end(INDEX),
    [`/renkei/${file.name}`]: (response) => response.end(SETUP),
  };
});

async function listens(certificate: { key: string; cert: string }): Promise<Server> {
  const made = createServer(certificate, ({ url = '' }, response) => {
    asked.push(`${made === server ? '' : 'elsewhere '}${url}`);
    const answer = answers[url];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((settle) => made.listen(0, '127.0.0.1', settle));
  return made;
}
const baseOf = (at: Server): string => `https://127.0.0.1:${(at.address() as AddressInfo).port}/renkei/`;

/** What becomes of the news, and of the setup. */
async function comes(base = baseOf(server), signal = new AbortController().signal): Promise<string> {
  const offer = await sourceOf(filesAt(base, () => Promise.resolve(session), PATIENCE)).open(signal);
  if (!offer.ok) return `news ${offer.code}`;
  const laid = await layDown(offer.value.bytesOf(file), file, `${temporaryFolder()}/setup.exe`);
  return laid.ok ? 'ok' : laid.code;
}
const endless = (response: ServerResponse): void => {
  const more = (): void => {
    if (!response.destroyed) response.write(Buffer.alloc(64 * 1024, 'x'), more);
  };
  more();
};

test('what is said and the setup come from below the address, and from nowhere else', async () => {
  expect(await comes()).toBe('ok');
  expect(asked).toEqual(['/renkei/release.json', `/renkei/${file.name}`]);
});

describe('news that don’t come', () => {
  test.each<[string, (response: ServerResponse) => void, string]>([
    [
      'from another host',
      (response) => response.writeHead(302, { location: `${baseOf(other)}release.json` }).end(),
      'not-received',
    ],
    ['that never end', endless, 'not-received'],
    ['that stand still', (response) => void response.write('{'), 'not-received'],
    [
      'that are cut off',
      (response) => response.writeHead(200, { 'content-length': '9000' }).write('{', () => response.destroy()),
      'not-received',
    ],
    ['as a page of a proxy', (response) => response.end('<html>'), 'damaged'],
    ['as an error', (response) => response.writeHead(500).end(INDEX), 'not-received'],
    ['at all', (response) => response.destroy(), 'not-received'],
  ])('%s', async (_how, answer, code) => {
    answers['/renkei/release.json'] = answer;
    expect(await comes()).toBe(`news update/${code}`);
    expect(asked.filter((path) => path.startsWith('elsewhere'))).toEqual([]);
  });

  test('from a server whose certificate nobody trusts, or is another’s', async () => {
    for (const certificate of [authority.selfSigned(), authority.certificate('DNS:elsewhere.example')]) {
      const false_ = await listens(certificate);
      expect(await comes(baseOf(false_))).toBe('news update/not-received');
      false_.close();
    }
    expect(asked).toEqual([]);
  });

  test('where nobody answers', async () => {
    expect(await comes('https://127.0.0.1:9/')).toBe('news update/not-received');
  });
});

describe('a setup isn’t laid down', () => {
  test.each<[string, (response: ServerResponse) => void, string]>([
    [
      'from another host',
      (response) => response.writeHead(307, { location: baseOf(other) + file.name }).end(),
      'unreadable',
    ],
    ['that never ends', endless, 'damaged'],
    ['that stands still in the middle', (response) => void response.write(SETUP.subarray(0, 5_000)), 'unreadable'],
    ['that trickles for ever', (response) => void setInterval(() => response.write('x'), 50).unref(), 'unreadable'],
    ['that is cut off', (response) => response.write(SETUP.subarray(0, 5_000), () => response.destroy()), 'unreadable'],
    ['that ends too early', (response) => response.end(SETUP.subarray(0, 5_000)), 'damaged'],
    ['that is another', (response) => response.end(Buffer.from(SETUP).fill(0, 5, 6)), 'damaged'],
    ['that isn’t there', (response) => response.writeHead(404).end(SETUP), 'unreadable'],
  ])('%s', async (_how, answer, code) => {
    answers[`/renkei/${file.name}`] = answer;
    expect(await comes()).toBe(`update/${code}`);
    expect(asked.filter((path) => path.startsWith('elsewhere'))).toEqual([]);
  });

  test('that somebody has ended, and nothing is asked of anybody when it was ended before', async () => {
    const ended = new AbortController();
    answers[`/renkei/${file.name}`] = (response) => response.write(SETUP.subarray(0, 5_000), () => ended.abort());
    expect(await comes(baseOf(server), ended.signal)).toBe('update/unreadable');
    asked = [];
    expect(await comes(baseOf(server), ended.signal)).toBe('news update/not-received');
    expect(asked).toEqual([]);
  });
});

test('the session for it reaches what lies below the address, and nothing else', async () => {
  let refuses = (_url: string, _page?: number): boolean => expect.fail('not set');
  const made = {
    setProxy: () => Promise.resolve(),
    webRequest: {
      onBeforeRequest: (look: (asked: object, decide: (answer: { cancel: boolean }) => void) => void) => {
        refuses = (url, webContentsId) => {
          let isRefused = false;
          look({ url, webContentsId }, ({ cancel }) => (isRefused = cancel));
          return isRefused;
        };
      },
    },
  };
  await openForMain(made as never, 'https://updates.city.example/renkei/');
  expect(refuses('https://updates.city.example/renkei/release.json')).toBe(false);
  expect(refuses('https://updates.city.example/renkei/release.json', 1)).toBe(true);
  for (const url of [
    'http://updates.city.example/renkei/release.json',
    'https://updates.city.example/other',
    'https://updates.city.example:8443/renkei/release.json',
    'https://updates.city.example.thief.example/renkei/release.json',
    'https://thief.example/renkei/',
  ])
    expect(refuses(url), url).toBe(true);
});
