import { app, type BrowserWindow } from 'electron';
import { toFront } from './to-front';

/** Started once more: the window that is there comes to the front. */
export function showOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (!window.isDestroyed()) toFront(window);
  });
}
