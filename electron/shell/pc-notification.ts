import { Notification, type BrowserWindow } from 'electron';
import { notificationText, screenOf, type PcNotification } from '@shared/ipc/pc-notification';
import type { MenuCommand } from '@shared/ipc/contract';
import { toFront } from './to-front';

/**
 * 今日までのことが 3件あります: how much, and no names. Clicking leads to the screen that it is about. Where the system has none, nothing
 * happens; when it stays quiet is the system's own affair.
 */
export function notify(window: BrowserWindow, told: PcNotification): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: '連携台帳', body: notificationText(told), silent: true });
  notification.on('click', () => {
    if (window.isDestroyed()) return;
    toFront(window);
    window.webContents.send('menu:command', screenOf[told.what] satisfies MenuCommand);
  });
  notification.show();
}
