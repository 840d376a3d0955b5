import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { closedSession, guardedSessions, guardSessions } from '../../../electron/compose/sessions';
import { guardPeers } from '../../../electron/security/peers';

type Asked = { url: string; webContentsId?: number };
interface Told {
  asks: ((asked: Asked, decide: (how: { cancel: boolean }) => void) => void)[];
  proxies: object[];
  names: string[];
}
const stand = vi.hoisted(() => ({
  hearing: {} as Record<string, (...given: unknown[]) => void>,
  switches: [] as unknown[][],
  sessions: [] as (Told & { made: unknown })[],
  fromPartition: [] as unknown[][],
  /** When Chromium has taken the proxy up. */
  proxyStands: Promise.resolve(),
}));
vi.mock('electron', () => ({
  app: {
    on: (name: string, hear: () => void) => (stand.hearing[name] = hear),
    commandLine: { appendSwitch: (...given: unknown[]) => stand.switches.push(given) },
  },
  session: {
    get defaultSession() {
      return stand.sessions[0]?.made;
    },
    fromPartition: (...given: unknown[]) => {
      stand.fromPartition.push(given);
      return aSession();
    },
  },
}));

/** One that Electron has just made: it is announced before anybody has it. */
function aSession(): Session {
  const told: Told = { asks: [], proxies: [], names: [] };
  const ears = new EventEmitter();
  const made = new Proxy(ears, {
    get: (of, name: string) => {
      if (name === 'webRequest') return { onBeforeRequest: (ask: Told['asks'][number]) => told.asks.push(ask) };
      if (name === 'setProxy')
        return (how: object) => {
          told.proxies.push(how);
          return stand.proxyStands;
        };
      // What is waited for isn't itself to be waited for.
      if (name === 'then') return undefined;
      if (name in of) return Reflect.get(of, name) as unknown;
      return () => void told.names.push(name);
    },
  });
  stand.sessions.push({ ...told, made });
  stand.hearing['session-created']?.(made);
  return made as unknown as Session;
}

/** What becomes of a request: by the last one that was told to be asked, as Electron keeps no other. */
function goes(of: Told, asked: Asked): boolean {
  let isLetThrough = false;
  of.asks.at(-1)?.(asked, ({ cancel }) => (isLetThrough = !cancel));
  return isLetThrough;
}

beforeEach(() =>
  Object.assign(stand, {
    ...{ hearing: {}, switches: [], sessions: [], fromPartition: [], proxyStands: Promise.resolve() },
  }),
);

const OWN = ['app://renkei/', 'app://paper/fonts/a.ttf', 'blob:app://renkei/1', 'data:text/plain,x', 'devtools://x/'];
const OUTSIDE = [
  ...['http://127.0.0.1:5173/', 'https://city.example/', 'ws://127.0.0.1:5173/', 'wss://city.example/', 'ftp://x/'],
  ...['file:///etc/passwd', 'filesystem:app://renkei/x', 'chrome://gpu/', 'about:blank', 'xapp://renkei/', ''],
];

test('a page gets its own files and what it has made itself; every other request is refused, also on this PC', async () => {
  guardSessions();
  aSession();
  await closedSession();
  const [pages] = stand.sessions;
  for (const url of OWN) expect(goes(pages!, { url }), url).toBe(true);
  for (const url of OUTSIDE) expect(goes(pages!, { url }), url).toBe(false);
});

test('what isn’t asked about ends at a proxy that nobody can be, this PC’s own addresses too', async () => {
  guardSessions();
  aSession();
  await closedSession();
  expect(stand.sessions[0]?.proxies).toEqual([
    { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:0', proxyBypassRules: '<-loopback>' },
  ]);
});

test('nothing is downloaded', () => {
  guardSessions();
  const made = aSession() as unknown as EventEmitter;
  let isStopped = false;
  made.emit('will-download', { preventDefault: () => (isStopped = true) });
  expect(isStopped).toBe(true);
});

test('every session is closed and asked for permissions, whoever makes it and when', async () => {
  guardSessions();
  aSession();
  await guardedSessions();
  aSession();
  expect(stand.sessions).toHaveLength(3);
  for (const { names, proxies } of stand.sessions) {
    expect(names).toEqual(
      expect.arrayContaining([
        'setPermissionRequestHandler',
        'setPermissionCheckHandler',
        'setDevicePermissionHandler',
      ]),
    );
    expect(proxies[0]).toMatchObject({ mode: 'fixed_servers' });
  }
});

test('main itself sends by the system’s way out, in a session of its own that no page can use', async () => {
  guardSessions();
  aSession();
  const { outside } = await guardedSessions();
  const [pages, ofMain] = stand.sessions;
  expect(outside).toBe(ofMain?.made);
  expect(stand.fromPartition).toEqual([['outbox', { cache: false }]]);
  expect(ofMain?.proxies.at(-1)).toEqual({ mode: 'system' });
  expect(pages?.proxies).toHaveLength(1);
  expect(goes(ofMain!, { url: 'https://city.example/' })).toBe(true);
  expect(goes(ofMain!, { url: 'http://127.0.0.1:8025/' })).toBe(true);
  expect(goes(ofMain!, { url: 'https://city.example/', webContentsId: 1 })).toBe(false);
  for (const url of ['file:///etc/passwd', 'app://renkei/', 'xhttps://x/'])
    expect(goes(ofMain!, { url }), url).toBe(false);
});

test('in development the server that makes the files is let through, and nothing beside it', async () => {
  guardSessions('http://127.0.0.1:5173');
  aSession();
  await closedSession();
  const [pages] = stand.sessions;
  for (const url of [...OWN, 'http://127.0.0.1:5173/', 'ws://127.0.0.1:5173/'])
    expect(goes(pages!, { url }), url).toBe(true);
  for (const url of ['http://127.0.0.1:5174/', 'https://city.example/', '', 'x'])
    expect(goes(pages!, { url }), url).toBe(false);
  expect(pages?.proxies[0]).toMatchObject({ proxyBypassRules: '<-loopback>;127.0.0.1:5173' });
});

test('no page talks to a peer past the proxy, and no name is looked up because a page says it', () => {
  guardPeers();
  expect(stand.switches).toEqual([['blink-settings', 'dnsPrefetchingEnabled=false']]);
  const policies: unknown[] = [];
  stand.hearing['web-contents-created']?.(
    {},
    { setWebRTCIPHandlingPolicy: (policy: unknown) => policies.push(policy) },
  );
  expect(policies).toEqual(['disable_non_proxied_udp']);
});

test('no page is opened before its session is closed', async () => {
  let stands = (): void => {};
  stand.proxyStands = new Promise((resolve) => (stands = resolve));
  guardSessions();
  aSession();
  let isOpen = false;
  const opening = closedSession().then(() => (isOpen = true));
  await new Promise(setImmediate);
  expect(isOpen).toBe(false);
  stands();
  await opening;
});
