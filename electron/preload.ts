import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { ipcChannelNames, noticeNames } from '@shared/ipc/channel-names';
import type { RenkeiApi } from '@shared/ipc/contract';
import { withoutPeers } from '@shared/ipc/without-peers';

contextBridge.executeInMainWorld({ func: withoutPeers });

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
