import type { Session } from 'electron';
import type { FillQueue } from '../filling/fill-queue';
import { answerAppChannels } from '../ipc/app-channels';
import { holdByRole } from '../ipc/handle';
import { answerHeldFileChannels } from '../ipc/held-file-channels';
import { answerNotifyChannels, answerScreenChannels } from '../ipc/screen-channels';
import { answerPolicyChannels } from '../ipc/policy-channels';
import { SecondPlace } from '../backup/second-place';
import { DriveKinds } from '../backup/drive-kinds';
import { runProgram } from '../programs/run-program';
import { clearWork } from '../programs/work-folder';
import { FreshPage } from '../shell/fresh-page';
import { NO_PROGRESS } from '@shared/ipc/pc-notification';
import { drawBadge, drawProgress, NumberOnIcon } from '../shell/badge';
import { ScreenLock } from '../shell/screen-lock';
import { askAfterCrashes, reopenCrashedPage } from '../shell/crashed-page';
import { lockWhenIdle } from '../shell/idle-lock';
import { lockBeforeClosing, lockBeforeSessionEnds, lockWithSystem } from '../shell/lock-with-system';
import { PageLock } from '../shell/page-lock';
import { givenPlace } from '../shell/second-start';
import type { UnsentPapers } from '../shell/unsent-papers';
import { heldFiles } from '../storage/held-files';
import type { AppParts } from './app-parts';
import { composeAsking } from './asking';
import { composeBackup, openBackups } from './backup';
import { composePacks, type OpenPacks } from './packs';
import { composePapers } from './papers';
import { composeSending } from './sending';
import { composeSupport } from './support';
import { composeTables } from './tables';
import { composeUpdates } from './updates';
import { composeVault } from './vault';

/** What was opened before the window, and services share. */
export interface OpenedBefore {
  packs: OpenPacks;
  jobs: FillQueue;
  /** For papers to a city's endpoint. */
  outside: Session;
}

/**
 * Every service, made and joined, and every channel answered. Nothing in here waits, so that a page that loads meanwhile can't
 * ask what nobody answers yet; a service is made after those that it is given.
 *
 * @returns ends what they have begun: before the app quits; and what it does last of all
 */
export function composeServices(
  parts: AppParts,
  { packs, jobs, outside }: OpenedBefore,
): { end: () => Promise<void>; last: () => Promise<void> } {
  const { places, settings, window } = parts;
  const screenLock = new ScreenLock();
  holdByRole(
    () => parts.keys.atPage(),
    () => parts.keys.hasGivenOwn,
  );
  answerHeldFileChannels(heldFiles, places.profile, window);
  answerAppChannels(settings, parts.policy, places.build, places.resources);
  answerPolicyChannels(parts.policy);
  answerScreenChannels(screenLock, new FreshPage(window), givenPlace(window));
  const drives = new DriveKinds(runProgram);
  const chosen = new SecondPlace({ settings, keychain: parts.keychain, drives, policy: parts.policy });
  const backups = openBackups(parts, chosen);
  const { asking, asked, mayNotify } = composeAsking(parts, backups);
  const later = (call: () => void, after: number): void => void setTimeout(call, after).unref();
  const badge = new NumberOnIcon({ draw: drawBadge(window), later });
  const progress = new NumberOnIcon({ first: NO_PROGRESS, draw: drawProgress(window), later });
  answerNotifyChannels(window, { badge, progress }, mayNotify);
  const papers = composePapers(parts, packs.repository, jobs, asking);
  const sending = composeSending(parts, papers, outside, asking, packs.repository);
  const copied = composeVault(parts, screenLock, sending, asking);
  composePacks(parts, packs, jobs, papers.programs, asking);
  const endTables = composeTables(parts, asking);
  composeBackup(parts, backups, asking, { drives, chosen });
  composeSupport(parts, { backups, packs: packs.repository, programs: papers.programs, asked });
  composeLocking(parts, screenLock, sending.unsent);
  const updates = composeUpdates(parts, asked, sending.isBusy);
  const end = async (): Promise<void> => {
    // Docks keep it, and nobody would know from when it is.
    badge.show(0);
    endTables();
    await papers.folder.drop();
    await copied.clear();
    await sending.mail.clearDrafts();
    jobs.close();
    await papers.routes.close();
    await clearWork(places.papersAtWork);
  };
  return { end, last: () => updates.atQuit() };
}

/** Whatever ends the page or takes somebody away from it, locks: the PC, the window's close, a crash. */
function composeLocking({ keys, settings, window }: AppParts, screenLock: ScreenLock, unsent: UnsentPapers): void {
  const forget = async (): Promise<void> => {
    screenLock.lock('');
    await Promise.all([keys.lock('own'), keys.lock('sample')]);
  };
  const page = new PageLock({ window, isOpen: () => keys.isAnyOpen, forget });
  reopenCrashedPage({
    window,
    isOurs: () => page.isEndingPage,
    lock: async () => {
      if (!keys.isAnyOpen) return;
      await forget();
      screenLock.pageHasEnded();
    },
    now: () => performance.now(),
    ask: askAfterCrashes(window),
  });
  lockWithSystem(page);
  lockWhenIdle(window, page, () => settings.read().lockAfterMinutes);
  lockBeforeSessionEnds(window, page, () => window.destroy());
  lockBeforeClosing(window, page, unsent);
}
