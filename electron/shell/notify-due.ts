import { Notification, type BrowserWindow } from 'electron';
import type { MenuCommand } from '@shared/ipc/contract';

/** 今日までのことが3件あります: how much, and no names. Clicking leads to ホーム. Where the system has none, nothing happens. */
export function notifyDue(window: BrowserWindow, count: number): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({
    title: '連携台帳',
    body: `今日までのことが ${count}件あります`,
    silent: true,
  });
  notification.on('click', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    window.webContents.send('menu:command', 'home' satisfies MenuCommand);
  });
  notification.show();
}
