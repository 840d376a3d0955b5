import { BrowserWindow } from 'electron';

/**
 * How long an empty window stays open for the next paper, in milliseconds. Opening one and reading its fonts takes longer
 * than setting most papers; for ever would cost an idle office a renderer's memory.
 */
const STAYS = 60_000;

let kept: { window: BrowserWindow; timer: NodeJS.Timeout } | null = null;

/** The window that was kept, if there is one: it is whoever's asked now. */
export function keptWindow(): BrowserWindow | null {
  const { window, timer } = kept ?? { window: null, timer: undefined };
  clearTimeout(timer);
  kept = null;
  return window?.isDestroyed() ? null : window;
}

/** Empties a paper window and keeps it for a while; a second one is closed, and one that nothing but itself keeps the app open for. */
export function keepWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (kept || BrowserWindow.getAllWindows().length < 2) return window.destroy();
  const timer = setTimeout(dropKeptWindow, STAYS);
  kept = { window, timer };
  // Nothing of a paper stays where it isn't needed. A page that can't be emptied is gone.
  window.webContents.executeJavaScript('clearPapers()').catch(() => {
    if (kept?.window === window) dropKeptWindow();
  });
}

/** When the ledger is locked or closed, and when its time is over. */
export function dropKeptWindow(): void {
  keptWindow()?.destroy();
}
