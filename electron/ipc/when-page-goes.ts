import type { BrowserWindow } from 'electron';

/**
 * A page that is loaded anew, or has crashed, will never finish what it began. It is gone when another stands in its place, and not
 * before: one that begins to go elsewhere and is refused, or stops itself, is still there with all that it was given.
 */
export function whenPageGoes(window: BrowserWindow, abandon: () => void): void {
  window.webContents.on('did-navigate', abandon);
  window.webContents.on('render-process-gone', abandon);
  window.on('closed', abandon);
}
