import { Notification, type BrowserWindow } from 'electron';
import { notificationText, screenOf, type PcNotification } from '@shared/ipc/pc-notification';
import type { MenuCommand } from '@shared/ipc/contract';
import { toFront } from './to-front';

/**
 * 今日までにすることが 3件あります: how much, and no names. Clicking leads to the screen that it is about. Where the system has none, nothing
 * happens; when it stays quiet is the system's own affair.
 */
export function notify(
  window: BrowserWindow,
  told: PcNotification,
  platform: NodeJS.Platform = process.platform,
): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({
    ...{ title: '連携台帳', body: notificationText(told), silent: true },
    // In Windows' list of notifications, what can be pressed is a button.
    ...(platform === 'win32' && { actions: [{ type: 'button', text: '開く' }] }),
  });
  const open = (): void => {
    if (window.isDestroyed()) return;
    toFront(window);
    window.webContents.send('menu:command', screenOf[told.what] satisfies MenuCommand);
  };
  notification.on('click', open);
  notification.on('action', open);
  notification.show();
}
