import { app, type BrowserWindow } from 'electron';
import type { MenuCommand } from '@shared/ipc/contract';
import { GivenBackup } from './given-backup';
import { toFront } from './to-front';

/** Started once more: the window that is there comes to the front. */
export function showOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (!window.isDestroyed()) toFront(window);
  });
}

/** The backup that the app was started with, or started once more. */
export function givenBackup(window: BrowserWindow): GivenBackup {
  const given = new GivenBackup();
  given.hears(process.argv.slice(1));
  app.on('second-instance', (_event, args) => {
    if (given.hears(args.slice(1)) && !window.isDestroyed())
      window.webContents.send('menu:command', 'backup' satisfies MenuCommand);
  });
  return given;
}
