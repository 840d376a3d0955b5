import { join } from 'node:path';
import { app } from 'electron';
import type { AskedRecord } from '../asks/asked-record';
import { answerUpdateChannels } from '../ipc/update-channels';
import { leaveRunning } from '../programs/run-program';
import { onceADay } from '../shell/while-there';
import { mainClock } from '../storage/clock';
import type { UpdateSource } from '../updates/update-source';
import { publisherKeys } from '../updates/publisher-keys';
import { UpdateFolder } from '../updates/update-record';
import { UpdateService } from '../updates/update-service';
import { updateWay } from '../updates/update-way';
import { noted } from '../ipc/noted';
import type { AppParts } from './app-parts';
import { filesOverHttps } from './sessions';

const FIRST_LOOK = 30_000;

/** A new version: what the page asks of it, and what the app does with it last of all. */
export function composeUpdates(
  { places, settings, policy, window }: AppParts,
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
    source: policy.then((found) => sourceAt(found.policy.updateSource)),
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
  const look = async (): Promise<void> => void noted('updates/look', await service.look());
  void policy.then((found) => {
    if (found.policy.updateSource !== undefined) onceADay(window, FIRST_LOOK, () => void look());
  });
  return service;
}

/** Where the policy says to look; loaded on PCs that have one. */
async function sourceAt(place: string | undefined): Promise<UpdateSource | null> {
  if (place === undefined) return null;
  const { filesIn, sourceOf } = await import('../updates/update-source');
  return sourceOf(place.startsWith('https://') ? await filesOverHttps(place, 'updates') : filesIn(place));
}
