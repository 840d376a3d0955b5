import { join } from 'node:path';
import { app } from 'electron';
import type { AskedRecord } from '../asks/asked-record';
import { answerUpdateChannels } from '../ipc/update-channels';
import { leaveRunning } from '../programs/run-program';
import { mainClock } from '../storage/clock';
import { publisherKeys } from '../updates/publisher-keys';
import { UpdateFolder } from '../updates/update-record';
import { UpdateService } from '../updates/update-service';
import { updateWay } from '../updates/update-way';
import type { AppParts } from './app-parts';

/** A new version: what the page asks of it, and what the app does with it last of all. */
export function composeUpdates(
  { places, settings, window }: AppParts,
  asked: AskedRecord,
  isSending: () => boolean,
): UpdateService {
  const product = places.build.isRelease ? 'renkei-daicho' : 'renkei-daicho-test';
  const { platform, arch } = process;
  const service = new UpdateService({
    folder: new UpdateFolder(places.updates),
    here: { product, version: app.getVersion(), system: platform, arch },
    way: updateWay({
      ...{ platform, product, isPackaged: app.isPackaged },
      ...{ program: process.execPath, localAppData: process.env['LOCALAPPDATA'] },
    }),
    keys: publisherKeys(join(places.dist, '..')),
    now: mainClock.now,
    running: () => performance.now(),
    isSending,
    backup: () => {
      const { ownLedger, lastBackup } = settings.read();
      return { isNeeded: ownLedger !== null, last: lastBackup?.at ?? null };
    },
    start: (setup, args) => leaveRunning(setup, args, places.updates),
    reopen: () => app.relaunch(),
  });
  window.on('query-session-end', () => service.sessionEnds());
  answerUpdateChannels(service, asked, window);
  return service;
}
