import { setTimeout as wait } from 'node:timers/promises';
import { powerMonitor, type BrowserWindow } from 'electron';
import type { PageLock } from './page-lock';
import type { UnsentPapers } from './unsent-papers';

/**
 * Locks when the PC goes to sleep, when its own screen is locked, and when its session ends. On Linux sleep is told
 * wherever systemd is, the locked screen on some desktops only; there locking by hand or when idle remains.
 */
export function lockWithSystem(page: PageLock): void {
  const lock = (): void => void page.lock();
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  // macOS and Linux; they don't wait for long.
  powerMonitor.on('shutdown', lock);
}

/** How long Windows' session is kept from ending: milliseconds. After five seconds it would show who keeps it. */
const HELD_AT_MOST = 2_000;

/**
 * Windows asks each program whether its session may end, and then takes the process away without waiting. What stands in a
 * field that nobody has left yet is on the disk before that: the session is held until the page has given its key up, and the
 * app ends by itself, whereupon Windows goes on.
 */
export function lockBeforeSessionEnds(window: BrowserWindow, page: PageLock, endApp: () => void): void {
  let isEnding = false;
  window.on('query-session-end', (event) => {
    if (!page.isOpen && !isEnding) return;
    event.preventDefault();
    if (isEnding) return;
    isEnding = true;
    void Promise.race([page.asked(true), wait(HELD_AT_MOST)]).finally(endApp);
  });
}

/**
 * A window that is closed locks first: what stands in a field that nobody has left yet is kept, and the page ends
 * without a key. Whoever closed it sees it gone at once, unless papers wait to be sent: then they are asked.
 */
export function lockBeforeClosing(window: BrowserWindow, page: PageLock, unsent: UnsentPapers): void {
  let isClosing = false;
  const close = async (): Promise<void> => {
    if (isClosing) return;
    isClosing = true;
    if (await unsent.mayClose(window, () => !page.isOpen)) {
      window.hide();
      await page.asked(true);
      window.destroy();
    }
    isClosing = false;
  };
  window.on('close', (event) => {
    if (!page.isOpen && unsent.question(true) === null) return;
    event.preventDefault();
    void close();
  });
}
