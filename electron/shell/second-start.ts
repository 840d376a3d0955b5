import { app, type BrowserWindow } from 'electron';
import type { MenuCommand } from '@shared/ipc/contract';
import type { JumpPlace } from '@shared/ipc/jump-place';
import { backupPathIn, Given, jumpPlaceIn, packPathIn } from './given';
import { toFront } from './to-front';

/** Started once more: the window that is there comes to the front. */
export function showOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (!window.isDestroyed()) toFront(window);
  });
}

/** The backup that the app was started with, or started once more. */
export const givenBackup = (window: BrowserWindow): Given<string> => heard(window, new Given(backupPathIn), 'backup');

/** The pack that the app was started with, or started once more. */
export const givenPack = (window: BrowserWindow): Given<string> => heard(window, new Given(packPathIn), 'pack');

/** The screen that the app was started for, or started once more. */
export const givenPlace = (window: BrowserWindow): Given<JumpPlace> => heard(window, new Given(jumpPlaceIn), 'go');

/** @param told the page hears, and asks for it as soon as it can */
function heard<T>(window: BrowserWindow, given: Given<T>, told: MenuCommand): Given<T> {
  given.hears(process.argv.slice(1));
  app.on('second-instance', (_event, args) => {
    if (given.hears(args.slice(1)) && !window.isDestroyed()) window.webContents.send('menu:command', told);
  });
  return given;
}

/**
 * Windows' jump list, written once the window is there: nobody needs it sooner. Not where the app is run from its source: the program would be
 * Electron's own.
 */
export function offerPlaces(window: BrowserWindow, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'win32' || !app.isPackaged) return;
  window.once('show', () => void import('./jump-list').then(({ writeJumpList }) => writeJumpList()));
}
