import { contextBridge, ipcRenderer } from 'electron';
import type { AskingApi } from '@shared/asks/question';

/** The door of a window that asks for main: its question in, the answer out. Nothing of the app's other door is here. */
const api: AskingApi = {
  question: () => ipcRenderer.invoke('asking:question'),
  answer: (answered) => ipcRenderer.invoke('asking:answer', answered),
  drawn: (height) => ipcRenderer.send('asking:drawn', height),
};

contextBridge.exposeInMainWorld('asking', api);
