import type { BrowserWindow } from 'electron';

/** The window is seen, and has the keyboard. */
export function toFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
