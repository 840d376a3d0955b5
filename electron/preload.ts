import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { ipcChannelNames, noticeNames } from '@shared/ipc/channel-names';
import type { RenkeiApi } from '@shared/ipc/contract';
import { withoutFrames } from '@shared/ipc/without-frames';
import { withoutPeers } from '@shared/ipc/without-peers';
import { PAPER_URL } from './security/origins';

contextBridge.executeInMainWorld({ func: withoutPeers });
contextBridge.executeInMainWorld({ func: withoutFrames });

/** Frames of papers, by the element of the page in which each lies. */
const papers = new WeakMap<HTMLElement, HTMLIFrameElement>();

/**
 * The page has no way to make a frame (`withoutFrames`), nor to get at one: it says at which element it wants a paper, and is told of whom
 * it speaks with when that page is there. The frame itself lies in a tree of which the page's scripts have no end in hand.
 */
function showPaper(host: HTMLElement): void {
  const known = papers.get(host);
  const frame = known ?? document.createElement('iframe');
  frame.title = host.dataset['title'] ?? '';
  if (known) return;
  papers.set(host, frame);
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.style.cssText = 'position: absolute; width: 100%; height: 100%; border: 0';
  frame.src = PAPER_URL;
  frame.addEventListener('load', () =>
    host.dispatchEvent(new MessageEvent('paper-there', { source: frame.contentWindow })),
  );
  // Never the page's own element: it may have declared a tree for it, of which it knows.
  const place = document.createElement('div');
  place.style.cssText = 'display: contents';
  place.attachShadow({ mode: 'closed' }).append(frame);
  host.append(place);
}
window.addEventListener('paper-wanted', ({ target }) => target instanceof HTMLDivElement && showPaper(target), true);

/**
 * The page's only door to the main process: ask a named channel, listen to a named notice. Names outside the two lists
 * are refused here already; contents are checked in main.
 */
const channels = new Set<string>(ipcChannelNames);
const notices = new Set<string>(noticeNames);

const api: RenkeiApi = {
  ask: (channel, ...input) => {
    if (!channels.has(channel)) return Promise.reject(new Error('unknown channel'));
    return ipcRenderer.invoke(channel, input[0]);
  },
  onNotice: (name, listener) => {
    if (!notices.has(name)) throw new Error('unknown notice');
    // The event itself stays here: it carries a way to send.
    const receive = (_event: IpcRendererEvent, notice: Parameters<typeof listener>[0]): void => listener(notice);
    ipcRenderer.on(name, receive);
    return () => ipcRenderer.off(name, receive);
  },
};

contextBridge.exposeInMainWorld('renkei', api);
