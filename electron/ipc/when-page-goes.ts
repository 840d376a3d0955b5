import type { BrowserWindow } from 'electron';

/** A page that is loaded anew, or has crashed, will never finish what it began. */
export function whenPageGoes(window: BrowserWindow, abandon: () => void): void {
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) abandon();
  });
  window.webContents.on('render-process-gone', abandon);
  window.on('closed', abandon);
}
