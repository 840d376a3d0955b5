import { basename, relative } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { HeldFiles } from '../storage/held-files';
import { handle } from './handle';

/** Which file is waited for, because another program holds it, and the way to wait no longer. */
export function answerHeldFileChannels(files: HeldFiles, profile: string, window: BrowserWindow): void {
  files.onWait = (path) => {
    if (!window.isDestroyed()) window.webContents.send('files:waiting', path === null ? null : nameOf(path, profile));
  };
  handle('files:stop-waiting', () => files.stopWaiting());
}

/** The app's own files mean nothing to an office. */
const nameOf = (path: string, profile: string): { name: string | null } => ({
  name: relative(profile, path).startsWith('..') ? basename(path) : null,
});
