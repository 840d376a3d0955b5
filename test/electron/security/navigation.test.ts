import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import { guardNavigation } from '../../../electron/security/navigation';

const stand = vi.hoisted(() => ({
  created: [] as ((event: unknown, contents: unknown) => void)[],
  logged: [] as unknown[],
}));
vi.mock('electron', () => ({
  app: { on: (name: string, hear: () => void) => name === 'web-contents-created' && stand.created.push(hear) },
}));
vi.mock('../../../electron/storage/log', () => ({
  logProblem: (code: string, details: unknown) => stand.logged.push([code, details]),
}));

/** A page that Electron has just made, and what becomes of where it wants to go. */
function aPage(url = 'app://renkei/') {
  let opening: ((asked: { url: string }) => unknown) | undefined;
  const contents = Object.assign(new EventEmitter(), {
    getURL: () => url,
    setWindowOpenHandler: (handler: typeof opening) => (opening = handler),
  });
  stand.created.forEach((hear) => hear({}, contents));
  const isStopped = (name: string, event: object = {}): boolean => {
    let stopped = false;
    contents.emit(name, { ...event, preventDefault: () => (stopped = true) });
    return stopped;
  };
  return { isStopped, opens: (to: string) => opening?.({ url: to }) };
}

beforeEach(() => {
  stand.created.length = 0;
  stand.logged.length = 0;
  guardNavigation();
});

const OUTSIDE = [
  'https://example.com/田中',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:0',
  'about:blank',
  'x',
];

test('the app’s page goes where it already is and nowhere else; the papers’ page likewise', () => {
  const goes = (from: string, url: string) => !aPage(from).isStopped('will-frame-navigate', { url, isMainFrame: true });
  expect(goes('app://renkei/', 'app://renkei/ledger')).toBe(true);
  expect(goes('app://paper/', 'app://paper/')).toBe(true);
  // A window that is still empty is the app's.
  expect(goes('', 'app://renkei/')).toBe(true);
  for (const url of [...OUTSIDE, 'app://paper/']) expect(goes('app://renkei/', url), url).toBe(false);
  for (const url of [...OUTSIDE, 'app://renkei/']) expect(goes('app://paper/', url), url).toBe(false);
});

test('neither the page of main’s questions nor the one without powers becomes the app’s, nor shows anything in a frame', () => {
  for (const from of ['app://asking/', 'app://sandbox/']) {
    const goes = (url: string, isMainFrame: boolean) =>
      !aPage(from).isStopped('will-frame-navigate', { url, isMainFrame });
    expect(goes(from, true)).toBe(true);
    for (const url of [...OUTSIDE, 'app://renkei/', 'app://paper/']) expect(goes(url, true), url).toBe(false);
    for (const url of [from, 'app://renkei/', 'app://paper/']) expect(goes(url, false), url).toBe(false);
  }
});

test('a frame shows papers and nothing else, not even the app', () => {
  const goes = (url: string) => !aPage().isStopped('will-frame-navigate', { url, isMainFrame: false });
  expect(goes('app://paper/')).toBe(true);
  for (const url of [...OUTSIDE, 'app://renkei/']) expect(goes(url), url).toBe(false);
});

test('what was stopped is written down without what may be a person’s', () => {
  const page = aPage();
  page.isStopped('will-frame-navigate', { url: 'app://renkei/ledger', isMainFrame: true });
  expect(stand.logged).toEqual([]);
  page.isStopped('will-frame-navigate', { url: 'https://example.com/tanaka?michiko', isMainFrame: true });
  page.isStopped('will-redirect', { url: 'https://user:word@example.com/tanaka' });
  page.opens('mailto:tanaka@example.com');
  page.opens('nowhere');
  page.opens('tanaka-michiko:1');
  expect(stand.logged).toEqual([
    ['navigation/blocked', { target: 'https:' }],
    ['navigation/redirect', { target: 'https:' }],
    ['navigation/window-open', { target: 'mailto:' }],
    ['navigation/window-open', { target: 'other' }],
    ['navigation/window-open', { target: 'other' }],
  ]);
});

test('nothing is redirected, no window opens, nothing foreign is set into a page', () => {
  const page = aPage();
  expect(page.isStopped('will-redirect', { url: 'app://renkei/' })).toBe(true);
  expect(page.isStopped('will-attach-webview')).toBe(true);
  for (const url of [...OUTSIDE, 'app://renkei/', 'app://paper/']) expect(page.opens(url)).toEqual({ action: 'deny' });
});
