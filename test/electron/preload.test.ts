import { runInNewContext } from 'node:vm';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { ipcChannelNames, noticeNames } from '@shared/ipc/channel-names';
import type { RenkeiApi } from '@shared/ipc/contract';

type Listener = (event: unknown, notice: unknown) => void;
const stand = vi.hoisted(() => ({
  exposed: {} as Record<string, unknown>,
  invoked: [] as unknown[][],
  steps: [] as string[],
  executed: [] as string[],
  listening: [] as [string, (event: unknown, notice: unknown) => void][],
}));
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => {
      stand.steps.push('door');
      stand.exposed[name] = api;
    },
    executeInMainWorld: ({ func }: { func: () => void }) => {
      stand.steps.push('walls');
      stand.executed.push(String(func));
    },
  },
  ipcRenderer: {
    invoke: (...asked: unknown[]) => {
      stand.invoked.push(asked);
      return Promise.resolve('answered');
    },
    on: (name: string, hear: Listener) => stand.listening.push([name, hear]),
    off: (name: string, hear: Listener) => {
      stand.listening = stand.listening.filter(([of, one]) => of !== name || one !== hear);
    },
  },
}));

/** As whoever has taken over the page calls it: with any name and anything behind it. */
interface Door {
  ask: (name: unknown, ...input: unknown[]) => Promise<unknown>;
  onNotice: (name: unknown, hear: (...told: unknown[]) => void) => () => void;
}
const door = (): Door => stand.exposed['renkei'] as RenkeiApi as unknown as Door;

/** As much of an element as a paper is laid into. */
class Part {
  dataset: Record<string, string> = {};
  style = { cssText: '' };
  title = '';
  src = '';
  contentWindow = {};
  attributes: Record<string, string> = {};
  hears = new Map<string, () => void>();
  told: { type: string; source: unknown }[] = [];
  roots: { mode: string; parts: Part[] }[] = [];
  parts: Part[] = [];
  append = (part: Part): unknown => this.parts.push(part);
  constructor(readonly localName: string) {}
  setAttribute = (name: string, value: string): unknown => (this.attributes[name] = value);
  addEventListener = (name: string, hear: () => void): unknown => this.hears.set(name, hear);
  dispatchEvent = (event: { type: string; source: unknown }): unknown => this.told.push(event);
  attachShadow = ({ mode }: { mode: string }) => {
    const parts: Part[] = [];
    this.roots.push({ mode, parts });
    return { append: (part: Part) => parts.push(part) };
  };
}
class Div extends Part {}
let wants: (event: { target: unknown }) => void;

afterAll(() => void vi.unstubAllGlobals());
beforeEach(async () => {
  vi.stubGlobal('window', {
    addEventListener: (name: string, hear: typeof wants) => {
      if (name === 'paper-wanted') wants = hear;
    },
  });
  vi.stubGlobal('HTMLDivElement', Div);
  vi.stubGlobal('document', { createElement: (name: string) => new Part(name) });
  vi.stubGlobal('MessageEvent', class {
    source: unknown;
    constructor(readonly type: string, { source }: { source: unknown }) {
      this.source = source;
    }
  }); // prettier-ignore
  Object.assign(stand, { exposed: {}, invoked: [], listening: [], steps: [], executed: [] });
  vi.resetModules();
  await import('../../electron/preload');
});

test('a page finds one thing of ours, with one way to ask and one to listen', () => {
  expect(Object.keys(stand.exposed)).toEqual(['renkei']);
  expect(Object.keys(door())).toEqual(['ask', 'onNotice']);
});

test('it asks each of our questions with its one input, whatever else it hands over', async () => {
  for (const channel of ipcChannelNames) {
    stand.invoked.length = 0;
    expect(await door().ask(channel, { text: 'x' }, 'more')).toBe('answered');
    expect(stand.invoked).toEqual([[channel, { text: 'x' }]]);
  }
});

const FOREIGN = ['shell:open', 'ELECTRON_BROWSER_REQUIRE', 'constructor', '__proto__', '', 'app:info ', undefined, {}];

test('any other question is refused here already, and main never hears of it', async () => {
  for (const name of [...FOREIGN, ...noticeNames])
    await expect(door().ask(name, {})).rejects.toThrow(/^unknown channel$/);
  expect(stand.invoked).toEqual([]);
});

test('it hears our notices without the event, which carries a way to send, until it no longer listens', () => {
  for (const name of noticeNames) {
    const heard: unknown[][] = [];
    const stop = door().onNotice(name, (...told: unknown[]) => heard.push(told));
    const [of, hear] = stand.listening[0]!;
    expect(of).toBe(name);
    hear({ sender: 'a way to send' }, { isClosing: true });
    expect(heard).toEqual([[{ isClosing: true }]]);
    stop();
    expect(stand.listening).toEqual([]);
  }
});

test('nothing else is listened to', () => {
  for (const name of [...FOREIGN, ...ipcChannelNames])
    expect(() => door().onNotice(name, () => {})).toThrow(/^unknown notice$/);
  expect(stand.listening).toEqual([]);
});

test('before anything else of the page, what talks to peers is taken away, and nothing beside it', () => {
  expect(stand.steps).toEqual(['walls', 'walls', 'door']);
  const names = [
    ...['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport', 'WebTransportError'],
    ...['Worker', 'fetch', 'XRTC', 'WebSocket', 'renkei'],
  ];
  // As it is handed over: a text that is run in the page's own world, with nothing of the preload around it.
  const page = runInNewContext(
    `for (const name of ${JSON.stringify(names)}) globalThis[name] = 1; (${stand.executed[0]})(); globalThis`,
  ) as object;
  expect(names.filter((name) => name in page)).toEqual(['Worker', 'fetch', 'XRTC', 'WebSocket', 'renkei']);
});

test('nor does it make frames: what refuses them is handed over, too', () => {
  expect(stand.executed[1]).toMatch(/^function withoutFrames/);
});

test('a paper lies where the page asks for it, as a stranger, and where no script of the page reaches it', () => {
  const host = new Div('div');
  host.dataset['title'] = '様式1-1の仕上がり';
  wants({ target: host });
  // Not in the page's own element, of whose trees it may know.
  expect(host.roots).toEqual([]);
  const [place] = host.parts;
  const [root] = place!.roots;
  const [frame] = root!.parts;
  expect(root!.mode).toBe('closed');
  expect(frame).toMatchObject({
    ...{
      localName: 'iframe',
      src: 'app://paper/',
      attributes: { sandbox: 'allow-scripts' },
      title: '様式1-1の仕上がり',
    },
  });
  expect(host.told).toEqual([]);
  frame!.hears.get('load')!();
  expect(host.told).toMatchObject([{ type: 'paper-there', source: frame!.contentWindow }]);
  host.dataset['title'] = '別の名前';
  wants({ target: host });
  expect([host.parts.length, place!.roots.length, frame!.title]).toEqual([1, 1, '別の名前']);
  wants({ target: new Part('span') });
  wants({ target: null });
});
