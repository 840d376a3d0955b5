import type { BrowserWindow } from 'electron';
import { notify } from '../shell/pc-notification';
import { NO_PROGRESS } from '@shared/ipc/pc-notification';
import type { NumberOnIcon } from '../shell/badge';
import type { JumpPlace } from '@shared/ipc/jump-place';
import type { FreshPage } from '../shell/fresh-page';
import type { Given } from '../shell/given';
import type { ScreenLock } from '../shell/screen-lock';
import { handle } from './handle';
import { whenPageGoes } from './when-page-goes';

/** What the page has the PC tell. @param mayNotify whether it isn't too much: a page that was taken over could cover the screen */
export function answerNotifyChannels(
  window: BrowserWindow,
  { badge, progress }: { badge: NumberOnIcon; progress: NumberOnIcon },
  mayNotify: () => boolean,
): void {
  handle('app:notify', (told) => {
    if (mayNotify()) notify(window, told);
  });
  handle('app:badge', ({ count }) => badge.show(count));
  handle('app:progress', ({ percent }) => progress.show(percent));
  // Its work ends with it.
  whenPageGoes(window, () => progress.show(NO_PROGRESS));
}

/** What the page asks and says about the locked screen, and where it is to go behind it. */
export function answerScreenChannels(lock: ScreenLock, page: FreshPage, place: Given<JumpPlace>): void {
  handle('app:given-place', () => place.take());
  handle('screen:lock', ({ name }) => lock.lock(name));
  handle('screen:end-page', () => {
    // Not before the page has its answer: it is gone then.
    setImmediate(() => void page.load());
  });
  handle('screen:state', () => ({ lockedName: lock.lockedName, isAfterEnd: lock.isAfterEnd }));
}
