import { join } from 'node:path';
import { app } from 'electron';
import type { Problem } from '@shared/problems/problem';
import { registerAppScheme } from '../security/app-protocol';
import { guardNavigation } from '../security/navigation';
import { guardPeers } from '../security/peers';
import { APP_ID } from '../shell/app-id';
import { openLog } from '../storage/log';
import { profileProblem } from '../storage/writable-profile';
import type { AppPlaces } from './places';
import { guardSessions } from './sessions';

/**
 * What has to be done before the app is ready, afterwards Electron refuses or ignores it: the scheme, the guards, the sandbox.
 *
 * @returns why nothing can be written to the profile: then there is no log, and no app
 */
export function beforeReady({ profile, dist, devServer }: AppPlaces): Problem | null {
  // Without it even the lock of the single instance would fail, and the app end without a word.
  const unwritable = profileProblem(profile);
  if (!unwritable) openLog(join(profile, 'logs'), dist);
  // Without it Windows shows no notification; it has to be known before the first window.
  app.setAppUserModelId(APP_ID);
  registerAppScheme();
  guardNavigation();
  guardPeers();
  guardSessions(devServer);
  // The page without powers is never seen, and yet somebody waits for it; no other page of ours stands behind one.
  app.commandLine.appendSwitch('disable-renderer-backgrounding');
  // As root Chromium has no sandbox to offer, and enabling it would leave every page blank.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  return unwritable;
}
