import type { Session } from 'electron';
import type { FillThread } from '../filling/fill-thread';
import { answerAppChannels } from '../ipc/app-channels';
import { answerNotifyChannel, answerScreenChannels } from '../ipc/screen-channels';
import { clearWork } from '../programs/work-folder';
import { ScreenLock } from '../shell/screen-lock';
import type { AppParts } from './app-parts';
import { composeBackup } from './backup';
import { composeLocking } from './locking';
import { composePacks, type OpenPacks } from './packs';
import { composePapers } from './papers';
import { composeSending } from './sending';
import { composeTables } from './tables';
import { composeVault } from './vault';

/** What was opened before the window, and services share. */
export interface OpenedBefore {
  packs: OpenPacks;
  thread: FillThread;
  /** For papers to a city's endpoint. */
  outside: Session;
}

/**
 * Every service, made and joined, and every channel answered. Nothing in here waits, so that a page that loads meanwhile can't
 * ask what nobody answers yet; a service is made after those that it is given.
 *
 * @returns ends what they have begun: before the app quits
 */
export function composeServices(parts: AppParts, { packs, thread, outside }: OpenedBefore): () => Promise<void> {
  const { places, settings, window } = parts;
  const screenLock = new ScreenLock();
  answerAppChannels(settings, places.build, places.resources);
  answerScreenChannels(screenLock);
  answerNotifyChannel(window);
  const papers = composePapers(parts, packs.repository, thread);
  const sending = composeSending(parts, papers.service, outside);
  const copied = composeVault(parts, screenLock, sending);
  composePacks(parts, packs, thread, papers.programs);
  const endTables = composeTables(parts);
  composeBackup(parts);
  composeLocking(parts, screenLock, sending.unsent);
  return async () => {
    endTables();
    await copied.clear();
    await sending.mail.clearDrafts();
    await Promise.all([thread.close(), papers.routes.close()]);
    await clearWork(places.papersAtWork);
  };
}
