import { contextBridge } from 'electron'; contextBridge.exposeInMainWorld('renkei', {});
