import { askAfterCrashes, reopenCrashedPage } from '../shell/crashed-page';
import { lockBeforeClosing, lockWithSystem } from '../shell/lock-with-system';
import { PageLock } from '../shell/page-lock';
import type { ScreenLock } from '../shell/screen-lock';
import type { UnsentPapers } from '../shell/unsent-papers';
import type { AppParts } from './app-parts';

/** Whatever ends the page or takes somebody away from it, locks: the PC, the window's close, a crash. */
export function composeLocking({ keys, window }: AppParts, screenLock: ScreenLock, unsent: UnsentPapers): void {
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
  lockWithSystem(window, page);
  lockBeforeClosing(window, page, unsent);
}
