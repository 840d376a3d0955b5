import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { logEvent } from '../storage/log';

/** How long the page may take, in steps: however long the PC sleeps meanwhile, it counts as one of them. */
const STEP = 100;
const STEPS = 50;

interface PageLockParts {
  window: BrowserWindow;
  /** Whether the page has been given a key. */
  isOpen: () => boolean;
  /** Forgets the keys, and remembers that the screen is locked. */
  forget: () => Promise<void>;
}

/**
 * Locks from outside the page what Ctrl+L locks from inside. The page is asked first, because it alone can keep what is
 * being typed; one that doesn't answer loses its memory.
 */
export class PageLock {
  private asking: Promise<boolean> | null = null;
  private isEnding = false;

  constructor(private readonly parts: PageLockParts) {}

  get isOpen(): boolean {
    return this.parts.isOpen();
  }

  /** Whether it is ending the page just now, to open it again. */
  get isEndingPage(): boolean {
    return this.isEnding;
  }

  async lock(): Promise<void> {
    const { window, forget } = this.parts;
    if (await this.asked()) return;
    logEvent('screen/page-did-not-lock');
    await forget();
    if (window.isDestroyed()) return;
    // A frozen page can't be loaded anew: its process has to end first.
    const { webContents } = window;
    // Not within the event: Chromium is still putting the old process away then.
    this.isEnding = true;
    webContents.once('render-process-gone', () =>
      setImmediate(() => {
        this.isEnding = false;
        if (!window.isDestroyed()) webContents.reload();
      }),
    );
    webContents.forcefullyCrashRenderer();
  }

  /**
   * @param isClosing whoever asks ends the page afterwards, whatever the answer
   * @returns whether the page has given its key up; asked twice at the same time, it is asked once
   */
  asked(isClosing = false): Promise<boolean> {
    this.asking ??= this.ask(isClosing).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async ask(isClosing: boolean): Promise<boolean> {
    const { window, isOpen } = this.parts;
    if (window.isDestroyed() || !isOpen()) return true;
    window.webContents.send('screen:lock-now', { isClosing });
    for (let step = 0; step < STEPS; step++) {
      await wait(STEP);
      if (!isOpen()) return true;
    }
    return false;
  }
}
