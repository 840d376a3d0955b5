import { app, clipboard } from 'electron';
import { sampleLedger } from '@shared/ledger/sample';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildInfo } from '../storage/build-info';
import { hasRoom } from '../storage/disk-room';
import { logProblem } from '../storage/log';
import type { SettingsStore } from '../storage/settings';
import { handle } from './handle';

/** What the page asks about the app itself. */
export function answerAppChannels(
  settings: SettingsStore,
  policy: Promise<unknown>,
  build: BuildInfo,
  resources: string,
): void {
  handle('app:info', () => ({
    name: '連携台帳',
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    chrome: process.versions.chrome ?? '',
    platform: process.platform,
    isDevelopmentRuntime: build.isDevelopmentRuntime,
    profileFolder: app.getPath('userData'),
  }));
  handle('app:report-error', (error) => logProblem('page/error', { error }));
  handle('app:has-room', () => hasRoom(app.getPath('userData')));
  handle('settings:read', async () => {
    // What is decided for this PC stands in them as soon as it is known.
    await policy;
    return settings.read();
  });
  handle('settings:write', (changes) => settings.write(changes));
  handle('samples:ledger', async ({ today }) => {
    // Development and tests choose their own with RENKEI_SAMPLE; a released app doesn't listen to it.
    const chosen = build.isRelease ? undefined : process.env['RENKEI_SAMPLE'];
    const text = await readFile(chosen ?? join(resources, 'samples', 'himawari.json'), 'utf8');
    return sampleLedger(JSON.parse(text), today);
  });
  handle('clipboard:write', ({ text }) => clipboard.writeText(text));
}
