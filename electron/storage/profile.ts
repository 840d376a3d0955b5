import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

const FOLDER = 'renkei-daicho';

/**
 * Where the ledger lies: the local application folder, not the roaming one (a roaming profile would copy the database
 * over the network at every log-in). Set before anything else touches `userData`.
 *
 * Development and tests choose their own with RENKEI_PROFILE; a released app doesn't listen to it.
 */
export function setProfileFolder(isRelease: boolean): string {
  const chosen = isRelease ? undefined : process.env['RENKEI_PROFILE'];
  const folder = chosen ?? defaultFolder();
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'session'));
  app.setAppLogsPath(join(folder, 'logs'));
  return folder;
}

function defaultFolder(): string {
  if (process.platform === 'win32')
    return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), FOLDER);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', FOLDER);
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), FOLDER);
}
