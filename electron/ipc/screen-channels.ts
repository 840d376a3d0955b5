import type { BrowserWindow } from 'electron';
import { notifyDue } from '../shell/notify-due';
import type { FreshPage } from '../shell/fresh-page';
import type { ScreenLock } from '../shell/screen-lock';
import { handle } from './handle';

/** What the page has the PC tell. @param mayNotify whether it isn't too much: a page that was taken over could cover the screen */
export function answerNotifyChannel(window: BrowserWindow, mayNotify: () => boolean): void {
  handle('app:notify', ({ count }) => {
    if (mayNotify()) notifyDue(window, count);
  });
}

/** What the page asks and says about the locked screen. */
export function answerScreenChannels(lock: ScreenLock, page: FreshPage): void {
  handle('screen:lock', ({ name }) => lock.lock(name));
  handle('screen:end-page', () => {
    // Not before the page has its answer: it is gone then.
    setImmediate(() => void page.load());
  });
  handle('screen:state', () => ({ lockedName: lock.lockedName, isAfterEnd: lock.isAfterEnd }));
}
