import { ipcRenderer } from 'electron';

/** The one thing that the page without powers is given: a port by which main hands it bytes. Nothing of the app's channels is here. */
ipcRenderer.once('sandbox:port', ({ ports }) => window.postMessage('port', '*', ports));
