import type { BrowserWindow } from 'electron';

/** A page that is loaded anew, or has crashed, will never finish what it began. */
export function whenPageGoes(window: BrowserWindow, abandon: () => void): void {
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) abandon();
  });
  window.webContents.on('render-process-gone', abandon);
  window.on('closed', abandon);
}

/**
 * Another page stands in the window, or none: whatever the one before held is gone with it. Not when that only begins: a page may begin
 * to be loaded anew, stop that, and go on.
 */
export function whenPageIsNew(window: BrowserWindow, begin: () => void): void {
  window.webContents.on('did-navigate', begin);
  window.webContents.on('render-process-gone', begin);
}
